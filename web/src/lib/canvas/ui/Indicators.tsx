/** Outlines of what is selected or pointed at only: the canvas's own keeps one element for every shape in view. */
import type { ReactNode } from 'react';
import { useEditor, useEditorComponents, useValue } from 'tldraw';

export function Indicators(): ReactNode {
  const editor = useEditor();
  const { ShapeIndicator } = useEditorComponents();
  const outlined = useValue(
    'outlined shapes',
    () => {
      if (editor.isInAny('select.translating', 'select.dragging_handle')) return [];
      if (!editor.isIn('select')) return [];
      const hovered = editor.isInAny('select.idle', 'select.editing_shape')
        ? editor.getHoveredShapeId()
        : null;
      return [...new Set([...editor.getSelectedShapeIds(), ...(hovered ? [hovered] : [])])];
    },
    [editor],
  );
  return ShapeIndicator ? outlined.map((id) => <ShapeIndicator key={id} shapeId={id} />) : null;
}
