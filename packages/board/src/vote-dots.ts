/** Which dots stand on notes: one's own while a vote is open, everybody's once it is counted. */
import type { Records, Vote } from './records.ts';
import type { Choices } from './votes.ts';

export interface DotsOnNotes {
  vote: string;
  of: 'mine' | 'all';
  /** Note id → dots. */
  dots: Choices;
}

/** Whether an open vote puts dots on notes. */
export const isOnNotes = ({ kind, state, options }: Vote): boolean =>
  kind === 'dots' && state === 'open' && options.length === 0;

const newestFirst = (votes: Records<Vote>) =>
  Object.entries(votes).sort(([, a], [, b]) => b.openedAt - a.openedAt);

/** Dots per note of the newest vote that was counted on notes; undefined when there was none. */
export function countedOnNotes(
  votes: Records<Vote>,
  isNote: (id: string) => boolean,
): { vote: string; dots: Choices } | undefined {
  for (const [vote, { result }] of newestFirst(votes))
    if (result && Object.keys(result).some(isNote)) return { vote, dots: result };
  return undefined;
}

/** The newest vote that is open on notes, or else the newest that was counted on them; undefined without one. */
export function shownDots(
  votes: Records<Vote>,
  ballots: ReadonlyMap<string, Choices>,
  isNote: (id: string) => boolean,
): DotsOnNotes | undefined {
  const [open] = newestFirst(votes).find(([, vote]) => isOnNotes(vote)) ?? [];
  if (open !== undefined) return { vote: open, of: 'mine', dots: ballots.get(open) ?? {} };
  const counted = countedOnNotes(votes, isNote);
  return counted && { ...counted, of: 'all' };
}
