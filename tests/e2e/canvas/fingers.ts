/** Fingers on a screen, as Chromium gives them to a page: real touch events, not clicks. */
import type { Visitor } from '../../support/browser.ts';

export type At = readonly [x: number, y: number];

/** Small enough that no step by itself is a drag, as a slow finger has it. */
const STEP = 3;

export interface Fingers {
  down(...at: At[]): Promise<void>;
  up(): Promise<void>;
  /** One finger, from a place by so much. */
  drag(from: At, by: At): Promise<void>;
  /** Two fingers, of which the second comes down after the first, each moved by so much away from the other. */
  pinch(first: At, second: At, apart: number, rest?: () => Promise<void>): Promise<void>;
  tap(at: At): Promise<void>;
}

export async function fingersOf({ context, page }: Visitor): Promise<Fingers> {
  const cdp = await context.newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly At[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) });
  const up = async () => {
    await send('touchEnd', []);
    // The canvas ends a pinch some frames later, and lays down what was selected then.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
    });
  };
  return {
    down: async (...at) => {
      await send('touchStart', at);
    },
    up,
    drag: async ([x, y], [dx, dy]) => {
      const steps = Math.ceil(Math.hypot(dx, dy) / STEP);
      await send('touchStart', [[x, y]]);
      for (let step = 1; step <= steps; step++)
        await send('touchMove', [[x + (dx * step) / steps, y + (dy * step) / steps]]);
      await up();
    },
    pinch: async (first, second, apart, rest) => {
      const length = Math.hypot(second[0] - first[0], second[1] - first[1]);
      const [ux, uy] = [(second[0] - first[0]) / length, (second[1] - first[1]) / length];
      await send('touchStart', [first]);
      await send('touchStart', [first, second]);
      await rest?.();
      for (let step = 1; step <= 10; step++) {
        const by = (apart * step) / 10;
        await send('touchMove', [
          [first[0] - ux * by, first[1] - uy * by],
          [second[0] + ux * by, second[1] + uy * by],
        ]);
      }
      await up();
    },
    tap: async (at) => {
      await send('touchStart', [at]);
      await up();
    },
  };
}
