/** Everything that can stand on a board: our own shapes, and the canvas's drawings. No embeds, bookmarks or videos. */
import {
  ArrowShapeUtil,
  DrawShapeUtil,
  FrameShapeUtil,
  GeoShapeUtil,
  HighlightShapeUtil,
  ImageShapeUtil,
  LineShapeUtil,
  TextShapeUtil,
  defaultBindingUtils,
} from 'tldraw';
import type { TLAnyShapeUtilConstructor } from 'tldraw';
import { ClusterShapeUtil } from './cluster/ClusterShapeUtil.tsx';
import { NoteShapeUtil } from './note/NoteShapeUtil.tsx';
import { TheoryShapeUtil } from './theory/TheoryShapeUtil.tsx';
import { ZoneShapeUtil } from './zone/ZoneShapeUtil.tsx';

// Its own utils do not match its own type under exactOptionalPropertyTypes, hence the assertion.
export const shapeUtils = [
  ArrowShapeUtil,
  DrawShapeUtil,
  FrameShapeUtil,
  GeoShapeUtil,
  HighlightShapeUtil,
  ImageShapeUtil,
  LineShapeUtil,
  TextShapeUtil,
  NoteShapeUtil,
  ZoneShapeUtil,
  TheoryShapeUtil,
  ClusterShapeUtil,
] as readonly TLAnyShapeUtilConstructor[];
export const bindingUtils = defaultBindingUtils;
