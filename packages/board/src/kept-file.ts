/**
 * A board made anew from a file that somebody kept (`board.json`, also out of a report). Whoever hands it in is not
 * known: every value is checked by the layout, and nothing in it is believed about people. Names, votes and the
 * course of the day stay behind; what people made comes back under the ids that it had, so that links still lead
 * somewhere.
 */
import { COLLECTIONS, COLLECTION_NAMES, LAYOUT_VERSION, MAX_RECORDS, SINGLETONS } from './layout.ts';
import type { Collection, CollectionRecords } from './layout.ts';
import { isId } from './fields.ts';
import type { Field } from './fields.ts';
import { imageOfShape } from './images.ts';
import { newStage } from './new-stage.ts';
import { phasesInOrder } from './phases.ts';
import type { BoardSnapshot, BoardState, Info, Records } from './records.ts';
import { sketchAllowed } from './sketch.ts';
import { TEMPLATE_FORMAT } from './template-file.ts';

/** `not-a-board`: something else; `template`: what a board can be made of; the others are boards that cannot be used. */
export type KeptFileFault =
  'not-a-board' | 'template' | 'board-damaged' | 'board-too-new' | 'board-too-large';

export class KeptFileRefused extends Error {
  readonly code: KeptFileFault;
  /** Where in the file, as `notes.n1.pos`; empty for the whole of it. */
  readonly path: string;

  constructor(code: KeptFileFault, message: string, path = '') {
    super(message);
    this.name = 'KeptFileRefused';
    this.code = code;
    this.path = path;
  }
}

export interface KeptBoardOptions {
  /** Milliseconds since the epoch. */
  now: number;
  state: BoardState;
  /** Days; a file cannot ask to be kept longer. */
  retention: number;
}

/** What the file held and the new board does not. */
export interface LeftOut {
  people: number;
  votes: number;
  /** Drawings that this house does not show. */
  drawings: number;
}

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws KeptFileRefused */
export function boardFromKeptFile(
  data: unknown,
  { now, state, retention }: KeptBoardOptions,
): { board: BoardSnapshot; leftOut: LeftOut } {
  if (isValues(data) && data.format === TEMPLATE_FORMAT)
    throw new KeptFileRefused('template', 'The file is a template.');
  if (!isValues(data) || data.format !== 'samenbord')
    throw new KeptFileRefused('not-a-board', 'The file does not say that it is a board.');
  const { version } = data;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new KeptFileRefused('board-damaged', 'The file has no version.', 'version');
  if (version > LAYOUT_VERSION)
    throw new KeptFileRefused('board-too-new', `The file is of layout ${version}, newer than this server.`);

  const info = record(SINGLETONS.info, data.info ?? {}, 'info') as Info;
  const found = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, collection(name, data[name] ?? {})]),
  ) as { [C in Collection]: Records<CollectionRecords[C]> };
  const phases = each(found.phases, (phase) => ({ ...phase, startedAt: 0 }));
  const [first] = phasesInOrder(phases);
  const drawings = Object.entries(found.sketch).filter(([, { shape }]) => sketchAllowed(shape));
  return {
    board: {
      format: 'samenbord',
      version: LAYOUT_VERSION,
      // It belongs to no other board any more.
      info: {
        ...info,
        retention: Math.min(info.retention, retention),
        ...{ plenary: '', group: '', rehearsal: false },
      },
      stage: newStage({ phase: first?.[0] ?? '', since: now, state }),
      phases: first ? { ...phases, [first[0]]: { ...first[1], startedAt: now } } : phases,
      zones: found.zones,
      theory: found.theory,
      // Whose key a note had says nothing here, and would let a stranger change it.
      notes: each(found.notes, (note) => ({ ...note, author: null, claim: '' })),
      clusters: found.clusters,
      links: each(found.links, (link) => ({ ...link, by: null })),
      reactions: Object.fromEntries(
        Object.entries(found.reactions).map(([id, reaction], index) => [
          id,
          { ...reaction, participant: `earlier-${String(index)}` },
        ]),
      ),
      agreements: each(found.agreements, (agreement) => ({
        ...agreement,
        joined: [],
        ownWays: Object.fromEntries(
          Object.values(agreement.ownWays).map((way, index) => [`earlier-${String(index)}`, way]),
        ),
      })),
      sketch: Object.fromEntries(drawings.map(([id, drawing]) => [id, { ...drawing, author: null }])),
      people: {},
      votes: {},
      groups: {},
    },
    leftOut: {
      people: Object.keys(found.people).length,
      votes: Object.keys(found.votes).length,
      drawings: Object.keys(found.sketch).length - drawings.length,
    },
  };
}

/** The images that a board's drawings show. */
export const imagesOfBoard = (board: Pick<BoardSnapshot, 'sketch'>): Set<string> =>
  new Set(Object.values(board.sketch).flatMap(({ shape }) => imageOfShape(shape) ?? []));

const each = <T>(records: Records<T>, change: (value: T) => T): Records<T> =>
  Object.fromEntries(Object.entries(records).map(([id, value]) => [id, change(value)]));

function collection<C extends Collection>(name: C, data: unknown): Records<CollectionRecords[C]> {
  if (!isValues(data)) throw new KeptFileRefused('board-damaged', `${name} is no list of records.`, name);
  const entries = Object.entries(data);
  if (entries.length > MAX_RECORDS[name])
    throw new KeptFileRefused('board-too-large', `The file has too many ${name}.`, name);
  const records: Record<string, CollectionRecords[C]> = {};
  for (const [id, value] of entries) {
    const path = `${name}.${id.slice(0, 64)}`;
    if (!isId(id)) throw new KeptFileRefused('board-damaged', 'That is no id of a record.', path);
    const read = record(COLLECTIONS[name], value, path) as CollectionRecords[C];
    // What lay in the bin stays there.
    if (!('deleted' in read) || read.deleted === 0) records[id] = read;
  }
  return records;
}

/** Missing keys read as their default, unknown ones are dropped, wrong values refuse the file. */
function record(fields: object, data: unknown, path: string): unknown {
  if (!isValues(data)) throw new KeptFileRefused('board-damaged', 'That is no record.', path);
  const read: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields) as [string, Field][]) {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    if (value !== undefined && !field.accepts(value))
      throw new KeptFileRefused('board-damaged', `Not ${field.name}.`, `${path}.${key}`);
    read[key] = field.read(value);
  }
  return read;
}
