/** Moving the view: to the whole board, to a zone, to a note. Never more than asked, never with a jump. */
import { GAP, NOTE_SIDE, ZONE_HEADER } from '@samenbord/board';
import { Box, react, unsafe__withoutCapture } from 'tldraw';
import type { Editor, TLShapeId, VecLike } from 'tldraw';
import { coveredBelow } from './screenKeyboard.ts';
import { ZONE } from './shapes/types.ts';
import type { ZoneShape } from './shapes/types.ts';
import { tallestList } from './shapes/zone/AgreementList.tsx';

const DURATION_MS = 180;
/** Room left free around what is shown, in screen pixels; below it stand the tools. */
const MARGIN = { side: 24, top: 20, bottom: 76 };
/** Nobody needs a single note filling the screen. */
const CLOSEST = 1.2;
/** Below this zoom a note's text cannot be typed comfortably. */
const READABLE = 0.45;
/** At this zoom a note can just be read on a phone, and three stand side by side. */
const LEGIBLE = 0.5;
const FIRST_ROW = NOTE_SIDE.normal;
/** What stays free beside a zone that is shown from its corner, in screen pixels. */
const EDGE = 8;

/** How many pixels the page's own composer, or an on-screen keyboard, covers at the foot of the canvas. */
function covered(editor: Editor): number {
  const container = editor.getContainer();
  const inset = parseFloat(getComputedStyle(container).getPropertyValue('--canvas-inset-bottom')) || 0;
  return Math.max(inset, coveredBelow(container));
}

/** Where the view was put to show the whole board. */
const wholeAt = new WeakMap<Editor, VecLike>();

function show(editor: Editor, bounds: Box | undefined, animate: boolean): VecLike | undefined {
  if (!bounds) return undefined;
  const { w, h } = editor.getViewportScreenBounds();
  const room = {
    w: Math.max(80, w - 2 * MARGIN.side),
    h: Math.max(80, h - MARGIN.top - MARGIN.bottom - covered(editor)),
  };
  const [farthest = 0] = editor.getCameraOptions().zoomSteps;
  const z = Math.max(farthest, Math.min(CLOSEST, room.w / bounds.w, room.h / bounds.h));
  // What does not fit from farthest away is shown from its beginning.
  const camera = {
    x: MARGIN.side / z - bounds.minX + Math.max(0, room.w / z - bounds.w) / 2,
    y: MARGIN.top / z - bounds.minY + Math.max(0, room.h / z - bounds.h) / 2,
    z,
  };
  const moving = animate && editor.user.getAnimationSpeed() > 0;
  editor.setCamera(camera, moving ? { animation: { duration: DURATION_MS } } : { immediate: true });
  return camera;
}

/**
 * The whole board as far as it is used: of each zone its heading and what lies in it, or room for a first row. The
 * empty lower half of a zone would only make everything else smaller.
 */
export function fitBoard(editor: Editor, { animate }: { animate: boolean }): void {
  const shapes = editor.getCurrentPageShapes();
  const zones = shapes.filter((shape) => editor.isShapeOfType<ZoneShape>(shape, ZONE));
  const others = shapes
    .filter(({ type }) => type !== ZONE)
    .flatMap(({ id }) => editor.getShapePageBounds(id) ?? []);
  const used = zones.map(({ x, y, props: { w, h, agreements, agreedFrom } }) => {
    const whole = new Box(x, y, w, h);
    const inside = others.filter((box) => whole.containsPoint(box.center)).map(({ maxY }) => maxY - y);
    const listed = agreements.length > 0 ? Math.max(ZONE_HEADER, agreedFrom) + tallestList(agreements, w) : 0;
    const down = Math.max(ZONE_HEADER + FIRST_ROW, listed, ...inside) + 2 * GAP;
    return new Box(x, y, w, Math.min(h, down));
  });
  const shown = zones.length > 0 ? used : others;
  const camera = show(editor, shown.length > 0 ? Box.Common(shown) : undefined, animate);
  if (camera) wholeAt.set(editor, camera);
}

/** Whether nobody has moved the view since it showed the whole board. */
function showsWhole(editor: Editor): boolean {
  const put = wholeAt.get(editor);
  const { x, y, z } = editor.getCamera();
  return put !== undefined && x === put.x && y === put.y && z === put.z;
}

/**
 * A strip above or below the board takes room from it: whoever looks at the whole board keeps seeing all of it, and
 * whoever looks at a part keeps that part where it is. Returns how to stop.
 */
export function keepWhole(editor: Editor): () => void {
  let size = '';
  return react('keep the whole board whole', () => {
    const { w, h } = editor.getViewportScreenBounds();
    const before = size;
    size = `${String(w)} ${String(h)}`;
    if (before === '' || before === size) return;
    unsafe__withoutCapture(() => {
      if (showsWhole(editor)) fitBoard(editor, { animate: false });
    });
  });
}

/** A zone as a whole where its notes can then be read; otherwise from its heading on, as one reads a page. */
export function showZone(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id);
  if (!bounds) return;
  const { w, h } = editor.getViewportScreenBounds();
  if (Math.min(w / bounds.w, h / bounds.h) >= LEGIBLE) show(editor, bounds, true);
  else
    editor.setCamera(
      { x: EDGE / LEGIBLE - bounds.minX, y: EDGE / LEGIBLE - bounds.minY, z: LEGIBLE },
      editor.user.getAnimationSpeed() > 0 ? { animation: { duration: DURATION_MS } } : { immediate: true },
    );
}

/** A note or card so near that it can be read from the back of the room, with its neighbours around it. */
export function showClosely(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id);
  if (bounds) show(editor, Box.ExpandBy(bounds, bounds.w), true);
}

/**
 * A note that is being typed, whole and readable in what a keyboard leaves of the view, from where it is with no more
 * movement than that takes.
 */
export function keepInSight(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id);
  if (!bounds) return;
  const { w, h } = editor.getViewportScreenBounds();
  const room = { w: w - 2 * EDGE, h: h - covered(editor) - 2 * EDGE };
  const zoom = editor.getZoomLevel();
  const z = Math.min(Math.max(zoom, READABLE), Math.max(READABLE, room.h / bounds.h), room.w / bounds.w);
  /** Screen pixels that something has to move to lie between two edges; its beginning matters most. */
  const shift = (start: number, length: number, end: number) =>
    Math.max(EDGE - start, Math.min(0, end - EDGE - (start + length)));
  const { x, y } = editor.getCamera();
  // Nearer or farther around the note's middle, where it is on the screen now.
  const left = (bounds.midX + x) * zoom - (bounds.w * z) / 2;
  const top = (bounds.midY + y) * zoom - (bounds.h * z) / 2;
  const [dx, dy] = [shift(left, bounds.w * z, w), shift(top, bounds.h * z, h - covered(editor))];
  if (z === zoom && dx === 0 && dy === 0) return;
  editor.setCamera(
    { x: (left + dx) / z - bounds.minX, y: (top + dy) / z - bounds.minY, z },
    { immediate: true },
  );
}

/** Moves only when the shape is (partly) outside the view, and comes closer when its text could not be read. */
export function bringIntoView(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id);
  if (!bounds) return;
  const zoom = editor.getZoomLevel();
  const seen = editor.getViewportPageBounds().clone();
  seen.h -= covered(editor) / zoom;
  if (zoom < READABLE || !seen.contains(bounds)) showClosely(editor, id);
}
