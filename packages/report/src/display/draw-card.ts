/** A theory card on paper: white, a blue spine, the mark of a book. */
import type { Box } from '@samenbord/board';
import type { Fitters } from './draw-note.ts';
import { kindMark } from './marks.ts';
import { INK, QUIET, ZONE_COLOR } from './palette.ts';
import type { Scene } from './scene.ts';
import { path, rect, num } from './svg.ts';

export interface CardPicture {
  title: string;
  text: string;
  source: string;
}

const PADDING = 16;
const SPINE = 8;
const MARK = 24;
const TITLE = 26;
const TEXT = 22;
const SOURCE = 14;

/** `unit` scales the lengths, which are for a card of 460 × 260. */
export function drawCard(scene: Scene, box: Box, card: CardPicture, fitters: Fitters, unit = 1): void {
  const [x, y, w, h] = box;
  const [, edge, heading] = ZONE_COLOR.theory;
  scene.shape(
    rect([x, y + 2 * unit, w, h], 6 * unit, { fill: INK, fillOpacity: 0.08 }) +
      rect(box, 6 * unit, { fill: '#FFFFFF', stroke: edge, width: unit }) +
      path(spine(box, SPINE * unit, 6 * unit), { fill: heading }) +
      kindMark('theory', [x + w - (MARK + 10) * unit, y + 10 * unit], MARK * unit),
    box,
  );
  const left = x + (SPINE + PADDING) * unit;
  const width = w - (SPINE + 2 * PADDING) * unit;
  const title = fitters.bold.fit(card.title, width - (MARK + 4) * unit, h * 0.42, {
    largest: TITLE * unit,
    smallest: 11 * unit,
    force: true,
  });
  scene.text(title, [left, y + 12 * unit, width - (MARK + 4) * unit], { font: 'ui-bold', color: heading });
  const source = fitters.ui.fit(card.source, width, h * 0.25, {
    largest: SOURCE * unit,
    smallest: 8 * unit,
    force: true,
  });
  const sourceTop = y + h - 12 * unit - source.height;
  if (card.source !== '') scene.text(source, [left, sourceTop, width], { font: 'ui', color: QUIET });
  const top = y + 16 * unit + title.height;
  const bottom = card.source === '' ? y + h - 12 * unit : sourceTop - 4 * unit;
  const text = fitters.ui.fit(card.text, width, bottom - top, {
    largest: TEXT * unit,
    smallest: 9 * unit,
    force: true,
  });
  scene.text(text, [left, top, width], { font: 'ui', color: INK });
}

/** How high a card of this width must be for its largest type. */
export function cardHeight(card: CardPicture, w: number, fitters: Fitters, unit: number): number {
  const width = w - (SPINE + 2 * PADDING) * unit;
  const title = fitters.bold.flow(card.title, width - (MARK + 4) * unit, TITLE * unit).height;
  const text = fitters.ui.flow(card.text, width, TEXT * unit).height;
  const source =
    card.source === '' ? 0 : fitters.ui.flow(card.source, width, SOURCE * unit).height + 4 * unit;
  return Math.max(title / 0.42, title + text + source + 30 * unit);
}

function spine([x, y, , h]: Box, width: number, radius: number): string {
  const r = num(radius);
  return `M${num(x + width)} ${num(y)}H${num(x + radius)}a${r} ${r} 0 0 0 -${r} ${r}V${num(y + h - radius)}a${r} ${r} 0 0 0 ${r} ${r}H${num(x + width)}Z`;
}
