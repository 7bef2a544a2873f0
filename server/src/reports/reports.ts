/** Reports as people ask for them: made one at a time, shared by all who ask for the same one, kept for a while. */
import { createHash } from 'node:crypto';
import type { BoardSnapshot, Language } from '@samenbord/board';
import { ReportThread } from './report-thread.ts';
import type { Step } from './report-thread.ts';

export interface Progress extends Step {
  state: 'idle' | 'busy' | 'ready';
}

/** The one who asked went away, or the server stops. */
export class ReportCancelled extends Error {
  constructor() {
    super('Nobody waits for the report any more.');
    this.name = 'ReportCancelled';
  }
}

interface Asker {
  resolve: (pdf: Uint8Array) => void;
  reject: (error: unknown) => void;
}

interface Job {
  key: string;
  board: string;
  snapshot: BoardSnapshot;
  language: Language;
  step: Step;
  askers: Set<Asker>;
}

const MAX_KEPT_BYTES = 64 * 1024 * 1024;
const NOT_BEGUN: Step = { step: 0, steps: 0, label: '' };

const keyOf = (board: string, snapshot: BoardSnapshot, language: Language): string =>
  `${board}:${createHash('sha256').update(language).update(JSON.stringify(snapshot)).digest('hex')}`;

export class Reports {
  readonly #thread: ReportThread;
  readonly #waiting: Job[] = [];
  /** Finished reports by key, oldest first. */
  readonly #kept = new Map<string, Uint8Array>();
  #running: Job | undefined;

  constructor(thread = new ReportThread(new URL('./worker.ts', import.meta.url))) {
    this.#thread = thread;
  }

  /**
   * The report of a board as it stands in `snapshot`.
   * @throws ReportCancelled once `signal` is aborted; the work ends too when nobody else waits for it.
   */
  make(board: string, snapshot: BoardSnapshot, language: Language, signal: AbortSignal): Promise<Uint8Array> {
    const key = keyOf(board, snapshot, language);
    const kept = this.#kept.get(key);
    if (kept) return Promise.resolve(kept);
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new ReportCancelled());
        return;
      }
      const asker: Asker = { resolve, reject };
      const job = this.#find(key) ?? this.#queue({ key, board, snapshot, language, step: NOT_BEGUN });
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

  progress(board: string): Progress {
    const isOfBoard = (job: Job) => job.board === board && job.askers.size > 0;
    const job = this.#running && isOfBoard(this.#running) ? this.#running : this.#waiting.find(isOfBoard);
    if (job) return { state: 'busy', ...job.step };
    const isReady = [...this.#kept.keys()].some((key) => key.startsWith(`${board}:`));
    return { state: isReady ? 'ready' : 'idle', ...NOT_BEGUN };
  }

  /** Throws away everything made of a board, finished or not. */
  forget(board: string): void {
    for (const key of [...this.#kept.keys()]) if (key.startsWith(`${board}:`)) this.#kept.delete(key);
    this.#cancel((job) => job.board === board);
  }

  async close(): Promise<void> {
    this.#cancel(() => true);
    await this.#thread.stop();
  }

  /** A job that somebody still waits for: one without askers is about to end. */
  #find(key: string): Job | undefined {
    const jobs = this.#running ? [this.#running, ...this.#waiting] : this.#waiting;
    return jobs.find((job) => job.key === key && job.askers.size > 0);
  }

  #queue(wanted: Omit<Job, 'askers'>): Job {
    const job: Job = { ...wanted, askers: new Set() };
    this.#waiting.push(job);
    return job;
  }

  #next(): void {
    const job = this.#running ? undefined : this.#waiting.shift();
    if (job) void this.#run(job);
  }

  async #run(job: Job): Promise<void> {
    this.#running = job;
    const order = { board: job.snapshot, language: job.language };
    let tell: (asker: Asker) => void;
    try {
      const pdf = await this.#thread.run(order, (step) => (job.step = step));
      // Nobody waits any more when the board was erased meanwhile: then nothing may be kept.
      if (job.askers.size > 0) this.#keep(job.key, pdf);
      tell = (asker) => {
        asker.resolve(pdf);
      };
    } catch (error) {
      tell = (asker) => {
        asker.reject(error);
      };
    }
    this.#running = undefined;
    job.askers.forEach(tell);
    this.#next();
  }

  #cancel(which: (job: Job) => boolean): void {
    const jobs = [...this.#waiting, ...(this.#running ? [this.#running] : [])].filter(which);
    for (const job of jobs) {
      for (const asker of job.askers) asker.reject(new ReportCancelled());
      job.askers.clear();
      this.#drop(job);
    }
  }

  #drop(job: Job): void {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) this.#waiting.splice(at, 1);
    // Setting a page cannot be interrupted from inside, so the thread itself ends.
    if (this.#running === job) void this.#thread.stop();
  }

  #keep(key: string, pdf: Uint8Array): void {
    this.#kept.set(key, pdf);
    let bytes = 0;
    for (const kept of this.#kept.values()) bytes += kept.byteLength;
    for (const [oldest, kept] of this.#kept) {
      if (bytes <= MAX_KEPT_BYTES) return;
      this.#kept.delete(oldest);
      bytes -= kept.byteLength;
    }
  }
}
