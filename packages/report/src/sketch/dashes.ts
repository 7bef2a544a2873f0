/** Dashes and dots that fit: a side of a form ends in its corner with half a dash, an open line with a whole one. */
import type { Point } from '@samenbord/board';
import { path } from '../display/svg.ts';
import type { Paint } from '../display/svg.ts';
import { before, dataOf, lengthOfStep } from './outline.ts';
import type { Outline, Step } from './outline.ts';

/** A dash is twice as long as the pen is wide, and so is the gap; dots are a pen's width apart from each other. */
const DASH = 2;
const DOT = 0.01;

interface Fitted {
  dash: readonly [dash: number, gap: number];
  offset: number;
}

/** `ends`: of the two ends, how many lie in a corner. */
function fit(
  length: number,
  width: number,
  style: 'dashed' | 'dotted',
  ends: readonly [boolean, boolean],
): Fitted {
  const wanted = style === 'dotted' ? width * DOT : Math.min(width * DASH, length / 4);
  const over = (wanted / 2) * ends.filter(Boolean).length;
  const whole = length + over;
  const period = style === 'dotted' ? 2 * width : 2 * wanted;
  const count = Math.max(2, Math.floor(whole / period));
  const dash = style === 'dotted' ? wanted : whole / count / 2;
  return { dash: [dash, Math.max(0, (whole - count * dash) / (count - 1))], offset: ends[0] ? dash / 2 : 0 };
}

export interface DashOptions {
  /** One row of dashes from end to end, for lines without corners. */
  asOne?: boolean;
}

/** SVG of the lines; each of their steps has dashes of its own, so that corners are told. */
export function dashed(
  outlines: readonly Outline[],
  style: 'dashed' | 'dotted',
  paint: Paint,
  { asOne = false }: DashOptions = {},
): string {
  const width = paint.width ?? 1;
  return outlines
    .flatMap((outline) => {
      const runs = runsOf(outline, asOne);
      return runs.map(({ data, length }, index) => {
        const inCorner = (isEnd: boolean): boolean => outline.closed || !isEnd;
        const ends = [inCorner(index === 0), inCorner(index === runs.length - 1)] as const;
        return path(data, { ...paint, ...fit(length, width, style, ends) });
      });
    })
    .join('');
}

/** Steps between corners, or all of them. */
function runsOf(outline: Outline, asOne: boolean): { data: string; length: number }[] {
  const runs: { start: Point; steps: Step[]; length: number }[] = [];
  outline.steps.forEach((step, index) => {
    const start = before(outline, index);
    const run = asOne || step.goesOn ? runs.at(-1) : undefined;
    const length = lengthOfStep(start, step);
    if (!run) runs.push({ start, steps: [step], length });
    else {
      run.steps.push(step);
      run.length += length;
    }
  });
  return runs.map(({ length, ...rest }) => ({ data: dataOf({ ...rest, closed: false }), length }));
}
