/** Changing the reading order: two notes change places on the board. */
import type { Note, Point } from '@samenbord/board';

/**
 * The note that trades places with this one to bring it one step up (-1) or down (1): the nearest in that direction
 * that may be moved. Undefined when there is none.
 */
export function tradingPartner(
  inOrder: readonly string[],
  note: string,
  step: -1 | 1,
  mayMove: (note: string) => boolean,
): string | undefined {
  const from = inOrder.indexOf(note);
  if (from < 0 || !mayMove(note)) return undefined;
  for (let at = from + step; at >= 0 && at < inOrder.length; at += step) {
    const other = inOrder[at];
    if (other !== undefined && mayMove(other)) return other;
  }
  return undefined;
}

/** Notes of a bundle stand together, where the first of them stands. */
export function bundledOrder(
  inOrder: readonly string[],
  bundleOf: (note: string) => string | undefined,
): string[] {
  const bundles = Map.groupBy(inOrder, bundleOf);
  const placed = new Set<string>();
  return inOrder.flatMap((note) => {
    const bundle = bundleOf(note);
    if (bundle === undefined) return [note];
    if (placed.has(bundle)) return [];
    placed.add(bundle);
    return bundles.get(bundle) ?? [];
  });
}

/** The places that two notes have after they traded. */
export const traded = (
  [one, { pos: here }]: readonly [string, Pick<Note, 'pos'>],
  [other, { pos: there }]: readonly [string, Pick<Note, 'pos'>],
): Record<string, Point> => ({ [one]: there, [other]: here });
