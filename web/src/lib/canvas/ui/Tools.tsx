/** The tools at the foot of the board: few, the rest behind the canvas's own "more". */
import type { ReactNode } from 'react';
import {
  ArrowToolbarItem,
  CloudToolbarItem,
  DefaultToolbar,
  DiamondToolbarItem,
  DrawToolbarItem,
  EllipseToolbarItem,
  EraserToolbarItem,
  HandToolbarItem,
  HeartToolbarItem,
  HighlightToolbarItem,
  LineToolbarItem,
  NoteToolbarItem,
  RectangleToolbarItem,
  SelectToolbarItem,
  StarToolbarItem,
  TextToolbarItem,
  TriangleToolbarItem,
} from 'tldraw';
import { useWorld } from '../CanvasContext.tsx';

export function Tools(): ReactNode {
  const { session } = useWorld();
  // A projector shows; nobody works at it.
  if (session.me.role === 'screen') return null;
  return (
    <DefaultToolbar>
      <SelectToolbarItem />
      <HandToolbarItem />
      <NoteToolbarItem />
      <DrawToolbarItem />
      <EraserToolbarItem />
      <TextToolbarItem />
      <ArrowToolbarItem />
      <RectangleToolbarItem />
      <EllipseToolbarItem />
      <TriangleToolbarItem />
      <DiamondToolbarItem />
      <CloudToolbarItem />
      <StarToolbarItem />
      <HeartToolbarItem />
      <LineToolbarItem />
      <HighlightToolbarItem />
    </DefaultToolbar>
  );
}
