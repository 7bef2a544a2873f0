/** The fuzz in rounds: each has a seed of its own, so that a fault is found again in seconds. */
import * as fc from 'fast-check';
import { nothingYet, play } from './episode.ts';
import type { Tally } from './episode.ts';
import { FRAMES_A_RUN, plan } from './plan.ts';

/** Frames in one round, about. */
export const FRAMES_A_ROUND = 20_000;
/** One plan in 22 frames sends nothing. */
const RUNS = Math.ceil((FRAMES_A_ROUND / FRAMES_A_RUN) * 1.06);

export interface Round {
  tally: Tally;
  /** What went wrong and how to see it again; undefined when nothing did. */
  fault: string | undefined;
}

/** `path` plays one plan of the round only, as a report of fast-check names it. */
export function playRound(seed: number, path?: string): Round {
  const tally = nothingYet();
  const details = fc.check(
    fc.property(plan, (one) => play(one, tally)),
    { seed, numRuns: RUNS, ...(path === undefined ? {} : { path }) },
  );
  const fault = details.failed
    ? `${String(details.errorInstance)}\n${fc.defaultReportMessage(details) ?? ''}`
    : undefined;
  return { tally, fault };
}
