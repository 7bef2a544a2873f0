/** One person's desk at an open board: what the page's parts share. */
import { isBranch, mayEraseBoard } from '@samenbord/board';
import type { Action, NoteColor } from '@samenbord/board';
import { editClaimedNote } from '#lib/api/claims.ts';
import { act, readSummary } from '#lib/api/client.ts';
import type { Done } from '#lib/api/client.ts';
import { ApiProblem } from '#lib/api/problem.ts';
import type { Seat } from '#lib/api/seats.ts';
import type { BoardSummary } from '#lib/api/types.ts';
import { DeskPlane } from '#lib/board/desk-plane.svelte.ts';
import type { OpenBoard } from '#lib/board/open.ts';
import { mayDo } from '#lib/board/notes.ts';
import type { UnsavedNote } from '#lib/board/unsaved-notes.ts';
import { m } from '#lib/paraglide/messages.js';
import { NoteSearch } from '#lib/search/note-search.svelte.ts';
import { ServerClock } from './clock.svelte.ts';
import { keepDraft, keptDraft } from './draft.ts';
import type { News, Offer } from './news.svelte.ts';
import { ReportJob } from './report/report-job.svelte.ts';
import { Voting } from './votes/voting.svelte.ts';
import type { SheetName } from './sheet-names.ts';

export class Desk {
  readonly seat: Seat;
  readonly board: OpenBoard;
  readonly news: News;
  readonly search: NoteSearch;
  readonly clock = new ServerClock();
  readonly voting: Voting;
  /** What only those who lead have. */
  readonly plane: DeskPlane | undefined;
  readonly report: ReportJob;

  sheet = $state<SheetName>();
  /** Notes of before the board had to be opened anew, in case the server never had them. */
  rescued = $state.raw<readonly UnsavedNote[]>([]);
  color = $state<NoteColor>('yellow');
  /** For whom notes are typed in, for somebody with paper; empty for oneself. */
  onBehalf = $state('');
  /** The note that the composer put up last. */
  lastAdded = $state('');
  /** The own note without a name that is being changed. */
  namelessNote = $state('');
  /** The phase that waits for the answer whether hidden notes are shown first. */
  phaseToGoTo = $state.raw<{ phase: string; timer: boolean }>();
  /** Notes that an agreement is being made of. */
  adopting = $state.raw<readonly string[]>([]);
  /** The agreement that is being changed; empty when one is being made. */
  changing = $state('');
  /** Where somebody asked to be brought, and when: asking twice goes twice. */
  pointed = $state.raw<{ record: string; at: number }>();
  /** Remembers what this page shows now; what it gives brings that back. Undefined while nothing is shown. */
  keepView: (() => () => void) | undefined;
  /** How often the server told of a word in private. */
  wordsHeard = $state(0);
  #draft = $state('');
  #chosen = $state.raw({ zone: '', phase: '' });
  #summary = $state.raw<BoardSummary>();
  #acting = $state(false);

  /** Lets somebody else sit down at this device. */
  readonly switchTo: (seat: Seat) => void;

  /** @param summary what the server answered when this person came in */
  constructor(
    seat: Seat,
    board: OpenBoard,
    news: News,
    switchTo: (seat: Seat) => void,
    summary?: BoardSummary,
  ) {
    this.seat = seat;
    this.#draft = keptDraft(seat);
    this.switchTo = switchTo;
    this.board = board;
    this.news = news;
    this.search = new NoteSearch(board.state, board.session, board.lane);
    this.report = new ReportJob(seat, news);
    this.voting = new Voting(seat, board, news);
    this.plane = seat.role === 'facilitator' ? new DeskPlane(seat, board.session.doc) : undefined;
    if (summary) this.#know(summary);
  }

  get facilitates(): boolean {
    return this.seat.role === 'facilitator';
  }

  /** What stands in the composer. */
  get draft(): string {
    return this.#draft;
  }

  set draft(text: string) {
    this.#draft = text;
    keepDraft(this.seat, text);
  }

  /** The zone chosen by hand in this phase; empty follows the phase. */
  get chosenZone(): string {
    return this.#chosen.phase === this.board.state.stage.phase ? this.#chosen.zone : '';
  }

