/** What can lie over the board as a sheet; `sheets.ts` has the parts. */
export const SHEET_NAMES = [
  'share',
  'agreements',
  'adopt',
  'thread',
  'groups',
  'rehearsal',
  'nameless',
  'person',
  'reveal',
  'theory',
  'votes',
  'school',
  'table',
  'bin',
  'moments',
  'late',
  'hand-out',
  'report',
  'close-day',
  'keys',
  'leave',
  'erase-day',
] as const;

export type SheetName = (typeof SHEET_NAMES)[number];
