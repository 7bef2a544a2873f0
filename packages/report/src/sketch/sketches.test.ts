import type { Sketch } from '@samenbord/board';
import { describe, expect, test } from 'vitest';
import { cleanBoard } from '../content/clean-board.ts';
import { fittersFor } from '../display/draw-note.ts';
import { aNote, emptyBoard } from '../testing/boards.ts';
import { FORMS, drawings } from '../testing/drawings.ts';
import { wayOf } from './arrow.ts';
import { boundEnds, endsOf } from './bindings.ts';
import { formOf } from './forms.ts';
import { inkOutline } from './hand.ts';
import { fromBoard, placeOf, toBoard } from './place.ts';
import { dataOf } from './outline.ts';
import { plainText } from './rich-text.ts';
import { paintSketches } from './sketches.ts';

const { fitters } = fittersFor();

const sketch = (type: string, props: object, pos: Sketch['pos'] = [0, 0, 0, '', 'a1']): Sketch => ({
  pos,
  shape: { type, props },
  author: null,
  deleted: 0,
});

test('every drawing gets its shape and its words', () => {
  const all = drawings();
  const painted = paintSketches({ ...emptyBoard(), sketch: all }, fitters);
  const shapes = Object.entries(all).filter(
    ([id, { shape }]) => id.startsWith('s:') && shape.type !== 'group',
  );
  expect(painted).toHaveLength(shapes.length);
  const words = painted.flatMap((drawing) => drawing.texts.flatMap((text) => text.fitted.lines)).join(' ');
  expect(words).toMatch(/leidt naar.*Vrije tekst, schuin gezet|Vrije tekst, schuin gezet.*leidt naar/);
});

test('drawings lie in the order of the canvas', () => {
  const box = (index: string): Sketch => sketch('geo', { w: 10, h: 10 }, [0, 0, 0, '', index]);
  const painted = paintSketches(
    { ...emptyBoard(), sketch: { 's:a': { ...box('a2'), pos: [7, 0, 0, '', 'a2'] }, 's:b': box('a1') } },
    fitters,
  );
  expect(painted.map((drawing) => drawing.box[0])).toEqual([0, 7]);
});

describe('places', () => {
  test('a drawing in a turned frame is where the frame puts it', () => {
    const sketches = {
      's:frame': sketch('frame', {}, [100, 50, Math.PI / 2, '', 'a1']),
      's:in': sketch('geo', {}, [10, 0, 0, 's:frame', 'a1']),
    };
    const place = placeOf(sketches, sketches['s:in']);
    expect([place.x, place.y, place.turn].map((value) => Math.round(value * 1000) / 1000)).toEqual([
      100, 60, 1.571,
    ]);
  });

  test('a loop of parents ends', () => {
    const loop = sketch('geo', {}, [1, 1, 0, 's:loop', 'a1']);
    expect(Number.isFinite(placeOf({ 's:loop': loop }, loop).x)).toBe(true);
  });

  test('there and back is the same point', () => {
    const place = { x: 12, y: -7, turn: 0.7 };
    const [x, y] = fromBoard(place, toBoard(place, [3, 4]));
    expect(x).toBeCloseTo(3);
    expect(y).toBeCloseTo(4);
  });
});

test('an arrow that holds on to notes runs from edge to edge, wherever they went', () => {
  const arrow = sketch('arrow', { start: { x: 0, y: 0 }, end: { x: 1, y: 1 } });
  const binding = (terminal: string, note: string): Sketch => ({
    ...arrow,
    shape: { type: 'arrow', fromId: 'shape:a', toId: `shape:note:${note}`, props: { terminal } },
  });
  const board = cleanBoard({
    ...emptyBoard(),
    notes: { one: aNote(), two: aNote({ pos: [600, 0] }) },
    sketch: { 's:a': arrow, 'b:1': binding('start', 'one'), 'b:2': binding('end', 'two') },
  });
  const ends = boundEnds(board).get('s:a') ?? {};
  const { points } = wayOf({}, endsOf({}, ends, board, arrow));
  const [from, to] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  // It touches what it comes from, and leaves a gap before what it points to.
  expect([Math.round(from[0] / 5), Math.round(to[0] / 5)]).toEqual([40, 117]);
  expect([from[1], to[1]]).toEqual([100, 100]);
});

