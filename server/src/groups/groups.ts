/**
 * Groups of a study day, each with a board of its own. The plenary's document says which groups there are, who is in
 * them and where the day stands; `settle` makes the catalog and the groups' boards what it says, as often as needed,
 * so that nothing is lost when the server stops in between.
 */
import { createHash } from 'node:crypto';
import {
  ActionRefused,
  divide,
  followPlenary,
  groupBoard,
  groupsInOrder,
  isWorkedOn,
  lead as leadDay,
  lastGroups,
  newId,
  placeLatecomer,
  readBoard,
  readCollection,
  readLead,
  readPicks,
} from '@samenbord/board';
import type { Action, ActionResult, BoardSnapshot, Division, MadeGroup, Records } from '@samenbord/board';
import type { Group, Lead, Leader, Person } from '@samenbord/board';
import { ERRORS } from '@samenbord/sync';
import type { Doc } from 'yjs';
import type { Catalog } from '../catalog/catalog.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { Turns } from '../lanes/turns.ts';
import type { Log } from '../rooms/log.ts';
import { RoomUnavailable } from '../rooms/unavailable.ts';

export type MakeGroups = Extract<Action, { type: 'groups.make' }>;

const WORD = { nl: 'Groep', en: 'Group' } as const;
/** Sockets of somebody who is not in the group any more. */
const NOT_HERE = ERRORS.forbidden.closeCode;

/** The id in the plenary of a group's record: the same each time, and told by nobody who doesn't know the record. */
const idInPlenary = (board: string, record: string): string =>
  `h${createHash('sha256').update(`${board}/${record}`).digest('base64url').slice(0, 22)}`;

interface Surroundings {
  rooms: Rooms;
  catalog: Catalog;
  log: Log;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Erases a board with all that is kept of it. */
  erase: (board: string) => Promise<void>;
}

export class Groups {
  readonly #around: Surroundings;
  readonly #turns = new Turns();
  /** Group → what its board was told last, to tell it only what is new. */
  readonly #told = new Map<string, string>();
  /** Plenaries that are being settled, and those that changed meanwhile. */
  readonly #settling = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /**
   * Divides everybody over new groups. Groups that wrote nothing yet are replaced.
   * @throws ActionRefused with nothing changed: others are at work, or there are too few people.
   */
  make(plenary: string, action: MakeGroups, by: Leader): Promise<ActionResult> {
    return this.#turns.alone(plenary, async () => {
      const { rooms, catalog } = this.#around;
      const board = await rooms.read(plenary, readBoard);
      if (board.stage.state === 'closed') throw new ActionRefused('board-closed', 'The day is closed.');
      const replaced = lastGroups(board.groups)
        .filter(([, { closed }]) => !closed)
        .map(([id]) => id);
      await this.#refuseWrittenOn(plenary, replaced);
      const made = division(board, action).map((one): MadeGroup => ({ ...one, board: newId() }));
      try {
        for (const { board: id, name, people } of made) {
          await rooms.create(
            id,
            groupBoard(board, {
              ...{ name, plenary, people: peopleOf(board.people, people) },
              take: action.take ?? [],
            }),
          );
          catalog.addBranch(id, plenary, 'group');
        }
        await rooms.change(plenary, (doc, desk) => {
          leadDay(doc, action, { ...this.#context(desk, by), groups: { made, replaced } });
          for (const [id, { role }] of Object.entries(readCollection(doc, 'people')))
            if (role === 'participant') placeLatecomer(doc, id);
        });
      } catch (error) {
        await this.#erase(made.map((group) => group.board));
        throw error;
      }
      await this.settle(plenary);
      await this.#erase(replaced);
      return {};
    });
  }

