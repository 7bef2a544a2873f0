/** How the groups stand, for whoever leads: asked again while somebody looks at it. */
import { ApiProblem } from '#lib/api/problem.ts';
import type { Desk } from '#lib/desk/desk.svelte.ts';
import { readGroups } from './api.ts';
import type { GroupOverview, GroupsOverview, PersonInGroups } from './api.ts';
import { plenaryOf } from './walk.ts';

const EVERY = 4000;

export class Overview {
  readonly #desk: Desk;
  #found = $state.raw<GroupsOverview>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get known(): boolean {
    return this.#found !== undefined;
  }

  get people(): readonly PersonInGroups[] {
    return this.#found?.people ?? [];
  }

  /** The groups that were made last. */
  get groups(): readonly GroupOverview[] {
    const all = this.#found?.groups ?? [];
    const round = Math.max(0, ...all.map((group) => group.round));
    return all.filter((group) => group.round === round);
  }

  /** Those of before. */
  get earlier(): readonly GroupOverview[] {
    const now = new Set(this.groups);
    return (this.#found?.groups ?? []).filter((group) => !now.has(group));
  }

  get atWork(): boolean {
    return this.groups.some(({ closed }) => !closed);
  }

  nameOf(id: string): string {
    return this.people.find((person) => person.id === id)?.name ?? '';
  }

  watch(): void {
    void this.look();
    this.#timer ??= setInterval(() => void this.look(), EVERY);
  }

  rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async look(): Promise<void> {
    try {
      this.#found = await readGroups(plenaryOf(this.#desk), this.#desk.seat.token);
    } catch (thrown) {
      // What was found before stays in view; the board's own line tells that the connection is gone.
      if (!(thrown instanceof ApiProblem)) throw thrown;
    }
  }
}
