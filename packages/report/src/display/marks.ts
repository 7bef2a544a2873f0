/** The marks that say the same as a colour does: for a zone's kind and a link's label. Drawn on a 24 × 24 grid. */
import type { LinkLabel, Point, ZoneKind } from '@samenbord/board';
import { LABEL_COLOR, ZONE_COLOR } from './palette.ts';
import { circle, path, placed } from './svg.ts';

const BOOK = 'M12 7C9.6 5.4 6.6 4.8 3 5v13c3.6-.2 6.6.4 9 2 2.4-1.6 5.4-2.2 9-2V5c-3.6-.2-6.6.4-9 2zM12 7v13';
const HAND =
  'M8 13V6.5a1.5 1.5 0 0 1 3 0V11M11 10.5v-6a1.5 1.5 0 0 1 3 0V11M14 11V6a1.5 1.5 0 0 1 3 0v5.5M17 11V8.5a1.5 1.5 0 0 1 3 0V15a6.5 6.5 0 0 1-6.5 6.5h-1A6.5 6.5 0 0 1 7.3 19L4.2 14.6a1.6 1.6 0 0 1 2.5-2L8 14';
const CHECK_SHEET = 'M5 4h14v16H5zM8.5 12.5l2.5 2.5 4.5-5.5';
const CORNER_NOTE = 'M4 4h16v10l-6 6H4zM20 14h-6v6';

const KIND_MARK: Readonly<Record<ZoneKind, string>> = {
  theory: BOOK,
  practice: HAND,
  agreement: CHECK_SHEET,
  neutral: CORNER_NOTE,
};

/** The mark of a zone's kind with its top left corner at a point. */
export const kindMark = (kind: ZoneKind, at: Point, size: number, color = ZONE_COLOR[kind][2]): string =>
  placed(path(KIND_MARK[kind], { stroke: color, width: 1.75 }), at, size / 24);

const LABEL_MARK: Readonly<Record<LinkLabel, string>> = {
  already: 'M7 12.5l3.5 3.5L17 8.5',
  partly: 'M7 12h10',
  chafes: 'M13.5 5.5l-5 7h6l-4 6',
  trying: 'M12 18v-8M12 12c0-3 2-5 5-5 0 3-2 5-5 5zM12 14c0-2.4-1.7-4-4.5-4 0 2.5 1.7 4 4.5 4z',
};

/** A round badge with the label's mark, around a point. */
export const labelBadge = (label: LinkLabel, [x, y]: Point, radius: number): string =>
  circle([x, y], radius, { fill: LABEL_COLOR[label], stroke: '#FFFFFF', width: radius / 6 }) +
  placed(
    path(LABEL_MARK[label], { stroke: '#FFFFFF', width: 2.2 }),
    [x - radius * 0.92, y - radius * 0.92],
    (radius * 1.84) / 24,
  );
