/** A short list that a device keeps, the latest last; what an earlier version or somebody else wrote there is left out. */
import type { DeviceStorage } from './storage.ts';

export class StoredList<T> {
  readonly #device: DeviceStorage;
  readonly #key: string;
  readonly #isItem: (value: unknown) => value is T;
  readonly #idOf: (item: T) => string;

  constructor(
    device: DeviceStorage,
    key: string,
    isItem: (value: unknown) => value is T,
    idOf: (item: T) => string,
  ) {
    this.#device = device;
    this.#key = key;
    this.#isItem = isItem;
    this.#idOf = idOf;
  }

  all(): T[] {
    try {
      const stored: unknown = JSON.parse(this.#device.getItem(this.#key) ?? '[]');
      return Array.isArray(stored) ? stored.filter(this.#isItem) : [];
    } catch {
      return [];
    }
  }

  find(id: string): T | undefined {
    return this.all().find((item) => this.#idOf(item) === id);
  }

  /** Adds one, or puts it last anew. @param most how many are kept; the oldest go */
  keep(item: T, most = Infinity): void {
    const id = this.#idOf(item);
    const kept = [...this.all().filter((other) => this.#idOf(other) !== id), item];
    this.#store(kept.slice(Math.max(0, kept.length - most)));
  }

  forget(id: string): void {
    this.#store(this.all().filter((item) => this.#idOf(item) !== id));
  }

  #store(items: readonly T[]): void {
    this.#device.setItem(this.#key, JSON.stringify(items));
  }
}
