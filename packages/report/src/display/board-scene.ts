/** The board as it lies: everything in the order of its pile, whatever it is. */
import { ZONE_HEADER, theoryStacking } from '@samenbord/board';
import type { Box } from '@samenbord/board';
import type { PaintedSketch } from '../sketch/paint.ts';
import { drawAgreements } from './draw-agreements.ts';
import { drawCard } from './draw-card.ts';
import { drawCluster } from './draw-cluster.ts';
import { drawLink } from './draw-link.ts';
import { drawNote, fitNote } from './draw-note.ts';
import type { Fitters } from './draw-note.ts';
import { drawZone } from './draw-zone.ts';
import type { Pictures } from './pictures.ts';
import { AS_ON_CANVAS } from './readable.ts';
import type { Measure } from './readable.ts';
import type { Scene } from './scene.ts';

/** Board units around the outermost records. */
export const AIR = 30;
/** What is shown of a board without anything. */
export const EMPTY: Box = [0, 0, 1600, 900];
/** Links run over the zones and under cards and notes. */
const LINKS = theoryStacking('', 0);

interface Layer {
  stacking: string;
  box: Box;
  paint: (scene: Scene) => void;
}

export const boardBoxes = (pictures: Pictures, sketches: readonly PaintedSketch[]): Box[] => [
  ...pictures.zones.flatMap(({ zone }) => (zone ? [zone.box] : [])),
  ...pictures.cards.map((card) => card.box),
  ...pictures.clusters.map((cluster) => cluster.box),
  ...pictures.notes.map((note) => note.box),
  ...sketches.map((sketch) => sketch.box),
];

/** Paints the whole board, or what `isSeen` lets through. */
export function drawBoard(
  scene: Scene,
  pictures: Pictures,
  sketches: readonly PaintedSketch[],
  fitters: Fitters,
  isSeen: (box: Box) => boolean = () => true,
): void {
  const zones = pictures.zones.flatMap(({ id, zone, title, stacking }): Layer[] =>
    zone
      ? [
          {
            stacking,
            box: zone.box,
            paint: (on) => {
              drawZone(on, zone, title, fitters);
              if (id === pictures.agreements.zone) drawAgreementList(on, zone.box, pictures, fitters);
            },
          },
        ]
      : [],
  );
  const links = pictures.links.map((link): Layer => ({
    stacking: LINKS,
    box: link.note,
    paint: (on) => drawLink(on, link.note, link.card, link.label),
  }));
  paintPile(
    scene,
    [
      ...zones,
      ...links.filter((_link, index) => {
        const link = pictures.links[index];
        // A line that leaves the picture leads nowhere; the note bears its mark all the same.
        return link !== undefined && isSeen(link.note) && isSeen(link.card);
      }),
      ...pile(pictures, sketches, fitters),
    ].filter((layer) => layer.stacking === LINKS || isSeen(layer.box)),
  );
}

/** Clusters, cards, notes and drawings as the layers of a pile. */
export function pile(
  { cards, clusters, notes }: Pick<Pictures, 'cards' | 'clusters' | 'notes'>,
  sketches: readonly PaintedSketch[],
  fitters: Fitters,
  measure: Measure = AS_ON_CANVAS,
): Layer[] {
  return [
    ...clusters.map((cluster): Layer => ({
      stacking: cluster.stacking,
      box: cluster.box,
      paint: (on) => drawCluster(on, cluster.box, cluster, fitters, measure),
    })),
    ...cards.map((card): Layer => ({
      stacking: card.stacking,
      box: card.box,
      paint: (on) => drawCard(on, card.box, card, fitters, measure),
    })),
    ...notes.map((note): Layer => ({
      stacking: note.stacking,
      box: note.box,
      paint: (on) => {
        drawNote(on, note.box, note, fitNote(note.box, note, fitters.note, measure), fitters, measure);
      },
    })),
    ...sketches.map((sketch): Layer => ({
      stacking: sketch.stacking,
      box: sketch.box,
      paint: (on) => {
        if (sketch.svg !== '') on.shape(sketch.svg, sketch.covers ? sketch.box : undefined);
        for (const text of sketch.texts) on.text(text.fitted, text.at, text.style);
      },
    })),
  ];
}

/** From the lowest up; what lies equally high stays in its order. */
export function paintPile(scene: Scene, layers: readonly Layer[]): void {
  const sorted = layers.toSorted((a, b) => (a.stacking < b.stacking ? -1 : a.stacking > b.stacking ? 1 : 0));
  for (const layer of sorted) layer.paint(scene);
}

/** Under the notes of the zone, where there are any; not at all where there is no room: they stand in front too. */
function drawAgreementList(scene: Scene, [x, y, w, h]: Box, pictures: Pictures, fitters: Fitters): void {
  const notes = pictures.notes.filter((note) => note.zone === pictures.agreements.zone);
  const top = Math.max(y + ZONE_HEADER, ...notes.map((note) => note.box[1] + note.box[3] + AIR));
  const room = y + h - top;
  if (room > 60 * Math.max(1, pictures.agreements.list.length))
    drawAgreements(scene, [x, top, w, room], pictures.agreements.list, fitters);
}
