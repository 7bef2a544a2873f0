/** Reports as people ask for them: shared by all who ask for the same one, kept for a while, a few made at a time. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { ReportOrder } from './messages.ts';
import { ReportProcess } from './report-process.ts';
import type { Step } from './report-process.ts';

export interface Progress extends Step {
  state: 'idle' | 'waiting' | 'busy' | 'ready';
  /** Of one that waits: how many are made before it. */
  ahead: number;
}

/** The one who asked went away, or the server stops. */
export class ReportCancelled extends Error {
  constructor() {
    super('Nobody waits for the report any more.');
    this.name = 'ReportCancelled';
  }
}

interface Asker {
  resolve: (file: Uint8Array) => void;
  reject: (error: unknown) => void;
  /** What the asker calls this request, to ask how far it is. */
  ticket: string;
}

interface Job {
  key: string;
  board: string;
  order: ReportOrder;
  step: Step;
  askers: Set<Asker>;
  process: ReportProcess | undefined;
}

const MAX_KEPT_BYTES = 64 * 1024 * 1024;
const NOT_BEGUN: Step = { step: 0, steps: 0, label: '' };
const SCRIPT = new URL('./make-report.ts', import.meta.url);

/** One core is left to the boards. */
const processes = (): ReportProcess[] =>
  Array.from({ length: Math.max(1, availableParallelism() - 1) }, () => new ReportProcess(SCRIPT));

/** An image's id is made of its bytes, so it stands for them. */
const keyOf = (board: string, { images, ...rest }: ReportOrder): string =>
  `${board}:${createHash('sha256')
    .update(JSON.stringify([rest, [...images.keys()].sort()]))
    .digest('hex')}`;

export class Reports {
  readonly #free: ReportProcess[];
  readonly #waiting: Job[] = [];
  readonly #running = new Set<Job>();
  /** Finished reports by key, oldest first. */
  readonly #kept = new Map<string, Uint8Array>();

  constructor(free = processes()) {
    this.#free = [...free];
  }

  /**
   * The file that was ordered of a board.
   * @throws ReportCancelled once `signal` is aborted; the work ends too when nobody else waits for it.
   */
  make(board: string, order: ReportOrder, signal: AbortSignal, ticket = ''): Promise<Uint8Array> {
    const key = keyOf(board, order);
    const kept = this.#kept.get(key);
    if (kept) return Promise.resolve(kept);
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new ReportCancelled());
        return;
      }
      const asker: Asker = { resolve, reject, ticket };
      const job =
        this.#find(key) ??
        this.#queue({ key, board, order, step: NOT_BEGUN, askers: new Set(), process: undefined });
      job.askers.add(asker);
      signal.addEventListener(
        'abort',
        () => {
          job.askers.delete(asker);
          reject(new ReportCancelled());
          if (job.askers.size === 0) this.#drop(job);
        },
        { once: true },
      );
      this.#next();
    });
  }

  /** With a ticket: of that request; without: of any of the board's. */
  progress(board: string, ticket = ''): Progress {
    const isMeant = (job: Job) =>
      job.board === board && [...job.askers].some((asker) => ticket === '' || asker.ticket === ticket);
    const running = [...this.#running].find(isMeant);
    if (running) return { state: 'busy', ahead: 0, ...running.step };
    const place = this.#waiting.findIndex(isMeant);
    if (place >= 0) return { state: 'waiting', ahead: this.#running.size + place, ...NOT_BEGUN };
    const isReady = [...this.#kept.keys()].some((key) => key.startsWith(`${board}:`));
    return { state: isReady ? 'ready' : 'idle', ahead: 0, ...NOT_BEGUN };
  }

  /** Throws away everything made of a board, finished or not. */
  forget(board: string): void {
    for (const key of [...this.#kept.keys()]) if (key.startsWith(`${board}:`)) this.#kept.delete(key);
    this.#cancel((job) => job.board === board);
  }

  close(): void {
    this.#cancel(() => true);
    for (const process of this.#free) process.stop();
  }

  /** A job that somebody still waits for: one without askers is about to end. */
  #find(key: string): Job | undefined {
    return [...this.#running, ...this.#waiting].find((job) => job.key === key && job.askers.size > 0);
  }

  #queue(job: Job): Job {
    this.#waiting.push(job);
    return job;
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const process = this.#free.pop();
    if (!process) return;
    const job = this.#waiting.shift();
    if (job) void this.#run(job, process);
    else this.#free.push(process);
  }

  async #run(job: Job, process: ReportProcess): Promise<void> {
    job.process = process;
    this.#running.add(job);
    let tell: (asker: Asker) => void;
    try {
      const file = await process.run(job.order, (step) => (job.step = step));
      // Nobody waits any more when the board was erased meanwhile: then nothing may be kept.
      if (job.askers.size > 0) this.#keep(job.key, file);
      tell = (asker) => {
        asker.resolve(file);
      };
    } catch (error) {
      tell = (asker) => {
        asker.reject(error);
      };
    }
    this.#running.delete(job);
    this.#free.push(process);
    job.askers.forEach(tell);
    this.#next();
  }

  #cancel(which: (job: Job) => boolean): void {
    for (const job of [...this.#waiting, ...this.#running].filter(which)) {
      for (const asker of job.askers) asker.reject(new ReportCancelled());
      job.askers.clear();
      this.#drop(job);
    }
  }

  #drop(job: Job): void {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) this.#waiting.splice(at, 1);
    // Setting a page cannot be interrupted from inside, so the process itself ends.
    if (this.#running.has(job)) job.process?.stop();
  }

  #keep(key: string, file: Uint8Array): void {
    this.#kept.set(key, file);
    let bytes = 0;
    for (const kept of this.#kept.values()) bytes += kept.byteLength;
    for (const [oldest, kept] of this.#kept) {
      if (bytes <= MAX_KEPT_BYTES) return;
      this.#kept.delete(oldest);
      bytes -= kept.byteLength;
    }
  }
}
