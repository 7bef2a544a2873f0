/**
 * What people do to a board, as changes to the shared document. Every function is one transaction under `origin`
 * (an undo manager tracks its own person's origin). They write what was asked without asking `can`: the caller
 * shows only what is possible, and the server decides.
 */
import * as Y from 'yjs';
import type { Binnable } from './bin.ts';
import { clustersAfterMove } from './cluster-frame.ts';
import { GAP, ZONE_HEADER, center, contains, freePlace, noteBox, shared, zoneOfNote } from './geometry.ts';
import { newId } from './ids.ts';
import { MAX_NOTE_TEXT, recordMap, rootMap } from './layout.ts';
import type { Collection, CollectionRecords } from './layout.ts';
import { NOTE_SIZES } from './records.ts';
import type { Box, LinkLabel, Note, NoteColor, NoteSize, Point, ReactionKind, Records } from './records.ts';
import { cutText } from './smallest-edit.ts';
import { addRecord, readCollection, readRecord } from './snapshot.ts';
import { takenBesideNotes, takenOn } from './taken.ts';

export interface NewNote {
  text: string;
  /** Where it goes: a zone (the first free place in it) or a place on the board. */
  at: { zone: string } | { pos: Point };
  color?: NoteColor;
  size?: NoteSize;
  group?: string;
  onBehalf?: string;
  /** In a lane: not to be shown under the writer's name. */
  anonymous?: boolean;
  /** In a lane: hash of the key that stays with the writer. */
  claim?: string;
  /** In a lane: who leads may read it before it is shown. */
  readAhead?: boolean;
  /** Now, in milliseconds. */
  now: number;
}

/**
 * Adds a record such that undoing it puts it in the bin. An undo manager would otherwise take the record out for
 * good, which only the server may do, so the record is first laid in the bin outside anybody's undo, and taken out
 * under `origin`. Without an origin it is simply added. Inside another transaction, which would join the two, taking
 * it out waits until that one is done, and undo managers pass that one over (see `isUndoable`).
 */
export function addUndoably<C extends Binnable>(
  doc: Y.Doc,
  collection: C,
  id: string,
  record: Partial<CollectionRecords[C]>,
  now: number,
  origin?: unknown,
): void {
  const isInside = doc._transaction !== null;
  doc.transact(({ meta }) => {
    addRecord(doc, collection, id, record);
    if (origin === undefined) return;
    recordMap(doc, collection, id)?.set('deleted', now);
    if (isInside) meta.set(HOLDS_NEW_RECORD, true);
  });
  if (origin === undefined) return;
  const show = () => {
    takeFromBin(doc, collection, id, origin);
  };
  if (isInside) doc.once('afterAllTransactions', show);
  else show();
}

/** Mark of a transaction that an undo manager must not undo, for that would take a record out for good. */
const HOLDS_NEW_RECORD = Symbol('holds a new record');

/** For an undo manager's `captureTransaction`: whether undoing this transaction is something that the server takes. */
export const isUndoable = ({ meta }: Y.Transaction): boolean => !meta.has(HOLDS_NEW_RECORD);

/**
 * Adds a note and returns its id. Text beyond the longest allowed is cut.
 * @param board where its zones are, when `doc` is somebody's own lane
 */
export function addNote(doc: Y.Doc, wanted: NewNote, origin?: unknown, board = doc): string {
  const id = newId();
  const zones = readCollection(board, 'zones');
  const size = wanted.size ?? 'normal';
  let pos: Point;
  if ('pos' in wanted.at) pos = wanted.at.pos;
  else {
    const inside = zones[wanted.at.zone]?.box ?? [0, 0, 1200, 900];
    pos = freePlace(inside, takenOn(board, notesSeen(board, doc)), size);
  }
  const zone = 'zone' in wanted.at ? wanted.at.zone : zoneOfNote(zones, { pos, size });
  const record: Partial<Note> = {
    text: cutText(wanted.text, MAX_NOTE_TEXT),
    pos,
    zone,
    color: wanted.color ?? 'yellow',
    createdAt: wanted.now,
    ...(size === 'normal' ? {} : { size }),
    ...(wanted.group ? { group: wanted.group } : {}),
    ...(wanted.onBehalf ? { onBehalf: wanted.onBehalf } : {}),
    ...(wanted.anonymous ? { anonymous: true } : {}),
    ...(wanted.claim ? { claim: wanted.claim } : {}),
    ...(wanted.readAhead ? { readAhead: true } : {}),
  };
  addUndoably(doc, 'notes', id, record, wanted.now, origin);
  return id;
}

