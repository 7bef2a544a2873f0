/**
 * What a board of many notes shows how. From far away all notes are one bitmap (FarView draws it), from near by only
 * those around the view are elements: the canvas would otherwise keep an element, and some reactions to each move of
 * the camera, for every note of the board.
 */
import { Box, computed } from 'tldraw';
import type { Computed, Editor, TLShape, TLShapeId } from 'tldraw';
import { NOTE } from '../shapes/types.ts';

/** Below this zoom, with more notes than this, the bitmap takes over. */
const FAR = 0.3;
const MANY = 150;
/** What more than so many selected notes look like, the bitmap tells as well. */
const MOST_LIFTED = 50;
/** How much more than the view is kept ready on each side, as a part of it, so that a pan has something to show. */
export const SPARE = 0.3;
/** Whoever has come so much nearer no longer needs all that was around. */
const MUCH_NEARER = 3;

export class LevelOfDetail {
  /** Whether notes are drawn on the bitmap now. */
  readonly far: Computed<boolean>;
  /** Notes that are elements above the bitmap: what is held or being erased moves, or looks otherwise, at every frame. */
  readonly lifted: Computed<ReadonlySet<TLShapeId>>;
  /** The view with what lies just outside it, in board units. Changes only when the view has left it. */
  readonly around: Computed<Box>;

  constructor(editor: Editor) {
    const many = computed(
      'many notes',
      () => editor.getCurrentPageShapes().filter(({ type }) => type === NOTE).length > MANY,
    );
    this.far = computed('far', () => many.get() && editor.getZoomLevel() < FAR);
    this.lifted = computed('lifted notes', () => {
      const editing = editor.getEditingShapeId();
      const held = [...editor.getSelectedShapeIds(), ...editor.getErasingShapeIds(), editing ?? []].flat();
      return new Set(held.length > MOST_LIFTED ? [] : held);
    });
    this.around = computed('around the view', (before) => {
      const view = editor.getViewportPageBounds();
      if (before instanceof Box && before.contains(view) && before.w < view.w * MUCH_NEARER) return before;
      return view.clone().expandBy(Math.max(view.w, view.h) * SPARE);
    });
    const isNear = ({ id, x, y, props }: TLShape): boolean => {
      if (this.lifted.get().has(id)) return true;
      const side = 'side' in props && typeof props.side === 'number' ? props.side : 0;
      return !this.far.get() && this.around.get().collides(new Box(x, y, side, side));
    };
    const whole = editor.getRenderingShapes.bind(editor);
    const rendered = computed('shapes with an element', () =>
      many.get() ? whole().filter(({ shape }) => shape.type !== NOTE || isNear(shape)) : whole(),
    );
    editor.getRenderingShapes = () => rendered.get();
  }
}
