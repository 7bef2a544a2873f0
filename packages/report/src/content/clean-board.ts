/** The board as the report reads it: every text cleaned, records without a prototype, the bin left out. */
import type { BoardSnapshot } from '@samenbord/board';
import { ReportError } from '../errors.ts';
import { cleanText } from '../text/clean.ts';

const MAX_DEPTH = 24;

function clean(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) return null;
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : 0;
  if (Array.isArray(value)) return value.map((entry) => clean(entry, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  // Without a prototype, so that an id like `constructor` finds nothing. Keys in a fixed order, so that the same
  // board gives the same file whatever the order in which its records were made.
  const copy: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, entry] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    if (!isBinned(entry)) copy[key] = clean(entry, depth + 1);
  return copy;
}

/** Any other plain value, cleaned in the same way. */
export const cleanValue = <T>(value: T): T => clean(value, 0) as T;

const isBinned = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'deleted' in value && Boolean(value.deleted);

const COLLECTIONS = [
  'info',
  'stage',
  'phases',
  'zones',
  'theory',
  'notes',
  'clusters',
  'links',
  'reactions',
  'agreements',
  'sketch',
  'people',
  'votes',
] as const;

export function cleanBoard(board: BoardSnapshot): BoardSnapshot {
  const missing = COLLECTIONS.filter((name) => typeof board[name] !== 'object');
  if (missing.length > 0) throw new ReportError('bad-board', `not a board: ${missing.join(', ')} missing`);
  return clean(board, 0) as BoardSnapshot;
}
