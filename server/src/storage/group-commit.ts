/**
 * Gathers the writes of one turn of the event loop in one transaction: many rooms share one sync to disk. Every
 * write is settled only after the commit; one that throws is undone alone, a commit that fails fails them all.
 */
import type { DatabaseSync } from 'node:sqlite';
import { isDiskFull } from './disk-full.ts';

interface Write {
  /** Does the work and returns what settles it after the commit. */
  run: () => () => void;
  fail: (error: unknown) => void;
}

export class GroupCommit {
  readonly #database: DatabaseSync;
  #queue: Write[] = [];
  #turn: NodeJS.Immediate | undefined;
  #failing = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Whether what was last to be written did not get onto the disk. */
  get failing(): boolean {
    return this.#failing;
  }

  /** Queues synchronous database work; resolves with its result when that is on disk. */
  write<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = () => {
        const result = work();
        return () => {
          resolve(result);
        };
      };
      this.#queue.push({ run, fail: reject });
      this.#turn ??= setImmediate(() => {
        this.flush();
      });
    });
  }

  /** Carries out now what is queued. */
  flush(): void {
    clearImmediate(this.#turn);
    this.#turn = undefined;
    const writes = this.#queue;
    this.#queue = [];
    if (writes.length === 0) return;
    let settle: (() => void)[];
    this.#failing = false;
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      settle = writes.map((write) => this.#attempt(write));
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#failing = true;
      if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK');
      for (const write of writes) write.fail(error);
      return;
    }
    for (const done of settle) done();
  }

  #attempt(write: Write): () => void {
    this.#database.exec('SAVEPOINT one_write');
    try {
      const done = write.run();
      this.#database.exec('RELEASE one_write');
      return done;
    } catch (error) {
      // A full disk or an I/O error has already rolled the whole transaction back: then this is not one write's failure.
      if (!this.#database.isTransaction) throw error;
      if (isDiskFull(error)) this.#failing = true;
      this.#database.exec('ROLLBACK TO one_write; RELEASE one_write;');
      return () => {
        write.fail(error);
      };
    }
  }
}
