/**
 * What groups bring to the plenary. The same note is never brought twice: its id in the plenary follows from where it
 * came from. Of a note without a name nothing that comes along tells of which few people it is.
 */
import type * as Y from 'yjs';
import { putInBin, setFields, takeFromBin } from '../edits.ts';
import { NOTE_SIDE, ZONE_HEADER, bounds, noteBox, theoryBox } from '../geometry.ts';
import { SMALLEST_GROUP } from '../lane-reveal.ts';
import { MAX_PICKS, MAX_RECORDS, recordMap, rootMap } from '../layout.ts';
import type { Box, Note, Point, Zone } from '../records.ts';
import { ActionRefused } from '../refused.ts';
import { shuffled } from '../shuffle.ts';
import { addRecord, isDeleted, readBoard, readCollection, readInfo, readRecord } from '../snapshot.ts';
import { zonesInOrder } from '../thread.ts';
import { isUntouchedCopy } from './group-board.ts';
import type { Pick } from './picks.ts';

export interface GroupHarvest {
  /** Id of the group's board. */
  board: string;
  name: string;
  /** How many people are in the group. */
  members: number;
  picks: readonly Pick[];
}

export interface HarvestOptions {
  now: number;
  /** The id in the plenary of a group's record; nobody who doesn't know the record can make it. */
  idFor: (board: string, record: string) => string;
  /** Ids that were brought before, whatever became of them. */
  brought: ReadonlySet<string>;
  /** Id of the plenary's own board: what the groups took along from it is there already. */
  plenary: string;
}

/** A place in the plenary in which nobody writes but through the harvest: a phase of that name never comes. */
const NO_PHASE = 'oogst';
/** Notes without a name from groups of a few lie together, under no group's name. */
export const SHARED_HARVEST = 'oogst';
export const harvestZone = (board: string): string => `oogst-${board}`;
const isHarvestZone = (id: string): boolean => id === SHARED_HARVEST || id.startsWith(harvestZone(''));

const GAP = 20;
const MARGIN = 60;
const WORDS = {
  nl: { shared: 'Oogst uit de groepen', from: 'Oogst', prompt: 'Wat deze groep meebracht.' },
  en: { shared: 'Harvest of the groups', from: 'Harvest', prompt: 'What this group brought.' },
} as const;

interface Brought {
  group: GroupHarvest;
  pick: Pick;
  id: string;
  /** Whether the group may be told. */
  told: boolean;
  /** Whether it is a copy of a note that the plenary still has, in the same words: only its links are new. */
  here: boolean;
}

/** Whether so few people stand behind a note without a name that its group would tell who wrote it. */
const isBetrayedBy = ({ note }: Pick, { members }: GroupHarvest): boolean =>
  isNameless(note) && members < SMALLEST_GROUP;

const isNameless = ({ anonymous, author }: Note): boolean => anonymous || author === null;

/**
 * Brings the picks of groups to the plenary in one transaction, each group's in a zone of its own; gives the ids of
 * the notes that are new.
 * @throws ActionRefused, with the document unchanged, when there is nothing to bring or no room for it
 */
export function bringHarvest(
  doc: Y.Doc,
  groups: readonly GroupHarvest[],
  { now, idFor, brought, plenary }: HarvestOptions,
): string[] {
  const all = groups.flatMap((group) =>
    group.picks.map((pick): Brought => {
      const here = isUntouchedCopy(pick.note, plenary, presentNote(doc, pick.note.origin?.note ?? ''));
      const id = here ? (pick.note.origin?.note ?? '') : idFor(group.board, pick.id);
      return { group, pick, id, told: !isBetrayedBy(pick, group), here };
    }),
  );
  if (all.length === 0) throw new ActionRefused('nothing-to-harvest', 'No group has chosen a note.');
  const notes = rootMap(doc, 'notes');
  const fresh = all.filter(({ id, here }) => !here && !isLive(doc, id) && !brought.has(id));
  if (notes.size + fresh.length > MAX_RECORDS.notes)
    throw new ActionRefused('board-full', 'The board cannot hold all these notes.');
  const untold = shuffled(fresh.filter(({ told }) => !told));
  doc.transact(() => {
    const places = new HarvestPlaces(doc);
    for (const group of groups) {
      const own = fresh.filter((one) => one.group === group && one.told);
      for (const one of own) addNote(doc, one, places.forGroup(group, one.pick.note), now);
    }
    for (const one of untold) addNote(doc, one, places.shared(one.pick.note), now);
    for (const one of all) if (isLive(doc, one.id)) addLinks(doc, one, idFor);
    for (const one of fresh) addReactions(doc, one);
  });
  return fresh.map(({ id }) => id);
}

