/** The note being typed at the bottom of the screen. */
import { MAX_NOTE_TEXT } from '@samenbord/board';
import { hangUp } from '#lib/board/notes.ts';
import { noteLines } from '#lib/board/lines.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Desk } from './desk.svelte.ts';

/** More notes in one go than anybody means. */
const MOST_LINES = 60;

export class Composer {
  /** Whether several lines came in at once, so that several notes may be meant. */
  #pasted = $state(false);
  #waiting = $state.raw<readonly string[]>();
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get text(): string {
    return this.#desk.draft;
  }

  set text(text: string) {
    this.#desk.draft = text;
  }

  /** Lines that could become a note each; empty unless several were pasted. */
  get lines(): readonly string[] {
    const lines = this.#pasted ? noteLines(this.text).slice(0, MOST_LINES) : [];
    return lines.length > 1 ? lines : [];
  }

  pasted(text: string): void {
    if (text.includes('\n')) this.#pasted = true;
  }

  /** Takes lines that were pasted elsewhere. */
  offer(lines: readonly string[]): void {
    this.text = lines.join('\n');
    this.#pasted = true;
  }

  /** What was sent off before the board had arrived; it goes up as soon as there is a zone to go to. */
  get waiting(): boolean {
    return this.#waiting !== undefined && !this.#desk.board.state.arrived;
  }

  add(): void {
    const text = this.text.trim();
    if (text !== '') this.#send([text]);
  }

  addLines(): void {
    this.#send(this.lines);
  }

  /** To be called when the board has arrived. */
  arrived(): void {
    const texts = this.#waiting;
    this.#waiting = undefined;
    if (texts) this.#put(texts);
  }

  #send(texts: readonly string[]): void {
    if (this.#desk.board.state.arrived) this.#put(texts);
    else this.#waiting = texts;
  }

  /** What is told of notes that were put up. */
  #said(said: { count: number; zone: string }): string {
    if (this.#desk.readAhead) return m.ahead_added(said);
    return this.#desk.silent ? m.lane_added(said) : m.composer_added(said);
  }

  #put(texts: readonly string[]): void {
    const { board, news, zone, color, seat } = this.#desk;
    for (const text of texts)
      this.#desk.lastAdded = hangUp(board.session, {
        text: text.slice(0, MAX_NOTE_TEXT),
        at: { zone },
        color,
        group: seat.group,
        onBehalf: this.#desk.writesNameless ? '' : this.#desk.onBehalf.trim(),
        now: this.#desk.clock.now,
      });
    const where = board.state.zones.get(zone)?.title ?? '';
    const said = { count: texts.length, zone: where };
    news.speak(this.#said(said));
    this.text = '';
    this.#pasted = false;
  }
}
