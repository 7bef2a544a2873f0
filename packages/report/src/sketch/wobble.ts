/**
 * A line as a steady but human hand draws it: twice, each time a little beside its corners, which are rounded off.
 * Where it goes follows from a seed, so that a drawing looks the same on every page, and as on the canvas, which takes
 * the same random numbers in the same order.
 */
import type { Point } from '@samenbord/board';
import { before, lengthOfStep, pair } from './outline.ts';
import { randomFrom } from './random.ts';
import type { Outline, Step } from './outline.ts';

export interface Hand {
  /** Of the pen. */
  width: number;
  seed: string;
  /** How often the line is drawn; a filling is drawn once. */
  passes?: number;
  /** How far a corner may be missed; a third of the pen where it is not said. */
  miss?: number;
  /** Whether the ends of an open line are met exactly. */
  meetsEnds?: boolean;
}

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
const unit = ([x, y]: Point): Point => {
  const length = Math.hypot(x, y);
  return length === 0 ? [0, 0] : [x / length, y / length];
};
const moved = ([x, y]: Point, [dx, dy]: Point, by = 1): Point => [x + dx * by, y + dy * by];

interface Corner {
  at: Point;
  /** The step that leads here; undefined for the start of an open line. */
  step: Step | undefined;
  /** How far the corner may be missed. */
  miss: number;
  /** Directions away from the corner, back and on. */
  back: Point;
  on: Point;
  /** How much is cut off before and after it to round it; 0 for a corner that stays sharp. */
  cutBefore: number;
  cutAfter: number;
}

const HALF = Math.PI / 2;

function cornersIn(outline: Outline, { width, miss = width / 3, meetsEnds = false }: Hand): Corner[] {
  const { start, steps, closed } = outline;
  const lengths = steps.map((step, index) => lengthOfStep(before(outline, index), step));
  const corner = (at: Point, came: number | undefined, goes: number | undefined): Corner => {
    const step = came === undefined ? undefined : steps[came];
    const next = goes === undefined ? undefined : steps[goes];
    const back: Point =
      step && came !== undefined ? unit(minus(step.by?.[1] ?? before(outline, came), at)) : [0, 0];
    const on: Point = next ? unit(minus(next.by?.[0] ?? next.to, at)) : [0, 0];
    const [shortBack, shortOn] = [lengths[came ?? -1] ?? Infinity, lengths[goes ?? -1] ?? Infinity];
    const angle = Math.acos(Math.min(1, Math.max(-1, back[0] * on[0] + back[1] * on[1])));
    const isStraight = step !== undefined && next !== undefined && !step.by && !next.by;
    const round = isStraight ? 2 * width * (1 - Math.max(0, Math.min(1, (angle - HALF) / HALF))) : 0;
    const isEnd = !closed && (came === undefined || goes === undefined);
    return {
      at,
      step,
      miss:
        meetsEnds && isEnd ? 0 : Math.max(0, Math.min(miss, (Math.min(shortBack, shortOn) - 2 * round) / 4)),
      back,
      on,
      cutBefore: Math.min(round, shortBack / 4),
      cutAfter: Math.min(round, shortOn / 4),
    };
  };
  const last = steps.length - 1;
  return [
    corner(start, closed ? last : undefined, 0),
    ...steps.map(({ to }, index) => corner(to, index, index < last ? index + 1 : closed ? 0 : undefined)),
  ];
}

/** Path data of lines drawn by one hand, one after the other. */
export function drawnByHand(outlines: readonly Outline[], hand: Hand): string {
  const lines = outlines
    .filter(({ steps }) => steps.length > 0)
    .map((outline) => ({
      closed: outline.closed,
      corners: cornersIn(outline, hand),
    }));
  let data = '';
  for (let pass = 0; pass < (hand.passes ?? 2); pass += 1) {
    const random = randomFrom(`${hand.seed}${String(pass)}`);
    for (const { closed, corners } of lines) {
      let first: Point = [0, 0];
      corners.forEach((corner, index) => {
        const isBack = closed && index === corners.length - 1;
        const off: Point = isBack ? first : [random() * corner.miss, random() * corner.miss];
        if (index === 0) {
          first = off;
          data += `M${pair(moved(moved(corner.at, off), corner.on, closed ? corner.cutAfter : 0))}`;
        } else data += reach(corner, off);
      });
    }
  }
  return data;
}

function reach({ at, step, back, on, cutBefore, cutAfter }: Corner, off: Point): string {
  const to = moved(at, off);
  if (step?.by) return `C${[...step.by.map((point) => moved(point, off)), to].map(pair).join(' ')}`;
  if (cutBefore <= 0 || cutAfter <= 0) return `L${pair(to)}`;
  return `L${pair(moved(to, back, cutBefore))}Q${pair(to)} ${pair(moved(to, on, cutAfter))}`;
}
