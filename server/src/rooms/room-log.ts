/** One room's place in the store: what it appends under, and when a snapshot is due. */
import type { Store } from '../storage/store.ts';
import type { LoadedLog } from '../storage/store.ts';

/** Records after which a snapshot takes their place. */
const SNAPSHOT_EVERY = 500;
const FIRST_EPOCH = 1;

export class RoomLog {
  readonly key: string;
  readonly #store: Store;
  readonly #epoch: number;
  #seq: number;
  #sinceSnapshot: number;
  #wanted = false;

  /** `loaded` as the store gave it; undefined when the room is new. */
  constructor(store: Store, key: string, loaded: LoadedLog | undefined) {
    this.key = key;
    this.#store = store;
    this.#epoch = loaded?.epoch ?? FIRST_EPOCH;
    this.#seq = loaded?.seq ?? 0;
    this.#sinceSnapshot = loaded?.records.length ?? 0;
  }

  /** Resolves once the record is durable. */
  async append(record: Uint8Array): Promise<void> {
    // What is asked for while this is being written is about the record after it.
    this.#wanted = false;
    this.#seq = await this.#store.append(this.key, this.#epoch, [record]);
    this.#sinceSnapshot++;
  }

  get snapshotDue(): boolean {
    return this.#wanted || this.#sinceSnapshot >= SNAPSHOT_EVERY;
  }

  /** Makes a snapshot due with the next record: earlier ones hold what has to go. */
  forgetRecords(): void {
    this.#wanted = true;
  }

  /** Whether a snapshot would make the log any shorter. */
  get hasRecords(): boolean {
    return this.#sinceSnapshot > 0;
  }

  /** `bytes` must hold exactly what has been appended. */
  async snapshot(bytes: Uint8Array): Promise<void> {
    this.#sinceSnapshot = 0;
    try {
      await this.#store.snapshot(this.key, this.#epoch, this.#seq, bytes);
    } catch (error) {
      this.#wanted = true;
      throw error;
    }
  }
}
