import { expect, test } from 'vitest';
import { BYTES_BURST, BYTES_PER_SECOND, MAX_FRAME, MAX_STEPS, STEPS_BURST } from '../limits.ts';
import { Stage, person } from '../testing/stage.ts';
import { writeUpdate } from '../wire.ts';
import { Budgets } from './budget.ts';

test('[RM14] the burst of several tabs passes, and with time there is room again', () => {
  const budgets = new Budgets();
  for (let tab = 0; tab * 1_500_000 < BYTES_BURST - 1_500_000; tab++)
    expect(budgets.takeBytes('an', 1_500_000, 0)).toBe(true);
  expect(budgets.takeBytes('an', MAX_FRAME, 0)).toBe(false);
  expect(budgets.takeBytes('bram', MAX_FRAME, 0)).toBe(true);
  expect(budgets.takeBytes('an', MAX_FRAME, (MAX_FRAME / BYTES_PER_SECOND) * 1000)).toBe(true);
});

test('[RM14] the dearest updates are taken a few at a time', () => {
  const budgets = new Budgets();
  for (let left = STEPS_BURST; left > 0; left -= MAX_STEPS)
    expect(budgets.takeSteps('an', MAX_STEPS, 0)).toBe(true);
  expect(budgets.takeSteps('an', 1, 0)).toBe(false);
});

test('[RM14] who floods is sent away with 4529, from all connections', () => {
  const stage = Stage.withBoard();
  // An empty update with many bytes to read.
  const large = writeUpdate(new Uint8Array(MAX_FRAME - 16));
  stage.join(person('an', 'participant', 'tab 1'));
  for (let sent = 0; sent < BYTES_BURST && stage.inbox('tab 1').closed !== 4529; sent += MAX_FRAME - 16) {
    stage.inboxes.delete('tab 1');
    stage.join(person('an', 'participant', 'tab 1'));
    stage.receive('tab 1', large);
  }
  stage.join(person('an', 'participant', 'tab 2'));
  stage.receive('tab 2', large);
  expect(stage.inbox('tab 2').closed).toBe(4529);
});
