import { writeAwareness, writeHello, writeStep1, writeStep2, writeUpdate } from '@samenbord/sync';
import { describe, expect, it } from 'vitest';
import { SavedFrames } from './saved-frames.ts';

const some = Uint8Array.of(0, 0);

function connected() {
  const frames = new SavedFrames();
  frames.opened();
  frames.sent(writeHello());
  frames.sent(writeStep1(some));
  return frames;
}

describe('SavedFrames', () => {
  it('is never saved before the server has seen what is on this device', () => {
    const frames = connected();
    expect(frames.status).toBe('saving');
    frames.saved(0);
    expect(frames.status).toBe('saving');
    frames.sent(writeStep2(some));
    expect(frames.status).toBe('saving');
    frames.saved(1);
    expect(frames.status).toBe('saved');
  });

  it('is saved only when every change is acknowledged', () => {
    const frames = connected();
    frames.sent(writeStep2(some));
    frames.sent(writeUpdate(some));
    frames.sent(writeUpdate(some));
    frames.saved(2);
    expect([frames.status, frames.unsaved]).toEqual(['saving', 1]);
    frames.saved(3);
    expect([frames.status, frames.unsaved]).toEqual(['saved', 0]);
  });

  it('does not count what carries no work', () => {
    const frames = connected();
    frames.sent(writeStep2(some));
    frames.saved(1);
    frames.sent(writeAwareness(some));
    frames.sent(writeStep1(some));
    expect(frames.status).toBe('saved');
  });

  it('remembers over a lost connection that something was not acknowledged', () => {
    const frames = connected();
    frames.sent(writeStep2(some));
    frames.sent(writeUpdate(some));
    frames.saved(1);
    frames.closed();
    expect([frames.status, frames.unsaved]).toEqual(['offline', 1]);
    frames.opened();
    expect([frames.status, frames.unsaved]).toEqual(['saving', 1]);
    frames.sent(writeStep2(some));
    frames.saved(1);
    expect([frames.status, frames.unsaved]).toEqual(['saved', 0]);
  });

  it('knows of work that was done without a connection', () => {
    const frames = new SavedFrames();
    frames.changed();
    expect([frames.status, frames.unsaved]).toEqual(['offline', 1]);
  });

  it('does not believe an acknowledgement of frames that were never sent', () => {
    const frames = connected();
    frames.sent(writeStep2(some));
    frames.saved(7);
    frames.sent(writeUpdate(some));
    expect(frames.status).toBe('saving');
    frames.saved(2);
    expect(frames.status).toBe('saved');
  });
});
