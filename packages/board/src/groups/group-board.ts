/** The board of one group: made after the plenary, and kept in step with it as long as the day lasts. */
import * as Y from 'yjs';
import { setFields } from '../edits.ts';
import { LAYOUT_VERSION, SINGLETONS, recordMap, rootMap } from '../layout.ts';
import type { CollectionRecords } from '../layout.ts';
import type { BoardSnapshot, Note, Person, Phase, Records, Stage } from '../records.ts';
import { takesNotes } from '../situation.ts';
import { addRecord, readCollection, readStage, setSingleton } from '../snapshot.ts';

/** Notes of the plenary that go along into the groups: more than anybody reads in a group. */
export const MAX_TAKEN = 300;

/** The longest title that the layout holds. */
const MAX_TITLE = 200;

/** Phases in which people work in groups; the current one on a board that names none. */
function groupPhases({ phases, stage }: Pick<BoardSnapshot, 'phases' | 'stage'>): string[] {
  const named = Object.entries(phases).filter(([, { kind }]) => kind === 'groups');
  return named.length > 0 ? named.map(([id]) => id) : [stage.phase];
}

/**
 * The zones of a group's board: theory, and those in which participants write during group work. What the day comes
 * to agree on is for the plenary, and what other groups brought too.
 */
function groupZones(plenary: BoardSnapshot, taken: Records<Note>): BoardSnapshot['zones'] {
  const during = groupPhases(plenary);
  const takenFrom = new Set(Object.values(taken).map(({ zone }) => zone));
  const kept = Object.entries(plenary.zones).filter(
    ([id, zone]) =>
      zone.kind === 'theory' ||
      takenFrom.has(id) ||
      (zone.kind !== 'agreement' && during.some((phase) => takesNotes(zone, phase))),
  );
  return Object.fromEntries(kept);
}

export interface NewGroupBoard {
  name: string;
  /** Id of the plenary. */
  plenary: string;
  /** Members and whoever leads. */
  people: Records<Person>;
  /** Ids of notes of the plenary that go along. */
  take?: readonly string[];
}

/**
 * Copies of notes for a group, under their own ids and with where they came from. Nobody changes one without a name in
 * the name of who wrote it: its key stays with the plenary.
 */
function copiesOf(board: BoardSnapshot, plenary: string, take: readonly string[]): Records<Note> {
  return Object.fromEntries(
    [...new Set(take)].flatMap((id) => {
      const note = board.notes[id];
      return note ? [[id, { ...note, claim: '', pinned: false, origin: { board: plenary, note: id } }]] : [];
    }),
  );
}

/** Who wrote what went along: their names stand under it, also where they are in another group. */
const writersOf = (notes: Records<Note>, people: Records<Person>): Records<Person> =>
  Object.fromEntries(
    Object.values(notes).flatMap(({ author }) => {
      const writer = author === null ? undefined : people[author];
      return author !== null && writer ? [[author, writer]] : [];
    }),
  );

/** What a group took along of these records of the plenary: those of its copies. */
const along = <T extends { note: string }>(records: Records<T>, notes: Records<Note>): Records<T> =>
  Object.fromEntries(Object.entries(records).filter(([, { note }]) => Object.hasOwn(notes, note)));

/** Whether a group's note is a copy that came along from the plenary, in the words that it had there. */
export const isUntouchedCopy = (
  note: Note,
  plenary: string,
  original: Pick<Note, 'text'> | undefined,
): boolean => note.origin?.board === plenary && (original === undefined || original.text === note.text);

/** Whether a group wrote, linked or drew anything: then its board is not thrown away. */
export function isWorkedOn(group: BoardSnapshot, board: BoardSnapshot, plenary: string): boolean {
  return (
    Object.values(group.notes).some(
      (note) => !isUntouchedCopy(note, plenary, board.notes[note.origin?.note ?? '']),
    ) ||
    Object.keys(group.sketch).length > 0 ||
    Object.keys(group.links).some((id) => !Object.hasOwn(board.links, id)) ||
    Object.keys(group.clusters).some((id) => !Object.hasOwn(board.clusters, id))
  );
}

/** Theory, zones and phases under the plenary's own ids, so that what comes back falls into place. */
export function groupBoard(
  board: BoardSnapshot,
  { name, plenary, people, take = [] }: NewGroupBoard,
): BoardSnapshot {
  const notes = copiesOf(board, plenary, take);
  const zones = groupZones(board, notes);
  const bundles = new Set(Object.values(notes).map(({ cluster }) => cluster));
  return {
    format: 'samenbord',
    version: LAYOUT_VERSION,
    info: {
      ...board.info,
      title: `${name} · ${board.info.title}`.slice(0, MAX_TITLE),
      plenary,
      group: name,
    },
    stage: { ...board.stage, lanes: '', spotlight: '', gather: null, early: null, picks: [] },
    phases: board.phases,
    zones,
    theory: Object.fromEntries(Object.entries(board.theory).filter(([, { zone }]) => zone in zones)),
    notes,
    clusters: Object.fromEntries(Object.entries(board.clusters).filter(([id]) => bundles.has(id))),
    links: along(board.links, notes),
    reactions: along(board.reactions, notes),
    agreements: {},
    sketch: {},
    people: { ...writersOf(notes, board.people), ...people },
    votes: {},
    groups: {},
  };
}

/** What a group's board takes over from the plenary. */
export interface Lead {
  stage: Stage;
  phases: Records<Phase>;
}

export const readLead = (plenary: Y.Doc): Lead => ({
  stage: readStage(plenary),
  phases: readCollection(plenary, 'phases'),
});

/** Of the stage these are the group's own. */
const OWN_STAGE: ReadonlySet<string> = new Set<keyof Stage>([
  'lanes',
  'spotlight',
  'gather',
  'early',
  'picks',
]);

export interface GroupLead extends Lead {
  /** Whether the groups were called back: their boards can be read, and no more. */
  closed: boolean;
  /** Members and whoever leads. */
  people: Records<Person>;
}

/** Makes a group's board what the plenary says: phases, time, who belongs to it. Gives whether anything changed. */
export function followPlenary(doc: Y.Doc, { stage, phases, closed, people }: GroupLead): boolean {
  const wanted: Stage = { ...stage, state: closed ? 'closed' : stage.state };
  const present = new Map<string, unknown>(Object.entries(readStage(doc)));
  const changed = Object.keys(SINGLETONS.stage).filter(
    (key) => !OWN_STAGE.has(key) && !isSame(present.get(key), Reflect.get(wanted, key)),
  );
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    setSingleton(doc, 'stage', Object.fromEntries(changed.map((key) => [key, Reflect.get(wanted, key)])));
    followRecords(doc, 'phases', phases);
    for (const id of rootMap(doc, 'phases').keys())
      if (!Object.hasOwn(phases, id)) rootMap(doc, 'phases').delete(id);
    followRecords(doc, 'people', people);
  });
  return !isSame([...before], [...Y.encodeStateVector(doc)]);
}

function followRecords<C extends 'phases' | 'people'>(
  doc: Y.Doc,
  collection: C,
  records: Records<CollectionRecords[C]>,
): void {
  for (const [id, record] of Object.entries<CollectionRecords[C]>(records))
    if (recordMap(doc, collection, id)) setFields(doc, collection, id, record);
    else addRecord(doc, collection, id, record);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
