/** Arrows that hold on to something: their ends follow what they are bound to and stop at its edge. */
import { noteBox, theoryBox } from '@samenbord/board';
import type { Box, BoardSnapshot, Point, Sketch } from '@samenbord/board';
import type { Ends } from './arrow.ts';
import { formOf } from './forms.ts';
import { fromBoard, placeOf, toBoard } from './place.ts';
import { numberAt, textAt, valuesAt } from './read.ts';
import type { Values } from './read.ts';
import { scaleOf, strokeWidth } from './style.ts';

/** A binding is kept beside the drawings, as a record that says from which arrow to which shape. */
export const isBinding = (sketch: Sketch): boolean => textAt(sketch.shape, 'toId') !== '';

interface Bound {
  /** On the board. */
  outline: readonly Point[];
  /** Where the arrow points. */
  aim: Point;
  /** The arrow goes up to the point itself instead of the edge. */
  exact: boolean;
  /** Width of its own line. */
  width: number;
}

export type BoundEnds = Partial<Record<'start' | 'end', Bound>>;

const OWN_SHAPE = /^shape:(note|zone|theory):(.+)$/;

interface Held {
  box: Box;
  outline: readonly Point[];
  width: number;
  /** From a point of the box to the board. */
  place: (point: Point) => Point;
}

const upright = (box: Box | undefined): Held | undefined =>
  box && {
    box,
    width: 0,
    outline: formOf('rectangle', box[2], box[3]).corners.map(([x, y]) => [box[0] + x, box[1] + y]),
    place: (point) => point,
  };

/** What a binding leads to; undefined when it is gone. */
function heldBy(board: BoardSnapshot, shapeId: string): Held | undefined {
  const [, kind, id = ''] = OWN_SHAPE.exec(shapeId) ?? [];
  const [note, card, zone] = [board.notes[id], board.theory[id], board.zones[id]];
  if (kind === 'note') return upright(note && noteBox(note));
  if (kind === 'theory') return upright(card && theoryBox(card));
  if (kind === 'zone') return upright(zone?.box);
  const sketch = board.sketch[shapeId.replace(/^shape:/, 's:')];
  if (!sketch || isBinding(sketch)) return undefined;
  const props = valuesAt(sketch.shape, 'props');
  const [w, h] = [numberAt(props, 'w', 0), numberAt(props, 'h', 0) + numberAt(props, 'growY', 0)];
  if (w <= 0 || h <= 0) return undefined;
  const place = placeOf(board.sketch, sketch);
  const toPage = (point: Point): Point => toBoard(place, point);
  return {
    box: [0, 0, w, h],
    width: 'size' in props ? strokeWidth({ size: props.size }) : 0,
    outline: formOf(textAt(props, 'geo'), w, h).corners.map(toPage),
    place: toPage,
  };
}

/** Bound ends by the arrow's record id. */
export function boundEnds(board: BoardSnapshot): Map<string, BoundEnds> {
  const found = new Map<string, BoundEnds>();
  for (const sketch of Object.values(board.sketch)) {
    if (!isBinding(sketch)) continue;
    const props = valuesAt(sketch.shape, 'props');
    const terminal = textAt(props, 'terminal');
    const held = heldBy(board, textAt(sketch.shape, 'toId'));
    if (!held || (terminal !== 'start' && terminal !== 'end')) continue;
    const anchor = valuesAt(props, 'normalizedAnchor');
    // An arrow that was not aimed at one place goes for the middle.
    const precise = props.isPrecise !== false;
    const aim = held.place([
      held.box[0] + held.box[2] * (precise ? numberAt(anchor, 'x', 0.5) : 0.5),
      held.box[1] + held.box[3] * (precise ? numberAt(anchor, 'y', 0.5) : 0.5),
    ]);
    const arrow = textAt(sketch.shape, 'fromId').replace(/^shape:/, 's:');
    found.set(arrow, {
      ...found.get(arrow),
      [terminal]: { outline: held.outline, aim, exact: props.isExact === true, width: held.width },
    });
  }
  return found;
}

/** Space between an arrow's head and what it points to; without a head it touches it. */
const GAP = 10;
const HEADS = { start: ['arrowheadStart', 'none'], end: ['arrowheadEnd', 'arrow'] } as const;

/** Where the arrow begins and ends now, in its own coordinates. */
export function endsOf(props: Values, bound: BoundEnds, board: BoardSnapshot, sketch: Sketch): Ends {
  const place = placeOf(board.sketch, sketch);
  const local = (point: Point): Point => fromBoard(place, point);
  const holds: Ends['holds'] = {};
  for (const terminal of ['start', 'end'] as const) {
    const held = bound[terminal];
    if (!held || held.exact) continue;
    const [key, usual] = HEADS[terminal];
    const gap = GAP * scaleOf(props) + (strokeWidth(props) + held.width * scaleOf(props)) / 2;
    holds[terminal] = {
      outline: held.outline.map(local),
      gap: textAt(props, key, usual) === 'none' ? 0 : gap,
    };
  }
  const pointOf = (terminal: 'start' | 'end'): Point => {
    const held = bound[terminal];
    const point = valuesAt(props, terminal);
    return held ? local(held.aim) : [numberAt(point, 'x', 0), numberAt(point, 'y', 0)];
  };
  return { start: pointOf('start'), end: pointOf('end'), holds };
}
