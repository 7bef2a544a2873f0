/** Who sees a note that is not shown yet: its writer alone, or those who lead as well where the writer was told so. */
import type { Note } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';

export const whoSees = ({ readAhead }: Pick<Note, 'readAhead'>): string =>
  readAhead ? m.ahead_only_you() : m.lane_only_you();

export const whoSeesLong = ({ readAhead }: Pick<Note, 'readAhead'>): string =>
  readAhead ? m.ahead_only_you_long() : m.lane_only_you_long();
