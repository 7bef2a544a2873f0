/** Tidying a zone, on the board or in its list: for facilitators, and for everybody where the phase lets them move all. */
import { TIDY_ORDERS, dotsOnNotes, readCollection, tidyZone } from '@samenbord/board';
import type { TidyOrder } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { mayDo } from './notes.ts';
import type { BoardSession } from './session.ts';

export const orderName = (order: TidyOrder): string =>
  ({ grid: m.tidy_grid, color: m.tidy_color, group: m.tidy_group, votes: m.tidy_votes })[order]();

const mayMove = (session: BoardSession, note: string): boolean =>
  mayDo(session, { do: 'set', root: 'notes', record: note, key: 'pos', value: null });

/** In which orders this person can tidy a zone now; none where there is nothing to tidy. */
export function tidyOrders(session: BoardSession, zone: string): TidyOrder[] {
  const { doc, me } = session;
  const notes = Object.entries(readCollection(doc, 'notes')).filter(([, note]) => note.zone === zone);
  // Whoever moves only the own would not tidy but make room for it.
  const movesAll = me.role === 'facilitator' || mayDo(session, { do: 'add', root: 'clusters', record: '' });
  if (!movesAll || notes.filter(([id]) => mayMove(session, id)).length < 2) return [];
  const hasDots = dotsOnNotes(doc) !== undefined;
  const hasGroups = new Set(notes.map(([, { group }]) => group)).size > 1;
  return TIDY_ORDERS.filter((order) => (order !== 'votes' || hasDots) && (order !== 'group' || hasGroups));
}

export function tidy(session: BoardSession, zone: string, order: TidyOrder): void {
  const { doc, origin } = session;
  tidyZone(doc, zone, order, { origin, stuck: (id) => !mayMove(session, id) });
}
