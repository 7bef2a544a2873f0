/** Cells of the gallery for the canvas's own tools: each with all its options. */
import type { Sketch } from '@samenbord/board';
import { FORMS } from './drawings.ts';
import type { Paint, Paints } from './gallery-paint.ts';
import { LINE, PEN, arrow, binding, geo, image, richText, sketch, stroke } from './shapes.ts';

const COLORS = ['blue', 'green', 'orange', 'violet', 'red', 'grey', 'black', 'light-red'] as const;
const SIZES = ['s', 'm', 'l', 'xl'] as const;
const DASHES = ['draw', 'solid', 'dashed', 'dotted'] as const;
const FILLS = ['none', 'semi', 'solid', 'pattern', 'fill'] as const;
const FONTS = ['draw', 'sans', 'serif', 'mono'] as const;
const HEADS = ['arrow', 'triangle', 'square', 'dot', 'diamond', 'inverted', 'bar', 'pipe', 'none'] as const;
const ALIGNS = [
  ['start', 'start'],
  ['middle', 'end'],
  ['end', 'middle'],
] as const;

const SMALL_PEN = PEN.map(({ x, y, z }) => ({ x: x * 0.65, y: y + 60, z }));
const LOOP = Array.from({ length: 40 }, (_, step) => ({
  x: 90 + 80 * Math.cos(step / 6.2),
  y: 80 + 70 * Math.sin(step / 6.2),
  z: 0.5,
}));
const free = (points: readonly object[]): object[] => [{ type: 'free', points }];
const color = (at: number): string => COLORS[at % COLORS.length] ?? 'black';

/** A text with bold, italic, struck and listed words. */
const MARKED = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Gewoon, ' },
        { type: 'text', text: 'vet', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' en ' },
        { type: 'text', text: 'schuin', marks: [{ type: 'italic' }] },
      ],
    },
    {
      type: 'bulletList',
      content: ['een', 'twee'].map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    },
  ],
};

const text = (words: object, more: object = {}): object => ({
  richText: words,
  color: 'black',
  size: 'm',
  font: 'draw',
  textAlign: 'start',
  autoSize: true,
  w: 200,
  scale: 1,
  ...more,
});

const line = (more: object = {}): object => ({
  ...LINE,
  spline: 'line',
  points: {
    a1: { id: 'a1', index: 'a1', x: 0, y: 40 },
    a2: { id: 'a2', index: 'a2', x: 70, y: 150 },
    a3: { id: 'a3', index: 'a3', x: 130, y: 20 },
    a4: { id: 'a4', index: 'a4', x: 200, y: 110 },
  },
  ...more,
});

/** One drawing of one tool. */
const one =
  (type: string, props: object, { turn = 0, opacity = 1, dx = 0, dy = 0 } = {}): Paint =>
  (id, x, y) => ({ sketch: { [`s:${id}`]: sketch(type, [x + dx, y + dy, turn], props, { opacity }) } });

/** What `kind` holds on to, with an arrow from the one to the other. */
const tied =
  (more: object, anchors: object = {}): Paint =>
  (id, x, y) => ({
    sketch: {
      [`s:${id}-a`]: sketch('geo', [x, y], geo('ellipse', { w: 80, h: 60, color: 'blue', fill: 'semi' })),
      [`s:${id}-b`]: sketch('geo', [x + 130, y + 100, 0.3], geo('star', { w: 80, h: 80, color: 'green' })),
      [`s:${id}`]: sketch('arrow', [x, y], arrow({ color: 'red', ...more }), { index: 'i00000001V' }),
      [`b:${id}-s`]: tie(binding(id, `${id}-a`, 'start'), anchors),
      [`b:${id}-e`]: tie(binding(id, `${id}-b`, 'end'), anchors),
    },
  });

const tie = (record: Sketch, more: object): Sketch => ({
  ...record,
  shape: { ...record.shape, props: { ...Object(record.shape['props']), ...more } as object },
});

