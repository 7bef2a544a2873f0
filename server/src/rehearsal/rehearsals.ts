/**
 * Rehearsals: a copy of a board on which acted colleagues join, write, link, react and vote, so that whoever leads can
 * practise. The copy is thrown away when it is stopped, after some hours, and when the server starts again.
 */
import {
  addRecord,
  DESK_SCRIPT,
  newId,
  newStage,
  phasesInOrder,
  readBoard,
  writeScript,
} from '@samenbord/board';
import type { BoardSnapshot, Person } from '@samenbord/board';
import type { Catalog } from '../catalog/catalog.ts';
import type { Clock } from '../rooms/clock.ts';
import type { RoomHost } from '../rooms/host.ts';
import type { Log } from '../rooms/log.ts';
import type { Lanes } from '../lanes/lanes.ts';
import { ActedColleague } from './actor.ts';
import { AGE_GROUPS, FIRST_NAMES } from './plausible-notes.ts';
import { Texts } from './play.ts';

export const FEWEST_COLLEAGUES = 5;
export const MOST_COLLEAGUES = 40;
/** Acted colleagues on one server: real people come first. */
const MOST_ON_SERVER = 100;
const LASTS = 3 * 60 * 60_000;

interface Running {
  copy: string;
  people: readonly ActedColleague[];
  cancel: () => void;
}

interface Surroundings {
  host: RoomHost;
  lanes: Lanes;
  catalog: Catalog;
  clock: Clock;
  log: Log;
  /** Erases a board with all that is kept of it. */
  erase: (board: string) => Promise<void>;
}

export type RehearsalRefusal = 'rehearsal-running' | 'too-many-rehearsals';

export class Rehearsals {
  readonly #around: Surroundings;
  readonly #running = new Map<string, Running>();
  /** Boards of which a copy is being made. */
  readonly #starting = new Map<string, number>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The copy on which a board is rehearsed, with how many are acted; undefined when none is. */
  of(board: string): { copy: string; people: number } | undefined {
    const running = this.#running.get(board);
    return running && { copy: running.copy, people: running.people.length };
  }

  /** Erases what a former run of the server left behind. */
  async eraseLeftovers(): Promise<void> {
    for (const { board } of this.#around.catalog.rehearsals()) await this.#erase(board);
  }

  /** @returns the id of the copy, or why there is none */
  async start(board: string, people: number): Promise<{ copy: string } | RehearsalRefusal> {
    if (this.#running.has(board) || this.#starting.has(board)) return 'rehearsal-running';
    const acted = [...this.#running.values()].map((running) => running.people.length);
    const all = [...acted, ...this.#starting.values(), people].reduce((sum, count) => sum + count, 0);
    if (all > MOST_ON_SERVER) return 'too-many-rehearsals';
    this.#starting.set(board, people);
    try {
      return { copy: await this.#begin(board, people) };
    } finally {
      this.#starting.delete(board);
    }
  }

  /** Sends everybody home and erases the copy; false when there is none. */
  async stop(board: string): Promise<boolean> {
    const running = this.#running.get(board);
    if (!running) return false;
    this.#running.delete(board);
    running.cancel();
    for (const colleague of running.people) colleague.leave();
    await this.#erase(running.copy);
    return true;
  }

  /** Everybody leaves; the copies go at the next start. */
  close(): void {
    for (const { people, cancel } of this.#running.values()) {
      cancel();
      for (const colleague of people) colleague.leave();
    }
    this.#running.clear();
  }

  async #begin(board: string, count: number): Promise<string> {
    const { host, lanes, catalog, clock, log } = this.#around;
    const original = await host.read(board, readBoard);
    const script = await host.change(board, (_doc, desk) =>
      Object.fromEntries(desk.getMap<string>(DESK_SCRIPT).entries()),
    );
    const copy = newId();
    await host.create(copy, copyOf(original, clock.now()));
    catalog.addBranch(copy, board, 'rehearsal');
    const cast = Array.from({ length: count }, (_, at) => ({
      participant: newId(),
      name: FIRST_NAMES[at % FIRST_NAMES.length] ?? '',
      group: AGE_GROUPS[at % AGE_GROUPS.length] ?? '',
    }));
    await host.change(copy, (doc, desk) => {
      writeScript(desk, script);
      for (const { participant, name, group } of cast)
        addRecord(doc, 'people', participant, { name, group, role: 'participant' });
    });
    const stage = { host, lanes, clock, log, texts: new Texts() };
    this.#running.set(board, {
      copy,
      people: cast.map((who) => new ActedColleague(stage, copy, who)),
      cancel: clock.after(LASTS, () => void this.stop(board)),
    });
    return copy;
  }

  async #erase(copy: string): Promise<void> {
    const { catalog, host, erase } = this.#around;
    catalog.beginErasing(copy);
    host.disconnect(copy, undefined, 4404);
    await erase(copy);
  }
}

/** The board as it was prepared, at its beginning: theory, zones, phases, and notes of whoever leads. */
function copyOf(board: BoardSnapshot, now: number): BoardSnapshot {
  const people = Object.fromEntries(
    Object.entries(board.people).filter(([, person]: [string, Person]) => person.role === 'facilitator'),
  );
  const notes = Object.fromEntries(
    Object.entries(board.notes).filter(([, { author }]) => author !== null && author in people),
  );
  const [first] = phasesInOrder(board.phases);
  return {
    ...board,
    info: { ...board.info, rehearsal: true },
    stage: newStage({ phase: first?.[0] ?? '', since: now, state: 'open' }),
    phases: Object.fromEntries(
      Object.entries(board.phases).map(([id, phase]) => [
        id,
        { ...phase, startedAt: id === first?.[0] ? now : 0 },
      ]),
    ),
    people,
    notes,
    links: {},
    reactions: {},
    clusters: {},
    agreements: {},
    sketch: {},
    votes: {},
    groups: {},
  };
}