interface Place {
  zone: string;
  pos: Point;
}

/** The note of the plenary under this id; undefined when it is gone or in the bin. */
export function presentNote(doc: Y.Doc, id: string): Note | undefined {
  const map = recordMap(doc, 'notes', id);
  const note = map && readRecord('notes', map);
  return note && !isDeleted(note) ? note : undefined;
}

const isLive = (doc: Y.Doc, id: string): boolean => presentNote(doc, id) !== undefined;

/** Ids of what a harvest brought to the plenary. */
export interface Harvested {
  notes: readonly string[];
  /** Those that went home to notes that were there already; the others hang on what it brought. */
  links: readonly string[];
}

/** Asked after a harvest: what lies in the plenary and did not before it. */
export function harvestedSince(doc: Y.Doc): () => Harvested {
  const [hadNotes, hadLinks] = [readCollection(doc, 'notes'), readCollection(doc, 'links')];
  return () => ({
    notes: Object.keys(readCollection(doc, 'notes')).filter((id) => !Object.hasOwn(hadNotes, id)),
    links: Object.entries(readCollection(doc, 'links')).flatMap(([id, { note }]) =>
      Object.hasOwn(hadNotes, note) && !Object.hasOwn(hadLinks, id) ? [id] : [],
    ),
  });
}

/**
 * Takes a harvest back: its notes go to the bin, with whatever was written on them since, the links that
 * it brought home are gone, and so are the zones in which nothing else lies. The groups keep theirs, and another harvest brings them again.
 */
export function bringHarvestBack(doc: Y.Doc, { notes, links }: Harvested, now: number): void {
  doc.transact(() => {
    for (const id of notes) if (isLive(doc, id)) putInBin(doc, 'notes', id, now);
    // For good, or another harvest would take them for links that somebody did away with.
    for (const id of links) rootMap(doc, 'links').delete(id);
    const used = new Set(Object.values(readCollection(doc, 'notes')).map(({ zone }) => zone));
    for (const zone of [...rootMap(doc, 'zones').keys()])
      if (isHarvestZone(zone) && !used.has(zone)) rootMap(doc, 'zones').delete(zone);
  });
}

function addNote(doc: Y.Doc, { group, pick, id, told }: Brought, { zone, pos }: Place, now: number): void {
  // A harvest that was taken back comes again as it was left.
  if (recordMap(doc, 'notes', id)) {
    takeFromBin(doc, 'notes', id);
    setFields(doc, 'notes', id, { zone, pos });
    return;
  }
  const { note } = pick;
  const nameless = isNameless(note);
  addRecord(doc, 'notes', id, {
    text: note.text,
    size: note.size,
    color: note.color,
    zone,
    pos,
    claim: note.claim,
    createdAt: now,
    author: nameless ? null : note.author,
    anonymous: note.anonymous,
    ...(told ? { group: group.name, origin: { board: group.board, note: pick.id } } : {}),
    ...(nameless ? {} : { onBehalf: note.onBehalf, tags: note.tags }),
  });
}

/** Links as they were laid in the group, to cards that the plenary has too. */
function addLinks(
  doc: Y.Doc,
  { group, pick, id, here }: Brought,
  idFor: (board: string, record: string) => string,
): void {
  const nameless = isNameless(pick.note);
  // Two groups that saw the same in one note of the plenary make one link.
  const seen = here ? Object.values(readCollection(doc, 'links')).filter((link) => link.note === id) : [];
  for (const [link, { theory, label, by }] of pick.links) {
    const own = idFor(group.board, link);
    // A link that came along from the plenary is there under its own id.
    const isThere = [link, own].some((known) => rootMap(doc, 'links').has(known));
    const isSeen = seen.some((one) => one.theory === theory && one.label === label);
    if (isThere || isSeen || !recordMap(doc, 'theory', theory)) continue;
    // Whoever links a note without a name is often the one who wrote it.
    addRecord(doc, 'links', own, { note: id, theory, label, by: nameless ? null : by });
  }
}

