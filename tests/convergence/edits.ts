/** What honest people do to a board, at random, through the same functions as the web client. */
import {
  NOTE_COLORS,
  REACTION_KINDS,
  LINK_LABELS,
  addNote,
  addUndoably,
  linkNote,
  mayNow,
  moveNotes,
  noteText,
  putInBin,
  readCollection,
  recordMap,
  rootMap,
  setFields,
  takeFromBin,
  toggleReaction,
  zoneOfNote,
} from '@samenbord/board';
import type { Change } from '@samenbord/board';
import * as Y from 'yjs';
import type { Peer } from './peer.ts';
import type { Random } from './random.ts';

const WORDS = ['samen ', 'lezen ', 'één ', 'kring ', '🙂', 'naïef ', '👩‍🏫 ', 'taal\n'];
const THEORY = ['kaart-a', 'kaart-b'];

type Edit = (peer: Peer, random: Random, now: number) => void;

/** What the web client asks before it offers something. */
const may = ({ doc, actor, careless }: Peer, change: Change): boolean =>
  careless || mayNow(doc, actor, change).allowed;
const mayAdd = (peer: Peer, root: 'notes' | 'links' | 'reactions' | 'sketch', zone = ''): boolean =>
  may(peer, { do: 'add', root, record: '', zone });
const mayType = (peer: Peer, record: string): boolean => may(peer, { do: 'text', root: 'notes', record });
const maySet = (peer: Peer, root: 'notes' | 'sketch', record: string, key: string): boolean =>
  may(peer, { do: 'set', root, record, key, value: undefined });

const anyNote = (peer: Peer, random: Random): string | undefined =>
  random.pick([...rootMap(peer.doc, 'notes').keys()]);

const onNote =
  (edit: (peer: Peer, note: string, random: Random, now: number) => void): Edit =>
  (peer, random, now) => {
    const note = anyNote(peer, random);
    if (note !== undefined) edit(peer, note, random, now);
  };

/** Cuts between characters as people see them, as a caret does. */
const borders = (text: string): number[] => {
  const found = [0];
  for (const character of text) found.push((found.at(-1) ?? 0) + character.length);
  return found;
};

const type: Edit = onNote((peer, note, random) => {
  const text = noteText(peer.doc, note);
  if (!text || !mayType(peer, note)) return;
  peer.doc.transact(() => {
    const at = random.pick(borders(text.toJSON())) ?? 0;
    text.insert(at, random.pick(WORDS) ?? '');
  }, peer.origin);
});

const erase: Edit = onNote((peer, note, random) => {
  const text = noteText(peer.doc, note);
  if (!text || text.length === 0 || !mayType(peer, note)) return;
  const cuts = borders(text.toJSON());
  const from = random.below(cuts.length - 1);
  const to = Math.min(cuts.length - 1, from + 1 + random.below(4));
  const [start = 0, end = 0] = [cuts[from], cuts[to]];
  peer.doc.transact(() => {
    text.delete(start, end - start);
  }, peer.origin);
});

