/** The board of one group: made after the plenary, and kept in step with it as long as the day lasts. */
import * as Y from 'yjs';
import { setFields } from '../edits.ts';
import { LAYOUT_VERSION, SINGLETONS, recordMap, rootMap } from '../layout.ts';
import type { CollectionRecords } from '../layout.ts';
import type { BoardSnapshot, Person, Phase, Records, Stage } from '../records.ts';
import { takesNotes } from '../situation.ts';
import { addRecord, readCollection, readStage, setSingleton } from '../snapshot.ts';

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
function groupZones(plenary: BoardSnapshot): BoardSnapshot['zones'] {
  const during = groupPhases(plenary);
  const kept = Object.entries(plenary.zones).filter(
    ([, zone]) =>
      zone.kind === 'theory' ||
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
}

/** Theory, zones and phases under the plenary's own ids, so that what comes back falls into place; no notes. */
export function groupBoard(board: BoardSnapshot, { name, plenary, people }: NewGroupBoard): BoardSnapshot {
  const zones = groupZones(board);
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
    notes: {},
    clusters: {},
    links: {},
    reactions: {},
    agreements: {},
    sketch: {},
    people,
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
