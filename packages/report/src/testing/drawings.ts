/** One of each of the canvas's own drawings in a field of 1500 × 1500. */
import type { Records, Sketch } from '@samenbord/board';
import { LINE, PEN, arrow, binding, geo, image, richText, sketch, stroke } from './shapes.ts';
import type { Place } from './shapes.ts';

export const FORMS = [
  'rectangle',
  'ellipse',
  'triangle',
  'diamond',
  'hexagon',
  'star',
  'cloud',
  'heart',
  'oval',
  'check-box',
  'x-box',
  'arrow-right',
  'arrow-left',
  'arrow-up',
  'arrow-down',
  'trapezoid',
  'rhombus',
  'rhombus-2',
  'pentagon',
  'octagon',
] as const;
const COLORS = ['blue', 'green', 'orange', 'violet', 'red', 'grey'] as const;
const FILLS = ['none', 'solid', 'semi', 'pattern', 'fill'] as const;
const DASHES = ['draw', 'solid', 'dashed', 'dotted'] as const;
const HEADS = ['arrow', 'triangle', 'square', 'dot', 'diamond', 'inverted', 'bar', 'none'] as const;

/** Every drawing at a place of its own; `at` moves all of them. */
export const drawings = ([left, top]: readonly [number, number] = [0, 0]): Records<Sketch> => {
  const at = (x: number, y: number, turn = 0): Place => [left + x, top + y, turn];
  const found: Record<string, Sketch> = {
    's:draw': sketch('draw', at(40, 80), stroke({ color: 'red', size: 'l' })),
    's:pen': sketch('draw', at(40, 160), stroke({ color: 'violet', size: 'xl', isPen: true })),
    's:dashed': sketch('draw', at(40, 230), stroke({ color: 'blue', dash: 'dashed' })),
    's:closed': sketch(
      'draw',
      at(380, 60),
      stroke({
        color: 'green',
        fill: 'pattern',
        isClosed: true,
        segments: [
          { type: 'straight', points: [{ x: 0, y: 0, z: 0.5 }, { x: 60, y: 120, z: 0.5 }] }, // prettier-ignore
          { type: 'free', points: [{ x: 60, y: 120, z: 0.5 }, { x: -40, y: 130, z: 0.5 }, { x: 0, y: 0, z: 0.5 }] }, // prettier-ignore
        ],
      }),
    ),
    's:high': sketch('highlight', at(40, 300), {
      segments: [{ type: 'free', points: PEN }],
      color: 'yellow',
      size: 'm',
      isComplete: true,
      isPen: false,
      scale: 1,
    }),
    's:line': sketch('line', at(40, 420), {
      ...LINE,
      spline: 'cubic',
      color: 'violet',
      dash: 'dashed',
      points: {
        a1: { id: 'a1', index: 'a1', x: 0, y: 0 },
        a2: { id: 'a2', index: 'a2', x: 120, y: -60 },
        a3: { id: 'a3', index: 'a3', x: 280, y: 40 },
      },
    }),
    's:arrow': sketch(
      'arrow',
      at(40, 520),
      arrow({ end: { x: 300, y: 60 }, bend: 50, color: 'blue', text: 'leidt naar' }),
    ),
    's:elbow': sketch('arrow', at(40, 620), arrow({ kind: 'elbow', color: 'green', dash: 'solid' })),
    's:text': sketch('text', at(40, 760, -0.08), {
      richText: richText('Vrije tekst,', 'schuin gezet'),
      color: 'green',
      size: 'l',
      font: 'draw',
      textAlign: 'start',
      autoSize: true,
      w: 100,
      scale: 1,
    }),
    's:wrapped': sketch('text', at(40, 880), {
      richText: richText('Deze tekst breekt af op de breedte van haar vak.'),
      color: 'black',
      size: 's',
      font: 'sans',
      textAlign: 'end',
      autoSize: false,
      w: 220,
      scale: 1,
    }),
    's:frame': sketch('frame', at(40, 1040), { w: 320, h: 200, name: 'Kader', color: 'black' }),
    's:inframe': sketch('geo', [240, 120, 0.3], geo('rectangle', { fill: 'solid', color: 'red' }), {
      parent: 's:frame',
    }),
    's:textinframe': sketch(
      'text',
      [20, 20],
      {
        richText: richText('Wat te breed is voor het kader valt weg'),
        color: 'blue',
        size: 'm',
        font: 'draw',
        textAlign: 'start',
        autoSize: true,
        w: 100,
        scale: 1,
      },
      { parent: 's:frame' },
    ),
    's:group': sketch('group', at(420, 1040, 0.2), {}, { opacity: 0.5 }),
    's:ingroup': sketch('geo', [0, 0], geo('ellipse', { fill: 'fill', color: 'orange' }), {
      parent: 's:group',
    }),
    's:image': sketch('image', at(640, 1040), image()),
    's:cropped': sketch(
      'image',
      at(860, 1050, 0.15),
      image({
        crop: { topLeft: { x: 0.25, y: 0.1 }, bottomRight: { x: 0.75, y: 0.9 } },
        w: 120,
        flipX: true,
      }),
    ),
    's:round': sketch(
      'image',
      at(1060, 1040),
      image({
        crop: { topLeft: { x: 0, y: 0 }, bottomRight: { x: 1, y: 1 }, isCircle: true },
        w: 140,
        h: 140,
      }),
      { opacity: 0.6 },
    ),
    's:bound': sketch('arrow', at(0, 0), arrow({ color: 'orange', bend: 30 })),
    'b:start': binding('bound', 'geo-ellipse', 'start'),
    'b:end': binding('bound', 'geo-star', 'end'),
  };
  HEADS.forEach((head, index) => {
    found[`s:head-${head}`] = sketch(
      'arrow',
      at(420 + (index % 4) * 60, 300 + Math.floor(index / 4) * 100),
      arrow({ end: { x: 30, y: 70 }, arrowheadEnd: head, arrowheadStart: head, size: 'l' }),
    );
  });
  FORMS.forEach((form, index) => {
    found[`s:geo-${form}`] = sketch(
      'geo',
      at(700 + (index % 4) * 190, 80 + Math.floor(index / 4) * 170),
      geo(form, {
        color: COLORS[index % COLORS.length],
        fill: FILLS[index % FILLS.length],
        dash: DASHES[index % DASHES.length],
        richText: richText(index % 3 === 0 ? 'Idee' : ''),
      }),
    );
  });
  return found;
};
