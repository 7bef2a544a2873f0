/** What those who lead put in the light: a ring and a glow around it. */
import { readStage, rootMap } from '@samenbord/board';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { useWorld } from '../CanvasContext.tsx';
import { KINDS, shapeIdOf } from '../ids.ts';
import type { Kind } from '../ids.ts';

/** Free space around it, in screen pixels. */
const ROOM = 8;
const kinds = Object.keys(KINDS) as Kind[];

export function Spotlight(): ReactNode {
  const editor = useEditor();
  const { session } = useWorld();
  const [lit, setLit] = useState('');
  useEffect(() => {
    const stage = rootMap(session.doc, 'stage');
    const look = () => {
      setLit(readStage(session.doc).spotlight);
    };
    look();
    stage.observe(look);
    return () => {
      stage.unobserve(look);
    };
  }, [session.doc]);
  const place = useValue(
    'spotlight',
    () => {
      const shape = kinds.map((kind) => shapeIdOf(kind, lit)).find((id) => lit !== '' && editor.getShape(id));
      const bounds = shape && editor.getShapePageBounds(shape);
      if (!bounds) return undefined;
      const { x, y, z } = editor.getCamera();
      return {
        left: (bounds.x + x) * z - ROOM,
        top: (bounds.y + y) * z - ROOM,
        width: bounds.w * z + 2 * ROOM,
        height: bounds.h * z + 2 * ROOM,
      };
    },
    [editor, lit],
  );
  return place ? <div className="samen-spotlight" style={place} aria-hidden="true" /> : null;
}
