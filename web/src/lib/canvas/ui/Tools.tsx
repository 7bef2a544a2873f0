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

export const Tools = (): ReactNode => (
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
