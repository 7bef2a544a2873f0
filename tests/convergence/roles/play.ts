/** Plays one day with roles, by its seed. */
import { expectEqual } from '../equal.ts';
import { World } from '../world.ts';
import { RoleDay } from './day.ts';
import type { Fault } from './day.ts';

const STEPS = 1200;

export interface Played {
  edits: number;
  kept: number;
  closed: number;
  /** Notes that the server put on the board itself. */
  written: number;
}

/** @throws Error that says with which seed something went wrong */
export function playRoles(seed: number, fault?: Fault): Played {
  const day = new RoleDay(fault);
  try {
    const world = new World(seed, day);
    for (let step = 0; step < STEPS; step++) world.step();
    world.settle();
    for (const { name, doc, tracker } of world.peers) {
      expectEqual(doc, world.room.doc);
      if (tracker.unsaved > 0) throw new Error(`${name} holds back what was not saved.`);
    }
    day.checkNothingIsLost(world);
    day.checkNoWordIsLost(world);
    return { edits: world.edits, kept: day.kept.size, closed: day.closed, written: day.server.written };
  } catch (error) {
    throw new Error(`SEED=${String(seed)}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
