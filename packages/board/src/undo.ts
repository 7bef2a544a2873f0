/**
 * Taking back what somebody who leads did, for ten minutes. Three ways: the records that an action changed get their
 * former values back, another action sets it right, or what a harvest brought goes to the bin. Nothing is taken back
 * over what came later: where a record is no longer as the action left it, taking back is refused.
 *
 * Not taken back: a reveal (shown is shown) and erasing for good (asked for twice, and meant). Before going back to an
 * earlier moment the board is kept as a moment too.
 */
import type * as Y from 'yjs';
import { isAside } from './aside.ts';
import { isInBin } from './bin.ts';
import type { Action, ActionType } from './action-types.ts';
import type { ActionContext, ActionResult } from './actions/action.ts';
import { areLastGroups } from './groups/members.ts';
import { bringHarvestBack, harvestedSince, presentNote } from './groups/harvest.ts';
import type { Harvested } from './groups/harvest.ts';
import { isCollection, isSharedText, recordMap, rootMap } from './layout.ts';
import type { Root } from './layout.ts';
import { ActionRefused } from './refused.ts';
import { scriptOf, writeScript } from './script.ts';
import { addRecord, readCollection, readInfo, readRecord, readStage } from './snapshot.ts';

type Values = Readonly<Record<string, unknown>>;

/** One record (or a singleton, under an empty id) before and after; null where there was none. */
interface Changed {
  root: Root;
  id: string;
  was: Values | null;
  is: Values | null;
}

/** How something is taken back. */
export type Undo =
  | { changes: readonly Changed[] }
  | { action: Action }
  /** What the script said in a phase. */
  | { script: { phase: string; was: string; is: string } }
  | { harvested: Harvested };

/** The roots that an action changes and that are set back together. */
const ROOTS: Partial<Record<ActionType, readonly Root[]>> = {
  'phase.set': ['stage', 'phases'],
  'phase.insert': ['phases'],
  'phase.edit': ['phases'],
  'phase.move': ['phases'],
  'phase.remove': ['phases'],
  'timer.start': ['stage'],
  'timer.add': ['stage'],
  'timer.pause': ['stage'],
  'timer.resume': ['stage'],
  'timer.stop': ['stage'],
  'note.adopt': ['agreements'],
  'agreement.change': ['agreements'],
  'agreement.remove': ['agreements'],
  'board.lock': ['stage'],
  'board.unlock': ['stage'],
  'board.open': ['stage'],
  'images.set': ['stage'],
  'theory.add': ['theory'],
  'theory.change': ['theory'],
  'theory.remove': ['theory', 'links'],
  'view.spotlight': ['stage'],
  'view.calm': ['stage'],
  'view.cursors': ['stage'],
  'vote.open': ['votes'],
  'vote.close': ['votes'],
  'day.tell': ['stage'],
  'groups.move': ['groups'],
  'groups.close': ['groups'],
  'groups.reopen': ['groups'],
  'zone.add': ['zones'],
  'zone.remove': ['zones'],
  'early.open': ['stage'],
  'early.close': ['stage'],
  'thanks.start': ['stage', 'phases', 'zones'],
  'day.close': ['stage'],
  'day.reopen': ['stage'],
};

/** Taken back in a way of their own (see `otherwise`). */
const OTHERWISE: ReadonlySet<string> = new Set<ActionType>([
  'note.aside',
  'bin.restore',
  'tray.accept',
  'view.gather',
  'groups.make',
  'groups.harvest',
  'script.set',
]);

/** Whether what the log tells of this type can be taken back for a while. */
export const isEverUndone = (type: string): boolean => Object.hasOwn(ROOTS, type) || OTHERWISE.has(type);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A record's values, or those of a singleton; undefined when there is none. */
function valuesOf(doc: Y.Doc, root: Root, id: string): Values | undefined {
  if (root === 'info') return { ...readInfo(doc) };
  if (root === 'stage') return { ...readStage(doc) };
  const map = recordMap(doc, root, id);
  return map && { ...readRecord(root, map) };
}

function recordsOf(doc: Y.Doc, root: Root): ReadonlyMap<string, Values> {
  if (!isCollection(root)) return new Map([['', valuesOf(doc, root, '') ?? {}]]);
  const records = readCollection(doc, root, { bin: true });
  return new Map(Object.entries(records).map(([id, record]) => [id, { ...record }]));
}

type State = ReadonlyMap<Root, ReadonlyMap<string, Values>>;
const stateOf = (doc: Y.Doc, roots: readonly Root[]): State =>
  new Map(roots.map((root) => [root, recordsOf(doc, root)]));

const pick = (record: Values, keys: readonly string[]): Values =>
  Object.fromEntries(keys.map((key) => [key, record[key]]));

/** Of a record that stays only the keys that changed; words that people typed are never set back. */
function difference(
  root: Root,
  id: string,
  was: Values | undefined,
  is: Values | undefined,
): Changed | undefined {
  if (!was || !is) return { root, id, was: was ?? null, is: is ?? null };
  const keys = Object.keys(is).filter((key) => !isSharedText(root, key) && !isSame(was[key], is[key]));
  return keys.length === 0 ? undefined : { root, id, was: pick(was, keys), is: pick(is, keys) };
}

function differences(before: State, after: State): Changed[] {
  return [...after].flatMap(([root, records]) => {
    const former = before.get(root) ?? new Map<string, Values>();
    const ids = new Set([...former.keys(), ...records.keys()]);
    return [...ids].flatMap((id) => difference(root, id, former.get(id), records.get(id)) ?? []);
  });
}

