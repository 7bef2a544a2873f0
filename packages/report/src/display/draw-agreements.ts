/** The agreements as the board lists them, in its zone for agreements. */
import type { Box } from '@samenbord/board';
import type { Fitters } from './draw-note.ts';
import { BOARD, INK, QUIET } from './palette.ts';
import type { Scene } from './scene.ts';
import { circle } from './svg.ts';

export interface AgreementPicture {
  text: string;
  /** Who and by when. */
  facts: string;
}

const PADDING = 30;
const NUMBER = 22;
const SIZES = [30, 26, 22, 19, 16, 13, 11, 9] as const;
/** Facts are told in smaller type. */
const FACTS = 0.72;

export function drawAgreements(
  scene: Scene,
  [x, y, w, h]: Box,
  agreements: readonly AgreementPicture[],
  fitters: Fitters,
): void {
  const left = x + PADDING + 2 * NUMBER + 14;
  const width = Math.max(60, w - (left - x) - PADDING);
  const set = (size: number) =>
    agreements.map(({ text, facts }) => ({
      text: fitters.ui.flow(text, width, size),
      facts: fitters.ui.flow(facts, width, size * FACTS),
      gap: size * 0.9,
      told: facts !== '',
    }));
  const heightOf = (list: ReturnType<typeof set>): number =>
    list.reduce(
      (sum, entry) => sum + entry.text.height + (entry.told ? entry.facts.height : 0) + entry.gap,
      0,
    );
  const room = h - PADDING;
  const size = SIZES.find((candidate) => heightOf(set(candidate)) <= room) ?? SIZES[SIZES.length - 1] ?? 9;
  let top = y;
  set(size).forEach((entry, index) => {
    const middle = top + size * 0.64;
    scene.shape(circle([x + PADDING + NUMBER, middle], size * 0.75, { fill: BOARD }));
    const number = fitters.bold.flow(String(index + 1), 2 * NUMBER, size * 0.8);
    scene.text(number, [x + PADDING, middle - number.height / 2, 2 * NUMBER], {
      font: 'ui-bold',
      color: '#FFFFFF',
      align: 'center',
    });
    scene.text(entry.text, [left, top, width], { font: 'ui', color: INK });
    top += entry.text.height;
    if (entry.told) {
      scene.text(entry.facts, [left, top, width], { font: 'ui', color: QUIET });
      top += entry.facts.height;
    }
    top += entry.gap;
  });
}