  set chosenZone(zone: string) {
    this.#chosen = { zone, phase: this.board.state.stage.phase };
  }

  /** Where a new note goes: the chosen zone while it is open, or else the phase's first one. */
  get zone(): string {
    const { openZones, defaultZone } = this.board.state;
    return openZones.some(([id]) => id === this.chosenZone) ? this.chosenZone : defaultZone;
  }

  /** Facilitators may always write; the others as the phase allows. */
  get mayAdd(): boolean {
    const { closed, mayAdd, hadTurn } = this.board.state;
    return !closed && (this.facilitates || (mayAdd && !hadTurn));
  }

  /** Whether this person may draw, as the phase has it. */
  get mayDraw(): boolean {
    const { state, session } = this.board;
    // Read for what follows from them: the rule itself looks at the document.
    void [state.stage, state.phase];
    return mayDo(session, { do: 'add', root: 'sketch', record: '' });
  }

  /** Whether notes stay with their writers until they are shown. */
  get silent(): boolean {
    const { closed, phase } = this.board.state;
    return !closed && phase !== undefined && !phase.may.see;
  }

  /** Whether those who lead may read what is written in this silence. */
  get readAhead(): boolean {
    return this.silent && this.board.state.phase?.readAhead === true;
  }

  /** Whether a note that is written now is shown without a name. */
  get writesNameless(): boolean {
    const anonymous = this.board.state.phase?.may.anonymous;
    return (
      this.silent &&
      (anonymous === 'always' || (anonymous === 'choice' && this.board.lane?.wishesNameless === true))
    );
  }

  get mayErase(): boolean {
    return mayEraseBoard(this.seat.role, isBranch(this.board.state.info));
  }

  get acting(): boolean {
    return this.#acting;
  }

  /** The server's latest answer about the board; undefined before the first. */
  get summary(): BoardSummary | undefined {
    return this.#summary;
  }

  /** Asks the server unless it has answered; without an answer the board itself still works. */
  ensureSummary(): void {
    if (!this.#summary) this.refresh().catch(() => undefined);
  }

  /** Asks the server again. @throws ApiProblem */
  async refresh(): Promise<BoardSummary> {
    const summary = await readSummary(this.seat.board, this.seat.token);
    this.#know(summary);
    return summary;
  }

  #know(summary: BoardSummary): void {
    this.clock.set(summary.now);
    this.#summary = summary;
  }

  /** Asks the server for an action; tells what went wrong. Returns whether it was done. */
  async act(action: Action): Promise<boolean> {
    return (await this.ask(action)) !== undefined;
  }

  /** Puts a break after the current phase and goes there. */
  async takeBreak(minutes: number): Promise<void> {
    const made = await this.ask({
      type: 'phase.insert',
      name: m.break_title(),
      purpose: m.break_purpose(),
      minutes,
      kind: 'break',
    });
    if (made?.id) await this.goToPhase(made.id);
  }