/** Carries out `work`, which is this action, and tells how it is taken back; undefined when it is not. */
export function undoably(
  doc: Y.Doc,
  action: Action,
  context: ActionContext,
  work: () => ActionResult,
): { result: ActionResult; undo: Undo | undefined } {
  const roots = ROOTS[action.type];
  if (!roots) {
    const undoOf = otherwise(doc, action, context);
    const result = work();
    return { result, undo: undoOf(result) };
  }
  const before = stateOf(doc, roots);
  const result = work();
  const changes = differences(before, stateOf(doc, roots));
  return { result, undo: changes.length === 0 ? undefined : { changes } };
}

/** Asked before the action, for what it is taken back to; answered after it. */
function otherwise(
  doc: Y.Doc,
  action: Action,
  { desk, groups }: ActionContext,
): (result: ActionResult) => Undo | undefined {
  const setAside = (note: string): Undo => ({ action: { type: 'note.aside', note } });
  switch (action.type) {
    case 'note.aside':
      return () => ({ action: { type: 'bin.restore', root: 'notes', id: action.note } });
    case 'bin.restore': {
      const { root, id } = action;
      if (root === 'notes' && isAside(desk, id)) return () => setAside(id);
      const deleted = recordMap(doc, root, id)?.get('deleted');
      return () => ({ changes: [{ root, id, was: { deleted }, is: { deleted: 0 } }] });
    }
    case 'tray.accept':
      // One that had come in time as well was on the board already.
      return ({ id }) => (id === undefined || id === action.id ? undefined : setAside(id));
    case 'view.gather':
      // Not to the call before it: everybody would be asked again.
      return () => {
        const { gather } = readStage(doc);
        return { changes: [{ root: 'stage', id: '', was: { gather: null }, is: { gather } }] };
      };
    case 'groups.make':
      return () => ({
        action: { type: 'groups.dissolve', groups: groups?.made.map(({ board }) => board) ?? [] },
      });
    case 'script.set': {
      const { phase } = action;
      const was = scriptOf(desk, phase);
      return () => {
        const is = scriptOf(desk, phase);
        return was === is ? undefined : { script: { phase, was, is } };
      };
    }
    case 'groups.harvest': {
      const brought = harvestedSince(doc);
      return () => {
        const harvested = brought();
        return harvested.notes.length + harvested.links.length === 0 ? undefined : { harvested };
      };
    }
    default:
      return () => undefined;
  }
}

/**
 * Takes something back on the board, to which there is no obstacle. @param carryOut how another action is carried out
 * @throws ActionRefused, with document and desk unchanged
 */
export function applyUndo(
  doc: Y.Doc,
  undo: Undo,
  { desk, now }: Pick<ActionContext, 'desk' | 'now'>,
  carryOut: (action: Action) => ActionResult,
): void {
  if ('changes' in undo) setBack(doc, undo.changes);
  else if ('harvested' in undo) bringHarvestBack(doc, undo.harvested, now);
  else if ('script' in undo) writeScript(desk, { [undo.script.phase]: undo.script.was });
  else carryOut(undo.action);
}

/**
 * Why something cannot be taken back now; undefined while it can. Of groups only their own boards know whether somebody
 * wrote there.
 */
export function obstacleTo(doc: Y.Doc, desk: Y.Doc, undo: Undo): ActionRefused | undefined {
  const overtaken = (detail: string) => new ActionRefused('undo-overtaken', detail);
  if ('changes' in undo) {
    const over = undo.changes.find((change) => isChangedAgain(doc, change, undo.changes));
    return over && overtaken(`${over.root} ${over.id} was changed again since.`);
  }
  if ('script' in undo) {
    const { phase, is } = undo.script;
    return scriptOf(desk, phase) === is ? undefined : overtaken(`The script of ${phase} was changed since.`);
  }
  if ('harvested' in undo) return undefined;
  const { action } = undo;
  switch (action.type) {
    case 'groups.dissolve':
      return areLastGroups(doc, action.groups ?? []) ? undefined : overtaken('Other groups were made since.');
    case 'bin.restore':
      return isAside(desk, action.id) || isInBin(doc, action)
        ? undefined
        : new ActionRefused('not-in-bin', `${action.id} was erased.`);
    case 'note.aside':
      return presentNote(doc, action.note)
        ? undefined
        : new ActionRefused('no-such-note', `There is no note ${action.note}.`);
    default:
      return undefined;
  }
}

function isChangedAgain(doc: Y.Doc, { root, id, was, is }: Changed, all: readonly Changed[]): boolean {
  const present = valuesOf(doc, root, id);
  const untouched = is === null ? !present : present && isSame(pick(present, Object.keys(is)), is);
  const inUse = root === 'phases' && was === null && readStage(doc).phase === id;
  return !untouched || (inUse && !all.some((other) => other.root === 'stage'));
}

function setBack(doc: Y.Doc, changes: readonly Changed[]): void {
  doc.transact(() => {
    for (const { root, id, was } of changes) {
      if (!isCollection(root)) write(rootMap(doc, root), was ?? {});
      else if (was === null) rootMap(doc, root).delete(id);
      else {
        const map = recordMap(doc, root, id);
        if (map) write(map, was);
        else addRecord(doc, root, id, was);
      }
    }
  });
}

function write(map: Y.Map<unknown>, values: Values): void {
  for (const [key, value] of Object.entries(values)) map.set(key, value);
}