/**
 * Hearts of the group stay with the note: people are the same in the plenary. Not where a group of a few would be told
 * by whose they are.
 */
function addReactions(doc: Y.Doc, { pick, id, told }: Brought): void {
  if (!told) return;
  for (const { participant, kind } of pick.reactions) {
    const own = `${id}:${participant}:${kind}`;
    if (!rootMap(doc, 'reactions').has(own))
      addRecord(doc, 'reactions', own, { note: id, participant, kind });
  }
}

/** Zones for the harvest beside everything on the board, two in a row, each with room for a group's three notes. */
class HarvestPlaces {
  readonly #doc: Y.Doc;
  readonly #words: (typeof WORDS)['nl' | 'en'];
  #order: number;
  readonly #left: number;
  readonly #top: number;
  /** Zone → notes that lie in it by now. */
  readonly #used = new Map<string, number>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    const { zones, notes, theory } = readBoard(doc);
    this.#words = WORDS[readInfo(doc).language];
    const others = Object.entries(zones).filter(([id]) => !isHarvestZone(id));
    const boxes: Box[] = [
      ...others.map(([, zone]) => zone.box),
      ...Object.values(theory).map(theoryBox),
      ...Object.values(notes)
        .filter(({ zone }) => !isHarvestZone(zone))
        .map(noteBox),
    ];
    const [x, y, w] = bounds(boxes) ?? [0, 0, 0, 0];
    // What an earlier harvest stands beside may have grown since.
    const earlier = bounds(
      Object.entries(zones).flatMap(([id, { box }]) => (isHarvestZone(id) ? [box] : [])),
    );
    this.#left = earlier?.[0] ?? x + w + MARGIN;
    this.#top = earlier?.[1] ?? y;
    this.#order = Math.max(0, ...zonesInOrder(zones).map(([, zone]) => zone.order + 1));
    for (const { zone } of Object.values(notes)) this.#used.set(zone, (this.#used.get(zone) ?? 0) + 1);
  }

  forGroup({ board, name }: GroupHarvest, note: Note): Place {
    const zone = harvestZone(board);
    this.#zone(zone, `${this.#words.from}: ${name}`.slice(0, 120), this.#words.prompt);
    return { zone, pos: this.#next(zone, note) };
  }

  shared(note: Note): Place {
    this.#zone(SHARED_HARVEST, this.#words.shared, '');
    return { zone: SHARED_HARVEST, pos: this.#next(SHARED_HARVEST, note) };
  }

  #zone(id: string, title: string, prompt: string): void {
    if (recordMap(this.#doc, 'zones', id)) return;
    const at = [...rootMap(this.#doc, 'zones').keys()].filter(isHarvestZone).length;
    const side = NOTE_SIDE.normal;
    const width = MAX_PICKS * (side + GAP) + GAP;
    const height = ZONE_HEADER + side + 2 * GAP;
    const zone: Zone = {
      kind: 'practice',
      title,
      prompt,
      box: [
        this.#left + (at % 2) * (width + MARGIN),
        this.#top + Math.floor(at / 2) * (height + MARGIN),
        width,
        height,
      ],
      order: this.#order++,
      phases: [NO_PHASE],
      each: 0,
    };
    addRecord(this.#doc, 'zones', id, zone);
  }

  /** Side by side; a row more for what comes after the first three. */
  #next(zone: string, { size }: Note): Point {
    const box = recordMap(this.#doc, 'zones', zone)?.get('box') as Box | undefined;
    const [x, y, w] = box ?? [0, 0, 0, 0];
    const at = this.#used.get(zone) ?? 0;
    this.#used.set(zone, at + 1);
    const step = NOTE_SIDE.normal + GAP;
    const pos: Point = [
      x + GAP + (at % MAX_PICKS) * step,
      y + ZONE_HEADER + Math.floor(at / MAX_PICKS) * step,
    ];
    const bottom = pos[1] + NOTE_SIDE[size] + GAP;
    if (box && bottom > y + box[3]) recordMap(this.#doc, 'zones', zone)?.set('box', [x, y, w, bottom - y]);
    return pos;
  }
}
