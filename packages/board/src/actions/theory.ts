/** Theory cards on a live board: chosen from a frame, typed, or cut out of a text. */
import type * as Y from 'yjs';
import { MAX_RECORDS, recordMap, rootMap } from '../layout.ts';
import { ActionRefused } from '../refused.ts';
import type { TheoryCard } from '../records.ts';
import { addRecord, readCollection } from '../snapshot.ts';
import { takenOn } from '../taken.ts';
import { freeCardPlace } from '../theory-places.ts';
import type { Handlers } from './action.ts';

type Words = Pick<TheoryCard, 'title' | 'text' | 'source'>;

export type TheoryAction =
  /** Lays cards in a theory zone, each at a free place. */
  | { type: 'theory.add'; zone: string; cards: readonly Words[] }
  | ({ type: 'theory.change'; card: string } & Partial<Words>)
  /** Takes a card off the board, with the links to it. */
  | { type: 'theory.remove'; card: string };

function cardOf(doc: Y.Doc, id: string): Y.Map<unknown> {
  const card = recordMap(doc, 'theory', id);
  if (!card) throw new ActionRefused('no-such-card', `There is no theory card ${id} on this board.`);
  return card;
}

export const theoryActions: Handlers<TheoryAction> = {
  'theory.add': (doc, { zone, cards }, { newId }) => {
    const home = readCollection(doc, 'zones')[zone];
    if (home?.kind !== 'theory')
      throw new ActionRefused('no-such-zone', `There is no theory zone ${zone} on this board.`);
    if (rootMap(doc, 'theory').size + cards.length > MAX_RECORDS.theory)
      throw new ActionRefused('board-full', 'The board holds as many theory cards as it can.');
    doc.transact(() => {
      for (const { title, text, source } of cards) {
        const pos = freeCardPlace(home.box, takenOn(doc));
        addRecord(doc, 'theory', newId(), { title, text, source, zone, pos });
      }
    });
    return {};
  },
  'theory.change': (doc, { card, title, text, source }) => {
    const map = cardOf(doc, card);
    doc.transact(() => {
      for (const [key, value] of Object.entries({ title, text, source }))
        if (value !== undefined && map.get(key) !== value) map.set(key, value);
    });
    return {};
  },
  'theory.remove': (doc, { card }) => {
    cardOf(doc, card);
    doc.transact(() => {
      for (const [id, link] of Object.entries(readCollection(doc, 'links', { bin: true })))
        if (link.theory === card) rootMap(doc, 'links').delete(id);
      rootMap(doc, 'theory').delete(card);
    });
    return {};
  },
};
