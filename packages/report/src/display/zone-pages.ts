/**
 * Pages per zone with notes that can be read on A4. A zone is shown as it lies on the board where every note stays
 * readable so; otherwise its notes are set out in rows, in reading order, over as many pages as they need.
 */
import { bounds, overlaps } from '@samenbord/board';
import type { Box, Zone } from '@samenbord/board';
import type { Messages } from '../messages/messages.ts';
import { paintPile, pile } from './board-scene.ts';
import { fitNote } from './draw-note.ts';
import type { Fitters } from './draw-note.ts';
import { kindMark } from './marks.ts';
import type { Paper } from '../options.ts';
import { layOver } from './overview.ts';
import type { ZonePage } from './page.ts';
import { ZONE_COLOR } from './palette.ts';
import type { PlacedNote, PlacedZone, Pictures } from './pictures.ts';
import { rowsPages } from './rows.ts';
import { Scene } from './scene.ts';
import { svgDocument } from './svg.ts';
import type { PaintedSketch } from '../sketch/paint.ts';
import { oneLine } from '../text/clean.ts';

/** In landscape, in points. */
const SHEETS = { a4: [841.89, 595.28], a3: [1190.55, 841.89] } as const;
const MARGIN = 34;
const HEADER = 62;
const FOOTER = 22;
const areaOn = ([width, height]: Sheet): Box => [
  MARGIN,
  MARGIN + HEADER,
  width - 2 * MARGIN,
  height - 2 * MARGIN - HEADER - FOOTER,
];
type Sheet = readonly [width: number, height: number];
/** The smallest type on paper, in points. */
export const READABLE = 9;
/** Notes that hide more than this share of another are set out in rows. */
const MAX_HIDDEN = 0.2;
const AIR = 14;

export function zonePages(
  pictures: Pictures,
  sketches: readonly PaintedSketch[],
  fitters: Fitters,
  messages: Messages,
  paper: Paper,
): ZonePage[] {
  const sheet = SHEETS[paper];
  const area = areaOn(sheet);
  return pictures.zones.flatMap((placed, index) => {
    const notes = pictures.notes.filter((note) => note.zone === placed.id);
    const cards = pictures.cards.filter((card) => card.zone === placed.id);
    const drawn = sketches.filter((sketch) => placed.zone && overlaps(sketch.box, placed.zone.box));
    if (notes.length + cards.length + drawn.length === 0) return [];
    const clusters = pictures.clusters.filter((cluster) => cluster.zone === placed.id);
    const whole = asItLies({ notes, cards, clusters }, drawn, fitters, area);
    const scenes = whole ?? rowsPages(notes, cards, area, fitters, messages);
    const figures = drawn.filter((sketch) => sketch.alt !== undefined);
    return scenes.map((scene, part) =>
      zonePage(placed, scene, whole ? figures : [], sheet, index, part, scenes.length, messages),
    );
  });
}

function zonePage(
  { zone, title }: PlacedZone,
  scene: Scene,
  images: readonly PaintedSketch[],
  [width, height]: Sheet,
  index: number,
  part: number,
  parts: number,
  messages: Messages,
): ZonePage {
  const kind: Zone['kind'] = zone?.kind ?? 'neutral';
  return {
    width,
    height,
    margin: MARGIN,
    area: { x: scene.area[0], y: scene.area[1], w: scene.area[2], h: scene.area[3] },
    layers: scene.layers(),
    figures: images.map(({ box, alt }) => ({
      ...scene.onPage(box),
      alt: oneLine(alt ?? '') || messages.image,
    })),
    zone: index,
    first: part === 0,
    title: messages.zonePage(title, part + 1, parts),
    kind,
    kindName: zone ? messages.kinds[kind] : '',
    mark: svgDocument([0, 0, 24, 24], kindMark(kind, [0, 0], 24)),
    color: ZONE_COLOR[kind][2],
    prompt: oneLine(zone?.prompt ?? ''),
  };
}

/** The zone as on the board; undefined when some text would be too small or hidden. */
function asItLies(
  { notes, cards, clusters }: Pick<Pictures, 'notes' | 'cards' | 'clusters'>,
  sketches: readonly PaintedSketch[],
  fitters: Fitters,
  page: Box,
): Scene[] | undefined {
  const boxes = [...notes, ...cards, ...clusters, ...sketches].map((record) => record.box);
  const around = bounds(boxes);
  if (!around || hidesSomething([...notes, ...cards].map((record) => record.box))) return undefined;
  const content: Box = [around[0] - AIR, around[1] - AIR, around[2] + 2 * AIR, around[3] + 2 * AIR];
  const [view, area] = layOver(content, page, { top: true });
  const scene = new Scene(view, area);
  const isSmall = (note: PlacedNote): boolean =>
    fitNote(note.box, note, fitters.note).size * scene.scale < READABLE;
  if (notes.some(isSmall)) return undefined;
  // The smallest type on a card is 9 units; on notes it was looked at one by one.
  if (cards.length > 0 && scene.scale < 0.62) return undefined;
  paintPile(scene, pile({ notes, cards, clusters }, sketches, fitters));
  return [scene];
}

function hidesSomething(boxes: readonly Box[]): boolean {
  return boxes.some((a, index) => boxes.some((b, other) => other > index && shared(a, b) > MAX_HIDDEN));
}

/** The shared part of two boxes as a share of the smaller one. */
function shared(a: Box, b: Box): number {
  const w = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const h = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return w > 0 && h > 0 ? (w * h) / Math.min(a[2] * a[3], b[2] * b[3]) : 0;
}
