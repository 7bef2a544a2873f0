/** The sheets that can lie over the board, one at a time. Each is a script of its own: most people open few of them. */
import type { Component } from 'svelte';
import type { Desk } from './desk.svelte.ts';
import type { SheetName } from './sheet-names.ts';

export type SheetPart = Component<{ desk: Desk; open: boolean }, object, 'open'>;

export const SHEETS = {
  share: () => import('./ShareSheet.svelte'),
  agreements: () => import('#lib/agreements/AgreementsSheet.svelte'),
  adopt: () => import('#lib/agreements/AdoptSheet.svelte'),
  thread: () => import('#lib/thread/ThreadSheet.svelte'),
  groups: () => import('#lib/groups/GroupsSheet.svelte'),
  rehearsal: () => import('#lib/rehearsal/RehearsalSheet.svelte'),
  nameless: () => import('./lane/NamelessSheet.svelte'),
  person: () => import('./lane/PersonSheet.svelte'),
  reveal: () => import('./lane/RevealSheet.svelte'),
  theory: () => import('./theory/TheorySheet.svelte'),
  votes: () => import('./votes/VotesSheet.svelte'),
  school: () => import('#lib/school/SchoolSheet.svelte'),
  table: () => import('#lib/table/TableSheet.svelte'),
  bin: () => import('./keeping/BinSheet.svelte'),
  moments: () => import('./keeping/MomentsSheet.svelte'),
  late: () => import('./keeping/LateSheet.svelte'),
  'hand-out': () => import('#lib/closing/HandOutSheet.svelte'),
  report: () => import('./report/ReportSheet.svelte'),
  'close-day': () => import('./CloseDaySheet.svelte'),
  keys: () => import('#lib/keys/KeysSheet.svelte'),
  leave: () => import('./LeaveSheet.svelte'),
  'erase-day': () => import('./EraseDaySheet.svelte'),
} satisfies Record<SheetName, () => Promise<{ default: SheetPart }>>;
