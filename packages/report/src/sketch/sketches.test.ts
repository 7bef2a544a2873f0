import type { Sketch } from '@samenbord/board';
import { describe, expect, test } from 'vitest';
import { cleanBoard } from '../content/clean-board.ts';
import { Fitter } from '../fit/fit.ts';
import { Metrics } from '../fonts/metrics.ts';
import { aNote, emptyBoard } from '../testing/boards.ts';
import { drawings } from '../testing/drawings.ts';
import { boundEnds, withBoundEnds } from './bindings.ts';
import { fromBoard, placeOf, toBoard } from './place.ts';
import { plainText } from './read.ts';
import { paintSketches } from './sketches.ts';

const fitter = new Fitter(new Metrics('note'));
const fitters = { note: fitter, ui: fitter, bold: fitter };

const sketch = (type: string, props: object, pos: Sketch['pos'] = [0, 0, 0, '', 'a1']): Sketch => ({
  pos,
  shape: { type, props },
  author: null,
  deleted: 0,
});

test('every drawing gets its shape and its words', () => {
  const all = drawings();
  const painted = paintSketches({ ...emptyBoard(), sketch: all }, fitters);
  expect(painted).toHaveLength(Object.keys(all).filter((id) => id.startsWith('s:')).length);
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
  expect(withBoundEnds({}, ends, board, arrow)).toMatchObject({
    start: { x: 206, y: 100 },
    end: { x: 594, y: 100 },
  });
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
