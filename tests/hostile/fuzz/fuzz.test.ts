import { expect, test } from 'vitest';
import { FRAMES_A_ROUND, playRound } from './fuzz.ts';

/** Fixed, so that a test that passed passes again; `npm run sim -- hostile` takes new ones every time. */
const SEED = Number(process.env['SEED'] ?? 20_261_123);

test(
  `${String(FRAMES_A_ROUND)} forged and broken frames change nothing that is not their sender's, and break nothing`,
  { timeout: 240_000 },
  () => {
    const { tally, fault } = playRound(SEED);
    expect(fault).toBeUndefined();
    expect(tally.frames).toBeGreaterThanOrEqual(FRAMES_A_ROUND);
    // It must have come further than the door, and not have been let in with everything.
    expect(tally.taken).toBeGreaterThan(FRAMES_A_ROUND / 40);
    expect(tally.closed).toBeGreaterThan(FRAMES_A_ROUND / 5);
  },
);
