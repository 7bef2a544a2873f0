/** The sets of rules that phases share. */
import type { PhaseRules } from '@samenbord/board';

/** Everyone writes, moves, links and draws. */
export const OPEN: PhaseRules = { add: true, see: true, move: 'all', link: true, vote: false, draw: true };
/** Each writes for oneself; what others put down stays where it is. */
export const QUIET: PhaseRules = { add: true, see: true, move: 'own', link: false, vote: false, draw: false };
/** Everyone writes down a last thing; the board is not rearranged any more. */
export const CLOSING: PhaseRules = {
  add: true,
  see: true,
  move: 'own',
  link: true,
  vote: false,
  draw: false,
};
