/** A theory card as on the canvas: the mark of a book, title, text, source, and what practice hangs on it. */
import { LINK_LABELS } from '@samenbord/board';
import type { Box, LinkLabel } from '@samenbord/board';
import type { Fitted } from '../fit/fit.ts';
import type { Fitters } from './draw-note.ts';
import { kindMark, labelMark } from './marks.ts';
import { BARE_EDGE, CARD_EDGE, INK, LABEL_COLOR, LINE, QUIET, SHEET, ZONE_COLOR } from './palette.ts';
import { AS_ON_CANVAS } from './readable.ts';
import type { Measure } from './readable.ts';
import type { Scene } from './scene.ts';
import { rect } from './svg.ts';

export interface CardPicture {
  title: string;
  text: string;
  source: string;
  /** How many notes hang on it by each label, and what the labels are called. */
  linked: Readonly<Record<LinkLabel, number>>;
  names: Readonly<Record<LinkLabel, string>>;
  /** What is told where nothing hangs on it. */
  none: string;
}

const PADDING = 14;
const MARK = 26;
const MARK_GAP = 8;
const GAP = 6;
const TITLE = { largest: 30, smallest: 11, room: 76 } as const;
const TEXT = { largest: 25, smallest: 9 } as const;
/** What stays free below the text, at least. */
const FOOT = 56;
const SMALL = { largest: 14, smallest: 7 } as const;
const CHIP = 23;
const CHIP_PADDING = 6;
const CHIP_GAP = 4;

const isBare = ({ linked }: CardPicture): boolean => LINK_LABELS.every((label) => linked[label] === 0);

export function drawCard(
  scene: Scene,
  box: Box,
  card: CardPicture,
  fitters: Fitters,
  measure: Measure = AS_ON_CANVAS,
): void {
  const { unit } = measure;
  const [x, y, , h] = box;
  const heading = ZONE_COLOR.theory[2];
  const bare = isBare(card);
  scene.shape(
    rect(box, 6 * unit, { fill: SHEET, ...(bare ? { fillOpacity: 0.45 } : {}) }) +
      rect(inside(box, (bare ? 1.5 : 0.5) * unit), 6 * unit, {
        stroke: bare ? BARE_EDGE : CARD_EDGE,
        width: (bare ? 3 : 1) * unit,
        ...(bare ? { dash: [6 * unit, 6 * unit] } : {}),
      }) +
      kindMark('theory', [x + PADDING * unit, y + (PADDING + 2) * unit], MARK * unit),
    box,
  );
  const { title, text, foot, left, width } = laidOut(box, card, fitters, measure);
  const indent = (MARK + MARK_GAP) * unit;
  scene.text(title, [left + indent, y + PADDING * unit, width - indent], {
    font: 'ui-bold',
    color: heading,
  });
  const top = y + PADDING * unit + title.height + GAP * unit;
  scene.text(text, [left, top, width], { font: 'ui', color: INK });
  let at = y + h - PADDING * unit;
  for (const chips of foot.rows.toReversed()) {
    at -= foot.chip;
    drawChips(scene, [left, at], chips, foot, measure);
    at -= CHIP_GAP * unit;
  }
  if (card.source !== '')
    scene.text(foot.source, [left, at - foot.source.height, width], { font: 'ui', color: QUIET });
}

const inside = ([x, y, w, h]: Box, by: number): Box => [x + by, y + by, w - 2 * by, h - 2 * by];

/** Everything that is written on a card of this size. */
function laidOut([x, y, w, h]: Box, card: CardPicture, fitters: Fitters, measure: Measure) {
  const { unit, least } = measure;
  const width = w - 2 * PADDING * unit;
  const title = titleOf(card, width, fitters, measure);
  const foot = footOf(card, width, fitters, measure);
  const top = y + PADDING * unit + title.height + GAP * unit;
  const text = fitters.ui.fit(card.text, width, y + h - PADDING * unit - foot.height - top, {
    largest: TEXT.largest * unit,
    smallest: Math.max(TEXT.smallest * unit, least),
    force: true,
  });
  return { title, text, foot, left: x + PADDING * unit, width };
}

/** Whether all that is written on a card of this size is as large as it has to be. */
export function isReadableAt(box: Box, card: CardPicture, fitters: Fitters, measure: Measure): boolean {
  const { title, text } = laidOut(box, card, fitters, measure);
  return title.height <= TITLE.room * measure.unit && (card.text === '' || text.size >= measure.least);
}

