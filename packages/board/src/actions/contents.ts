/** What stands on the board before anybody wrote on it: zones and theory cards, added and taken away. */
import type * as Y from 'yjs';
import { THEORY_CARD, freeBlock, takenBoxes } from '../geometry.ts';
import { MAX_RECORDS, recordMap, rootMap } from '../layout.ts';
import { zoneBeside } from '../new-zone.ts';
import type { ZoneKind } from '../records.ts';
import { ActionRefused } from '../refused.ts';
import { addRecord, readCollection } from '../snapshot.ts';
import type { Handlers } from './action.ts';

export type ContentsAction =
  | { type: 'zone.add'; title: string; kind: ZoneKind }
  /** Only of an empty one: what people wrote needs a place. */
  | { type: 'zone.remove'; zone: string }
  | { type: 'card.add'; zone: string; title: string }
  /** Goes with the links to it. */
  | { type: 'card.remove'; card: string };

const full = () => new ActionRefused('board-full', 'The board holds as many of these as it can.');

function knownZone(doc: Y.Doc, id: string) {
  const zone = readCollection(doc, 'zones')[id];
  if (!zone) throw new ActionRefused('no-such-zone', `There is no zone ${id} on this board.`);
  return zone;
}

const isEmpty = (doc: Y.Doc, zone: string): boolean =>
  [...Object.values(readCollection(doc, 'notes')), ...Object.values(readCollection(doc, 'theory'))].every(
    (record) => record.zone !== zone,
  );

export const contentsActions: Handlers<ContentsAction> = {
  'zone.add': (doc, { title, kind }, { newId }) => {
    const zones = readCollection(doc, 'zones');
    if (Object.keys(zones).length >= MAX_RECORDS.zones) throw full();
    const id = newId();
    doc.transact(() =>
      addRecord(doc, 'zones', id, zoneBeside(zones, { kind, title, prompt: '', phases: [] })),
    );
    return { id };
  },
  'zone.remove': (doc, { zone }) => {
    knownZone(doc, zone);
    if (!isEmpty(doc, zone)) throw new ActionRefused('zone-not-empty', 'Notes or cards lie in this zone.');
    doc.transact(() => {
      rootMap(doc, 'zones').delete(zone);
    });
    return {};
  },
  'card.add': (doc, { zone, title }, { newId }) => {
    const { box } = knownZone(doc, zone);
    const theory = readCollection(doc, 'theory');
    if (Object.keys(theory).length >= MAX_RECORDS.theory) throw full();
    const id = newId();
    const pos = freeBlock(box, takenBoxes(readCollection(doc, 'notes'), theory), THEORY_CARD);
    doc.transact(() => addRecord(doc, 'theory', id, { zone, title, text: '', source: '', pos }));
    return { id };
  },
  'card.remove': (doc, { card }) => {
    if (!recordMap(doc, 'theory', card))
      throw new ActionRefused('no-such-target', `There is no card ${card} on this board.`);
    doc.transact(() => {
      for (const [id, link] of Object.entries(readCollection(doc, 'links', { bin: true })))
        if (link.theory === card) rootMap(doc, 'links').delete(id);
      rootMap(doc, 'theory').delete(card);
    });
    return {};
  },
};
