/**
 * "Wie deed wat": what those who lead did, in order, on their own desk. It tells of actions for everybody only, never
 * of what participants did, and holds no words of theirs. How to take something back stands beside it for ten minutes.
 */
import type * as Y from 'yjs';
import type { Action } from './action-types.ts';
import type { Leader } from './actions/action.ts';
import { recordMap } from './layout.ts';
import type { Undo } from './undo.ts';

/** Root of the desk that holds the log, by entry. */
export const DESK_LOG = 'log';
/** Root of the desk that holds how entries are taken back, as long as they can be. */
export const DESK_UNDO = 'undo';

export const UNDO_FOR_MS = 10 * 60_000;
/** A long day holds some two hundred actions. */
const MOST_ENTRIES = 400;

/** What is told besides actions: things that the server does for those who lead. */
export type OtherDeed =
  'participant.remove' | 'person.tell' | 'facilitator.invite' | 'facilitator.remove' | 'code.renew';

export interface LogEntry {
  /** Milliseconds since the epoch. */
  at: number;
  by: string;
  name: string;
  type: Action['type'] | OtherDeed;
  /** The phase or zone that it was about, by its name then; empty for anything else. */
  about: string;
  /** Who took it back, and when; empty and 0 while nobody has. */
  undoneBy: string;
  undoneAt: number;
}

/** Types that say nothing worth telling: they are told by what they took back. */
const UNTOLD: ReadonlySet<LogEntry['type']> = new Set(['action.undo']);

const nameOf = (doc: Y.Doc, root: 'phases' | 'zones', key: string, id: string): string => {
  const name = recordMap(doc, root, id)?.get(key);
  return typeof name === 'string' ? name : '';
};

/** Asked before the action: what it takes away still has its name then. */
export function aboutWhat(doc: Y.Doc, action: Action): string {
  if (action.type === 'phase.insert') return action.name;
  if ('phase' in action) return nameOf(doc, 'phases', 'name', action.phase);
  const zone = 'to' in action ? action.to : 'zone' in action ? action.zone : undefined;
  return zone === undefined ? '' : nameOf(doc, 'zones', 'title', zone);
}

/**
 * The script is saved while it is typed: what somebody writes for one phase in one go is one entry, which takes back
 * all of it.
 */
function inSameGo(
  desk: Y.Doc,
  { type, about, by }: Pick<LogEntry, 'type' | 'about'> & { by: Leader },
): { id: string; undo: Undo } | undefined {
  const newest = [...desk.getMap<LogEntry>(DESK_LOG)].sort(([, a], [, b]) => a.at - b.at).at(-1);
  if (type !== 'script.set' || !newest) return undefined;
  const [id, entry] = newest;
  const undo = desk.getMap<Undo>(DESK_UNDO).get(id);
  const isSame = entry.type === type && entry.about === about && entry.by === by.participant;
  return undo && isSame && entry.undoneAt === 0 ? { id, undo } : undefined;
}

/** Adds to the log; forgets what can no longer be taken back, and what is long ago. */
export function writeLog(
  desk: Y.Doc,
  id: string,
  told: Pick<LogEntry, 'type' | 'about' | 'at'> & { by: Leader },
  undo?: Undo,
): void {
  if (UNTOLD.has(told.type)) return;
  const log = desk.getMap<LogEntry>(DESK_LOG);
  const undos = desk.getMap<Undo>(DESK_UNDO);
  const { by, ...rest } = told;
  const before = undo && 'script' in undo ? inSameGo(desk, told) : undefined;
  if (before && undo && 'script' in undo && 'script' in before.undo) {
    const { was } = before.undo.script;
    desk.transact(() => undos.set(before.id, { script: { ...undo.script, was } }));
    return;
  }
  desk.transact(() => {
    log.set(id, { ...rest, by: by.participant, name: by.name, undoneBy: '', undoneAt: 0 });
    if (undo) undos.set(id, undo);
    for (const old of undos.keys()) if (told.at - (log.get(old)?.at ?? 0) > UNDO_FOR_MS) undos.delete(old);
    const oldestFirst = [...log].sort(([, a], [, b]) => a.at - b.at);
    for (const [old] of oldestFirst.slice(0, Math.max(0, log.size - MOST_ENTRIES))) log.delete(old);
  });
}
