/** One of each of the canvas's own drawings, laid out in a field of 1500 × 900. */
import type { Records, Sketch } from '@samenbord/board';

const richText = (...lines: string[]): object => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
});

const sketch = (
  type: string,
  [x, y, turn = 0]: readonly [number, number, number?],
  props: object,
  index = 'a1',
  parent = '',
): Sketch => ({
  pos: [x, y, turn, parent, index],
  shape: { type, opacity: 1, props },
  author: null,
  deleted: 0,
});

const wave = Array.from({ length: 60 }, (_, step) => ({ x: step * 5, y: Math.sin(step / 6) * 30, z: 0.5 }));

/** Every drawing at a place of its own; `at` moves all of them. */
export const drawings = ([left, top]: readonly [number, number] = [0, 0]): Records<Sketch> => {
  const at = (x: number, y: number, turn?: number): readonly [number, number, number?] =>
    turn === undefined ? [left + x, top + y] : [left + x, top + y, turn];
  const found: Record<string, Sketch> = {
    's:draw': sketch('draw', at(40, 80), {
      segments: [{ type: 'free', points: wave }],
      color: 'red',
      size: 'l',
    }),
    's:high': sketch('highlight', at(40, 180), {
      segments: [{ type: 'free', points: wave }],
      color: 'yellow',
      size: 'm',
    }),
    's:line': sketch('line', at(40, 300), {
      spline: 'cubic',
      color: 'violet',
      dash: 'dashed',
      points: {
        a1: { id: 'a1', index: 'a1', x: 0, y: 0 },
        a2: { id: 'a2', index: 'a2', x: 120, y: -60 },
        a3: { id: 'a3', index: 'a3', x: 280, y: 40 },
      },
    }),
    's:arrow': sketch('arrow', at(40, 420), {
      start: { x: 0, y: 0 },
      end: { x: 300, y: 60 },
      bend: 50,
      color: 'blue',
      arrowheadEnd: 'arrow',
      richText: richText('leidt naar'),
    }),
    's:text': sketch('text', at(40, 560, -0.08), {
      richText: richText('Vrije tekst,', 'schuin gezet'),
      color: 'green',
      size: 'l',
      autoSize: true,
    }),
    's:bound': sketch('arrow', at(0, 0), { start: { x: 0, y: 0 }, end: { x: 1, y: 1 }, color: 'orange' }),
    'b:start': sketch('arrow', [0, 0], { terminal: 'start', normalizedAnchor: { x: 0.5, y: 0.5 } }),
    'b:end': sketch('arrow', [0, 0], { terminal: 'end', normalizedAnchor: { x: 0.5, y: 0.5 } }),
  };
  const bind = (id: string, to: string): void => {
    const binding = found[id];
    if (binding) found[id] = { ...binding, shape: { ...binding.shape, fromId: 'shape:bound', toId: to } };
  };
  bind('b:start', 'shape:geo-ellipse');
  bind('b:end', 'shape:geo-star');
  FORMS.forEach((geo, index) => {
    found[`s:geo-${geo}`] = sketch('geo', at(480 + (index % 5) * 190, 80 + Math.floor(index / 5) * 170), {
      geo,
      w: 150,
      h: 120,
      color: COLORS[index % COLORS.length],
      fill: FILLS[index % FILLS.length],
      dash: index % 2 === 0 ? 'draw' : 'dotted',
      richText: richText(index % 3 === 0 ? 'Idee' : ''),
    });
  });
  return found;
};

const FORMS = [
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
  'trapezoid',
  'pentagon',
  'octagon',
] as const;
const COLORS = ['blue', 'green', 'orange', 'violet', 'red', 'grey'] as const;
const FILLS = ['none', 'solid', 'semi', 'pattern'] as const;
