/** One acted colleague, from coming in to going home: something now and then, at a human pace. */
import { groupOf, newId, pickNote, randomBelow, readCollection, readSituation } from '@samenbord/board';
import type { Lanes } from '../lanes/lanes.ts';
import type { Clock } from '../rooms/clock.ts';
import type { RoomHost } from '../rooms/host.ts';
import type { Log } from '../rooms/log.ts';
import { RoomUnavailable } from '../rooms/unavailable.ts';
import { laneMark, OpenPlane } from './member.ts';
import type { Identity } from './member.ts';
import { ballot, doSomething, noteToPick, writeInSilence } from './play.ts';
import type { Texts } from './play.ts';

/** Milliseconds between two things that one person does: reading and thinking takes most of it. */
const SOONEST = 12_000;
const LATEST = 45_000;
/** Within this everybody comes in. */
const ARRIVAL = 20_000;

export interface Stage {
  host: RoomHost;
  lanes: Lanes;
  clock: Clock;
  log: Log;
  texts: Texts;
}

export class ActedColleague {
  readonly #stage: Stage;
  readonly #board: string;
  readonly #who: Identity;
  #plenary: OpenPlane | undefined;
  #group: { board: string; plane: OpenPlane } | undefined;
  #lane: { mark: string; plane: OpenPlane } | undefined;
  readonly #answered = new Set<string>();
  #cancel: (() => void) | undefined;
  #gone = false;

  constructor(stage: Stage, board: string, who: Identity) {
    this.#stage = stage;
    this.#board = board;
    this.#who = who;
    this.#later(randomBelow(ARRIVAL));
  }

  leave(): void {
    this.#gone = true;
    this.#cancel?.();
    for (const plane of [this.#plenary, this.#group?.plane, this.#lane?.plane]) plane?.leave();
  }

  #later(ms: number): void {
    if (!this.#gone) this.#cancel = this.#stage.clock.after(ms, () => void this.#turn());
  }

  async #turn(): Promise<void> {
    try {
      await this.#act();
    } catch (error) {
      // The room starts over, or somebody was quicker: next time again.
      if (!(error instanceof RoomUnavailable))
        this.#stage.log.warn({ err: error, board: this.#board }, 'an acted colleague could not go on');
    }
    this.#later(SOONEST + randomBelow(LATEST - SOONEST));
  }

  async #act(): Promise<void> {
    const plenary = await this.#open(this.#plenary, this.#board);
    this.#plenary = plenary;
    const board = await this.#whereAtWork(plenary);
    const at = board === this.#board ? plenary : await this.#inGroup(board);
    const { rules } = readSituation(at.doc);
    const vote = ballot(at.doc, this.#answered);
    if (vote) {
      this.#answered.add(vote.vote);
      await this.#stage.lanes.vote(board, this.#who.participant, vote.vote, vote.choices);
      return;
    }
    if (!rules.see) {
      const lane = await this.#openLane(board, laneMark(at.doc));
      if (writeInSilence(at.doc, lane.doc, this.#stage.texts)) return;
    }
    const note = board === this.#board ? undefined : noteToPick(at.doc);
    if (note !== undefined && randomBelow(3) === 0) {
      await this.#stage.host.change(board, (doc) => {
        pickNote(doc, note, true);
      });
      return;
    }
    const actor = { role: 'participant', participant: this.#who.participant } as const;
    doSomething(at.doc, actor, { age: this.#who.group }, this.#stage.texts);
  }

  /** The own group while it is at work; the plenary otherwise. */
  async #whereAtWork(plenary: OpenPlane): Promise<string> {
    const group = groupOf(readCollection(plenary.doc, 'groups'), this.#who.participant);
    return group && !group[1].closed ? group[0] : Promise.resolve(this.#board);
  }

  async #inGroup(board: string): Promise<OpenPlane> {
    if (this.#group?.board !== board) this.#group?.plane.leave();
    const before = this.#group?.board === board ? this.#group.plane : undefined;
    const plane = await this.#open(before, board);
    this.#group = { board, plane };
    return plane;
  }

  async #openLane(board: string, mark: string): Promise<OpenPlane> {
    const key = `${board}/${mark}`;
    if (this.#lane?.mark === key && this.#lane.plane.isOpen) return this.#lane.plane;
    this.#lane?.plane.leave();
    const plane = await OpenPlane.join(this.#stage.host, board, 'own', this.#who, newId(), mark);
    this.#lane = { mark: key, plane };
    return plane;
  }

  async #open(before: OpenPlane | undefined, board: string): Promise<OpenPlane> {
    if (before?.isOpen) return before;
    return OpenPlane.join(this.#stage.host, board, 'board', this.#who, newId());
  }
}
