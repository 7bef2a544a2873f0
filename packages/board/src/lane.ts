/**
 * A person's own lane: a document of its own with the root `notes` as on the board, written by that person alone, and
 * the root `ballots` (vote id → choices), written by the server. Nobody else ever receives it.
 */
import * as Y from 'yjs';
import { noteText, recordMap, rootMap } from './layout.ts';
import type { BoardState, Note, Records } from './records.ts';
import type { Actor, Change, Decision } from './rules.ts';
import { readSituation } from './situation.ts';
import { readCollection } from './snapshot.ts';
import type { Choices } from './votes.ts';

/** Notes in one lane, those in the bin included: nobody writes more in one silence, and no lane may fill the board. */
export const MAX_LANE_NOTES = 300;

export interface LaneSituation {
  /** The board's. */
  state: BoardState;
  /** How many notes the lane holds. */
  notes: number;
  /** How many notes the same go adds, this one included. */
  adds?: number;
}

/** Whether the owner of a lane may make this change to it. In a lane everything is the owner's. */
export function canInLane(actor: Actor, change: Change, { state, notes, adds = 1 }: LaneSituation): Decision {
  if (actor.role === 'screen') return { allowed: false, why: 'read-only' };
  if (change.root !== 'notes') return { allowed: false, why: 'not-yours' };
  if (change.do === 'remove') return { allowed: false, why: 'server-only' };
  if (state === 'closed') return { allowed: false, why: 'board-closed' };
  if (change.do === 'add' && notes + adds > MAX_LANE_NOTES) return { allowed: false, why: 'not-yours' };
  return { allowed: true };
}

const AMONG_OTHERS: ReadonlySet<string> = new Set(['cluster', 'tags', 'pinned']);

/**
 * What a client asks before it offers something in the own lane; `board` and `lane` as its replicas stand. New notes go
 * where the phase wants them: they are for the board, once they are shown.
 */
export function mayInLane(board: Y.Doc, lane: Y.Doc, actor: Actor, change: Change): Decision {
  const { state, rules, closedZones } = readSituation(board);
  // What puts a note among others waits until the others can see it.
  if (change.do === 'set' && AMONG_OTHERS.has(change.key)) return { allowed: false, why: 'not-yours' };
  if (change.do === 'add' && actor.role !== 'facilitator') {
    if (!rules.add) return { allowed: false, why: 'adding-over', late: 'tray' };
    if (closedZones?.has(change.zone ?? '')) return { allowed: false, why: 'zone-closed', late: 'tray' };
  }
  return canInLane(actor, change, { state, notes: rootMap(lane, 'notes').size });
}

/**
 * Keeps the promise of a phase in which nobody is named with the notes written in it: it holds whatever phase they
 * are shown in.
 */
export function promiseAnonymity(lane: Y.Doc, notes: Iterable<string>): void {
  for (const id of notes) {
    const note = recordMap(lane, 'notes', id);
    if (note && note.get('anonymous') !== true) note.set('anonymous', true);
  }
}

const isWritten = ({ text, deleted }: Note): boolean => !deleted && text.trim() !== '';

/**
 * What waits in a lane to be shown: notes with words in them, outside the bin. Of more than a lane takes, as notes that
 * came late to the board may be, the others wait for the next reveal: no lane may fill the board.
 */
export const waitingNotes = (lane: Y.Doc): Records<Note> =>
  Object.fromEntries(
    Object.entries(readCollection(lane, 'notes'))
      .filter(([, note]) => isWritten(note))
      .slice(0, MAX_LANE_NOTES),
  );

/** Whether anything waits, without reading it all. */
export function holdsNotes(lane: Y.Doc): boolean {
  for (const [id, note] of lane.getMap('notes'))
    if (note instanceof Y.Map && !note.get('deleted') && noteText(lane, id)?.toJSON().trim()) return true;
  return false;
}

const ballotsOf = (lane: Y.Doc): Y.Map<Choices> => lane.getMap<Choices>('ballots');

export const readBallot = (lane: Y.Doc, vote: string): Choices | undefined => ballotsOf(lane).get(vote);
/** All ballots, by vote. */
export const readBallots = (lane: Y.Doc): Records<Choices> => Object.fromEntries(ballotsOf(lane));
export const hasBallots = (lane: Y.Doc): boolean => ballotsOf(lane).size > 0;

/** Puts a ballot in the lane in place of an earlier one; the choices have been checked by then. */
export const writeBallot = (lane: Y.Doc, vote: string, choices: Choices): void => {
  ballotsOf(lane).set(vote, choices);
};

export const dropBallot = (lane: Y.Doc, vote: string): void => {
  if (ballotsOf(lane).has(vote)) ballotsOf(lane).delete(vote);
};

/**
 * Copies what stays of a lane into an empty document: notes for which `stays` says so, and all ballots. The new
 * document shares no history with the old one, not even how much was written in it. Gives the ids of its notes.
 */
export function copyLane(from: Y.Doc, to: Y.Doc, stays: (id: string, note: Note) => boolean): string[] {
  const kept = Object.entries(readCollection(from, 'notes', { bin: true })).filter(([id, note]) =>
    stays(id, note),
  );
  to.transact(() => {
    for (const [id, { text, ...rest }] of kept) {
      const record = new Y.Map<unknown>(Object.entries(rest));
      record.set('text', new Y.Text(text));
      to.getMap('notes').set(id, record);
    }
    for (const [vote, choices] of ballotsOf(from)) writeBallot(to, vote, choices);
  });
  return kept.map(([id]) => id);
}
