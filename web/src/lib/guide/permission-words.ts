/** What participants may do in a phase, as one line. */
import type { PhaseRules } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';

export function permissionWords({ add, see, move, link, react, vote, draw }: PhaseRules): string {
  const words = [
    add ? (see ? m.guide_may_write() : m.guide_may_write_silently()) : '',
    move === 'all' ? m.guide_may_move() : '',
    link ? m.guide_may_link() : '',
    react ? m.guide_may_react() : '',
    vote ? m.guide_may_vote() : '',
    draw ? m.guide_may_draw() : '',
  ].filter((word) => word !== '');
  return words.length === 0 ? m.guide_may_nothing() : m.guide_may({ what: words.join(', ') });
}
