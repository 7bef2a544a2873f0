/** A theory card as on the canvas: the mark of a book, title, text, source, and what practice hangs on it. */
import { LINK_LABELS } from '@samenbord/board';
import type { Box, LinkLabel } from '@samenbord/board';
import type { Fitters } from './draw-note.ts';
import { kindMark, labelMark } from './marks.ts';
import { BARE_EDGE, CARD_EDGE, INK, LABEL_COLOR, LINE, QUIET, SHEET, ZONE_COLOR } from './palette.ts';
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
const TEXT = 25;
const FOOT = 56;
const SMALL = 14;
const CHIP = 23;
const CHIP_MARK = 13;
const CHIP_PADDING = 6;

const isBare = ({ linked }: CardPicture): boolean => LINK_LABELS.every((label) => linked[label] === 0);

/** `unit` scales the lengths, which are those of the canvas. */
export function drawCard(scene: Scene, box: Box, card: CardPicture, fitters: Fitters, unit = 1): void {
  const [x, y, w, h] = box;
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
  const left = x + PADDING * unit;
  const width = w - 2 * PADDING * unit;
  const title = titleOf(card, width, fitters, unit);
  const indent = (MARK + MARK_GAP) * unit;
  scene.text(title, [left + indent, y + PADDING * unit, width - indent], {
    font: 'ui-bold',
    color: heading,
  });
  const top = y + PADDING * unit + title.height + GAP * unit;
  const bottom = y + h - (PADDING + FOOT) * unit;
  const text = fitters.ui.fit(card.text, width, bottom - top, {
    largest: TEXT * unit,
    smallest: 9 * unit,
    force: true,
  });
  scene.text(text, [left, top, width], { font: 'ui', color: INK });
  const source = fitters.ui.fit(card.source, width, SMALL * 1.6 * unit, {
    largest: SMALL * unit,
    smallest: 7 * unit,
    force: true,
  });
  const chips = y + h - (PADDING + CHIP) * unit;
  if (card.source !== '')
    scene.text(source, [left, chips - 4 * unit - source.height, width], { font: 'ui', color: QUIET });
  drawChips(scene, [left, chips], card, fitters, unit);
}

const inside = ([x, y, w, h]: Box, by: number): Box => [x + by, y + by, w - 2 * by, h - 2 * by];

const titleOf = (card: CardPicture, width: number, fitters: Fitters, unit: number) =>
  fitters.bold.fit(card.title, width - (MARK + MARK_GAP) * unit, TITLE.room * unit, {
    largest: TITLE.largest * unit,
    smallest: TITLE.smallest * unit,
    force: true,
  });

/** One for each label that something hangs by. */
function drawChips(
  scene: Scene,
  [left, top]: readonly [number, number],
  card: CardPicture,
  fitters: Fitters,
  unit: number,
): void {
  const found = LINK_LABELS.filter((label) => card.linked[label] > 0);
  const chips = found.map((label) => ({
    label,
    text: `${String(card.linked[label])} ${card.names[label]}`,
    color: LABEL_COLOR[label],
  }));
  const size = SMALL * unit;
  let at = left;
  for (const { label, text, color } of isBare(card)
    ? [{ label: undefined, text: card.none, color: QUIET }]
    : chips) {
    const mark = label ? (CHIP_MARK + 3) * unit : 0;
    const words = fitters.ui.flow(text, Infinity, size);
    const width = fitters.ui.width(text, size) * 1.03;
    const box: Box = [at, top, width + mark + 2 * CHIP_PADDING * unit, CHIP * unit];
    scene.shape(
      rect(box, (CHIP / 2) * unit, {
        stroke: label ? color : LINE,
        width: unit,
        ...(label ? {} : { dash: [3 * unit, 3 * unit] }),
      }) +
        (label
          ? labelMark(
              label,
              [at + CHIP_PADDING * unit, top + ((CHIP - CHIP_MARK) / 2) * unit],
              CHIP_MARK * unit,
            )
          : ''),
    );
    const middle = top + (CHIP / 2) * unit - words.height / 2;
    scene.text(words, [at + CHIP_PADDING * unit + mark, middle, width], { font: 'ui', color });
    at += box[2] + 4 * unit;
  }
}

/** How high a card of this width must be for its largest type. */
export function cardHeight(card: CardPicture, w: number, fitters: Fitters, unit: number): number {
  const width = w - 2 * PADDING * unit;
  const title = titleOf(card, width, fitters, unit).height;
  const text = fitters.ui.flow(card.text, width, TEXT * unit).height;
  return title + text + (2 * PADDING + GAP + FOOT) * unit;
}
