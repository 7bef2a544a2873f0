/** What comes out of people's own lanes: notes that are shown, ballots that are counted. */
import { revealNotes } from '../lane-reveal.ts';
import { ActionRefused } from '../refused.ts';
import { closeVote, openVote } from '../votes.ts';
import type { NewVote } from '../votes.ts';
import type { Handlers } from './action.ts';

export type LaneAction =
  /** Shows what was written in silence, in one zone or everywhere. */
  | { type: 'notes.reveal'; zone?: string }
  | ({ type: 'vote.open' } & NewVote)
  | { type: 'vote.close'; vote: string };

export const laneActions: Handlers<LaneAction> = {
  'notes.reveal': (doc, _action, { now, newId, reveal }) => {
    if (!reveal) throw new ActionRefused('nothing-to-reveal', 'No note waits to be shown.');
    return { revealed: revealNotes(doc, reveal.lanes, reveal.scope, { mark: reveal.mark, now, newId }) };
  },
  'vote.open': (doc, action, { now, newId }) => {
    const id = newId();
    openVote(doc, action, id, now);
    return { id };
  },
  'vote.close': (doc, { vote }, { ballots = [] }) => {
    closeVote(doc, vote, ballots);
    return {};
  },
};
