/**
 * What happens between the lanes of a board and the board itself: notes written in silence are shown, ballots are
 * counted. The board changes first, then the lanes are emptied; a crash between the two is made good at the start.
 */
import type { DatabaseSync } from 'node:sqlite';
import {
  ActionRefused,
  applyAction,
  checkBallot,
  earlyVotes,
  MAX_RECORDS,
  lead,
  newId,
  readAhead,
  readBallot,
  readCollection,
  readStage,
  refuseUnlessReadAhead,
  revealScope,
  waitingNotes,
  writeBallot,
} from '@samenbord/board';
import type { Action, ActionResult, AheadNote, Choices, Leader, LaneNotes } from '@samenbord/board';
import type { Doc } from 'yjs';
import type { RoomHost } from '../rooms/host.ts';
import type { Log } from '../rooms/log.ts';
import { emptyWriteAheadLog } from '../storage/database.ts';
import type { Store } from '../storage/store.ts';
import { earlyVoter, isEarlyVoter } from './lane-key.ts';
import { dropBallots, loadLanes, renewLanes } from './stored-lanes.ts';
import { Turns } from './turns.ts';
import { Unfinished } from './unfinished.ts';
import type { Task } from './unfinished.ts';

const MOST_EARLY_VOTERS = MAX_RECORDS.people;

export type Reveal = Extract<Action, { type: 'notes.reveal' }>;
export type Count = Extract<Action, { type: 'vote.close' }>;

/** What was read ahead, when, and of which lanes. */
interface Look {
  at: number;
  mark: string;
  notes: readonly AheadNote[];
}
const LOOK_EVERY = 60_000;

export class Lanes {
  readonly #rooms: RoomHost;
  readonly #store: Store;
  readonly #database: DatabaseSync;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #unfinished: Unfinished;
  readonly #turns = new Turns();
  /** What was read of a silence last; in memory only. */
  readonly #looks = new Map<string, Look>();

  constructor(around: {
    rooms: RoomHost;
    store: Store;
    database: DatabaseSync;
    log: Log;
    /** Milliseconds since the epoch. */
    now: () => number;
  }) {
    this.#rooms = around.rooms;
    this.#store = around.store;
    this.#database = around.database;
    this.#log = around.log;
    this.#now = around.now;
    this.#unfinished = new Unfinished(around.database);
  }

