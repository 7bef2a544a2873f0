/**
 * The bitmap of a board: drawn once, moved by CSS while the camera moves, and drawn again where something changed, where
 * the view left what was drawn, or as a whole when the camera comes to rest at another zoom.
 */
import { Box } from 'tldraw';
import { SPARE } from './LevelOfDetail.ts';
import { boxOf, drawBoard } from './drawBoard.ts';
import type { DrawnShape, Frame, Look } from './drawBoard.ts';

interface Camera {
  x: number;
  y: number;
  z: number;
}

export interface Scene {
  /** The lowest first. */
  shapes: readonly DrawnShape[];
  look: Look;
  /** Everything that the look of all of it hangs on, to be compared one by one. */
  looks: readonly unknown[];
  camera: Camera;
  /** What the screen shows, in board units. */
  view: Box;
  resting: boolean;
}

/** With more changes at once than this, one drawing of the whole is cheaper. */
const MOST_CHANGES = 60;
const MOST_PIXELS = 2;

/** Where the pictures of two moments differ, in board units. */
function changesBetween(before: readonly DrawnShape[], after: readonly DrawnShape[]): Box[] {
  const left = new Map(before.map((shape) => [shape.id, shape]));
  const changes: Box[] = [];
  for (const shape of after) {
    const was = left.get(shape.id);
    left.delete(shape.id);
    if (was === shape) continue;
    if (was) changes.push(boxOf(was));
    changes.push(boxOf(shape));
  }
  for (const gone of left.values()) changes.push(boxOf(gone));
  return changes;
}

/** From where to where is drawn along one axis: the whole board, or the view with some more on both sides. */
function spanOf(view: readonly [number, number], board: readonly [number, number]): [number, number] {
  const spare = (view[1] - view[0]) * SPARE;
  if (board[1] - board[0] <= view[1] - view[0] + 2 * spare) return [...board];
  return [Math.max(board[0], view[0] - spare), Math.min(board[1], view[1] + spare)];
}

function frameFor({ camera: { x, y, z }, view }: Scene, board: Box): Frame {
  const ratio = Math.min(MOST_PIXELS, window.devicePixelRatio);
  const scale = z * ratio;
  const [left, right] = spanOf([view.minX, view.maxX], [board.minX, board.maxX]);
  const [top, bottom] = spanOf([view.minY, view.maxY], [board.minY, board.maxY]);
  // From a whole pixel of the screen on: half a pixel aside, letters would be blurred.
  const whole = (at: number, camera: number) => Math.floor((at + camera) * scale) / scale - camera;
  return {
    x: whole(left, x),
    y: whole(top, y),
    zoom: z,
    width: Math.max(1, Math.ceil((right - left) * scale) + 1),
    height: Math.max(1, Math.ceil((bottom - top) * scale) + 1),
    ratio,
  };
}

/** Whether any of the board that is in view was not drawn. */
function lacks({ x, y, zoom, width, height, ratio }: Frame, view: Box, board: Box): boolean {
  if (!view.collides(board)) return false;
  const pixel = 1 / (zoom * ratio);
  return (
    Math.max(view.minX, board.minX) < x - pixel ||
    Math.max(view.minY, board.minY) < y - pixel ||
    Math.min(view.maxX, board.maxX) > x + (width + 1) * pixel ||
    Math.min(view.maxY, board.maxY) > y + (height + 1) * pixel
  );
}

export class Bitmap {
  readonly #canvas: HTMLCanvasElement;
  #drawn: { frame: Frame; scene: Scene; board: Box } | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  hide(): void {
    this.#drawn = undefined;
    this.#canvas.style.display = 'none';
  }

  show(scene: Scene): void {
    const drawn = this.#draw(scene);
    this.#place(drawn, scene);
  }

  #draw(scene: Scene): Frame {
    const before = this.#drawn;
    const { shapes, look, looks, camera, view } = scene;
    const board =
      before?.scene.shapes === shapes
        ? before.board
        : Box.Common(shapes.length > 0 ? shapes.map(boxOf) : [view]);
    const turned = before?.scene.looks.some((one, at) => one !== looks[at]) ?? true;
    const zoomed = scene.resting && before?.frame.zoom !== camera.z;
    const changes =
      before && before.scene.shapes !== shapes ? changesBetween(before.scene.shapes, shapes) : [];
    if (!before || turned || zoomed || changes.length > MOST_CHANGES || lacks(before.frame, view, board)) {
      const frame = frameFor(scene, board);
      this.#canvas.width = frame.width;
      this.#canvas.height = frame.height;
      this.#canvas.style.width = `${String(frame.width / frame.ratio)}px`;
      this.#canvas.style.height = `${String(frame.height / frame.ratio)}px`;
      drawBoard(this.#canvas, frame, shapes, look);
      this.#drawn = { frame, scene, board };
      return frame;
    }
    if (changes.length > 0) drawBoard(this.#canvas, before.frame, shapes, look, changes);
    this.#drawn = { frame: before.frame, scene, board };
    return before.frame;
  }

  #place({ x, y, zoom, ratio }: Frame, { camera }: Scene): void {
    const scale = camera.z / zoom;
    const pixel = (at: number) => (scale === 1 ? Math.round(at * ratio) / ratio : at);
    const [left, top] = [pixel((x + camera.x) * camera.z), pixel((y + camera.y) * camera.z)];
    this.#canvas.style.display = 'block';
    this.#canvas.style.transform = `translate(${String(left)}px, ${String(top)}px) scale(${String(scale)})`;
  }
}
