/**
 * Two questions that the canvas asks of every shape at each move of the camera: is it in view, and is it under the
 * pointer? With thousands of notes the answers took most of a frame. Here they come from boxes that are read once.
 */
import { atom, computed, isUninitialized, react, unsafe__withoutCapture } from 'tldraw';
import type { Box, Editor, TLShape, TLShapeId } from 'tldraw';
import { NOTE } from '../shapes/types.ts';

interface Place {
  shape: TLShape;
  box: Box | undefined;
}

const areSame = (some: ReadonlySet<unknown>, others: ReadonlySet<unknown>): boolean =>
  some.size === others.size && [...some].every((one) => others.has(one));

/** Has an editor answer both from what is remembered of where its shapes lie. */
export function rememberPlaces(editor: Editor): void {
  const all = editor.getCurrentPageShapesSorted.bind(editor);
  const inView = editor.getCurrentPageRenderingShapesSorted.bind(editor);
  const shapeAt = editor.getShapeAtPoint.bind(editor);

  // Not a computed value: outside of a reaction those are compared with every shape at each question.
  let places: readonly Place[] = [];
  let stale = true;
  const version = atom('version of places', 0);
  const read = (): void => {
    places = all().map((shape) => ({ shape, box: editor.getShapePageBounds(shape.id) }));
    stale = false;
  };
  const placesNow = (): readonly Place[] => {
    // In the middle of a transaction, before the reaction below.
    if (stale) unsafe__withoutCapture(read);
    return places;
  };
  const doubt = (): void => {
    stale = true;
  };
  const { sideEffects } = editor;
  const stops = [
    sideEffects.registerAfterCreateHandler('shape', doubt),
    sideEffects.registerAfterChangeHandler('shape', doubt),
    sideEffects.registerAfterDeleteHandler('shape', doubt),
    react('places', () => {
      read();
      version.update((before) => before + 1);
    }),
  ];
  for (const stop of stops) editor.disposables.add(stop);

  const outside = computed<Set<TLShapeId>>('shapes out of view', (before) => {
    version.get();
    const view = editor.getViewportPageBounds();
    const found = new Set<TLShapeId>();
    for (const { shape, box } of placesNow()) if (!box || !view.includes(box)) found.add(shape.id);
    return !isUninitialized(before) && areSame(before, found) ? before : found;
  });
  editor.getNotVisibleShapes = () => outside.get();

  // While a point is looked at, only what may lie there. A note is hit within its box; the name of a frame lies outside.
  let candidates: TLShape[] | undefined;
  editor.getCurrentPageShapesSorted = () => candidates ?? all();
  editor.getCurrentPageRenderingShapesSorted = () => candidates ?? inView();
  editor.getShapeAtPoint = (point, options = {}) => {
    const culled = options.renderingOnly ? editor.getCulledShapes() : undefined;
    candidates = placesNow().flatMap(({ shape, box }) => {
      if (shape.type === NOTE && box && !box.containsPoint(point, options.margin)) return [];
      return culled?.has(shape.id) ? [] : [shape];
    });
    try {
      return shapeAt(point, options);
    } finally {
      candidates = undefined;
    }
  };
}
