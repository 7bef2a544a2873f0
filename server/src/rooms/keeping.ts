/** Keeps what came too late for a board on its desk or in its writer's lane, one after the other. */
import { OPEN_WORK } from '@samenbord/board';
import type { HostedRoom, LateEffect } from './hosted-room.ts';
import { keepInLane, keepOnDesk } from './late.ts';
import type { RoomLoader } from './loader.ts';
import { DESK, laneOf } from './planes.ts';

export class Keeping {
  readonly #rooms: RoomLoader;
  /** Board → when the last one lies where it goes, on disk or not. */
  readonly #laidDown = new Map<string, Promise<unknown>>();
  /** Board → what is not on disk yet. */
  readonly #underWay = new Map<string, Set<Promise<void>>>();

  constructor(rooms: RoomLoader) {
    this.#rooms = rooms;
  }

  /** Resolves when it is durable where it is kept. */
  keep(board: string, late: LateEffect): Promise<void> {
    const before = this.#laidDown.get(board) ?? Promise.resolve();
    const laidDown = before.then(() => this.#layDown(board, late));
    const settled = laidDown.catch(() => undefined);
    this.#laidDown.set(board, settled);
    const kept = laidDown.then((room) => room.durable());
    const underWay = this.#underWay.get(board) ?? new Set();
    this.#underWay.set(board, underWay.add(kept));
    const end = () => {
      underWay.delete(kept);
      if (underWay.size > 0) return;
      this.#underWay.delete(board);
      this.#laidDown.delete(board);
    };
    kept.then(end, end);
    return kept;
  }

  /** Resolves when nothing is on its way. */
  async settled(board: string): Promise<void> {
    await Promise.allSettled([...(this.#underWay.get(board) ?? [])]);
  }

  async #layDown(board: string, { kind, late }: LateEffect): Promise<HostedRoom> {
    const room = await this.#rooms.open(board, kind === 'toLane' ? laneOf(late.participant) : DESK);
    room.apply((doc) => {
      if (kind === 'toDesk') {
        keepOnDesk(doc, late);
        return;
      }
      const { rules } = this.#rooms.situationOf(board) ?? { rules: OPEN_WORK };
      keepInLane(doc, late, rules.anonymous === 'always');
    });
    return room;
  }
}
