/**
 * Pages per zone with notes that can be read on A4. A zone is shown as it lies on the board where every note stays
 * readable so; otherwise its notes are set out in rows, in reading order, over as many pages as they need. Zones with little on them
 * share a page.
 */
import { bounds, overlaps } from '@samenbord/board';
import type { Box, Zone } from '@samenbord/board';
import type { Messages } from '../messages/messages.ts';
import { paintPile, pile } from './board-scene.ts';
import { isReadableAt } from './draw-card.ts';
import { fitNote } from './draw-note.ts';
import type { Fitters } from './draw-note.ts';
import { kindMark } from './marks.ts';
import type { Paper } from '../options.ts';
import { layOver } from './overview.ts';
import type { ZonePage, ZoneSection } from './page.ts';
import { ZONE_COLOR } from './palette.ts';
import type { PlacedCard, PlacedNote, PlacedZone, Pictures } from './pictures.ts';
import { READABLE, SMALL_PRINT } from './readable.ts';
import type { Measure } from './readable.ts';
import { layRows, rowsHeight, rowsOf } from './rows.ts';
import { Scene } from './scene.ts';
import { sheetOf } from './sheets.ts';
import type { Sheet } from './sheets.ts';
import { svgDocument } from './svg.ts';
import type { PaintedSketch } from '../sketch/paint.ts';
import { breakable, oneLine } from '../text/clean.ts';

const MARGIN = 34;
const HEADER = 62;
const FOOTER = 22;
/** Notes that hide more than this share of another are set out in rows. */
const MAX_HIDDEN = 0.2;
const AIR = 14;
/** Below this scale cards are larger in rows. */
const COMFORTABLE_CARDS = 0.62;
/** Zones with no more than this on them share a page with their neighbours. */
const FEW = 8;
const TIGHT = { tight: true };
/** Of a zone's heading where several share a page, and the room between them, in points. */
const HEADING = 48;
const BETWEEN = 20;

const areaOn = ([width, height]: Sheet): Box => [
  MARGIN,
  MARGIN + HEADER,
  width - 2 * MARGIN,
  height - 2 * MARGIN - HEADER - FOOTER,
];

/** What a zone has to show. */
interface Shown {
  placed: PlacedZone;
  index: number;
  notes: readonly PlacedNote[];
  cards: readonly PlacedCard[];
  clusters: Pictures['clusters'];
  drawn: readonly PaintedSketch[];
}

export function zonePages(
  pictures: Pictures,
  sketches: readonly PaintedSketch[],
  fitters: Fitters,
  messages: Messages,
  paper: Paper,
): ZonePage[] {
  const sheet = sheetOf(paper);
  const area = areaOn(sheet);
  const shown = pictures.zones
    .map((placed, index): Shown => ({
      placed,
      index,
      notes: pictures.notes.filter((note) => note.zone === placed.id),
      cards: pictures.cards.filter((card) => card.zone === placed.id),
      clusters: pictures.clusters.filter((cluster) => cluster.zone === placed.id),
      drawn: sketches.filter((sketch) => placed.zone && overlaps(sketch.box, placed.zone.box)),
    }))
    .filter(({ notes, cards, drawn }) => notes.length + cards.length + drawn.length > 0);
  const page = (sections: readonly ZoneSection[]): ZonePage => ({
    width: sheet[0],
    height: sheet[1],
    margin: MARGIN,
    sections,
  });
  return together(shown, area, fitters, messages).flatMap((zones) => {
    const [only] = zones;
    if (only && zones.length === 1)
      return pagesOf(only, area, fitters, messages).map((section) => page([section]));
    let top = MARGIN;
    return [
      page(
        zones.map((zone) => {
          const rows = rowsOf(zone.notes, zone.cards, area, fitters, messages, TIGHT);
          const height = rowsHeight(rows);
          const [scene] = layRows(rows, [area[0], top + HEADING, area[2], height]);
          const section = sectionOf(
            zone,
            scene ?? new Scene(area, area),
            { top, part: 0, parts: 1 },
            [],
            messages,
          );
          top += HEADING + height + BETWEEN;
          return section;
        }),
      ),
    ];
  });
}

/** Neighbours that fit one page, each with all of its notes. */
function together(shown: readonly Shown[], area: Box, fitters: Fitters, messages: Messages): Shown[][] {
  const groups: Shown[][] = [];
  let room = 0;
  for (const zone of shown) {
    const { notes, cards, drawn, clusters } = zone;
    const isSmall = notes.length + cards.length <= FEW && drawn.length + clusters.length === 0;
    const needed = isSmall
      ? HEADING + rowsHeight(rowsOf(notes, cards, area, fitters, messages, TIGHT))
      : Infinity;
    if (needed <= room) groups.at(-1)?.push(zone);
    else {
      groups.push([zone]);
      room = isSmall ? area[3] + HEADER : 0;
    }
    room -= needed + BETWEEN;
  }
  return groups;
}

