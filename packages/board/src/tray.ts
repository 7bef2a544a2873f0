/**
 * The tray "laat binnengekomen" on the facilitators' desk: notes that came after their phase or zone had closed. The
 * key under which such a note was to stand on the board is used up there, so it comes to the board under a new one.
 */
import type * as Y from 'yjs';
import { freePlace } from './geometry.ts';
import { MAX_RECORDS, recordMap, rootMap } from './layout.ts';
import type { Note } from './records.ts';
import { ActionRefused } from './refused.ts';
import type { Late } from './rules.ts';
import { addRecord, isDeleted, readCollection, readRecord } from './snapshot.ts';
import { takenOn } from './taken.ts';

/** Root of the desk that holds the tray, by the ids that the notes came with. */
export const DESK_TRAY = 'tray';

/** A note with when it came in and why that was late. */
export type LateArrival = Note & { lateAt: number; why: Late };

const trayOf = (desk: Y.Doc): Y.Map<LateArrival> => desk.getMap<LateArrival>(DESK_TRAY);

export const readTray = (desk: Y.Doc): ReadonlyMap<string, LateArrival> => new Map(trayOf(desk));

/**
 * Lays a note in the tray; the same one again changes nothing, unless its writer went on with it. `more`: only then,
 * for who it is about may have taken it out of the tray meanwhile.
 */
export function layInTray(desk: Y.Doc, id: string, arrival: LateArrival, { more = false } = {}): void {
  const tray = trayOf(desk);
  const present = tray.get(id);
  if (!present) {
    if (!more) tray.set(id, arrival);
    return;
  }
  const { lateAt, why } = present;
  const now = { ...arrival, lateAt, why };
  if (JSON.stringify(now) !== JSON.stringify(present)) tray.set(id, now);
}

function arrivalOf(desk: Y.Doc, id: string): LateArrival {
  const arrival = trayOf(desk).get(id);
  if (!arrival) throw new ActionRefused('no-such-note', `There is no note ${id} in the tray.`);
  return arrival;
}

/**
 * Puts a note at a free place of its zone, under its writer's name; returns the id that it has there.
 * @throws ActionRefused when it is not in the tray, or the board is full
 */
export function acceptFromTray(doc: Y.Doc, desk: Y.Doc, id: string, newId: () => string): string {
  const { lateAt: _lateAt, why: _why, ...note } = arrivalOf(desk, id);
  // It may have come a second time, in time.
  const present = recordMap(doc, 'notes', id);
  if (present && !isDeleted(readRecord('notes', present))) {
    trayOf(desk).delete(id);
    return id;
  }
  if (rootMap(doc, 'notes').size >= MAX_RECORDS.notes)
    throw new ActionRefused('board-full', 'The board holds as many notes as it can.');
  const zone = readCollection(doc, 'zones')[note.zone];
  const place = zone ? freePlace(zone.box, takenOn(doc), note.size) : note.pos;
  const made = newId();
  addRecord(doc, 'notes', made, { ...note, pos: place, zone: zone ? note.zone : '', deleted: 0 });
  trayOf(desk).delete(id);
  return made;
}

/** @throws ActionRefused when it is not in the tray */
export function dropFromTray(desk: Y.Doc, id: string): void {
  arrivalOf(desk, id);
  trayOf(desk).delete(id);
}
