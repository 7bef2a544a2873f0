/**
 * Roles on a bad day: phases that change under people's hands, silence, closed zones, locks and pins, lost
 * connections, undo, and one person who doesn't ask what is allowed. Nobody honest is sent away, nothing forbidden
 * happens, nothing that was added is lost, and in the end all documents are the same.
 * `SEED=123 vitest run tests/convergence/roles` plays one day again.
 */
import { expect, test } from 'vitest';
import { FAULTS } from './faults.ts';
import { playRoles } from './play.ts';

const SEEDS = 200;
/** A fault has to show itself within so many days. */
const DAYS_WITH_FAULT = 60;
const chosen = process.env['SEED'];
const seeds =
  chosen === undefined ? Array.from({ length: SEEDS }, (_, index) => index + 1) : [Number(chosen)];

test(`[RM15] [RM16] roles hold on ${String(seeds.length)} bad days`, () => {
  const total = { edits: 0, kept: 0, closed: 0, written: 0 };
  for (const seed of seeds) {
    const { edits, kept, closed, written } = playRoles(seed);
    total.edits += edits;
    total.kept += kept;
    total.closed += closed;
    total.written += written;
  }
  // They must have been real days, with late notes and somebody sent away.
  expect(total.edits).toBeGreaterThan(seeds.length * 50);
  if (chosen === undefined) {
    expect(total.kept).toBeGreaterThan(seeds.length);
    expect(total.closed).toBeGreaterThan(seeds.length);
    expect(total.written).toBeGreaterThan(seeds.length);
  }
});

test.each(Object.entries(FAULTS))('a planted fault is found: %s', (_, fault) => {
  const play = () => {
    for (let seed = 1; seed <= DAYS_WITH_FAULT; seed++) playRoles(seed, fault);
  };
  expect(play).toThrow('SEED=');
});