export const DRAWINGS: Paints = {
  ...Object.fromEntries(
    SIZES.map((size, at) => [
      `draw-${size}`,
      one('draw', stroke({ size, color: color(at), segments: free(SMALL_PEN) })),
    ]),
  ),
  ...Object.fromEntries(
    SIZES.map((size, at) => [
      `pen-${size}`,
      one('draw', stroke({ size, isPen: true, color: color(at), segments: free(SMALL_PEN) })),
    ]),
  ),
  ...Object.fromEntries(
    DASHES.map((dash, at) => [
      `draw-${dash}`,
      one('draw', stroke({ dash, size: 'l', color: color(at), segments: free(SMALL_PEN) })),
    ]),
  ),
  ...Object.fromEntries(
    FILLS.map((fill, at) => [
      `draw-closed-${fill}`,
      one('draw', stroke({ fill, color: color(at), isClosed: true, segments: free(LOOP) })),
    ]),
  ),
  'draw-straight': one(
    'draw',
    stroke({ segments: [{ type: 'straight', points: [{ x: 0, y: 0, z: 0.5 }, { x: 190, y: 150, z: 0.5 }] }] }), // prettier-ignore
  ),
  'draw-dot': one('draw', stroke({ size: 'xl', segments: free([{ x: 80, y: 80, z: 0.5 }]) })),
  'draw-scaled': one('draw', stroke({ scale: 2, segments: free(SMALL_PEN) })),
  'highlight-m': one('highlight', { segments: free(SMALL_PEN), color: 'yellow', size: 'm', isComplete: true, isPen: false, scale: 1 }), // prettier-ignore
  'highlight-xl': one('highlight', { segments: free(SMALL_PEN), color: 'green', size: 'xl', isComplete: true, isPen: false, scale: 1 }), // prettier-ignore
  ...Object.fromEntries(
    DASHES.flatMap((dash, at) => [
      [`line-${dash}`, one('line', line({ dash, color: color(at) }))],
      [`line-spline-${dash}`, one('line', line({ dash, spline: 'cubic', size: 'l', color: color(at + 4) }))],
    ]),
  ),
  ...Object.fromEntries(
    FORMS.map((form, at) => [
      `geo-${form}`,
      one(
        'geo',
        geo(form, {
          w: 190,
          h: 150,
          color: color(at),
          fill: FILLS[at % FILLS.length],
          dash: DASHES[at % DASHES.length],
        }),
      ),
    ]),
  ),
  ...Object.fromEntries(
    SIZES.map((size, at) => [
      `geo-draw-${size}`,
      one('geo', geo('rectangle', { w: 190, h: 150, size, fill: 'semi', color: color(at) })),
    ]),
  ),
  ...Object.fromEntries(
    (['ellipse', 'cloud', 'heart', 'oval', 'star'] as const).map((form, at) => [
      `geo-hand-${form}`,
      one('geo', geo(form, { w: 150, h: 160, size: 'l', fill: 'pattern', color: color(at + 3) })),
    ]),
  ),
  ...Object.fromEntries(
    ALIGNS.map(([align, verticalAlign], at) => [
      `label-${align}`,
      one('geo', geo('rectangle', { w: 190, h: 150, align, verticalAlign, labelColor: color(at), richText: richText('Twee korte', 'regels') })), // prettier-ignore
    ]),
  ),
  'label-grown': one(
    'geo',
    geo('diamond', { w: 190, h: 100, growY: 60, richText: richText('Wat groeit'), size: 's' }),
  ),
  'label-scaled': one('geo', geo('rectangle', { w: 190, h: 150, scale: 1.6, richText: richText('Groot') })),
  'geo-turned': one('geo', geo('rectangle', { w: 130, h: 90, fill: 'solid', color: 'green', richText: richText('Schuin') }), { turn: 0.5, dx: 50 }), // prettier-ignore
  'geo-faint': one('geo', geo('ellipse', { w: 190, h: 150, fill: 'fill', color: 'red', dash: 'solid', richText: richText('Half') }), { opacity: 0.4 }), // prettier-ignore
  ...Object.fromEntries(
    HEADS.map((head, at) => [
      `head-${head}`,
      one('arrow', arrow({ end: { x: 180, y: 130 }, arrowheadEnd: head, arrowheadStart: head, size: SIZES[at % 4], dash: 'solid' })), // prettier-ignore
    ]),
  ),
  ...Object.fromEntries(
    DASHES.map((dash, at) => [
      `arrow-${dash}`,
      one('arrow', arrow({ end: { x: 190, y: 140 }, dash, bend: at % 2 === 0 ? 0 : 45, color: color(at) })),
    ]),
  ),
  'arrow-bent-back': one('arrow', arrow({ end: { x: 190, y: 140 }, bend: -60, color: 'violet' })),
  'arrow-label': one('arrow', arrow({ start: { x: 0, y: 100 }, end: { x: 200, y: 60 }, text: 'leidt naar' })), // prettier-ignore
  'arrow-label-bent': one('arrow', arrow({ start: { x: 0, y: 130 }, end: { x: 200, y: 120 }, bend: 60, size: 's', labelPosition: 0.5, text: 'over' })), // prettier-ignore
  'elbow-free': one('arrow', arrow({ kind: 'elbow', end: { x: 190, y: 140 }, dash: 'solid' })),
  'elbow-tall': one('arrow', arrow({ kind: 'elbow', end: { x: 90, y: 170 }, color: 'green' })),
  'elbow-label': one('arrow', arrow({ kind: 'elbow', start: { x: 0, y: 0 }, end: { x: 200, y: 120 }, color: 'blue', text: 'dan' })), // prettier-ignore
  'bound-straight': tied({}),
  'bound-bent': tied({ bend: 40, arrowheadStart: 'dot' }),
  'bound-exact': tied({}, { isExact: true, isPrecise: true, normalizedAnchor: { x: 0.3, y: 0.4 } }),
  'bound-precise': tied({}, { isPrecise: true, normalizedAnchor: { x: 0.7, y: 0.8 } }),
  'bound-elbow': tied({ kind: 'elbow', dash: 'solid' }),
  ...Object.fromEntries(
    FONTS.map((font, at) => [
      `text-${font}`,
      one('text', text(richText('Vrije tekst', 'op het bord'), { font, color: color(at) })),
    ]),
  ),
  ...Object.fromEntries(
    SIZES.map((size, at) => [
      `text-${size}`,
      one('text', text(richText('Ideeën'), { size, color: color(at) })),
    ]),
  ),
  'text-end': one('text', text(richText('Deze tekst breekt af op de breedte van haar vak.'), { textAlign: 'end', autoSize: false, font: 'sans', size: 's' })), // prettier-ignore
  'text-middle': one('text', text(richText('Deze tekst staat in het midden van haar vak.'), { textAlign: 'middle', autoSize: false, size: 's' })), // prettier-ignore
  'text-marked': one('text', text(MARKED, { size: 's' })),
  'text-marked-sans': one('text', text(MARKED, { size: 's', font: 'sans' })),
  'text-turned': one('text', text(richText('Schuin gezet'), { color: 'green' }), { turn: -0.3, dy: 80 }),
  'text-scaled': one('text', text(richText('Groot'), { scale: 2 })),
  frame: (id, x, y) => ({
    sketch: {
      [`s:${id}`]: sketch('frame', [x, y + 20], { w: 200, h: 140, name: 'Kader', color: 'black' }),
      [`s:${id}-in`]: sketch('geo', [130, 80, 0.3], geo('rectangle', { fill: 'solid', color: 'red' }), {
        parent: `s:${id}`,
      }),
      [`s:${id}-text`]: sketch('text', [16, 16], text(richText('Te breed voor het kader')), {
        parent: `s:${id}`,
      }),
    },
  }),
  'frame-turned': (id, x, y) => ({
    sketch: {
      [`s:${id}`]: sketch('frame', [x + 60, y + 20, 0.35], {
        w: 160,
        h: 110,
        name: 'Schuin',
        color: 'black',
      }),
      [`s:${id}-in`]: sketch('geo', [90, 50], geo('ellipse', { fill: 'fill', color: 'orange', dash: 'solid' }), { parent: `s:${id}` }), // prettier-ignore
    },
  }),
  group: (id, x, y) => ({
    sketch: {
      [`s:${id}`]: sketch('group', [x + 40, y, 0.25], {}, { opacity: 0.6 }),
      [`s:${id}-a`]: sketch('geo', [0, 0], geo('ellipse', { fill: 'fill', color: 'orange', w: 110, h: 90, dash: 'solid' }), { parent: `s:${id}` }), // prettier-ignore
      [`s:${id}-b`]: sketch('geo', [60, 60], geo('rectangle', { fill: 'fill', color: 'blue', w: 110, h: 80, dash: 'solid' }), { parent: `s:${id}`, index: 'i00000001V' }), // prettier-ignore
    },
  }),
  order: (id, x, y) => ({
    sketch: Object.fromEntries(
      ['red', 'green', 'blue'].map((name, at) => [
        `s:${id}-${name}`,
        sketch('geo', [x + at * 40, y + at * 30], geo('rectangle', { fill: 'fill', color: name, w: 110, h: 90, dash: 'solid' }), { index: `i0000000${String(3 - at)}V` }), // prettier-ignore
      ]),
    ),
  }),
  image: one('image', image()),
  'image-cropped': one('image', image({ crop: { topLeft: { x: 0.25, y: 0.1 }, bottomRight: { x: 0.75, y: 0.9 } }, w: 120, h: 160 })), // prettier-ignore
  'image-round': one('image', image({ crop: { topLeft: { x: 0.1, y: 0 }, bottomRight: { x: 0.8, y: 1 }, isCircle: true }, w: 150, h: 150 })), // prettier-ignore
  'image-mirrored': one('image', image({ flipX: true })),
  'image-upside-down': one('image', image({ flipY: true })),
  'image-turned': one('image', image({ w: 150, h: 100, crop: { topLeft: { x: 0, y: 0 }, bottomRight: { x: 0.5, y: 1 } }, flipX: true }), { turn: 0.4, dx: 50 }), // prettier-ignore
  'image-faint': one('image', image(), { opacity: 0.5 }),
};
