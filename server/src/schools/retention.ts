/**
 * Boards whose time is up go by themselves: `info.retention` days after the date of the day (or after it was made). On
 * a school's line stays what the day leaves behind; of any other board nothing stays.
 */
import { dayOfLine, keptUntil, readBoard, readInfo } from '@samenbord/board';
import type { Parts } from '../http/parts.ts';
import { eraseBoard } from '../erase-board.ts';
import type { Erasable } from '../erase-board.ts';
import type { Clock } from '../rooms/clock.ts';
import type { Log } from '../rooms/log.ts';

const HOUR = 60 * 60 * 1000;

export class Retention {
  readonly #parts: Erasable & Pick<Parts, 'reports' | 'now'>;
  readonly #clock: Clock;
  readonly #log: Log;
  /** A board's end changes only while somebody is on it, and then it is asked again. */
  readonly #ends = new Map<string, number>();
  #cancel: () => void = () => undefined;
  #stopped = false;

  constructor(parts: Erasable & Pick<Parts, 'reports' | 'now'>, clock: Clock, log: Log) {
    this.#parts = parts;
    this.#clock = clock;
    this.#log = log;
  }

  /** Looks now and every hour from here on. */
  start(): void {
    void this.sweep().finally(() => {
      if (!this.#stopped) this.#cancel = this.#clock.after(HOUR, () => this.start());
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  /** To be called when a board changed. */
  changed(board: string): void {
    this.#ends.delete(board);
  }

  /** Erases what has to go by now; what fails is tried again at the next look. */
  async sweep(): Promise<void> {
    for (const { id, createdAt } of this.#parts.catalog.boards()) {
      if (this.#stopped) return;
      try {
        if ((await this.#endOf(id, createdAt)) <= this.#parts.now()) await this.#let(id);
      } catch (error) {
        this.#log.error({ err: error, board: id }, 'a board whose time may be up could not be looked at');
      }
    }
  }

  async #endOf(board: string, madeAt: number): Promise<number> {
    const known = this.#ends.get(board);
    if (known !== undefined) return known;
    const end = keptUntil(await this.#parts.rooms.read(board, readInfo), madeAt);
    this.#ends.set(board, end);
    return end;
  }

  async #let(board: string): Promise<void> {
    const { catalog, reports, rooms, schools } = this.#parts;
    schools.keepDay(board, await rooms.read(board, (doc) => dayOfLine(readBoard(doc))));
    catalog.beginErasing(board);
    reports.forget(board);
    await eraseBoard(this.#parts, board);
    this.#ends.delete(board);
  }
}
