/** Plays a plan against a room and holds what must hold after every single frame, and at the end. */
import {
  COLLECTION_NAMES,
  PARTICIPANT_ROOTS,
  SINGLETON_NAMES,
  fieldOf,
  rootMap,
  setSingleton,
} from '@samenbord/board';
import type { Collection } from '@samenbord/board';
import * as Y from 'yjs';
import { Arena } from '../arena.ts';
import type { Plan } from './plan.ts';
import { Realiser } from './realise.ts';

/** What a run did, so that a test can see that it did something. */
export interface Tally {
  frames: number;
  /** Frames after which the document was different. */
  taken: number;
  closed: number;
}

export const nothingYet = (): Tally => ({ frames: 0, taken: 0, closed: 0 });

/** How often the room gets time, in frames. */
const TICK_EVERY = 7;

/** @throws Error that names what no longer held. */
export function play({ situation, frames }: Plan, tally: Tally): void {
  const arena = new Arena(
    situation === 'closed' ? { after: (doc) => setSingleton(doc, 'stage', { state: 'closed' }) } : {},
  );
  const realiser = new Realiser(arena);
  if (situation === 'participant') arena.strike(realiser.ownNotes(['mal-1', 'mal-2']));
  const before = guarded(arena);
  const join = () => arena.intrude(situation === 'screen' ? 'screen' : 'participant');
  let session = join();
  for (const [index, plan] of frames.entries()) {
    const frame = realiser.frame(plan);
    if (!frame) continue;
    const struck = arena.send(session, frame);
    tally.frames += 1;
    if (arena.pending) throw new Error('something waits in the document');
    if (struck.changed) {
      if (situation !== 'participant') throw new Error(`a ${situation} client changed the document`);
      tally.taken += 1;
      struck.changed = false;
      expectSame(before, guarded(arena));
      expectValid(arena.doc);
    }
    if (struck.closed !== undefined) {
      tally.closed += 1;
      session = join();
    }
    if (index % TICK_EVERY === 0) arena.tick();
  }
  arena.settle();
  expectSame(before, guarded(arena));
  if (situation === 'closed') arena.room.change((doc) => setSingleton(doc, 'stage', { state: 'open' }));
  const faults = arena.faultsOfHonestWork();
  if (faults.length > 0) throw new Error(faults.join('; '));
  if (!arena.survivesRestart()) throw new Error('the room is another after a restart');
}

/** What Mallory must not change: roots of others, and others' records but for where they lie. */
function guarded({ doc, an, bram }: Arena): Map<string, string> {
  const found = new Map<string, string>();
  for (const root of SINGLETON_NAMES) found.set(root, JSON.stringify(rootMap(doc, root).toJSON()));
  for (const root of COLLECTION_NAMES)
    if (!PARTICIPANT_ROOTS.has(root)) found.set(root, JSON.stringify(rootMap(doc, root).toJSON()));
    else for (const [id, record] of rootMap(doc, root)) keepRecord(found, root, id, record);
  for (const { name, doc: own } of [an, bram])
    found.set(`${name}'s clock`, String(Y.getState(doc.store, own.clientID)));
  return found;
}

/** Keys that everybody may write in a phase of open work. */
const MOVABLE = new Set(['pos', 'zone', 'cluster']);

function keepRecord(found: Map<string, string>, root: Collection, id: string, record: unknown): void {
  if (!(record instanceof Y.Map)) throw new Error(`${root}/${id} is no record`);
  const maker: unknown = record.get('author') ?? record.get('by') ?? record.get('participant');
  if (maker === 'mallory') return;
  const kept = Object.entries(record.toJSON()).filter(([key]) => !MOVABLE.has(key));
  found.set(`${root}/${id}`, JSON.stringify(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
}

function expectSame(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
  for (const [what, was] of before)
    if (after.get(what) !== was) throw new Error(`${what} changed from ${was} to ${String(after.get(what))}`);
  for (const what of after.keys())
    if (!before.has(what)) throw new Error(`${what} appeared in another's name`);
}

/** Every value is one that the layout has. */
function expectValid(doc: Y.Doc): void {
  for (const root of COLLECTION_NAMES)
    for (const [id, record] of rootMap(doc, root)) {
      if (!(record instanceof Y.Map)) throw new Error(`${root}/${id} is no record`);
      for (const [key, value] of (record as Y.Map<unknown>).entries()) {
        const plain: unknown = value instanceof Y.Text ? value.toJSON() : value;
        if (!fieldOf(root, key)?.accepts(plain))
          throw new Error(`${root}/${id}.${key} is ${JSON.stringify(plain)}`);
      }
    }
}
