import { expect, test } from 'vitest';
import { SaveTracker } from './client.ts';
import { writeNotice, writeSaved, writeStep1, writeStep2, writeUpdate } from './wire.ts';

const nothing = Uint8Array.of(0, 0);
const step1 = writeStep1(Uint8Array.of(0));
const step2 = writeStep2(nothing);
const update = writeUpdate(nothing);

function online(tracker = new SaveTracker()) {
  tracker.connected();
  tracker.sent(step1);
  tracker.sent(step2);
  return tracker;
}

test('[CL1] a change is unsaved until its own frame is acknowledged', () => {
  const tracker = online();
  tracker.changed();
  tracker.sent(update);
  tracker.received(writeSaved(1));
  expect([tracker.unsaved, tracker.state]).toEqual([1, 'saving']);
  tracker.received(writeSaved(2));
  expect([tracker.unsaved, tracker.state]).toEqual([0, 'saved']);
});

test('[CL2] work from before the connection is safe only once a step 2 is acknowledged', () => {
  const tracker = new SaveTracker();
  tracker.changed();
  expect(tracker.state).toBe('waiting');
  tracker.connected();
  tracker.changed();
  tracker.sent(update);
  tracker.received(writeSaved(1));
  expect(tracker.unsaved).toBe(2);
  tracker.sent(step2);
  tracker.received(writeSaved(2));
  expect(tracker.unsaved).toBe(0);
});

test('[CL3] an acknowledgement of an earlier connection is not counted on a later one', () => {
  const tracker = online();
  tracker.changed();
  tracker.sent(update);
  tracker.disconnected();
  tracker.connected();
  tracker.received(writeSaved(2));
  expect([tracker.unsaved, tracker.state]).toEqual([1, 'saving']);
});

test('[CL4] a document from local storage counts as unsaved until the server has answered for it', () => {
  const tracker = new SaveTracker({ mayHoldUnsaved: true });
  expect(tracker.state).toBe('waiting');
  online(tracker);
  tracker.received(writeSaved(1));
  expect(tracker.state).toBe('saved');
});

test('[CL5] what the server holds back is told with its reason, until it takes it', () => {
  const tracker = online();
  tracker.changed();
  tracker.sent(update);
  tracker.received(writeNotice('board-closed'));
  expect([tracker.state, tracker.held]).toEqual(['held', 'board-closed']);
  tracker.sent(step2);
  tracker.received(writeSaved(3));
  expect([tracker.state, tracker.held]).toEqual(['saved', undefined]);
});
