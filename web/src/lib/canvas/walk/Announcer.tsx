/** Tells screen readers what is selected, and what was done. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { react, useEditor, useValue } from 'tldraw';
import type { TLShapeId } from 'tldraw';
import { useWorld } from '../CanvasContext.tsx';
import { describeSelection } from './describe.ts';

export function Announcer(): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const said = useValue('said', () => world.said.get(), [world]);
  const [selected, setSelected] = useState('');
  useEffect(() => {
    let before: readonly TLShapeId[] = [];
    return react('tell what is selected', () => {
      if (!editor.isIn('select.idle')) return;
      const ids = editor.getSelectedShapeIds();
      if (ids === before) return;
      before = ids;
      setSelected(describeSelection(world, editor, ids));
    });
  }, [editor, world]);
  return (
    <div className="samen-announcer">
      <p role="status">{selected}</p>
      {/* The same words again are news again. */}
      <p role="status" key={said.count}>
        {said.what}
      </p>
    </div>
  );
}
