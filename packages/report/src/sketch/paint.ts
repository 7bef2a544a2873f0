/** A free drawing, ready to be put on any page that shows its place. */
import type { Box } from '@samenbord/board';
import type { Fitted } from '../fit/fit.ts';
import type { TextStyle } from '../display/scene.ts';

export interface SketchText {
  fitted: Fitted;
  /** Top left corner and width, in board units. */
  at: readonly [x: number, y: number, w: number];
  style: TextStyle;
}

export interface PaintedSketch {
  /** What it takes up on the board, within its frame. */
  box: Box;
  svg: string;
  texts: readonly SketchText[];
  /** Where it lies in the pile: that of its outermost frame or group. */
  stacking: string;
  /** Whether it hides what lies under it. */
  covers: boolean;
  /** What an image shows, for who can't see it; undefined for other drawings. */
  alt?: string;
}
