/**
 * Honest people on a bad day: edits, undo, two tabs, reloads, lost connections, frames twice, power cuts. Nobody is
 * refused, nothing that was shown or called saved is lost, and in the end all documents are the same.
 * `SEED=123 vitest run tests/convergence` plays one day again.
 */
import { expect, test } from 'vitest';
import { expectEqual } from './equal.ts';
import { World } from './world.ts';

const SEEDS = 200;
const STEPS = 600;
const chosen = process.env['SEED'];
const seeds =
  chosen === undefined ? Array.from({ length: SEEDS }, (_, index) => index + 1) : [Number(chosen)];

function play(seed: number): World {
  const world = new World(seed);
  for (let step = 0; step < STEPS; step++) world.step();
  world.settle();
  return world;
}

test(`nobody honest is refused and all converge, on ${String(seeds.length)} bad days`, () => {
  let edits = 0;
  let restarts = 0;
  for (const seed of seeds) {
    try {
      const world = play(seed);
      for (const peer of world.peers) {
        expectEqual(peer.doc, world.room.doc);
        expect([peer.name, peer.tracker.unsaved]).toEqual([peer.name, 0]);
      }
      edits += world.edits;
      restarts += world.restarts;
    } catch (error) {
      throw new Error(`SEED=${String(seed)}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
  // It must have been a real day.
  expect(edits).toBeGreaterThan(seeds.length * STEPS * 0.15);
  if (chosen === undefined) expect(restarts).toBeGreaterThan(seeds.length / 4);
});
