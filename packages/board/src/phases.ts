/** The order of the day. */
import type { Phase, PhaseRules, Records } from './records.ts';

/** What holds when a board has no phase at all: open work. */
export const OPEN_WORK: PhaseRules = {
  add: true,
  see: true,
  move: 'all',
  link: true,
  react: true,
  vote: false,
  draw: true,
  anonymous: 'never',
};

/** Ids and phases in their order. */
export const phasesInOrder = (phases: Records<Phase>): [string, Phase][] =>
  Object.entries(phases).sort(([a, x], [b, y]) => x.order - y.order || (a < b ? -1 : 1));

/** The ids before and after a phase; undefined at the ends. */
export function neighbours(
  phases: Records<Phase>,
  current: string,
): { previous: string | undefined; next: string | undefined } {
  const ids = phasesInOrder(phases).map(([id]) => id);
  const at = ids.indexOf(current);
  return { previous: at > 0 ? ids[at - 1] : undefined, next: ids[at + 1] };
}
