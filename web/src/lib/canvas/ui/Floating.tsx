/** A small sheet tied to a place on the board, kept inside the view. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Box, react, useEditor } from 'tldraw';
import type { Editor } from 'tldraw';
import { takeKeyboard } from '../keyboard.ts';
import { NOTE } from '../shapes/types.ts';

const GAP = 14;
const MARGIN = 8;

interface FloatingProps {
  /** In board units; undefined while there is nothing to hang on. */
  around: () => Box | undefined;
  className: string;
  label: string;
  role: 'toolbar' | 'dialog';
  /** Keys pressed inside; none of them reaches the canvas, whose shortcuts would answer too. */
  onKey?: (event: KeyboardEvent) => void;
  children: ReactNode;
}

export function Floating({ around, className, label, role, onKey, children }: FloatingProps): ReactNode {
  const editor = useEditor();
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () =>
      react('place a floating sheet', () => {
        const element = sheet.current;
        const bounds = around();
        if (!element || !bounds) return;
        const { x, y, z } = editor.getCamera();
        const { w, h } = editor.getViewportScreenBounds();
        const top = (bounds.minY + y) * z;
        const middle = (bounds.midX + x) * z;
        const { offsetWidth, offsetHeight } = element;
        const left = Math.min(
          Math.max(MARGIN, middle - offsetWidth / 2),
          Math.max(MARGIN, w - offsetWidth - MARGIN),
        );
        const above = top - offsetHeight - GAP;
        const below = Math.min((bounds.maxY + y) * z + GAP, h - offsetHeight - MARGIN);
        const covered = (at: number) =>
          notesUnder(editor, new Box(left / z - x, at / z - y, offsetWidth / z, offsetHeight / z));
        const isAbove = above >= MARGIN && covered(above) <= covered(below);
        // What opens in it grows away from what it hangs on, so that its row stays where the hand is.
        element.dataset['side'] = isAbove ? 'above' : 'below';
        const at = Math.round(isAbove ? above : below);
        element.style.transform = `translate(${String(Math.round(left))}px, ${String(at)}px)`;
      }),
    [editor, around, children],
  );
  useEffect(() => {
    const element = sheet.current;
    if (!element) return undefined;
    // A listener of its own, not React's: the canvas listens below React's root and would hear the key first.
    const onKeyDown = (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Escape') takeKeyboard(editor);
      onKey?.(event);
    };
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [editor, onKey]);
  return (
    <div ref={sheet} className={`samen-panel samen-floating ${className}`} role={role} aria-label={label}>
      {children}
    </div>
  );
}

/** How many notes a sheet would cover. */
const notesUnder = (editor: Editor, sheet: Box): number =>
  editor
    .getCurrentPageShapes()
    .filter(({ id, type }) => type === NOTE && editor.getShapePageBounds(id)?.collides(sheet)).length;
