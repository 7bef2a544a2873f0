/** The four labels of a link in words and marks. A label is never told by colour alone. */
import type { LinkLabel } from '@samenbord/board';
import type { ReactNode } from 'react';
import { m } from '#lib/paraglide/messages.js';

export const labelText = (label: LinkLabel): string =>
  ({
    already: m.canvas_link_already,
    partly: m.canvas_link_partly,
    chafes: m.canvas_link_chafes,
    trying: m.canvas_link_trying,
  })[label]();

/** Marks in a box of 16 by 16: a tick, a half, a zigzag, dots. */
const MARKS: Record<LinkLabel, string> = {
  already: 'M2.5 8.5 6.5 12.5 13.5 4',
  partly: 'M2 8h4 M10 8h4',
  chafes: 'M1.5 10.5 5 5.5 8 10.5 11 5.5 14.5 10.5',
  trying: 'M3 8h.01 M8 8h.01 M13 8h.01',
};

export function LabelMark({ label, size = 14 }: { label: LinkLabel; size?: number }): ReactNode {
  return (
    <svg
      className="samen-label-mark"
      data-label={label}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={MARKS[label]} />
    </svg>
  );
}
