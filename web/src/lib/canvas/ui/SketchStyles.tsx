/** Colours and lines of drawings; shown only while a drawing is selected or a drawing tool is in hand. */
import type { ReactNode } from 'react';
import { DefaultStylePanel, useEditor, useValue } from 'tldraw';
import { DRAWING_TOOLS } from '../drawing.ts';
import { OWN_TYPES } from '../shapes/types.ts';

/** Whether a drawing is selected or a drawing tool is in hand. */
export function useDrawing(): boolean {
  const editor = useEditor();
  return useValue(
    'drawing',
    () =>
      DRAWING_TOOLS.has(editor.getCurrentToolId()) ||
      editor.getSelectedShapes().some(({ type }) => !OWN_TYPES.has(type) && type !== 'image'),
    [editor],
  );
}

export const SketchStyles = (): ReactNode => (useDrawing() ? <DefaultStylePanel /> : null);
