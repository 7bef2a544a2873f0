/**
 * Fingers on the board: one that drags moves the view, so that nobody shifts a note by scrolling past it. Only what was
 * tapped before moves along with a finger; holding one down opens the menu instead of lifting a note. Two fingers zoom
 * and do nothing else: what they come down on is neither selected nor asked about.
 */
import type { Atom, Editor, TLEventInfo, TLShapeId } from 'tldraw';

/** Pixels that a finger may tremble before it drags. */
const TREMBLE = 8;
/** What the canvas itself makes of fingers comes later than that, and what it makes of a long press never. */
export const TOUCH_OPTIONS = {
  coarseDragDistanceSquared: (TREMBLE * 2) ** 2,
  // It would lift a note; and in the midst of a pan, make the view jump. In milliseconds: the longest there is.
  longPressDurationMs: 2 ** 31 - 1,
};

/** Where the hand points before it does something. */
const POINTING = ['select.pointing_canvas', 'select.pointing_shape', 'select.pointing_selection'] as const;

/**
 * Listens until the returned function is called.
 * @param several - is kept true while more than one finger lies on the board.
 */
export function answerToFingers(editor: Editor, several: Atom<boolean>): () => void {
  const fingers = countFingers(editor.getContainer(), several);
  let selectedBefore: readonly TLShapeId[] = [];
  let from = { x: 0, y: 0 };
  /** Undoes what the canvas makes of each finger by itself. */
  const letGo = () => {
    // A tap that follows is no double click.
    editor.cancelDoubleClick();
    if (editor.isInAny(...POINTING)) editor.setCurrentTool('select.idle');
    const now = editor.getSelectedShapeIds();
    if (now.length !== selectedBefore.length || now.some((id) => !selectedBefore.includes(id)))
      editor.setSelectedShapes([...selectedBefore]);
  };
  const pan = (info: TLEventInfo) => {
    const { inputs } = editor;
    if (info.type !== 'pointer' || info.name !== 'pointer_move' || !inputs.isPointing) return;
    if (inputs.isPanning || inputs.isPinching) return;
    if (Math.hypot(info.point.x - from.x, info.point.y - from.y) < TREMBLE) return;
    if (!editor.isInAny(...POINTING) || isHeld(editor, selectedBefore)) return;
    letGo();
    inputs.isPanning = true;
  };
  const isOfFingers = (info: TLEventInfo) =>
    info.type === 'pinch' ||
    (info.type === 'pointer' && !info.isPen && editor.getInstanceState().isCoarsePointer);
  const before = (info: TLEventInfo) => {
    if (!isOfFingers(info)) return;
    if (info.name === 'pointer_down' && !fingers.wereSeveral()) {
      selectedBefore = editor.getSelectedShapeIds();
      from = info.point;
    }
    if (fingers.wereSeveral()) letGo();
    else pan(info);
  };
  const after = (info: TLEventInfo) => {
    if (isOfFingers(info) && fingers.wereSeveral()) letGo();
  };
  editor.on('before-event', before);
  editor.on('event', after);
  return () => {
    fingers.stop();
    editor.off('before-event', before);
    editor.off('event', after);
  };
}

/** The canvas hears of fingers one by one; how many there are at once is counted here, before it hears. */
function countFingers(container: HTMLElement, several: Atom<boolean>) {
  const down = new Set<number>();
  let were = false;
  const onDown = ({ pointerType, pointerId, isPrimary }: PointerEvent) => {
    if (pointerType !== 'touch') return;
    if (isPrimary) {
      down.clear();
      were = false;
    }
    down.add(pointerId);
    were ||= down.size > 1;
    several.set(down.size > 1);
  };
  const onUp = ({ pointerId }: PointerEvent) => {
    down.delete(pointerId);
    several.set(down.size > 1);
  };
  container.addEventListener('pointerdown', onDown, true);
  window.addEventListener('pointerup', onUp, true);
  window.addEventListener('pointercancel', onUp, true);
  return {
    /** Whether this touch, until its first finger of the next one, had more than one finger. */
    wereSeveral: () => were,
    stop: () => {
      container.removeEventListener('pointerdown', onDown, true);
      window.removeEventListener('pointerup', onUp, true);
      window.removeEventListener('pointercancel', onUp, true);
    },
  };
}

/** Whether the finger came down on something that was selected before. */
function isHeld(editor: Editor, selectedBefore: readonly TLShapeId[]): boolean {
  const { originPagePoint } = editor.inputs;
  return selectedBefore.some((id) => editor.getShapePageBounds(id)?.containsPoint(originPagePoint));
}
