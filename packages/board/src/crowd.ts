/** Boxes by where they lie, so that a full zone is hardly dearer to look through than an empty one. */
import type { Box, Point } from './records.ts';

/** Side of a cell, in board units: about a note with what stays free around it. */
const CELL = 220;
/** More than there are rows of cells on a board. */
const ROWS = 2 ** 20;

const cellAt = (x: number, y: number): number => Math.floor(x / CELL) * ROWS + Math.floor(y / CELL);

export class Crowd {
  readonly #cells = new Map<number, Box[]>();

  constructor(boxes: Iterable<Box>) {
    for (const box of boxes)
      forEachCell(box, (cell) => {
        const there = this.#cells.get(cell);
        if (there) there.push(box);
        else this.#cells.set(cell, [box]);
        return true;
      });
  }

  /** Calls back with every box that overlaps a place, once, until that says false. */
  overlapping(place: Box, tell: (box: Box) => boolean): void {
    const [x, y, w, h] = place;
    forEachCell(place, (cell) => {
      for (const box of this.#cells.get(cell) ?? []) {
        if (box[0] >= x + w || x >= box[0] + box[2] || box[1] >= y + h || y >= box[1] + box[3]) continue;
        // In the one cell where what they share begins.
        if (cellAt(Math.max(x, box[0]), Math.max(y, box[1])) === cell && !tell(box)) return false;
      }
      return true;
    });
  }

  isFree(place: Box): boolean {
    let free = true;
    this.overlapping(place, () => (free = false));
    return free;
  }

  /** Whether a box begins at this very point. */
  hasAt([x, y]: Point): boolean {
    return (this.#cells.get(cellAt(x, y)) ?? []).some((box) => box[0] === x && box[1] === y);
  }
}

function forEachCell([x, y, w, h]: Box, call: (cell: number) => boolean): void {
  const [right, bottom] = [Math.floor((x + w) / CELL), Math.floor((y + h) / CELL)];
  for (let column = Math.floor(x / CELL); column <= right; column++)
    for (let row = Math.floor(y / CELL); row <= bottom; row++) if (!call(column * ROWS + row)) return;
}
