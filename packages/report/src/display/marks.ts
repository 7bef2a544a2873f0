/** The marks that say the same as a colour does: for a zone's kind and a link's label. Drawn on a 24 × 24 grid unless said. */
import type { LinkLabel, Point, ReactionKind, ZoneKind } from '@samenbord/board';
import { INK, LABEL_COLOR, QUIET, ZONE_COLOR } from './palette.ts';
import { circle, path, placed } from './svg.ts';

// Icons of the house's family, drawn from Lucide (ISC licence), the same as on the canvas.
const BOOK =
  'M12 5v16M20.001 19A2 2 0 0022 17V5a2 2 0 00-1.999-2L16 3.002A5 5 0 0012 5a5 5 0 00-4-2H4a2 2 0 00-2 2v12a2 2 0 001.999 2H8a5 5 0 014 2 5 5 0 014-2z';
const HAND =
  'M18 11V6a2 2 0 0 0-2-2a2 2 0 0 0-2 2M14 10V4a2 2 0 0 0-2-2a2 2 0 0 0-2 2v2M10 10.5V6a2 2 0 0 0-2-2a2 2 0 0 0-2 2v8M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L7 15';
const HANDSHAKE =
  'M11 17l2 2a1 1 0 1 0 3-3M14 14l2.5 2.5a1 1 0 1 0 3-3l-3.88-3.88a3 3 0 0 0-4.24 0l-.88.88a1 1 0 1 1-3-3l2.81-2.81a5.79 5.79 0 0 1 7.06-.87l.47.28a2 2 0 0 0 1.42.25L21 4M21 3l1 11h-2M3 3L2 14l6.5 6.5a1 1 0 1 0 3-3M3 4h8';
const SHEET =
  'M21 9a2.4 2.4 0 0 0-.706-1.706l-3.588-3.588A2.4 2.4 0 0 0 15 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2zM15 3v5a1 1 0 0 0 1 1h5';

const KIND_MARK: Readonly<Record<ZoneKind, string>> = {
  theory: BOOK,
  practice: HAND,
  agreement: HANDSHAKE,
  neutral: SHEET,
};

/** The mark of a zone's kind with its top left corner at a point. */
export const kindMark = (kind: ZoneKind, at: Point, size: number, color = ZONE_COLOR[kind][2]): string =>
  placed(path(KIND_MARK[kind], { stroke: color, width: 1.75 }), at, size / 24);

/** On a 16 × 16 grid: a tick, a half, a zigzag, dots, like the lines themselves. */
const LABEL_MARK: Readonly<Record<LinkLabel, string>> = {
  already: 'M2.5 8.5L6.5 12.5L13.5 4',
  partly: 'M2 8h4M10 8h4',
  chafes: 'M1.5 10.5L5 5.5L8 10.5L11 5.5L14.5 10.5',
  trying: 'M3 8h.01M8 8h.01M13 8h.01',
};

/** A round badge with the label's mark, around a point. */
export const labelBadge = (label: LinkLabel, [x, y]: Point, radius: number): string =>
  circle([x, y], radius, { fill: LABEL_COLOR[label], stroke: '#FFFFFF', width: radius / 6 }) +
  placed(
    path(LABEL_MARK[label], { stroke: '#FFFFFF', width: label === 'trying' ? 3 : 2.4 }),
    [x - radius * 0.64, y - radius * 0.64],
    (radius * 1.28) / 16,
  );

/** The same mark alone, with its top left corner at a point. */
export const labelMark = (label: LinkLabel, at: Point, size: number): string =>
  placed(
    path(LABEL_MARK[label], { stroke: LABEL_COLOR[label], width: label === 'trying' ? 3.5 : 2.25 }),
    at,
    size / 16,
  );

const PIN =
  'M12 17v5M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 1 15 10.76V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H8a2 2 0 0 0 0 4 1 1 0 0 1 1 1z';

/** Says that a note stays where it is. */
export const pinMark = (at: Point, size: number): string =>
  placed(path(PIN, { stroke: INK, width: 1.75 }), at, size / 24);

const REACTION_MARK: Readonly<Record<ReactionKind, string>> = {
  heart:
    'M2 9.5a5.5 5.5 0 0 1 9.591-3.676.56.56 0 0 0 .818 0A5.49 5.49 0 0 1 22 9.5c0 2.29-1.5 4-3 5.5l-5.492 5.313a2 2 0 0 1-3 .019L5 15c-1.5-1.5-3-3.2-3-5.5',
  recognise:
    'M18 21a8 8 0 0 0-16 0M5 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0M22 20c0-3.37-2-6.5-4-8a5 5 0 0 0-.45-8.3',
  curious: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01',
};

/** The mark of a reaction with its top left corner at a point. */
export const reactionMark = (kind: ReactionKind, at: Point, size: number): string =>
  placed(path(REACTION_MARK[kind], { stroke: QUIET, width: 2 }), at, size / 24);
