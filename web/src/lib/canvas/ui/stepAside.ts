/**
 * While Shift is held the tools of the selected note step aside: whoever holds it wants the next note as well, and that
 * may lie under them.
 */
import type { Editor } from 'tldraw';
import { isTypedInto } from '#lib/keys/typed-into.ts';

/** Listens until the returned function is called. */
export function stepAsideOnShift(editor: Editor): () => void {
  const container = editor.getContainer();
  const set = (aside: boolean) => {
    container.dataset['toolsAside'] = String(aside);
  };
  const down = (event: KeyboardEvent) => {
    if (event.key === 'Shift' && !isTypedInto(event)) set(true);
  };
  const up = (event: KeyboardEvent) => {
    if (event.key === 'Shift') set(false);
  };
  const away = () => {
    set(false);
  };
  window.addEventListener('keydown', down, true);
  window.addEventListener('keyup', up, true);
  window.addEventListener('blur', away);
  return () => {
    window.removeEventListener('keydown', down, true);
    window.removeEventListener('keyup', up, true);
    window.removeEventListener('blur', away);
  };
}
