/** The sets of rules that phases share. */
import { OPEN_WORK } from '@samenbord/board';
import type { PhaseRules } from '@samenbord/board';

/** Everyone writes, moves, links and draws. */
export const OPEN: PhaseRules = OPEN_WORK;
/** Each writes for oneself; what others put down stays where it is. */
export const QUIET: PhaseRules = { ...OPEN, move: 'own', link: false, draw: false };
/** Nobody sees what another writes before it is shown. */
export const SILENT: PhaseRules = { ...QUIET, see: false, react: false };
/** The same, and shown without names. */
export const NAMELESS: PhaseRules = { ...SILENT, anonymous: 'always' };
/** Reading and appreciating what is there. */
export const READING: PhaseRules = { ...QUIET, add: false };
/** Reading, and giving dots. */
export const VOTING: PhaseRules = { ...READING, vote: true };
/** Everyone writes down a last thing; the board is not rearranged any more. */
export const CLOSING: PhaseRules = { ...OPEN, move: 'own', draw: false };
