/** Everything that can stand on a board: our own shapes, and the canvas's drawings. No embeds, bookmarks or videos. */
import {
  ArrowShapeUtil,
  DrawShapeUtil,
  FrameShapeUtil,
  GeoShapeUtil,
  HighlightShapeUtil,
  LineShapeUtil,
  TextShapeUtil,
  defaultBindingUtils,
} from 'tldraw';
import { NoteShapeUtil } from './note/NoteShapeUtil.tsx';
import { TheoryShapeUtil } from './theory/TheoryShapeUtil.tsx';
import { ZoneShapeUtil } from './zone/ZoneShapeUtil.tsx';

export const shapeUtils = [
  ArrowShapeUtil,
  DrawShapeUtil,
  FrameShapeUtil,
  GeoShapeUtil,
  HighlightShapeUtil,
  LineShapeUtil,
  TextShapeUtil,
  NoteShapeUtil,
  ZoneShapeUtil,
  TheoryShapeUtil,
];
export const bindingUtils = defaultBindingUtils;
