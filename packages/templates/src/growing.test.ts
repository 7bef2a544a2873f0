import {
  addNote,
  boardFromTemplate,
  growZones,
  noteBox,
  overlaps,
  readCollection,
  writeBoard,
  zoneOfNote,
} from '@samenbord/board';
import type { Box } from '@samenbord/board';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { TEMPLATES } from './index.ts';

const NOTES = 60;
const apart = (boxes: readonly Box[]): boolean =>
  boxes.every((box, at) => boxes.slice(at + 1).every((other) => !overlaps(box, other)));

it.each(TEMPLATES.map((template) => [template.id, template] as const))(
  'each zone of %s holds sixty notes in the end, and no other zone is in its way',
  (_id, template) => {
    const places = template.zones.filter(({ kind }) => kind === 'practice' || kind === 'neutral');
    for (const { id: zone } of places) {
      const doc = new Y.Doc();
      writeBoard(
        doc,
        boardFromTemplate(template, {
          ...{ title: 'Dag', school: '', date: '', language: 'nl', state: 'open', retention: 366, now: 1 },
        }),
      );
      for (let at = 0; at < NOTES; at++)
        growZones(doc, [addNote(doc, { text: 'x', at: { zone }, now: 1 + at })]);
      const zones = readCollection(doc, 'zones');
      const notes = Object.values(readCollection(doc, 'notes'));
      expect([zone, apart(notes.map(noteBox))]).toEqual([zone, true]);
      expect([zone, apart(Object.values(zones).map(({ box }) => box))]).toEqual([zone, true]);
      expect(notes.filter((note) => zoneOfNote(zones, note) !== zone)).toEqual([]);
    }
  },
);
