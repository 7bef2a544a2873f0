/**
 * Showing what was written in silence: notes of the lanes are copied to the board by the server. Of an anonymous
 * note nothing that comes along tells who wrote it: not the order, the time, the id, nor a group of a few.
 */
import type * as Y from 'yjs';
import { Places } from './lane-places.ts';
import { MAX_RECORDS, recordMap, rootMap } from './layout.ts';
import { OPEN_WORK } from './phases.ts';
import type { Note, PhaseRules, Records } from './records.ts';
import { ActionRefused } from './refused.ts';
import { shuffled } from './shuffle.ts';
import { addRecord, readCollection, readStage, setSingleton } from './snapshot.ts';
import { takenOn } from './taken.ts';

/** Fewer writers than this, and the writers themselves know who wrote what. */
export const FEWEST_WRITERS = 3;
/** A group that fewer people share names its members. */
export const SMALLEST_GROUP = 5;

/** What waits in one lane. */
export interface LaneNotes {
  participant: string;
  notes: Records<Note>;
}

/** Which of the waiting notes are shown. Plain data: it is kept until the lanes are emptied. */
export interface RevealScope {
  /** Empty: all zones. */
  zone: string;
  /** Whether the phase lets nobody be named. */
  nobodyNamed: boolean;
  /** Whether anonymous notes come along; not while they are of too few people. */
  anonymous: boolean;
}

export const isAnonymous = (note: Note, { nobodyNamed }: Pick<RevealScope, 'nobodyNamed'>): boolean =>
  nobodyNamed || note.anonymous;

/** Whether this reveal shows a note that waits. */
export const isShown = (note: Note, scope: RevealScope): boolean =>
  !note.deleted &&
  note.text.trim() !== '' &&
  (scope.zone === '' || note.zone === scope.zone) &&
  (scope.anonymous || !isAnonymous(note, scope));

/** The rules of the phase that a board is in. */
export function phaseRules(doc: Y.Doc): PhaseRules {
  return readCollection(doc, 'phases')[readStage(doc).phase]?.may ?? OPEN_WORK;
}

/** @throws ActionRefused when nothing waits, or only anonymous notes of too few people. */
export function revealScope(doc: Y.Doc, lanes: readonly LaneNotes[], zone: string): RevealScope {
  const nobodyNamed = phaseRules(doc).anonymous === 'always';
  const all: RevealScope = { zone, nobodyNamed, anonymous: true };
  const waiting = lanes.map(({ notes }) => Object.values(notes).filter((note) => isShown(note, all)));
  const anonymous = waiting.filter((notes) => notes.some((note) => isAnonymous(note, all))).length;
  const named = waiting.some((notes) => notes.some((note) => !isAnonymous(note, all)));
  if (anonymous === 0 && !named) throw new ActionRefused('nothing-to-reveal', 'No note waits to be shown.');
  if (anonymous === 0 || anonymous >= FEWEST_WRITERS) return all;
  if (!named) throw new ActionRefused('too-few-writers', 'Fewer than three people have written.');
  return { ...all, anonymous: false };
}

/**
 * Puts everything in `scope` on the board, in one transaction, with the mark of this reveal: whoever finds the mark
 * knows that the notes are there. Gives how many there are.
 * @throws ActionRefused when they don't all fit.
 */
export function revealNotes(
  doc: Y.Doc,
  lanes: readonly LaneNotes[],
  scope: RevealScope,
  { mark, now, newId }: { mark: string; now: number; newId: () => string },
): number {
  const shown = shuffled(
    lanes.flatMap(({ participant, notes }) =>
      Object.values(notes)
        .filter((note) => isShown(note, scope))
        .map((note) => ({ participant, note })),
    ),
  );
  if (rootMap(doc, 'notes').size + shown.length > MAX_RECORDS.notes)
    throw new ActionRefused('board-full', 'The board cannot hold all these notes.');
  const sharedGroups = groupsToShow(doc, shown);
  const places = new Places(readCollection(doc, 'zones'), takenOn(doc));
  doc.transact(() => {
    for (const { participant, note } of shown) {
      const zone = places.zoneFor(note.zone);
      const anonymous = isAnonymous(note, scope);
      addRecord(doc, 'notes', newId(), {
        text: note.text,
        size: note.size,
        color: note.color,
        zone,
        pos: places.take(zone, note.size),
        claim: note.claim,
        createdAt: now,
        ...(anonymous
          ? { author: null, anonymous, group: sharedGroups.has(note.group) ? note.group : '' }
          : { author: participant, group: note.group, onBehalf: note.onBehalf, tags: note.tags }),
      });
    }
    for (const [zone, box] of places.grown) recordMap(doc, 'zones', zone)?.set('box', box);
    setSingleton(doc, 'stage', { lanes: mark });
  });
  return shown.length;
}

/** Groups that enough people on the board share, and in which enough people wrote just now. */
function groupsToShow(doc: Y.Doc, shown: readonly { participant: string; note: Note }[]): Set<string> {
  const members = Map.groupBy(
    Object.values(readCollection(doc, 'people')).filter(({ role }) => role === 'participant'),
    ({ group }) => group,
  );
  const writers = Map.groupBy(shown, ({ note }) => note.group);
  return new Set(
    [...writers]
      .filter(
        ([group, notes]) =>
          (members.get(group)?.length ?? 0) >= SMALLEST_GROUP &&
          new Set(notes.map(({ participant }) => participant)).size >= FEWEST_WRITERS,
      )
      .map(([group]) => group),
  );
}