test('a bent arrow stops at the edge of a round form, not at the box around it', () => {
  const arrow = sketch('arrow', { start: { x: 0, y: 0 }, end: { x: 1, y: 1 } });
  const circle = sketch('geo', { geo: 'ellipse', w: 100, h: 100 }, [0, 0, 0, '', 'a1']);
  const board = cleanBoard({
    ...emptyBoard(),
    sketch: {
      's:a': arrow,
      's:c': circle,
      'b:1': {
        ...arrow,
        shape: { type: 'arrow', fromId: 'shape:a', toId: 'shape:c', props: { terminal: 'start' } },
      },
    },
  });
  const props = { end: { x: 200, y: 200 } };
  const { points } = wayOf(props, endsOf(props, boundEnds(board).get('s:a') ?? {}, board, arrow));
  const [x, y] = points[0] ?? [0, 0];
  expect(Math.hypot(x - 50, y - 50)).toBeGreaterThan(49);
  expect(Math.hypot(x - 50, y - 50)).toBeLessThan(54);
});

test.each(FORMS)('the form %s fills its box', (form) => {
  const { outline, corners } = formOf(form, 300, 200);
  expect(dataOf(outline)).toMatch(/^M.*Z$/);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const slack = form === 'cloud' ? 30 : 6;
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(300 - 2 * slack);
  expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(200 - 2 * slack);
  expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(-1);
});

test('a pen that presses harder draws a wider line', () => {
  const stroke = (pressure: number) =>
    Array.from({ length: 30 }, (_, step) => [step * 10, 0, pressure] as const);
  const height = (pressure: number) => {
    const ys = [...inkOutline(stroke(pressure), 10, true).matchAll(/[\d.-]+ ([\d.-]+)/g)].map(([, y]) =>
      Number(y),
    );
    return Math.max(...ys) - Math.min(...ys);
  };
  expect(height(0.9)).toBeGreaterThan(height(0.2) * 1.5);
});

describe('a frame', () => {
  const frame = sketch('frame', { w: 200, h: 100, name: 'Kader' }, [100, 100, 0, '', 'a1']);
  const inFrame = (x: number, y: number) =>
    paintSketches(
      {
        ...emptyBoard(),
        sketch: {
          's:frame': frame,
          's:in': sketch('geo', { w: 80, h: 80, fill: 'solid' }, [x, y, 0, 's:frame', 'a1']),
        },
      },
      fitters,
    );

  test('cuts off what reaches out of it', () => {
    const [, inner] = inFrame(160, 60);
    expect(inner?.box).toEqual([260, 160, 40, 40]);
    expect(inner?.svg).toContain('clip-path="url(#');
  });

  test('shows nothing of what lies outside', () => {
    expect(inFrame(300, 0)).toHaveLength(1);
  });
});

test('what is in a group is as faint as the group', () => {
  const painted = paintSketches(
    {
      ...emptyBoard(),
      sketch: {
        's:g': { ...sketch('group', {}), shape: { type: 'group', props: {}, opacity: 0.5 } },
        's:in': {
          ...sketch('geo', { text: 'woord' }, [0, 0, 0, 's:g', 'a1']),
          shape: { type: 'geo', props: { text: 'woord' }, opacity: 0.5 },
        },
      },
    },
    fitters,
  );
  expect(painted[0]?.svg).toContain('opacity="0.25"');
  expect(painted[0]?.texts[0]?.style.color).toMatch(/40$/);
});

test('rich text is read as plain lines', () => {
  const richText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'een ' },
          { type: 'text', text: 'twee' },
        ],
      },
      { type: 'paragraph' },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
      },
    ],
  };
  expect(plainText({ richText })).toBe('een twee\n\na\nb');
  expect(plainText({ text: 'oud' })).toBe('oud');
});
