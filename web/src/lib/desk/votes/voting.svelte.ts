/**
 * What one person gives in the votes that are open. Ballots are read from the own lane, so that all devices of one
 * person show the same, and nobody else's.
 */
import { shownDots, isOnNotes } from '@samenbord/board';
import type { Choices, DotsOnNotes, Vote } from '@samenbord/board';
import { SvelteMap } from 'svelte/reactivity';
import { ApiProblem } from '#lib/api/problem.ts';
import { castBallot } from '#lib/api/votes.ts';
import type { Seat } from '#lib/api/seats.ts';
import type { BoardState } from '#lib/board/board.svelte.ts';
import type { OwnLane } from '#lib/lane/own-lane.svelte.ts';
import type { Line } from '#lib/sync/line.svelte.ts';
import type { News } from '../news.svelte.ts';
import { dotsLeft, dotsOn, isSameBallot, withDots } from './ballot.ts';

const NOTHING: Choices = {};
/** How long, in ms, the lane may take to bring what the server has taken, before it is believed all the same. */
const LANE_LAG = 10_000;

/** What of an open board a vote is about. */
interface Voted {
  readonly state: Pick<BoardState, 'votes' | 'notes' | 'stage' | 'phase'>;
  readonly line: Pick<Line, 'covers'>;
  readonly lane: Pick<OwnLane, 'ballots' | 'observeBallots'> | undefined;
}

export class Voting {
  /** Ballots that the lane does not have yet, by vote. */
  readonly #sent = new SvelteMap<string, Choices>();
  /** One request after the other: the last ballot has to be the one that counts. */
  #sending: Promise<void> = Promise.resolve();
  readonly #seat: Seat;
  readonly #board: Voted;
  readonly #news: News;

  constructor(seat: Seat, board: Voted, news: News) {
    this.#seat = seat;
    this.#board = board;
    this.#news = news;
  }

  /** The vote in which this person can put dots on notes now. */
  get onNotes(): { id: string; vote: Vote } | undefined {
    if (this.#seat.role !== 'participant') return undefined;
    const open = [...this.#board.state.votes.records]
      .filter(([, vote]) => isOnNotes(vote))
      .sort(([, a], [, b]) => b.openedAt - a.openedAt)[0];
    return open && { id: open[0], vote: open[1] };
  }

  /** The vote that was opened last, while it goes on and then as long as its phase. */
  get latest(): { id: string; vote: Vote } | undefined {
    const { votes, stage } = this.#board.state;
    const [last] = [...votes.records].sort(([, a], [, b]) => b.openedAt - a.openedAt);
    if (!last || (last[1].state === 'closed' && last[1].openedAt < stage.since)) return undefined;
    return { id: last[0], vote: last[1] };
  }

  /** Whether the phase is there to vote in, and nothing has been put to the vote yet. */
  get isTimeToVote(): boolean {
    const { phase } = this.#board.state;
    return phase !== undefined && (phase.kind === 'vote' || phase.may.vote) && this.latest === undefined;
  }

  /** The dots that stand on notes now. */
  get shown(): DotsOnNotes | undefined {
    const { votes, notes } = this.#board.state;
    const ballots = new Map([...(this.#board.lane?.ballots ?? []), ...this.#sent]);
    return shownDots(Object.fromEntries(votes.records), ballots, (id) => notes.get(id) !== undefined);
  }

  given(id: string, choice: string): number {
    return dotsOn(this.#ballot(id), choice);
  }

  left(id: string, vote: Vote): number {
    return dotsLeft(vote, this.#ballot(id));
  }

  /** Whether a note can get a dot in the vote on notes. */
  mayGet(note: string): boolean {
    const zone = this.onNotes?.vote.zone;
    const record = this.#board.state.notes.get(note);
    return zone !== undefined && record !== undefined && (zone === '' || record.zone === zone);
  }

  /** One dot more or less on a choice; nothing happens when that cannot be. */
  give(id: string, vote: Vote, choice: string, more: 1 | -1): void {
    const wanted = withDots(vote, this.#ballot(id), choice, more);
    if (!wanted) return;
    this.#sent.set(id, wanted);
    this.#sending = this.#sending.then(() => this.#cast(id, wanted));
    void this.#board.line.covers(this.#sending);
  }

  async #cast(id: string, wanted: Choices): Promise<void> {
    // A newer one takes its place.
    if (this.#sent.get(id) !== wanted) return;
    try {
      await castBallot(this.#seat.board, this.#seat.token, id, wanted);
    } catch (thrown) {
      this.#drop(id, wanted);
      if (!(thrown instanceof ApiProblem)) throw thrown;
      this.#news.failure(thrown);
      return;
    }
    this.#dropOnceInLane(id, wanted);
  }

  /**
   * From then on the lane says what the server has. It comes over a line of its own, maybe after the answer: with the
   * old ballot in between, a dot would seem to be taken back, and the next click would give it instead of a second one.
   */
  #dropOnceInLane(id: string, wanted: Choices): void {
    const { lane } = this.#board;
    if (!lane) {
      this.#drop(id, wanted);
      return;
    }
    const stop = () => {
      stopObserving();
      clearTimeout(timer);
      this.#drop(id, wanted);
    };
    const look = () => {
      if (isSameBallot(lane.ballots.get(id) ?? NOTHING, wanted)) stop();
    };
    const stopObserving = lane.observeBallots(look);
    const timer = setTimeout(stop, LANE_LAG);
    look();
  }

  /** Unless a newer one has taken its place. */
  #drop(id: string, ballot: Choices): void {
    if (this.#sent.get(id) === ballot) this.#sent.delete(id);
  }

  #ballot(id: string): Choices {
    return this.#sent.get(id) ?? this.#board.lane?.ballots.get(id) ?? NOTHING;
  }
}
