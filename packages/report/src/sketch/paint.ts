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
  box: Box;
  svg: string;
  texts: readonly SketchText[];
  /** Filled shapes lie under the notes, lines over them. */
  below: boolean;
  /** Whether it hides what lies under it. */
  covers: boolean;
}