/** The notes of a board, for somebody who sees it with those of their own lane. */
const notesSeen = (board: Y.Doc, lane: Y.Doc): Records<Note> => ({
  ...readCollection(board, 'notes'),
  ...(lane === board ? {} : readCollection(lane, 'notes')),
});

/** Two notes nearer than this, in board units, cannot be told apart. */
const SAME_PLACE = 4;
/** A note that shares this much of its paper with another one hides what stands on it. */
const HIDES = 0.25;

/**
 * Where a new note goes that cannot stay where its writer put it. Two people who add to a zone at the same moment are
 * both given its first free place. Who has not heard yet that a zone grew, or made room for another, writes where that
 * was: half over another note, or over the zone next to it. Undefined when it may stay: a place may be somebody's wish.
 * @param shifted whether a zone's place is news to some
 */
export function placeBeside(
  doc: Y.Doc,
  id: string,
  shifted: (zone: string) => boolean = () => false,
): Point | undefined {
  const map = recordMap(doc, 'notes', id);
  if (!map) return undefined;
  const note = readRecord('notes', map);
  const inside = note.zone === '' ? undefined : readCollection(doc, 'zones')[note.zone]?.box;
  if (!inside) return undefined;
  const box = noteBox(note);
  const others = [...boxesOfOthers(doc, id)];
  const isOff = shifted(note.zone)
    ? !isUnderHeading(inside, box) || others.some((other) => hides(box, other))
    : others.some(([left, top]) => Math.hypot(left - box[0], top - box[1]) < SAME_PLACE);
  if (!isOff) return undefined;
  return freePlace(inside, [...others, ...takenBesideNotes(doc)], note.size);
}

/** In the zone, or in the row that it grows by. */
function isUnderHeading([x, y, w, h]: Box, note: Box): boolean {
  const under: Box = [x, y + ZONE_HEADER, w, h - ZONE_HEADER + GAP + note[3] / 2];
  return contains(under, center(note));
}

const hides = (note: Box, other: Box): boolean =>
  shared(note, other) >= HIDES * Math.min(note[2] * note[3], other[2] * other[3]);

/** Reads places only: this is asked at every new note, on boards with thousands. */
function* boxesOfOthers(doc: Y.Doc, id: string): Generator<Box> {
  for (const [other, record] of rootMap(doc, 'notes')) {
    if (other === id || !(record instanceof Y.Map) || record.get('deleted')) continue;
    const place: unknown = record.get('pos');
    if (!Array.isArray(place)) continue;
    const [left, top] = place as unknown[];
    const size = NOTE_SIZES.find((known) => known === record.get('size')) ?? 'normal';
    if (typeof left === 'number' && typeof top === 'number') yield noteBox({ pos: [left, top], size });
  }
}

/** Writes keys of one record, only those that differ. Unknown records are left alone. */
export function setFields<C extends Collection>(
  doc: Y.Doc,
  collection: C,
  id: string,
  values: Partial<CollectionRecords[C]>,
  origin?: unknown,
): void {
  const record = recordMap(doc, collection, id);
  if (!record) return;
  doc.transact(() => {
    for (const [key, value] of Object.entries(values))
      if (JSON.stringify(record.get(key)) !== JSON.stringify(value)) record.set(key, value);
  }, origin);
}

/**
 * Moves notes; each belongs to the zone of `board` that its centre lies in afterwards. Notes that are dropped on a
 * cluster come to belong to it, and those that are pulled out of one don't any more; what moves together stays together.
 */
