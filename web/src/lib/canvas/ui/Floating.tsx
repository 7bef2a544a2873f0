/** A small sheet tied to a place on the board, kept inside the view. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Box } from 'tldraw';
import { react, useEditor } from 'tldraw';
import { takeKeyboard } from '../keyboard.ts';

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
        const above = top - offsetHeight - GAP;
        const below = (bounds.maxY + y) * z + GAP;
        const left = Math.min(
          Math.max(MARGIN, middle - offsetWidth / 2),
          Math.max(MARGIN, w - offsetWidth - MARGIN),
        );
        const chosen = above >= MARGIN ? above : Math.min(below, h - offsetHeight - MARGIN);
        element.style.transform = `translate(${String(Math.round(left))}px, ${String(Math.round(chosen))}px)`;
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
