/** Where the drawing of an image lies. */
import type { Box, Sketch } from './records.ts';

/** What a drawing of the renderer's kind says of itself. */
export const propsOf = (shape: Sketch['shape']): Readonly<Record<string, unknown>> =>
  typeof shape['props'] === 'object' && shape['props'] !== null ? { ...shape['props'] } : {};

/** Where the drawing of an image lies, its turning left aside. */
export function boxOfImage({ pos, shape }: Pick<Sketch, 'pos' | 'shape'>): Box {
  const { w, h } = propsOf(shape);
  return [pos[0], pos[1], typeof w === 'number' ? w : 0, typeof h === 'number' ? h : 0];
}