const titleOf = (card: CardPicture, width: number, fitters: Fitters, { unit, least }: Measure): Fitted =>
  fitters.bold.fit(card.title, width - (MARK + MARK_GAP) * unit, TITLE.room * unit, {
    largest: TITLE.largest * unit,
    smallest: Math.max(TITLE.smallest * unit, least),
    force: least === 0,
  });

interface Chip {
  /** None: it tells that nothing hangs on the card. */
  label?: LinkLabel;
  words: Fitted;
  width: number;
  /** Side of the mark of the label. */
  mark: number;
  /** From the left edge to the words. */
  indent: number;
}

interface Foot {
  source: Fitted;
  rows: readonly (readonly Chip[])[];
  /** Height of a chip. */
  chip: number;
  /** Of all of it, with what stays free above it. */
  height: number;
}

/** Where the card comes from, and a chip for each label that something hangs by. */
function footOf(card: CardPicture, width: number, fitters: Fitters, { unit, least }: Measure): Foot {
  const size = Math.max(SMALL.largest * unit, least);
  const chip = Math.max(CHIP * unit, size * 1.6);
  const source =
    least === 0
      ? fitters.ui.fit(card.source, width, SMALL.largest * 1.6 * unit, {
          largest: size,
          smallest: SMALL.smallest * unit,
          force: true,
        })
      : fitters.ui.flow(card.source, width, size);
  const found = LINK_LABELS.filter((label) => card.linked[label] > 0);
  const rows = inRows(
    isBare(card)
      ? [chipOf(card.none, undefined, fitters, unit, size)]
      : found.map((label) =>
          chipOf(`${String(card.linked[label])} ${card.names[label]}`, label, fitters, unit, size),
        ),
    width,
    CHIP_GAP * unit,
  );
  const told = card.source === '' ? 0 : source.height;
  const height = told + rows.length * (chip + CHIP_GAP * unit) + CHIP_GAP * unit;
  return { source, rows, chip, height: Math.max(FOOT * unit, height) };
}

function chipOf(
  text: string,
  label: LinkLabel | undefined,
  fitters: Fitters,
  unit: number,
  size: number,
): Chip {
  const mark = size * 0.93;
  const indent = CHIP_PADDING * unit + (label ? mark + 0.22 * size : 0);
  const width = indent + fitters.ui.width(text, size) * 1.03 + CHIP_PADDING * unit;
  const words = fitters.ui.flow(text, Infinity, size);
  return { ...(label ? { label } : {}), words, width, mark, indent };
}

function inRows(chips: readonly Chip[], width: number, gap: number): Chip[][] {
  const rows: Chip[][] = [];
  let used = Infinity;
  for (const chip of chips) {
    if (used + gap + chip.width > width) {
      rows.push([chip]);
      used = chip.width;
    } else {
      rows.at(-1)?.push(chip);
      used += gap + chip.width;
    }
  }
  return rows;
}

function drawChips(
  scene: Scene,
  [left, top]: readonly [number, number],
  chips: readonly Chip[],
  { chip: height }: Foot,
  { unit }: Measure,
): void {
  let at = left;
  for (const { label, words, width, mark, indent } of chips) {
    const color = label ? LABEL_COLOR[label] : QUIET;
    scene.shape(
      rect([at, top, width, height], height / 2, {
        stroke: label ? color : LINE,
        width: unit,
        ...(label ? {} : { dash: [3 * unit, 3 * unit] }),
      }) + (label ? labelMark(label, [at + CHIP_PADDING * unit, top + (height - mark) / 2], mark) : ''),
    );
    scene.text(words, [at + indent, top + (height - words.height) / 2, width - indent], {
      font: 'ui',
      color,
    });
    at += width + CHIP_GAP * unit;
  }
}

/** How high a card of this width must be for its largest type. */
export function cardHeight(card: CardPicture, w: number, fitters: Fitters, measure: Measure): number {
  const { unit } = measure;
  const width = w - 2 * PADDING * unit;
  const title = titleOf(card, width, fitters, measure).height;
  const text = fitters.ui.flow(card.text, width, TEXT.largest * unit).height;
  return title + text + (2 * PADDING + GAP) * unit + footOf(card, width, fitters, measure).height;
}
