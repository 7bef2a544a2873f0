/** Everything that a board can show, each option in a cell of its own, so that two pictures can be laid side by side. */
import type { BoardSnapshot, Box } from '@samenbord/board';
import { emptyBoard } from './boards.ts';
import { DRAWINGS } from './gallery-drawings.ts';
import type { Paint } from './gallery-paint.ts';
import { LARGE, NOTES, zoned } from './gallery-records.ts';
import { IMAGE, geo, sketch } from './shapes.ts';

export interface Cell {
  name: string;
  box: Box;
}

export interface Gallery {
  board: BoardSnapshot;
  cells: readonly Cell[];
  /** Around all cells, from the outer corner of one mark to that of the other. */
  marks: Box;
}

const WIDTH = 280;
const HEIGHT = 250;
const ACROSS = 12;
/** Room around what a cell shows: arrows begin a little outside the box of what they show. */
const AIR = 34;

/** Beside the zones, so that it is in view. */
const MARK = 20;
/** Half the pen of the marks. */
const LINE_HALF = 1.75;
const RIGHT = ACROSS * WIDTH;
const FIRST = 1_700_000_000_000;

/** `imageId`: of the image that its drawings show. */
export function gallery(imageId = IMAGE): Gallery {
  let board = emptyBoard({ title: 'Alles wat een bord kan tonen' });
  const cells: Cell[] = [];
  const add = (name: string, paint: Paint, box: Box): void => {
    cells.push({ name, box });
    const parts = paint(name, box[0] + AIR, box[1] + AIR);
    const made = Object.keys(board.notes).length;
    const notes = Object.entries(parts.notes ?? {}).map(
      ([id, note], at) => [id, { ...note, createdAt: FIRST + made + at }] as const,
    );
    board = {
      ...board,
      sketch: { ...board.sketch, ...parts.sketch },
      notes: { ...board.notes, ...Object.fromEntries(notes) },
      reactions: { ...board.reactions, ...parts.reactions },
    };
    board = parts.more?.(board) ?? board;
  };
  let top = AIR;
  const rows = (paints: readonly (readonly [string, Paint])[], w: number, h: number): void => {
    const across = RIGHT / w;
    paints.forEach(([name, paint], at) => {
      add(name, paint, [(at % across) * w, top + Math.floor(at / across) * h, w, h]);
    });
    top += Math.ceil(paints.length / across) * h;
  };
  // Zones stand above and below the drawings: the canvas brings into view what they reach over.
  const large = Object.entries(LARGE);
  rows(large.slice(0, ACROSS / 2), WIDTH * 2, HEIGHT * 2);
  rows(Object.entries({ ...DRAWINGS, ...NOTES }), WIDTH, HEIGHT);
  rows(large.slice(ACROSS / 2), WIDTH * 2, HEIGHT * 2);
  const corner: Box = [RIGHT - WIDTH * 2, top - HEIGHT * 2, WIDTH * 2, HEIGHT * 2];
  add('zone-last', zoned('agreement'), corner);
  const mark = geo('rectangle', { w: MARK, h: MARK, fill: 'fill', color: 'light-violet', dash: 'solid', size: 'm' }); // prettier-ignore
  const [first, last] = [
    [4, 2 * AIR],
    [RIGHT - MARK - 4, top - 2 * AIR],
  ] as const;
  const sketches = {
    ...board.sketch,
    's:first-mark': sketch('geo', first, mark),
    's:last-mark': sketch('geo', last, mark),
  };
  const shown = Object.entries(sketches).map(([id, drawing]) => {
    const { props } = drawing.shape;
    if (drawing.shape['type'] !== 'image') return [id, drawing] as const;
    return [id, { ...drawing, shape: { ...drawing.shape, props: { ...Object(props), assetId: `asset:${imageId}` } as object } }] as const; // prettier-ignore
  });
  return {
    board: { ...board, sketch: Object.fromEntries(shown) },
    cells,
    marks: [first[0] - LINE_HALF, first[1] - LINE_HALF, last[0] + MARK - first[0] + 2 * LINE_HALF, last[1] + MARK - first[1] + 2 * LINE_HALF], // prettier-ignore
  };
}
