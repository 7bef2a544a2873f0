/**
 * Taking back what somebody who leads did, for ten minutes. Two ways: the records that an action changed get their
 * former values back, or another action sets it right. Nothing is taken back over what came later: where a record is
 * no longer as the action left it, taking back is refused.
 *
 * Not taken back: a reveal (shown is shown), closing a vote (the ballots are gone), erasing for good, and letting a
 * late note in (lay it aside instead). What came before those is a moment to go back to.
 */
import type * as Y from 'yjs';
import type { Action, ActionType } from './actions.ts';
import { isCollection, isSharedText, recordMap, rootMap } from './layout.ts';
import type { Root } from './layout.ts';
import { ActionRefused } from './refused.ts';
import { addRecord, readCollection, readInfo, readStage } from './snapshot.ts';

type Values = Readonly<Record<string, unknown>>;

/** One record (or a singleton, under an empty id) before and after; null where there was none. */
interface Changed {
  root: Root;
  id: string;
  was: Values | null;
  is: Values | null;
}

/** How something is taken back. */
export type Undo = { changes: readonly Changed[] } | { action: Action };

/** The roots that an action changes and that are set back together. Others are not taken back this way. */
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
  'images.set': ['stage'],
  'theory.add': ['theory'],
  'theory.change': ['theory'],
  'theory.remove': ['theory', 'links'],
  'view.spotlight': ['stage'],
  'view.calm': ['stage'],
  'view.cursors': ['stage'],
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

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function recordsOf(doc: Y.Doc, root: Root): ReadonlyMap<string, Values> {
  if (root === 'info') return new Map([['', { ...readInfo(doc) }]]);
  if (root === 'stage') return new Map([['', { ...readStage(doc) }]]);
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
export function undoably<T>(
  doc: Y.Doc,
  action: Action,
  work: () => T,
): { result: T; undo: Undo | undefined } {
  const roots = ROOTS[action.type];
  if (!roots) return { result: work(), undo: otherAction(action) };
  const before = stateOf(doc, roots);
  const result = work();
  const changes = differences(before, stateOf(doc, roots));
  return { result, undo: changes.length === 0 ? undefined : { changes } };
}

function otherAction(action: Action): Undo | undefined {
  return action.type === 'note.aside'
    ? { action: { type: 'bin.restore', root: 'notes', id: action.note } }
    : undefined;
}

/** @throws ActionRefused, with the document unchanged, when any of it was changed again since. */
export function setBack(doc: Y.Doc, changes: readonly Changed[]): void {
  for (const { root, id, was, is } of changes) {
    const present = recordsOf(doc, root).get(id);
    const untouched = is === null ? !present : present && isSame(pick(present, Object.keys(is)), is);
    const inUse = root === 'phases' && was === null && readStage(doc).phase === id;
    if (!untouched || (inUse && !changes.some((other) => other.root === 'stage')))
      throw new ActionRefused('undo-overtaken', `${root} ${id} was changed again since.`);
  }
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
