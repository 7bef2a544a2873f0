/** The words at a note's foot, and what it is called for whoever does not see it. */
import { LINK_LABELS } from '@samenbord/board';
import { labelText } from '../../links/labels.tsx';
import { m } from '#lib/paraglide/messages.js';
import type { NoteProps } from '../types.ts';

/** Who wrote it, as far as this person may know. */
export function authorWords({ own, nameless, by, onBehalf }: NoteProps): string {
  if (onBehalf) return m.canvas_note_on_behalf({ name: onBehalf });
  if (nameless) return own ? m.lane_yours() : m.lane_by_nameless();
  return own ? m.canvas_me() : by;
}

/** Its text, who wrote it, where it lies, and how it is linked to theory. */
export function noteName(props: NoteProps): string {
  const { text, hidden, group, zone, linked } = props;
  const by = hidden
    ? m.lane_only_you()
    : [authorWords(props), group].filter((part) => part !== '').join(', ');
  const links = LINK_LABELS.filter((label) => linked[label] > 0).map(
    (label) => `${labelText(label)} ${String(linked[label])}`,
  );
  return [
    `${m.canvas_note()}: ${text.trim() || m.canvas_note_empty()}`,
    by,
    zone,
    links.length > 0 && `${m.list_linked_cards()} ${links.join(', ')}`,
  ]
    .filter((part) => part !== false && part !== '')
    .join('. ');
}
