import type { Editor } from 'tldraw';

/**
 * Gives the keyboard to the board: the next space bar must not press the button again that was clicked. The editor's
 * own `focus` does nothing while it takes itself for focused, also when the focus has gone elsewhere.
 */
export function takeKeyboard(editor: Editor): void {
  editor.focus({ focusContainer: false });
  editor.getContainer().focus({ preventScroll: true });
}
