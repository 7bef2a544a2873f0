import type { Records, Sketch } from '@samenbord/board';
import type { Fitters } from '../display/draw-note.ts';
import type { PaintedSketch } from './paint.ts';

export function paintSketches(_sketch: Records<Sketch>, _fitters: Fitters): PaintedSketch[] {
  return [];
}
