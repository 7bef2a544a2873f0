/** The words at a note's foot. */
import { m } from '#lib/paraglide/messages.js';
import type { NoteProps } from '../types.ts';

/** Who wrote it, as far as this person may know. */
export function authorWords({ own, nameless, by, onBehalf }: NoteProps): string {
  if (onBehalf) return m.canvas_note_on_behalf({ name: onBehalf });
  if (nameless) return own ? m.lane_yours() : m.lane_by_nameless();
  return own ? m.canvas_me() : by;
}