function pagesOf(zone: Shown, area: Box, fitters: Fitters, messages: Messages): ZoneSection[] {
  const { notes, cards, drawn } = zone;
  const whole = asItLies(zone, drawn, fitters, area);
  // Set out in rows, a zone's drawings have a page of their own.
  const apart = whole || drawn.length === 0 ? [] : [whereDrawn(zone, drawn, fitters, area)];
  const scenes = whole ?? [...layRows(rowsOf(notes, cards, area, fitters, messages), area), ...apart];
  const figures = drawn.filter((sketch) => sketch.alt !== undefined);
  return scenes.map((scene, part) =>
    sectionOf(
      zone,
      scene,
      { top: MARGIN, part, parts: scenes.length },
      whole || apart.includes(scene) ? figures : [],
      messages,
    ),
  );
}

function sectionOf(
  { placed: { zone, title }, index }: Shown,
  scene: Scene,
  { top, part, parts }: { top: number; part: number; parts: number },
  images: readonly PaintedSketch[],
  messages: Messages,
): ZoneSection {
  const kind: Zone['kind'] = zone?.kind ?? 'neutral';
  return {
    top,
    area: { x: scene.area[0], y: scene.area[1], w: scene.area[2], h: scene.area[3] },
    layers: scene.layers(),
    figures: images.map(({ box, alt }) => ({
      ...scene.onPage(box),
      alt: oneLine(alt ?? '') || messages.image,
    })),
    zone: index,
    first: part === 0,
    title: breakable(messages.zonePage(title, part + 1, parts)),
    kind,
    kindName: zone ? messages.kinds[kind] : '',
    mark: svgDocument([0, 0, 24, 24], kindMark(kind, [0, 0], 24)),
    color: ZONE_COLOR[kind][2],
    prompt: breakable(oneLine(zone?.prompt ?? '')),
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
  const [view, area] = layOver(withAir(around), page, { top: true });
  const scene = new Scene(view, area);
  const measure: Measure = { unit: 1, least: SMALL_PRINT / scene.scale };
  const isSmall = (note: PlacedNote): boolean =>
    fitNote(note.box, note, fitters.note, measure).size * scene.scale < READABLE;
  if (notes.some(isSmall)) return undefined;
  if (cards.length > 0 && scene.scale < COMFORTABLE_CARDS) return undefined;
  if (!cards.every((card) => isReadableAt(card.box, card, fitters, measure))) return undefined;
  paintPile(scene, pile({ notes, cards, clusters }, sketches, fitters, measure));
  return [scene];
}

/** What was drawn, with what it was drawn on or around: that is read on the pages before. */
function whereDrawn(
  { notes, cards, clusters }: Pick<Pictures, 'notes' | 'cards' | 'clusters'>,
  sketches: readonly PaintedSketch[],
  fitters: Fitters,
  page: Box,
): Scene {
  const isDrawnOn = ({ box }: { box: Box }) => sketches.some((sketch) => overlaps(sketch.box, box));
  const below = {
    notes: notes.filter(isDrawnOn),
    cards: cards.filter(isDrawnOn),
    clusters: clusters.filter(isDrawnOn),
  };
  const boxes = [...Object.values(below).flat(), ...sketches].map(({ box }) => box);
  const [view, area] = layOver(withAir(bounds(boxes) ?? page), page, { top: true });
  const scene = new Scene(view, area);
  const pictured = pile(below, [], fitters).map((layer) => ({
    ...layer,
    paint: (on: Scene) => {
      on.asPicture(layer.paint);
    },
  }));
  paintPile(scene, [...pictured, ...pile({ notes: [], cards: [], clusters: [] }, sketches, fitters)]);
  return scene;
}

const withAir = ([x, y, w, h]: Box): Box => [x - AIR, y - AIR, w + 2 * AIR, h + 2 * AIR];

function hidesSomething(boxes: readonly Box[]): boolean {
  return boxes.some((a, index) => boxes.some((b, other) => other > index && shared(a, b) > MAX_HIDDEN));
}

/** The shared part of two boxes as a share of the smaller one. */
function shared(a: Box, b: Box): number {
  const w = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const h = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return w > 0 && h > 0 ? (w * h) / Math.min(a[2] * a[3], b[2] * b[3]) : 0;
}
