/**
 * What a frame may change on a board, written down a second time and in another way than packages/board does: not
 * change by change, but by what is different afterwards.
 */
import { COLLECTION_NAMES, SINGLETON_NAMES, isCollection, rootMap } from '@samenbord/board';
import type { Actor, PhaseRules } from '@samenbord/board';
import type * as Y from 'yjs';

type Values = Readonly<Record<string, unknown>>;
export type Picture = Readonly<Record<string, Readonly<Record<string, Values>>>>;

/** How the board stands when the frame comes. */
export interface Hour {
  rules: PhaseRules;
  locked: boolean;
  closedZones: ReadonlySet<string>;
}

const ROOTS = [...SINGLETON_NAMES, ...COLLECTION_NAMES];

export const picture = (doc: Y.Doc): Picture =>
  Object.fromEntries(ROOTS.map((root) => [root, rootMap(doc, root).toJSON()]));

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** What should not have happened; empty when all is well. */
export function forbidden(before: Picture, after: Picture, actor: Actor, hour: Hour): string[] {
  const pushed = pushes(before['zones'] ?? {}, after['zones'] ?? {});
  return ROOTS.flatMap((root) => {
    const [old, now] = [before[root] ?? {}, after[root] ?? {}];
    if (!differs(old, now)) return [];
    if (actor.role === 'screen' || root === 'people' || root === 'votes') return [`${root} changed`];
    const lost = isCollection(root) ? Object.keys(old).filter((id) => !(id in now)) : [];
    if (lost.length > 0) return [`${root} lost ${lost.join()}`];
    if (actor.role === 'facilitator') return [];
    return Object.entries(now).flatMap(([id, record]) => {
      const was = old[id];
      if (!was) return isGoodNews(root, record, actor, hour) ? [] : [`${root} ${id} was added`];
      return [...new Set([...Object.keys(was), ...Object.keys(record)])]
        .filter((key) => differs(was[key], record[key]) && !mayDiffer(root, key, was, record, actor, hour))
        .filter((key) => key !== 'pos' || !isPushed(was[key], record[key], pushed))
        .map((key) => `${root} ${id} ${key} became ${JSON.stringify(record[key])}`);
    });
  });
}

const makerOf = ({ author, by, participant }: Values): unknown => author ?? by ?? participant;

function isGoodNews(
  root: string,
  record: Values,
  actor: Actor,
  { rules, locked, closedZones }: Hour,
): boolean {
  if (makerOf(record) !== actor.participant) return false;
  const binned = Boolean(record['deleted']);
  switch (root) {
    case 'notes':
      return (
        rules.add && rules.see && !locked && !record['pinned'] && !closedZones.has(String(record['zone']))
      );
    case 'links':
      return binned || (rules.link && !locked);
    case 'reactions':
      return binned || (rules.react && !locked);
    case 'sketch':
      return rules.draw ? binned || !locked : binned && rules.see;
    default:
      return false;
  }
}

const OWN_WORDS = ['text', 'size', 'color', 'tags', 'onBehalf', 'deleted'];
const PLACE = ['pos', 'zone', 'cluster'];

/** The server makes a zone taller for the notes in it, and moves down what lies below. */
function isGrown(was: unknown, is: unknown): boolean {
  const [[x, y, w, h], [left, top, width, height]] = [was as Place, is as Place];
  return left === x && width === w && top >= y && height >= h;
}

/** How far down zones went to make room: what lies in them goes along. */
const pushes = (before: Readonly<Record<string, Values>>, after: typeof before): ReadonlySet<number> =>
  new Set(
    Object.entries(after).map(([id, { box }]) => {
      const was = before[id]?.['box'] ?? box;
      return (box as Place)[1] - (was as Place)[1];
    }),
  );

function isPushed(was: unknown, is: unknown, pushed: ReadonlySet<number>): boolean {
  const [[x, y, ...rest], [left, top, ...others]] = [was as Place, is as Place];
  return x === left && !differs(rest, others) && top > y && pushed.has(top - y);
}

type Place = readonly [x: number, y: number, w: number, h: number];

function mayDiffer(
  root: string,
  key: string,
  was: Values,
  is: Values,
  actor: Actor,
  { rules, locked }: Hour,
): boolean {
  const own = makerOf(was) === actor.participant;
  if (root === 'zones' && key === 'box') return isGrown(was[key], is[key]);
  // A note without any text reads like one with an empty one.
  if (key === 'text' && (was[key] ?? '') === (is[key] ?? '')) return true;
  if (locked) return false;
  if ((root === 'notes' || root === 'sketch') && PLACE.includes(key))
    return !was['pinned'] && (rules.move === 'all' || (own && rules.move === 'own'));
  if (!own) return false;
  switch (root) {
    case 'notes':
      return OWN_WORDS.includes(key);
    case 'links':
      return (key === 'label' && rules.link) || (key === 'deleted' && (rules.link || Boolean(is['deleted'])));
    case 'reactions':
      return key === 'deleted' && rules.react;
    case 'sketch':
      return (key === 'shape' || key === 'deleted') && rules.draw;
    default:
      return false;
  }
}
