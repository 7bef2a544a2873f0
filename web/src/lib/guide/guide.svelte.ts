/** What the parts of the guiding page share: the day as it looks now, what was asked for last, and which part is open. */
import type { Action } from '@samenbord/board';
import type { Doing } from '#lib/board/desk-plane.svelte.ts';
import type { Desk } from '#lib/desk/desk.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { forecast, minutesLate, timeToday } from './forecast.ts';
import type { Forecast } from './forecast.ts';

export const PANELS = ['board', 'notes', 'votes', 'people', 'kept', 'log'] as const;
export type Panel = (typeof PANELS)[number];

/** How the others who lead are told of it. */
const DOING: Readonly<Record<Panel, Doing>> = {
  board: 'guide',
  notes: 'notes',
  votes: 'votes',
  people: 'people',
  kept: 'kept',
  log: 'guide',
};

export class Guide {
  readonly desk: Desk;
  /** Whether the time starts with each phase. */
  withTimer = $state(true);
  #panel = $state<Panel>('board');

  readonly day: Forecast = $derived.by(() => {
    const { orderedPhases, stage } = this.desk.board.state;
    return forecast(orderedPhases, stage, this.desk.clock.now);
  });

  constructor(desk: Desk) {
    this.desk = desk;
    desk.plane?.doing('guide');
  }

  get panel(): Panel {
    return this.#panel;
  }

  set panel(panel: Panel) {
    this.#panel = panel;
    this.desk.plane?.doing(DOING[panel]);
  }

  /** Minutes after the planned end; undefined when nobody said when the day ends. */
  get late(): number | undefined {
    const planned = timeToday(this.desk.board.state.info.ends, this.desk.clock.now);
    return planned === undefined ? undefined : minutesLate(this.day.endsAt, planned);
  }

  /** Asks for an action; says what was done where the page itself does not show it. */
  async act(action: Action, done?: string): Promise<boolean> {
    const isDone = await this.desk.act(action);
    if (isDone && done !== undefined) this.desk.news.tell(done);
    return isDone;
  }

  goTo(phase: string): Promise<boolean> {
    return this.desk.goToPhase(phase, this.withTimer);
  }

  /** On to the next phase, or to closing the day after the last. */
  next(): void {
    const { next } = this.desk.board.state.around;
    if (next === undefined) this.desk.sheet = 'close-day';
    else void this.goTo(next);
  }

  /** Two minutes more for what is going on: on the timer, or in the plan when none runs. */
  lengthen(): void {
    const { stage, phase } = this.desk.board.state;
    if (stage.timer.state !== 'stopped') void this.act({ type: 'timer.add' });
    else if (phase) void this.act({ type: 'phase.edit', phase: stage.phase, minutes: phase.minutes + 2 });
  }

  turnTimer(): void {
    const { stage, phase } = this.desk.board.state;
    switch (stage.timer.state) {
      case 'running':
        void this.act({ type: 'timer.pause' });
        return;
      case 'paused':
        void this.act({ type: 'timer.resume' });
        return;
      case 'stopped':
        if (phase && phase.minutes > 0) void this.act({ type: 'timer.start', minutes: phase.minutes });
    }
  }

  turnLock(): void {
    void this.act({ type: this.desk.board.state.stage.locked ? 'board.unlock' : 'board.lock' });
  }

  turnCalm(): void {
    void this.act({ type: 'view.calm', on: !this.desk.board.state.stage.calm });
  }

  turnCursors(): void {
    void this.act({ type: 'view.cursors', shown: this.desk.board.state.stage.cursorsOff });
  }

  gather(to: string): void {
    void this.act({ type: 'view.gather', to }, m.guide_gathered());
  }

  /** Lights something for everybody, or puts it out when it is lit. */
  spotlight(to: string): void {
    void this.act({ type: 'view.spotlight', to: this.desk.board.state.stage.spotlight === to ? '' : to });
  }

  /** The last thing that can still be taken back; undefined when there is none. */
  get lastUndoable(): string | undefined {
    const { plane, clock } = this.desk;
    if (!plane) return undefined;
    const entries = [...plane.log].filter(
      ([id, { undoneAt }]) => undoneAt === 0 && plane.undoRefusal(id, clock.now) === undefined,
    );
    return entries.sort(([, a], [, b]) => b.at - a.at)[0]?.[0];
  }

  undo(entry: string | undefined): void {
    if (entry !== undefined) void this.act({ type: 'action.undo', entry }, m.guide_undone());
  }
}