const EDITS: readonly (readonly [number, Edit])[] = [
  [
    6,
    (peer, random, now) => {
      const at = random.chance(0.5)
        ? { pos: [random.below(1000), random.below(1000)] as const }
        : { zone: random.pick([...rootMap(peer.doc, 'zones').keys()]) ?? '' };
      const zone =
        'zone' in at ? at.zone : zoneOfNote(readCollection(peer.doc, 'zones'), { ...at, size: 'normal' });
      if (!mayAdd(peer, 'notes', zone)) return;
      const text = `${random.pick(WORDS) ?? ''}${peer.mark()}`;
      const add = () => {
        peer.added.add(addNote(peer.doc, { text, at, now }, peer.origin));
      };
      // As a part of a larger step, now and then.
      if (random.chance(0.2)) peer.doc.transact(add, peer.origin);
      else add();
    },
  ],
  [
    1,
    (peer, random) => {
      if (!mayAdd(peer, 'notes')) return;
      const id = `stap-${String(random.below(2 ** 31))}`;
      const note = new Y.Map<unknown>();
      const text = new Y.Text();
      peer.builtUp.add(id);
      rootMap(peer.doc, 'notes').set(id, note);
      note.set('pos', [random.below(1000), random.below(1000)]);
      note.set('text', text);
      text.insert(0, `${random.pick(WORDS) ?? ''}${peer.mark()}`);
    },
  ],
  [14, type],
  [6, erase],
  [
    8,
    onNote((peer, note, random) => {
      if (maySet(peer, 'notes', note, 'pos'))
        moveNotes(peer.doc, { [note]: [random.below(1000), random.below(1000)] }, peer.origin);
    }),
  ],
  [
    4,
    onNote((peer, note, random) => {
      if (maySet(peer, 'notes', note, 'color'))
        setFields(peer.doc, 'notes', note, { color: random.pick(NOTE_COLORS) ?? 'yellow' }, peer.origin);
    }),
  ],
  [
    3,
    onNote((peer, note, _random, now) => {
      if (maySet(peer, 'notes', note, 'deleted')) putInBin(peer.doc, 'notes', note, now, peer.origin);
    }),
  ],
  [
    3,
    onNote((peer, note) => {
      if (maySet(peer, 'notes', note, 'deleted')) takeFromBin(peer.doc, 'notes', note, peer.origin);
    }),
  ],
  [
    3,
    onNote((peer, note, random, now) => {
      if (!mayAdd(peer, 'links')) return;
      const link = { note, theory: random.pick(THEORY) ?? '', label: random.pick(LINK_LABELS) ?? 'partly' };
      linkNote(peer.doc, { ...link, by: peer.actor.participant }, peer.origin, now);
    }),
  ],
  [
    5,
    onNote((peer, note, random, now) => {
      if (!mayAdd(peer, 'reactions')) return;
      const kind = random.pick(REACTION_KINDS) ?? 'heart';
      toggleReaction(peer.doc, { note, participant: peer.actor.participant, kind }, now, peer.origin);
    }),
  ],
  [
    2,
    (peer, random, now) => {
      if (!mayAdd(peer, 'sketch')) return;
      const id = `shape:${String(random.below(2 ** 31))}-${peer.name}`;
      const shape = {
        typeName: 'shape',
        type: 'draw',
        props: { size: 'm', points: [0.5, random.next(), 3] },
      };
      addUndoably(peer.doc, 'sketch', id, { pos: [1, 2, 0, 'page', 'a1'], shape }, now, peer.origin);
    },
  ],
  [
    2,
    (peer, random) => {
      const id = random.pick([...rootMap(peer.doc, 'sketch').keys()]);
      if (id === undefined || !maySet(peer, 'sketch', id, 'pos')) return;
      const pos = [random.below(500), random.next() * 10, 0.25, 'page', 'a2'] as const;
      setFields(peer.doc, 'sketch', id, { pos }, peer.origin);
    },
  ],
  [8, (peer) => void peer.undo.undo()],
  [5, (peer) => void peer.undo.redo()],
  [8, (peer) => peer.undo.stopCapturing()],
  [
    3,
    onNote((peer, note, random) => {
      if (peer.actor.role === 'facilitator' || peer.careless)
        setFields(peer.doc, 'notes', note, { pinned: random.chance(0.5) }, peer.origin);
    }),
  ],
  [
    1,
    (peer, random) => {
      // Facilitators also write zones, of which anybody may change any key.
      if (peer.actor.role !== 'facilitator' && !peer.careless) return;
      const id = `zone-${String(random.below(2))}`;
      if (recordMap(peer.doc, 'zones', id))
        setFields(peer.doc, 'zones', id, { title: random.pick(WORDS) ?? '' }, peer.origin);
    },
  ],
];

export const randomEdit: Edit = (peer, random, now) => random.weighted(EDITS)?.(peer, random, now);
