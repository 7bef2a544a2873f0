/**
 * Fingers on the board: one that drags moves the view, so that nobody shifts a note by scrolling past it. Only what was
 * tapped before moves along with a finger; holding one down opens the menu instead of lifting a note.
 */
import type { Editor, TLEventInfo, TLShapeId } from 'tldraw';

/** Pixels that a finger may tremble before it drags. */
const TREMBLE = 8;

/** Where the hand points before it does something. */
const POINTING = ['select.pointing_canvas', 'select.pointing_shape'] as const;

/** Listens until the returned function is called. */
export function panWithFingers(editor: Editor): () => void {
  let selectedBefore: readonly TLShapeId[] = [];
  let from = { x: 0, y: 0 };
  const onEvent = (info: TLEventInfo) => {
    if (info.type !== 'pointer' || info.isPen || !editor.getInstanceState().isCoarsePointer) return;
    if (info.name === 'pointer_down') {
      selectedBefore = editor.getSelectedShapeIds();
      from = info.point;
    }
    const { inputs } = editor;
    if (info.name !== 'pointer_move' || !inputs.isPointing || inputs.isPanning || inputs.isPinching) return;
    if (Math.hypot(info.point.x - from.x, info.point.y - from.y) < TREMBLE) return;
    if (!editor.isInAny(...POINTING) || isHeld(editor, selectedBefore)) return;
    editor.setCurrentTool('select.idle');
    editor.setSelectedShapes([...selectedBefore]);
    inputs.isPanning = true;
  };
  editor.on('before-event', onEvent);
  const lifting = editor.getStateDescendant('select.pointing_shape');
  const lift = lifting?.onLongPress?.bind(lifting);
  if (lifting)
    lifting.onLongPress = (info) => {
      if (info.isPen || !editor.getInstanceState().isCoarsePointer) lift?.(info);
    };
  return () => {
    editor.off('before-event', onEvent);
    // The state's own is on its prototype.
    if (lifting) Reflect.deleteProperty(lifting, 'onLongPress');
  };
}

/** Whether the finger came down on something that was selected before. */
function isHeld(editor: Editor, selectedBefore: readonly TLShapeId[]): boolean {
  const { originPagePoint } = editor.inputs;
  return selectedBefore.some((id) => editor.getShapePageBounds(id)?.containsPoint(originPagePoint));
}
