/** Arrows that hold on to something: their ends follow what they are bound to and stop at its edge. */
import { noteBox, theoryBox } from '@samenbord/board';
import type { Box, BoardSnapshot, Point, Sketch } from '@samenbord/board';
import { edgePoint } from '../display/edge.ts';
import { boxOnBoard, fromBoard, placeOf, toBoard } from './place.ts';
import { numberAt, textAt, valuesAt } from './read.ts';
import type { Values } from './read.ts';

/** A binding is kept beside the drawings, as a record that says from which arrow to which shape. */
export const isBinding = (sketch: Sketch): boolean => textAt(sketch.shape, 'toId') !== '';

interface Bound {
  box: Box;
  /** Where in the box the arrow points. */
  aim: Point;
}

type Ends = Partial<Record<'start' | 'end', Bound>>;

const OWN_SHAPE = /^shape:(note|zone|theory):(.+)$/;

/** The box of what a binding leads to; undefined when it is gone. */
function boxOf(board: BoardSnapshot, shapeId: string): Box | undefined {
  const [, kind, id = ''] = OWN_SHAPE.exec(shapeId) ?? [];
  const [note, card, zone] = [board.notes[id], board.theory[id], board.zones[id]];
  if (kind === 'note') return note && noteBox(note);
  if (kind === 'theory') return card && theoryBox(card);
  if (kind === 'zone') return zone?.box;
  const sketch = board.sketch[shapeId.replace(/^shape:/, 's:')];
  if (!sketch || isBinding(sketch)) return undefined;
  const props = valuesAt(sketch.shape, 'props');
  const [w, h] = [numberAt(props, 'w', 0), numberAt(props, 'h', 0) + numberAt(props, 'growY', 0)];
  return w > 0 && h > 0 ? boxOnBoard(placeOf(board.sketch, sketch), [0, 0, w, h]) : undefined;
}

/** Bound ends by the arrow's record id. */
export function boundEnds(board: BoardSnapshot): Map<string, Ends> {
  const found = new Map<string, Ends>();
  for (const sketch of Object.values(board.sketch)) {
    if (!isBinding(sketch)) continue;
    const props = valuesAt(sketch.shape, 'props');
    const terminal = textAt(props, 'terminal');
    const box = boxOf(board, textAt(sketch.shape, 'toId'));
    if (!box || (terminal !== 'start' && terminal !== 'end')) continue;
    const anchor = valuesAt(props, 'normalizedAnchor');
    const aim: Point = [
      box[0] + box[2] * numberAt(anchor, 'x', 0.5),
      box[1] + box[3] * numberAt(anchor, 'y', 0.5),
    ];
    const arrow = textAt(sketch.shape, 'fromId').replace(/^shape:/, 's:');
    found.set(arrow, { ...found.get(arrow), [terminal]: { box, aim } });
  }
  return found;
}

/** Space between an arrow's tip and what it points to. */
const GAP = 6;

/** The arrow's properties with the ends where they are on the board now. */
export function withBoundEnds(props: Values, ends: Ends, board: BoardSnapshot, arrow: Sketch): Values {
  const place = placeOf(board.sketch, arrow);
  const free = (key: string): Point => {
    const point = valuesAt(props, key);
    return toBoard(place, [numberAt(point, 'x', 0), numberAt(point, 'y', 0)]);
  };
  const [start, end] = [ends.start?.aim ?? free('start'), ends.end?.aim ?? free('end')];
  const local = (point: Point): Values => {
    const [x, y] = fromBoard(place, point);
    return { x, y };
  };
  const stop = (bound: Bound | undefined, aim: Point, other: Point): Values =>
    local(bound ? edgePoint(grown(bound.box), other, aim) : aim);
  return { ...props, start: stop(ends.start, start, end), end: stop(ends.end, end, start) };
}

const grown = ([x, y, w, h]: Box): Box => [x - GAP, y - GAP, w + 2 * GAP, h + 2 * GAP];
