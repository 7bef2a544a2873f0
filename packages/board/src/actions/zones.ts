/** The zones of a board, added and taken away. */
import type * as Y from 'yjs';
import { MAX_RECORDS, rootMap } from '../layout.ts';
import { zoneBeside } from '../new-zone.ts';
import type { ZoneKind } from '../records.ts';
import { ActionRefused } from '../refused.ts';
import { addRecord, readCollection } from '../snapshot.ts';
import type { Handlers } from './action.ts';

export type ZoneAction =
  | { type: 'zone.add'; title: string; kind: ZoneKind }
  /** Only of an empty one: what people wrote needs a place. */
  | { type: 'zone.remove'; zone: string };

const isEmpty = (doc: Y.Doc, zone: string): boolean =>
  [...Object.values(readCollection(doc, 'notes')), ...Object.values(readCollection(doc, 'theory'))].every(
    (record) => record.zone !== zone,
  );

export const zoneActions: Handlers<ZoneAction> = {
  'zone.add': (doc, { title, kind }, { newId }) => {
    const zones = readCollection(doc, 'zones');
    if (Object.keys(zones).length >= MAX_RECORDS.zones)
      throw new ActionRefused('board-full', 'The board holds as many zones as it can.');
    const id = newId();
    doc.transact(() =>
      addRecord(doc, 'zones', id, zoneBeside(zones, { kind, title, prompt: '', phases: [] })),
    );
    return { id };
  },
  'zone.remove': (doc, { zone }) => {
    if (!readCollection(doc, 'zones')[zone])
      throw new ActionRefused('no-such-zone', `There is no zone ${zone} on this board.`);
    if (!isEmpty(doc, zone)) throw new ActionRefused('zone-not-empty', 'Notes or cards lie in this zone.');
    doc.transact(() => {
      rootMap(doc, 'zones').delete(zone);
    });
    return {};
  },
};