  /**
   * Shows what was written in silence. `waiting`: anonymous notes of too few people stay hidden.
   * @throws ActionRefused with nothing changed.
   */
  reveal(board: string, action: Reveal): Promise<{ revealed: number; waiting: boolean }> {
    const zone = action.zone ?? '';
    return this.#turns.alone(board, async () => {
      await this.#finish(board);
      // Asked before anybody's connection is closed for it.
      const live = await this.#eachLane(board, waitingNotes);
      await this.#rooms.read(board, (doc) => revealScope(doc, asNotes(live), zone));
      return this.#rooms.whileLanesRest(board, async () => {
        const lanes = await loadLanes(this.#store, board);
        const mark = newId();
        try {
          return await this.#rooms.change(board, (doc, desk) => {
            const scope = revealScope(doc, lanes, zone);
            this.#unfinished.begin(board, { kind: 'reveal', mark, scope });
            // Told by whoever asked for it: one reveal may concern several boards.
            const { revealed = 0 } = applyAction(doc, action, {
              ...this.#context(desk),
              by: '',
              reveal: { lanes, scope, mark },
            });
            return { revealed, waiting: !scope.anonymous };
          });
        } finally {
          await this.#tryToFinish(board);
        }
      });
    });
  }

  /** @throws ActionRefused with nothing changed. */
  closeVote(board: string, action: Count, by: Leader): Promise<void> {
    return this.#turns.alone(board, async () => {
      await this.#finish(board);
      const ballots = await this.#eachLane(board, (lane) => readBallot(lane, action.vote));
      try {
        await this.#rooms.change(board, (doc, desk) => {
          lead(doc, action, {
            ...this.#context(desk),
            ...{ by: by.participant, name: by.name },
            ballots: [...ballots.values()].filter((ballot) => ballot !== undefined),
          });
          this.#unfinished.begin(board, { kind: 'count', vote: action.vote });
        });
      } finally {
        if (this.#unfinished.of(board))
          await this.#rooms.whileLanesRest(board, () => this.#tryToFinish(board));
      }
    });
  }

  /**
   * Carries out `change`, which takes the opening or the count of a vote back. Ballots are nobody's then: who votes
   * again begins anew, for the difference between two counts would tell what somebody chose.
   * @throws what `change` throws, with nothing changed.
   */
  withdrawVote(board: string, vote: string, change: () => Promise<ActionResult>): Promise<ActionResult> {
    return this.#turns.alone(board, async () => {
      // Before the vote is open again: then nothing would tell that its ballots were counted.
      await this.#finish(board);
      this.#unfinished.begin(board, { kind: 'count', vote });
      try {
        return await change();
      } finally {
        await this.#rooms.whileLanesRest(board, () => this.#tryToFinish(board));
      }
    });
  }

  /**
   * Puts a participant's ballot in place of an earlier one.
   * @throws ActionRefused with nothing changed.
   */
  vote(board: string, participant: string, vote: string, choices: Choices): Promise<void> {
    return this.#turns.together(board, async () => {
      const ballot = await this.#rooms.read(board, (doc) => checkBallot(doc, vote, choices));
      await this.#rooms.changeLane(board, participant, (lane) => {
        writeBallot(lane, vote, ballot);
      });
    });
  }

  /**
   * The ballot of somebody who is nobody on the board yet, kept as a lane of theirs until it is counted.
   * @param voter id that nobody else has
   * @throws ActionRefused with nothing changed
   */
  voteEarly(board: string, voter: string, vote: string, choices: Choices): Promise<void> {
    return this.#turns.together(board, async () => {
      const ballot = await this.#rooms.read(board, (doc) => {
        if (!earlyVotes(doc).some(([id]) => id === vote))
          throw new ActionRefused('no-such-vote', `${vote} is no vote before the day.`);
        return checkBallot(doc, vote, choices);
      });
      const owner = earlyVoter(voter);
      const known = (await this.#rooms.lanes(board)).filter(isEarlyVoter);
      if (known.length >= MOST_EARLY_VOTERS && !known.includes(owner))
        throw new ActionRefused('board-full', 'As many people have voted as can.');
      await this.#rooms.changeLane(board, owner, (lane) => {
        writeBallot(lane, vote, ballot);
      });
    });
  }

  /**
   * What who leads may read of a silence. It changes once a minute at most: whoever is in the room would see from a
   * quicker one who had just been typing.
   * @throws ActionRefused where the phase promises that nobody reads along
   */
  readAhead(board: string): Promise<Look> {
    return this.#turns.together(board, async () => {
      const mark = await this.#rooms.read(board, (doc) => {
        refuseUnlessReadAhead(doc);
        return readStage(doc).lanes;
      });
      const last = this.#looks.get(board);
      if (last?.mark === mark && this.#now() - last.at < LOOK_EVERY) return last;
      const lanes = asNotes(await this.#eachLane(board, waitingNotes));
      const notes = await this.#rooms.read(board, (doc) => readAhead(doc, lanes));
      const look = { at: this.#now(), mark, notes };
      this.#looks.set(board, look);
      return look;
    });
  }

  /** Finishes what a crash interrupted; before anybody connects. */
  async finishAll(): Promise<void> {
    for (const board of this.#unfinished.boards)
      await this.#turns.alone(board, () => this.#rooms.whileLanesRest(board, () => this.#tryToFinish(board)));
  }

  /** Forgets a board that is erased. */
  forget(board: string): void {
    this.#looks.delete(board);
    this.#unfinished.end(board);
  }

  #context(desk: Doc) {
    return { desk, now: this.#now(), newId };
  }

  /** What `fn` makes of everybody's lane, by participant. */
  async #eachLane<T>(board: string, fn: (lane: Doc) => T): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    for (const participant of await this.#rooms.lanes(board))
      found.set(participant, await this.#rooms.readLane(board, participant, fn));
    return found;
  }

  /** Lanes that still hold what is on the board already must not be shown or counted a second time. */
  async #finish(board: string): Promise<void> {
    if (this.#unfinished.of(board)) await this.#rooms.whileLanesRest(board, () => this.#finishNow(board));
  }

  /** What fails here is tried again with the next reveal or vote, and at the next start. */
  async #tryToFinish(board: string): Promise<void> {
    try {
      await this.#finishNow(board);
    } catch (error) {
      this.#log.error({ err: error, board }, 'the lanes of a board still hold what was shown or counted');
    }
  }

  async #finishNow(board: string): Promise<void> {
    const task = this.#unfinished.of(board);
    if (!task) return;
    if (await this.#rooms.read(board, (doc) => hasHappened(doc, task))) {
      if (task.kind === 'reveal') await renewLanes(this.#store, board, task.scope);
      else await dropBallots(this.#store, board, task.vote);
      emptyWriteAheadLog(this.#database);
    }
    this.#unfinished.end(board);
  }
}

const asNotes = (lanes: ReadonlyMap<string, LaneNotes['notes']>): LaneNotes[] =>
  [...lanes].map(([participant, notes]) => ({ participant, notes }));

const hasHappened = (doc: Doc, task: Task): boolean =>
  task.kind === 'reveal'
    ? readStage(doc).lanes === task.mark
    : readCollection(doc, 'votes')[task.vote]?.state !== 'open';
