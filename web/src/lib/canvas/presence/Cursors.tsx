/** The others' pointers with their names, at the same size at every zoom. */
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { useWorld } from '../CanvasContext.tsx';

export function Cursors(): ReactNode {
  const editor = useEditor();
  const { others, options } = useWorld();
  const off = useValue('cursors off', () => options.get().cursorsOff || options.get().calm, [options]);
  const placed = useValue(
    'cursors',
    () => {
      const { x, y, z } = editor.getCamera();
      const { w, h } = editor.getViewportScreenBounds();
      return others.cursors
        .get()
        .map((cursor) => ({ ...cursor, left: (cursor.at[0] + x) * z, top: (cursor.at[1] + y) * z }))
        .filter(({ left, top }) => left > -20 && top > -20 && left < w && top < h);
    },
    [editor, others],
  );
  if (off) return null;
  return (
    <div className="samen-cursors" aria-hidden="true">
      {placed.map(({ client, name, color, left, top }) => (
        <div
          key={client}
          className="samen-cursor"
          style={{ transform: `translate(${String(left)}px, ${String(top)}px)` }}
        >
          <svg width="18" height="20" viewBox="0 0 18 20">
            <path d="M2 1.5 16 11.5 9.2 12.6 5.6 18.6Z" fill={color} stroke="#fff" strokeWidth="1.5" />
          </svg>
          <span style={{ background: color }}>{name}</span>
        </div>
      ))}
    </div>
  );
}
