/** The thread between practice and theory: links, what has none, and the matrix. */
import { compareGroups } from './age-groups.ts';
import type { BoardSnapshot, LinkLabel, Zone } from './records.ts';
import { LINK_LABELS } from './records.ts';

type Thread = Pick<BoardSnapshot, 'zones' | 'theory' | 'notes' | 'links' | 'people'>;

export type LabelCounts = Record<LinkLabel, number>;
const noCounts = (): LabelCounts => ({ already: 0, partly: 0, chafes: 0, trying: 0 });

/** Ids of the live links whose note and card both still exist. */
export const liveLinks = (board: Thread): string[] =>
  Object.entries(board.links)
    .filter(([, link]) => board.notes[link.note] && board.theory[link.theory])
    .map(([id]) => id);

/** Ids of theory cards that no practice note is linked to ("witte vlekken"), in reading order. */
export function whiteSpots(board: Thread): string[] {
  const covered = new Set(liveLinks(board).map((id) => board.links[id]?.theory));
  return Object.keys(board.theory).filter((id) => !covered.has(id));
}

/** Ids of notes in practice zones that are linked to no theory card ("praktijk zonder theorie"). */
export function practiceWithoutTheory(board: Thread): string[] {
  const linked = new Set(liveLinks(board).map((id) => board.links[id]?.note));
  return Object.entries(board.notes)
    .filter(([id, note]) => board.zones[note.zone]?.kind === 'practice' && !linked.has(id))
    .map(([id]) => id);
}

/** Without a prototype: a group is named freely, also `__proto__`. */
const emptyGroups = () => Object.create(null) as Record<string, LabelCounts>;

export interface MatrixRow {
  theory: string;
  /** Group → counts per label; notes without a group stand under the empty group. */
  groups: Readonly<Record<string, LabelCounts>>;
  total: LabelCounts;
}

/** Theory card × group with counts per label; groups from young to old. */
export function matrix(board: Thread): { groups: string[]; rows: MatrixRow[] } {
  const rows = new Map<string, { groups: Record<string, LabelCounts>; total: LabelCounts }>();
  for (const id of Object.keys(board.theory)) rows.set(id, { groups: emptyGroups(), total: noCounts() });
  const seen = new Set<string>();
  for (const id of liveLinks(board)) {
    const link = board.links[id];
    const row = link && rows.get(link.theory);
    if (!row) continue;
    const note = board.notes[link.note];
    const group = note?.group ?? '';
    seen.add(group);
    (row.groups[group] ??= noCounts())[link.label] += 1;
    row.total[link.label] += 1;
  }
  return {
    groups: [...seen].sort(compareGroups),
    rows: [...rows].map(([theory, row]) => ({ theory, ...row })),
  };
}

/** How many links a count holds over all labels. */
export const countAll = (counts: LabelCounts): number =>
  LINK_LABELS.reduce((sum, label) => sum + counts[label], 0);

/** Zones in their order. */
export const zonesInOrder = (zones: BoardSnapshot['zones']): [string, Zone][] =>
  Object.entries(zones).sort(([a, x], [b, y]) => x.order - y.order || (a < b ? -1 : 1));

/** Ids of the notes of a zone in reading order. */
export const notesInZone = (notes: BoardSnapshot['notes'], zone: string): string[] =>
  inReadingOrder(
    notes,
    Object.keys(notes).filter((id) => notes[id]?.zone === zone),
  );

/** Notes as one reads them: rows of about half a note's height, then left to right. */
export const inReadingOrder = (notes: BoardSnapshot['notes'], ids: readonly string[]): string[] =>
  ids
    .flatMap((id) => (notes[id] ? [[id, notes[id]] as const] : []))
    .sort(
      ([a, x], [b, y]) =>
        Math.round(x.pos[1] / 100) - Math.round(y.pos[1] / 100) ||
        x.pos[0] - y.pos[0] ||
        x.createdAt - y.createdAt ||
        (a < b ? -1 : 1),
    )
    .map(([id]) => id);
