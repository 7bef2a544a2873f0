/**
 * Notes as one person sees them: those on the board, and those in the own lane that nobody else sees yet. Every view
 * makes, changes and asks through here, so that a note looks and works the same wherever it is.
 */
import {
  addNote,
  isDeleted,
  isSilent,
  mayInLane,
  mayNow,
  moveNotes,
  moveNotesToZone,
  putInBin,
  readCollection,
  readRecord,
  recordMap,
  setFields,
  takeFromBin,
} from '@samenbord/board';
import type { Change, NewNote, Note, Point, Records } from '@samenbord/board';
import type * as Y from 'yjs';
import type { BoardSession } from './session.ts';

export interface NotePlane {
  doc: Y.Doc;
  undo: Y.UndoManager;
}

/** A live note of a document; undefined when it is missing or in the bin. */
function liveNote(doc: Y.Doc, id: string): Note | undefined {
  const map = recordMap(doc, 'notes', id);
  const note = map && readRecord('notes', map);
  return note && !isDeleted(note) ? note : undefined;
}

/** Whether only the person at this screen sees a note. What was on its way to the board when it fell silent, is too. */
export const isHidden = ({ doc, lane }: BoardSession, id: string): boolean =>
  lane !== undefined && lane.holds(id) && !liveNote(doc, id);

/** The document that a note is in. */
export const planeOf = (session: BoardSession, id: string): NotePlane =>
  session.lane && isHidden(session, id) ? session.lane : session;

export const noteOf = (session: BoardSession, id: string): Note | undefined =>
  liveNote(planeOf(session, id).doc, id);

/** Every note that this person sees. */
export const allNotes = ({ doc, lane }: BoardSession): Records<Note> => ({
  ...(lane ? readCollection(lane.doc, 'notes') : {}),
  ...readCollection(doc, 'notes'),
});

/** Whether this person may do that now, as far as this device knows. */
export function mayDo(session: BoardSession, change: Change): boolean {
  const { doc, lane, me } = session;
  const actor = { role: me.role, participant: me.participant };
  if (change.root !== 'notes' || !lane) return mayNow(doc, actor, change).allowed;
  const inLane = change.do === 'add' ? isSilent(doc) : isHidden(session, change.record);
  return (inLane ? mayInLane(doc, lane.doc, actor, change) : mayNow(doc, actor, change)).allowed;
}

/** Hangs up a note, for all to see or in the own lane, as the phase has it; gives its id. */
export function hangUp({ doc, lane, origin }: BoardSession, wanted: NewNote): string {
  return lane && isSilent(doc)
    ? addNote(lane.doc, { ...wanted, ...lane.signature() }, origin, doc)
    : addNote(doc, wanted, origin);
}

export function change(session: BoardSession, id: string, values: Partial<Note>): void {
  setFields(planeOf(session, id).doc, 'notes', id, values, session.origin);
}

/** Moves notes; each belongs to the zone that lies under it afterwards. */
export function move(session: BoardSession, places: Readonly<Record<string, Point>>): void {
  const { doc, lane, origin } = session;
  const here: Record<string, Point> = {};
  const hidden: Record<string, Point> = {};
  for (const [id, place] of Object.entries(places)) (isHidden(session, id) ? hidden : here)[id] = place;
  moveNotes(doc, here, origin);
  if (lane) moveNotes(lane.doc, hidden, origin, doc);
}

/** Puts notes at the first free places of a zone. */
export function allToZone(session: BoardSession, notes: readonly string[], zone: string): void {
  const { doc, lane, origin } = session;
  const hidden = notes.filter((id) => isHidden(session, id));
  moveNotesToZone(
    doc,
    notes.filter((id) => !hidden.includes(id)),
    zone,
    origin,
  );
  if (lane) moveNotesToZone(lane.doc, hidden, zone, origin, doc);
}

/** Lays a note in the bin; what it gives takes it out again. */
export function throwAway(session: BoardSession, id: string, now: number): () => void {
  const { doc } = planeOf(session, id);
  putInBin(doc, 'notes', id, now, session.origin);
  return () => {
    takeFromBin(doc, 'notes', id, session.origin);
  };
}

/** Whether a note on the board is this person's, by name or by key. */
export const isOwn = (session: BoardSession, note: Note): boolean =>
  note.author === session.me.participant || isOwnNameless(session, note);

/** Whether a note that is shown without a name is this person's, as only this device can tell. */
export const isOwnNameless = ({ lane }: BoardSession, { anonymous, claim }: Note): boolean =>
  anonymous && lane?.keys.of(claim) !== undefined;
