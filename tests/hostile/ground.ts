/** The rooms that harm is done to: the shared board, and one person's own lane. */
import { OPEN_WORK, addRecord, setSingleton, writeBallot } from '@samenbord/board';
import { laneRoom } from '@samenbord/server';
import { Room } from '@samenbord/sync';
import type { StoredRoom } from '@samenbord/sync';
import type * as Y from 'yjs';

export interface Ground {
  room(stored?: StoredRoom): Room;
  /** What the server puts there first. */
  fill(doc: Y.Doc): void;
  /** Who An's page and Bram's page speak for. */
  people: readonly [string, string];
  /** What An and Bram make there beside a note each. */
  work(an: Y.Doc, bram: Y.Doc): void;
  /** Whether a record is not to be touched by who means harm. */
  isOthers(id: string, record: object): boolean;
}

/** What the canvas keeps of a drawing. */
export const DRAWING = { typeName: 'shape', type: 'draw', props: { size: 'm', points: [0.5, 1, 3] } };

export const BOARD: Ground = {
  room: (stored) => (stored ? Room.restore('board', stored) : Room.empty('board')),
  fill(doc) {
    setSingleton(doc, 'info', { title: 'Studiedag' });
    setSingleton(doc, 'stage', { state: 'open' });
    for (const zone of ['praktijk', 'theorie'])
      addRecord(doc, 'zones', zone, { title: zone, kind: 'practice', box: [0, 0, 900, 900] });
    addRecord(doc, 'theory', 'kaart', { title: 'Leerplan', text: 'Begrijpend lezen', zone: 'theorie' });
    addRecord(doc, 'agreements', 'afspraak', { text: 'Elke week een leeskring', kind: 'together' });
    addRecord(doc, 'people', 'an', { name: 'An', group: '', role: 'participant' });
    addRecord(doc, 'votes', 'stem', { question: 'Waarmee beginnen we?', options: ['a', 'b'], dots: 3 });
  },
  people: ['an', 'bram'],
  work(an, bram) {
    addRecord(bram, 'links', 'link-1', { note: 'an-1', theory: 'kaart', label: 'partly', by: 'bram' });
    addRecord(an, 'reactions', 'bram-1:an:heart', { note: 'bram-1', participant: 'an', kind: 'heart' });
    addRecord(bram, 'sketch', 'shape:1', { pos: [0, 0, 0, 'page', 'a1'], shape: DRAWING });
  },
  isOthers: (_id, record) => !['mallory', 'accomplice'].includes(makerOf(record)),
};

function makerOf(record: object): string {
  const { author, by, participant } = record as Record<string, string | undefined>;
  return author ?? by ?? participant ?? '';
}

/**
 * Nobody but its owner gets in, so what harm there is comes from a page of their own, to the server, to what the server
 * keeps there (a late note, a ballot), and to their own other pages, An's and Bram's here.
 */
export const LANE: Ground = {
  room: (stored) =>
    laneRoom(stored, () => ({
      state: 'open',
      locked: false,
      rules: { ...OPEN_WORK, see: false },
    })),
  fill(doc) {
    addRecord(doc, 'notes', 'late-1', { text: 'Kwam in de stilte', pos: [5, 5], author: 'mallory' });
    writeBallot(doc, 'stem', { a: 2 });
  },
  people: ['mallory', 'mallory'],
  work: () => undefined,
  isOthers: (id) => ['an-1', 'bram-1', 'late-1'].includes(id),
};
