import { expect, test } from 'vitest';
import {
  BYTES_BURST,
  BYTES_PER_SECOND,
  MAX_FRAME,
  MAX_STEPS,
  STEPS_BURST,
  STEPS_OF,
  STRUCTS_BURST,
} from '../limits.ts';
import * as f from '../testing/forge.ts';
import { Stage, person } from '../testing/stage.ts';
import { writeStep1, writeStep2, writeUpdate } from '../wire.ts';
import { Budgets } from './budget.ts';

/** Sends frames, each over a new connection when the last one was closed, until there is nothing left to ask for. */
function untilSentAway(stage: Stage, frames: Iterable<Uint8Array>): number {
  let [sent, joined] = [0, false];
  for (const frame of frames) {
    if (!joined || stage.inbox('mallory').closed !== undefined) {
      stage.inboxes.delete('mallory');
      stage.join(person('mallory'));
      joined = true;
    }
    stage.receive('mallory', frame);
    if (stage.inbox('mallory').closed === 4529) return sent;
    sent += 1;
  }
  return Infinity;
}
const forever = function* (frame: (turn: number) => Uint8Array) {
  for (let turn = 0; turn < 100_000; turn++) yield frame(turn);
};

test('[RM14] the burst of several tabs passes, and with time there is room again', () => {
  const budgets = new Budgets();
  for (let tab = 0; tab * 1_500_000 < BYTES_BURST; tab++) {
    expect(budgets.allows('an', 0)).toBe(true);
    budgets.spendBytes('an', 1_500_000, 0);
  }
  expect(budgets.allows('an', 0)).toBe(false);
  expect(budgets.allows('bram', 0)).toBe(true);
  expect(budgets.allows('an', (MAX_FRAME / BYTES_PER_SECOND) * 1000)).toBe(true);
});

test('[RM14] the dearest updates are taken a few at a time', () => {
  const budgets = new Budgets();
  for (let left = STEPS_BURST; left > 0; left -= MAX_STEPS) budgets.spendSteps('an', MAX_STEPS, 0);
  expect(budgets.allows('an', 0)).toBe(false);
});

test('[RM14] a document grows so fast and no faster by one person, whatever is refused of it', () => {
  const budgets = new Budgets();
  const cost = { steps: 0, structs: STRUCTS_BURST / 10, parted: 0 };
  for (let turn = 0; turn < 10; turn++) budgets.spendCheck('an', cost, false, 0);
  expect(budgets.allows('an', 1000)).toBe(true);
  for (let turn = 0; turn < 10; turn++) budgets.spendCheck('an', cost, true, 1000);
  expect(budgets.allows('an', 1000)).toBe(false);
  expect(budgets.allows('an', 2000)).toBe(true);
});

test('[RM14] who floods is sent away with 4529, from all connections', () => {
  const stage = Stage.withBoard();
  // Many bytes to read that are nothing.
  const large = writeUpdate(new Uint8Array(MAX_FRAME - 16));
  const sent = untilSentAway(
    stage,
    forever(() => large),
  );
  expect(sent).toBeLessThanOrEqual(BYTES_BURST / MAX_FRAME + 1);
  stage.join(person('mallory', 'participant', 'tab 2'));
  expect(stage.inbox('tab 2').closed).toBe(4529);
  stage.join(person('an'));
  expect(stage.inbox('an').closed).toBeUndefined();
});

/** Characters before one of An's, each compared with all the others. */
const fan = f.forge([
  {
    client: 66,
    clock: 0,
    structs: Array.from({ length: 3000 }, () => f.characters('x', { right: f.id(11, 2) })),
  },
]);

test.each<[string, (turn: number) => Uint8Array, number]>([
  ['refused', () => writeStep2(fan), STEPS_BURST / 10_000],
  [
    'that build on nothing',
    (turn) => writeUpdate(f.forge([{ client: 66, clock: 9, structs: [f.gc(1 + turn)] }])),
    STEPS_BURST / 90,
  ],
  ['that ask for everything', (turn) => writeStep1(Uint8Array.of(1, 1, turn % 128)), STEPS_BURST / 90],
])('[RM14] frames %s are paid for like any other', (_, frame, most) => {
  const stage = Stage.withBoard();
  stage.room.change((doc) => doc.getMap('notes'));
  expect(untilSentAway(stage, forever(frame))).toBeLessThan(most);
});

test('[RM14] who lays one note after the other on the same place pays for each search for a free one', () => {
  const stage = Stage.withBoard();
  const frames = forever((turn) => {
    const structs = [
      f.map({ parent: 'notes', key: `n${String(turn)}` }),
      f.sharedText({ parent: f.id(66, turn * 4), key: 'text' }),
      f.values([[20, 170]], { parent: f.id(66, turn * 4), key: 'pos' }),
      f.values(['praktijk'], { parent: f.id(66, turn * 4), key: 'zone' }),
    ];
    return writeUpdate(f.forge([{ client: 66, clock: turn * 4, structs }]));
  });
  expect(untilSentAway(stage, frames)).toBeLessThan(STEPS_BURST / STEPS_OF.spread + 2);
});
