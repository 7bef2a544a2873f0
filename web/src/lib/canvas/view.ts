/** Moving the view: to the whole board, to a zone, to a note. Never more than asked, never with a jump. */
import { Box } from 'tldraw';
import type { Editor, TLShapeId } from 'tldraw';
import { ZONE } from './shapes/types.ts';

const DURATION_MS = 180;
const MARGIN = 40;
/** Nobody needs a single note filling the screen. */
const CLOSEST = 1.2;

const animation = (editor: Editor, animate: boolean) =>
  animate && editor.user.getAnimationSpeed() > 0 ? { animation: { duration: DURATION_MS } } : {};

function boundsOf(editor: Editor, ids: readonly TLShapeId[]): Box | undefined {
  const boxes = ids.flatMap((id) => editor.getShapePageBounds(id) ?? []);
  return boxes.length > 0 ? Box.Common(boxes) : undefined;
}

export function fitBoard(editor: Editor, { animate }: { animate: boolean }): void {
  const zones = editor.getCurrentPageShapes().filter((shape) => shape.type === ZONE);
  const bounds = boundsOf(editor, (zones.length > 0 ? zones : editor.getCurrentPageShapes()).map(({ id }) => id));
  if (bounds) editor.zoomToBounds(bounds, { inset: MARGIN, targetZoom: CLOSEST, ...animation(editor, animate) });
}

export function showShapes(editor: Editor, ids: readonly TLShapeId[]): void {
  const bounds = boundsOf(editor, ids);
  if (bounds) editor.zoomToBounds(bounds, { inset: MARGIN, targetZoom: CLOSEST, ...animation(editor, true) });
}

/** Moves only when the shape is (partly) outside the view, and comes closer when its text could not be read. */
export function bringIntoView(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id);
  if (!bounds) return;
  const readable = editor.getZoomLevel() >= 0.45;
  if (readable && editor.getViewportPageBounds().contains(bounds)) return;
  if (readable) editor.centerOnPoint(bounds.center, animation(editor, true));
  else editor.zoomToBounds(Box.ExpandBy(bounds, 300), { targetZoom: 1, ...animation(editor, true) });
}
