/** Tidying a zone: for facilitators, and for everybody where the phase lets them move all. */
import { TIDY_ORDERS, dotsOnNotes, readCollection, tidyZone } from '@samenbord/board';
import type { TidyOrder } from '@samenbord/board';
import type { Editor } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';
import type { CanvasWorld } from '../CanvasContext.tsx';
import { mayDo } from '#lib/board/notes.ts';
import { asOneStep } from './noteDeeds.ts';
import type { Deed } from './noteDeeds.ts';

const orderName = (order: TidyOrder): string =>
  ({ grid: m.tidy_grid, color: m.tidy_color, group: m.tidy_group, votes: m.tidy_votes })[order]();

export function zoneDeeds(world: CanvasWorld, editor: Editor, zone: string): Deed[] {
  const { session } = world;
  const { doc, origin, me } = session;
  const notes = Object.entries(readCollection(doc, 'notes')).filter(([, note]) => note.zone === zone);
  const may = (record: string) =>
    mayDo(session, { do: 'set', root: 'notes', record, key: 'pos', value: null });
  // Whoever moves only the own would not tidy but make room for it.
  const movesAll = me.role === 'facilitator' || mayDo(session, { do: 'add', root: 'clusters', record: '' });
  if (!movesAll || notes.filter(([id]) => may(id)).length < 2) return [];
  const hasDots = dotsOnNotes(doc) !== undefined;
  const hasGroups = new Set(notes.map(([, { group }]) => group)).size > 1;
  return TIDY_ORDERS.filter(
    (order) => (order !== 'votes' || hasDots) && (order !== 'group' || hasGroups),
  ).map((order) => ({
    name: `tidy-${order}`,
    label: orderName(order),
    icon: 'tidy',
    act: () => {
      asOneStep(world, editor, () => {
        tidyZone(doc, zone, order, { origin, stuck: (id) => !may(id) });
      });
    },
  }));
}