  /** What the server made of an action; undefined when it was not done, which has been told then. */
  async ask(action: Action): Promise<Done | undefined> {
    this.#acting = true;
    try {
      return await act(this.seat.board, this.seat.token, action);
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.code === 'phase-moved-on') this.news.tell(m.phase_moved());
      else this.news.failure(thrown);
      return undefined;
    } finally {
      this.#acting = false;
    }
  }

  /**
   * Goes to another phase; out of a silence in which something was written not without asking.
   * @param timer whether the time of the phase starts with it
   */
  async goToPhase(phase: string, timer = true): Promise<boolean> {
    if (!this.silent || !(await this.#hasHiddenNotes())) return this.setPhase(phase, timer);
    this.phaseToGoTo = { phase, timer };
    this.sheet = 'reveal';
    return false;
  }

  /** The clock runs along unless it is asked not to: who leads has to think of people, not of buttons. */
  async setPhase(phase: string, timer = true): Promise<boolean> {
    const { stage, phases } = this.board.state;
    const there = phases.get(phase);
    const done = await this.act({
      ...{ type: 'phase.set', phase, expected: stage.phase },
      ...(timer && (there?.minutes ?? 0) > 0 ? { timer } : {}),
    });
    // The clock comes back with it: a step too far costs nobody their time.
    const stands = () => !this.board.state.closed && this.board.state.stage.phase === phase;
    if (done) this.news.tell(m.phase_went(), { offer: this.#takingBack('phase.set'), stands });
    return done;
  }

  /** Offers to take back what this person did last of a kind. */
  #takingBack(type: Action['type']): Offer {
    const act = () => {
      const mine = [...(this.plane?.log ?? [])].filter(
        ([, entry]) => entry.type === type && entry.by === this.seat.participant && entry.undoneAt === 0,
      );
      const last = mine.sort(([, a], [, b]) => b.at - a.at)[0]?.[0];
      if (last !== undefined) void this.act({ type: 'action.undo', entry: last });
    };
    return { label: m.take_back(), act };
  }

  async #hasHiddenNotes(): Promise<boolean> {
    // The server may not have the own ones yet.
    if (this.board.lane && this.board.lane.notes.size > 0) return true;
    this.#acting = true;
    try {
      return (await this.refresh()).counts.writing;
    } catch {
      return false;
    } finally {
      this.#acting = false;
    }
  }

  /** Shows what was written in silence, in one zone or (empty) everywhere. Returns whether anything was shown. */
  async reveal(zone: string): Promise<boolean> {
    const done = await this.ask({ type: 'notes.reveal', ...(zone === '' ? {} : { zone }) });
    if (!done) return false;
    this.news.tell(m.lane_shown({ count: done.revealed ?? 0 }));
    if (done.waiting) this.news.trouble(m.lane_held_back(), m.lane_held_back_hint());
    return true;
  }

  adopt(notes: readonly string[]): void {
    this.changing = '';
    this.adopting = notes;
    this.sheet = this.facilitates ? 'adopt' : 'agreements';
  }

  changeAgreement(agreement: string): void {
    this.adopting = [];
    this.changing = agreement;
    this.sheet = 'adopt';
  }

  /** Goes to a note, a theory card or a zone, in whatever view is open. */
  pointAt(record: string): void {
    this.sheet = undefined;
    this.pointed = { record, at: Date.now() };
  }

  changeNameless(note: string): void {
    if (!this.mayChangeNameless) this.news.trouble(m.lane_not_now());
    else {
      this.namelessNote = note;
      this.sheet = 'nameless';
    }
  }

  /** Whether this person may change own notes without a name now. */
  get mayChangeNameless(): boolean {
    const { mayAdd, stage } = this.board.state;
    return mayAdd && !stage.locked;
  }

  /** Shows the server the key of an own note without a name, to change or delete it. Returns whether that was done. */
  async editNameless(note: string, wanted: { text: string } | { delete: true }): Promise<boolean> {
    const claim = this.board.state.notes.get(note)?.claim ?? '';
    const key = this.board.lane?.keys.of(claim);
    if (key === undefined) return false;
    this.#acting = true;
    try {
      await editClaimedNote(this.seat.board, this.seat.token, note, { key, ...wanted });
      return true;
    } catch (thrown) {
      this.news.failure(thrown);
      return false;
    } finally {
      this.#acting = false;
    }
  }

  async layAside(note: string): Promise<void> {
    if (!(await this.act({ type: 'note.aside', note }))) return;
    const hasGroups = this.board.state.groups.records.size > 0;
    this.news.tell(hasGroups ? m.aside_done_groups() : m.aside_done(), {
      offer: this.#takingBack('note.aside'),
    });
  }

  /** Goes on where another desk at the same board had to stop. */
  takeOver(before: Desk, unsaved: readonly UnsavedNote[]): void {
    this.draft = before.draft;
    this.color = before.color;
    this.chosenZone = before.chosenZone;
    this.rescue([...before.rescued, ...unsaved]);
  }

  /** Offers texts to their writer that the server may not have. */
  rescue(notes: readonly UnsavedNote[]): void {
    this.rescued = [...new Map([...this.rescued, ...notes].map((note) => [note.id, note])).values()];
  }

  destroy(): void {
    this.#letGo();
    this.board.close();
  }

  /** Makes place for somebody else; what is not saved yet still goes to the server. */
  retire(): void {
    this.#letGo();
    this.board.retire();
  }

  #letGo(): void {
    this.search.destroy();
    this.clock.destroy();
    this.plane?.destroy();
  }
}