export function moveNotes(
  doc: Y.Doc,
  places: Readonly<Record<string, Point>>,
  origin?: unknown,
  board = doc,
): void {
  const zones = readCollection(board, 'zones');
  const before = readCollection(doc, 'notes');
  const clusterOf = countRecords(doc, 'clusters') > 0 ? clustersAfterMove(before, places) : undefined;
  doc.transact(() => {
    for (const [id, pos] of Object.entries(places)) {
      const note = before[id];
      if (!note) continue;
      const moved = {
        zone: zoneOfNote(zones, { pos, size: note.size }),
        cluster: clusterOf?.(id) ?? note.cluster,
      };
      // Written only where it changes: a note without a cluster keeps having no such key.
      setFields(
        doc,
        'notes',
        id,
        moved.cluster === note.cluster ? { pos, zone: moved.zone } : { pos, ...moved },
      );
    }
  }, origin);
}

/** Puts notes at the first free places of a zone of `board`. */
export function moveNotesToZone(
  doc: Y.Doc,
  ids: readonly string[],
  zone: string,
  origin?: unknown,
  board = doc,
): void {
  const inside = readCollection(board, 'zones')[zone]?.box;
  if (!inside) return;
  const notes = readCollection(doc, 'notes');
  const staying = Object.entries(notesSeen(board, doc)).filter(([id]) => !ids.includes(id));
  const taken = takenOn(board, Object.fromEntries(staying));
  doc.transact(() => {
    for (const id of ids) {
      const size = notes[id]?.size;
      if (!size) continue;
      const pos = freePlace(inside, taken, size);
      taken.push(noteBox({ pos, size }));
      // A note without a cluster keeps having no such key.
      setFields(doc, 'notes', id, { pos, zone, ...(notes[id]?.cluster ? { cluster: '' } : {}) });
    }
  }, origin);
}

export const moveNoteToZone = (doc: Y.Doc, id: string, zone: string, origin?: unknown, board = doc): void => {
  moveNotesToZone(doc, [id], zone, origin, board);
};

/** Puts a record in the bin (`now` in milliseconds); nothing is removed from the document. */
export function putInBin(doc: Y.Doc, collection: Binnable, id: string, now: number, origin?: unknown): void {
  doc.transact(() => recordMap(doc, collection, id)?.set('deleted', now), origin);
}

export function takeFromBin(doc: Y.Doc, collection: Binnable, id: string, origin?: unknown): void {
  doc.transact(() => recordMap(doc, collection, id)?.delete('deleted'), origin);
}

/** Links a note to a theory card with one label; linking the same pair again changes the label. */
export function linkNote(
  doc: Y.Doc,
  link: { note: string; theory: string; label: LinkLabel; by: string },
  origin?: unknown,
  now = Date.now(),
): string {
  for (const [id, present] of Object.entries(readCollection(doc, 'links')))
    if (present.note === link.note && present.theory === link.theory && present.by === link.by) {
      setFields(doc, 'links', id, { label: link.label }, origin);
      return id;
    }
  const id = newId();
  addUndoably(doc, 'links', id, link, now, origin);
  return id;
}

/** Gives or takes back one reaction: the id is made of its parts, so that nobody reacts twice in one kind. */
export function toggleReaction(
  doc: Y.Doc,
  reaction: { note: string; participant: string; kind: ReactionKind },
  now: number,
  origin?: unknown,
): void {
  const id = `${reaction.note}:${reaction.participant}:${reaction.kind}`;
  const present = recordMap(doc, 'reactions', id);
  if (!present) addUndoably(doc, 'reactions', id, reaction, now, origin);
  else if (present.get('deleted')) takeFromBin(doc, 'reactions', id, origin);
  else putInBin(doc, 'reactions', id, now, origin);
}

/** How many records a collection holds, the bin included. */
export const countRecords = (doc: Y.Doc, collection: Collection): number => rootMap(doc, collection).size;