  /**
   * Takes these groups away again, or those that were made last, with their boards. @param change carries it out
   * @throws ActionRefused with nothing changed: one of them wrote something
   */
  dissolve(
    plenary: string,
    { groups }: Extract<Action, { type: 'groups.dissolve' }>,
    change: () => Promise<ActionResult>,
  ): Promise<ActionResult> {
    return this.#turns.alone(plenary, async () => {
      const { rooms, catalog } = this.#around;
      const last = await rooms.read(plenary, (doc) => lastGroups(readCollection(doc, 'groups')));
      const boards = (groups ?? last.map(([id]) => id)).filter(
        (id) => catalog.branchOf(id)?.parent === plenary,
      );
      await this.#refuseWrittenOn(plenary, boards);
      const result = await change();
      await this.settle(plenary);
      await this.#erase(boards);
      return result;
    });
  }

  /** Takes a harvest of these notes back; they may be brought again. @param change carries it out */
  returnHarvest(
    plenary: string,
    notes: readonly string[],
    change: () => Promise<ActionResult>,
  ): Promise<ActionResult> {
    return this.#turns.alone(plenary, async () => {
      const result = await change();
      this.#around.catalog.removeHarvested(plenary, notes);
      return result;
    });
  }

  /** Brings what the groups chose. @throws ActionRefused with nothing changed. */
  harvest(plenary: string, action: Action, by: Leader): Promise<ActionResult> {
    return this.#turns.alone(plenary, async () => {
      const { rooms, catalog } = this.#around;
      const list = await this.list(plenary);
      const groups = await Promise.all(
        list.map(async ([board, { name, people }]) => ({
          ...{ board, name, members: people.length },
          picks: await rooms.read(board, readPicks),
        })),
      );
      const brought = catalog.harvested(plenary);
      const result = await rooms.change(plenary, (doc, desk) =>
        leadDay(doc, action, {
          ...this.#context(desk, by),
          harvest: { groups, idFor: idInPlenary, brought, plenary },
        }),
      );
      const chosen = groups.flatMap(({ board, picks }) => picks.map(({ id }) => idInPlenary(board, id)));
      // A copy that went home stays to be brought for when its words are changed.
      const present = await rooms.read(plenary, (doc) => new Set(doc.getMap('notes').keys()));
      catalog.addHarvested(
        plenary,
        chosen.filter((id) => present.has(id)),
      );
      return result;
    });
  }

  /** The group of a participant, who is given one when they came after the groups were made; undefined without. */
  async groupOf(plenary: string, participant: string): Promise<string | undefined> {
    const { rooms, catalog } = this.#around;
    const group = await rooms.change(plenary, (doc) => placeLatecomer(doc, participant));
    if (group !== undefined && !catalog.groupMembers(group).includes(participant)) await this.settle(plenary);
    return group;
  }

  /** Ids of the groups' boards with the groups, in their order. */
  list(plenary: string): Promise<[string, Group][]> {
    return this.#around.rooms.read(plenary, (doc) => groupsInOrder(readCollection(doc, 'groups')));
  }

  /** The groups' boards as they stand, in their order, for whoever makes the report of the day. */
  async snapshots(plenary: string): Promise<{ id: string; group: Group; board: BoardSnapshot }[]> {
    const { rooms } = this.#around;
    const groups = await this.list(plenary);
    return Promise.all(
      groups.map(async ([id, group]) => ({ id, group, board: await rooms.read(id, readBoard) })),
    );
  }

  /** To be called when something on a board has become durable. */
  changed(board: string): void {
    if (this.#around.catalog.hasGroups(board)) void this.settle(board);
  }

  /** Makes the catalog and the groups' boards what the plenary says. Never rejects: the day goes on. */
  settle(plenary: string): Promise<void> {
    const running = this.#settling.get(plenary);
    if (running) {
      this.#again.add(plenary);
      return running;
    }
    const done = this.#settleAll(plenary).finally(() => this.#settling.delete(plenary));
    this.#settling.set(plenary, done);
    return done;
  }

  async #settleAll(plenary: string): Promise<void> {
    try {
      do await this.#settleOnce(plenary);
      while (this.#again.delete(plenary));
    } catch (error) {
      this.#again.delete(plenary);
      // A board that is being erased or a server that stops.
      if (!(error instanceof RoomUnavailable))
        this.#around.log.error({ err: error, board: plenary }, 'the groups do not follow the plenary');
    }
  }

  async #settleOnce(plenary: string): Promise<void> {
    const { rooms, catalog } = this.#around;
    const { lead, groups, people } = await rooms.read(plenary, (doc) => ({
      lead: readLead(doc),
      groups: readCollection(doc, 'groups'),
      people: readCollection(doc, 'people'),
    }));
    const present = Object.entries(groups).filter(([id]) => catalog.hasBoard(id));
    for (const [id, group] of present) this.#seatMembers(id, group);
    await Promise.all(present.map(([id, group]) => this.#tell(id, group, lead, people)));
  }

  /** Lets in who belongs to a group, and sends away who does not any more. */
  #seatMembers(id: string, { people }: Group): void {
    const { rooms, catalog } = this.#around;
    const seated = new Set(catalog.groupMembers(id));
    for (const person of people) if (!seated.delete(person)) catalog.addToGroup(id, person);
    for (const person of seated) {
      catalog.removeFromGroup(id, person);
      rooms.disconnect(id, person, NOT_HERE);
    }
  }

  async #tell(id: string, group: Group, lead: Lead, everybody: Records<Person>): Promise<void> {
    const told = { ...lead, closed: group.closed, people: peopleOf(everybody, group.people) };
    const words = JSON.stringify(told);
    if (this.#told.get(id) === words) return;
    await this.#around.rooms.change(id, (doc) => {
      followPlenary(doc, told);
    });
    this.#told.set(id, words);
  }

  /** @throws ActionRefused when somebody wrote on one of these boards: that is not thrown away */
  async #refuseWrittenOn(plenary: string, boards: readonly string[]): Promise<void> {
    const { rooms } = this.#around;
    const board = await rooms.read(plenary, readBoard);
    for (const id of boards)
      if (isWorkedOn(await rooms.read(id, readBoard), board, plenary))
        throw new ActionRefused('groups-at-work', 'A group has written notes already.');
  }

  async #erase(boards: readonly string[]): Promise<void> {
    for (const board of boards) {
      this.#told.delete(board);
      await this.#around.erase(board);
    }
  }

  #context(desk: Doc, by: Leader) {
    return { now: this.#around.now(), newId, desk, by: by.participant, name: by.name };
  }
}

/** Members, and whoever leads. */
const peopleOf = (everybody: Records<Person>, members: readonly string[]): Records<Person> =>
  Object.fromEntries(
    Object.entries(everybody).filter(([id, { role }]) => role === 'facilitator' || members.includes(id)),
  );

/** @throws ActionRefused */
function division(
  { people, info }: BoardSnapshot,
  { by = 'mixed', count, size, groups }: MakeGroups,
): Division[] {
  const participants = Object.entries(people).filter(([, { role }]) => role === 'participant');
  if (!groups)
    return divide(
      participants.map(([id, { group }]) => ({ id, age: group })),
      { by, word: WORD[info.language], ...(count === undefined ? {} : { count }), ...(size ? { size } : {}) },
    );
  const left = new Set(participants.map(([id]) => id));
  // Whoever is named twice goes where they are named first.
  return groups.map(({ name, people: named }) => ({
    name,
    ages: [],
    people: named.filter((id) => left.delete(id)),
  }));
}
