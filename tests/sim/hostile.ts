/**
 * npm run sim -- hostile [--frames 1000000] [--seed 1] [--path 12:3]: frames of a hostile client against a room.
 * A fault is printed with the seed and path that play it again.
 */
import { parseArgs } from 'node:util';
import { FRAMES_A_ROUND, playRound } from '../hostile/fuzz/fuzz.ts';

/** Seeds of fast-check are 32 bits. */
const newSeed = (): number => Math.floor(Math.random() * 2 ** 31);

export function hostile(args: string[]): boolean {
  const { values } = parseArgs({
    args,
    options: {
      frames: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: String(newSeed()) },
      path: { type: 'string' },
    },
  });
  const first = Number(values.seed);
  const rounds = values.path === undefined ? Math.ceil(Number(values.frames) / FRAMES_A_ROUND) : 1;
  const began = performance.now();
  let [frames, taken, closed] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const seed = first + round;
    const { tally, fault } = playRound(seed, values.path);
    frames += tally.frames;
    taken += tally.taken;
    closed += tally.closed;
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(
      `seed ${String(seed)}: ${String(frames)} frames, ${String(taken)} taken, ${String(closed)} connections closed, ${seconds} s`,
    );
    if (fault !== undefined) {
      console.error(fault);
      console.error(`Again: npm run sim -- hostile --seed ${String(seed)} --path <path>`);
      return false;
    }
  }
  return frames > 0;
}
