/** The whole board on one page: large enough to print and hang up, or on the paper of the other pages. */
import { LINK_LABELS, bounds } from '@samenbord/board';
import type { Box } from '@samenbord/board';
import type { Messages } from '../messages/messages.ts';
import { AIR, EMPTY, boardBoxes, drawBoard } from './board-scene.ts';
import type { Fitters } from './draw-note.ts';
import { labelBadge } from './marks.ts';
import type { OverviewPage } from './page.ts';
import type { OverviewSize, Paper } from '../options.ts';
import type { Pictures } from './pictures.ts';
import { Scene } from './scene.ts';
import { sheetOf, sheetsFrom } from './sheets.ts';
import type { Sheet } from './sheets.ts';
import { svgDocument } from './svg.ts';
import type { PaintedSketch } from '../sketch/paint.ts';

/** A normal note (200 units) is read with ease where it is at least 2 cm wide: its letters are 6 to 7 points then. */
const WANTED_SCALE = 56.7 / 200;
/** A board with three notes need not fill the page with them. */
const LARGEST_SCALE = 0.75;
const MARGIN = 34;
const HEADER = 50;
const LEGEND = 34;

export function overviewPage(
  pictures: Pictures,
  sketches: readonly PaintedSketch[],
  fitters: Fitters,
  messages: Messages,
  paper: Paper = 'a4',
  size: OverviewSize = 'large',
): OverviewPage {
  const [x, y, w, h] = bounds(boardBoxes(pictures, sketches)) ?? EMPTY;
  const content: Box = [x - AIR, y - AIR, w + 2 * AIR, h + 2 * AIR];
  const [width, height] = pageFor(content, size === 'paper' ? [sheetOf(paper)] : sheetsFrom(paper));
  const [view, area] = layOver(content, [
    MARGIN,
    MARGIN + HEADER,
    width - 2 * MARGIN,
    height - 2 * MARGIN - HEADER - LEGEND,
  ]);
  const scene = new Scene(view, area);
  drawBoard(scene, pictures, sketches, fitters);
  const zones = pictures.zones.filter(({ zone }) => zone);
  return {
    width,
    height,
    margin: MARGIN,
    area: { x: area[0], y: area[1], w: area[2], h: area[3] },
    layers: scene.layers(),
    title: messages.overview,
    alt: messages.overviewAlt(zones.length, pictures.notes.length, pictures.links.length),
    legend:
      pictures.links.length === 0
        ? []
        : LINK_LABELS.map((label) => ({
            label,
            name: messages.labels[label],
            svg: svgDocument([0, 0, 24, 24], labelBadge(label, [12, 12], 11)),
          })),
    links: pictures.zones.flatMap(({ zone }, index) =>
      zone
        ? [
            {
              x: area[0] + (zone.box[0] - view[0]) * scene.scale,
              y: area[1] + (zone.box[1] - view[1]) * scene.scale,
              w: zone.box[2] * scene.scale,
              h: Math.min(80, zone.box[3]) * scene.scale,
              zone: index,
            },
          ]
        : [],
    ),
  };
}

/** The smallest of the sheets on which notes are large enough, else the largest; lying or standing as the board does. */
function pageFor([, , w, h]: Box, from: readonly Sheet[]): Sheet {
  const scaleOn = ([width, height]: Sheet): number =>
    Math.min((width - 2 * MARGIN) / w, (height - 2 * MARGIN - HEADER - LEGEND) / h);
  const bestWay = ([width, height]: Sheet): Sheet =>
    scaleOn([height, width]) > scaleOn([width, height]) ? [height, width] : [width, height];
  const sheets = from.map(bestWay);
  return sheets.find((sheet) => scaleOn(sheet) >= WANTED_SCALE) ?? sheets.at(-1) ?? sheetOf('a4');
}

/**
 * Lays content over a rectangle of the page, as large as it fits, centred but at the top where `top` is said: the view
 * (in units) and its place (in points).
 */
export function layOver(content: Box, [x, y, w, h]: Box, { top = false } = {}): [view: Box, area: Box] {
  const scale = Math.min(w / content[2], h / content[3], LARGEST_SCALE);
  const [width, height] = [content[2] * scale, content[3] * scale];
  return [content, [x + (w - width) / 2, top ? y : y + (h - height) / 2, width, height]];
}
