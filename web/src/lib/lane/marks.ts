/** Of which lanes of one person this device has a copy, oldest first: those before the last may still owe something. */
import type { Seat } from '#lib/api/seats.ts';
import type { DeviceStorage } from '#lib/device/storage.ts';

export class Marks {
  readonly #storage: DeviceStorage;
  readonly #name: string;
  #all: readonly string[];

  constructor(storage: DeviceStorage, { board, participant }: Pick<Seat, 'board' | 'participant'>) {
    this.#storage = storage;
    this.#name = `samenbord:lanes:${board}:${participant}`;
    this.#all = parse(storage.getItem(this.#name));
  }

  get all(): readonly string[] {
    return this.#all;
  }

  get oldest(): string | undefined {
    return this.#all[0];
  }

  add(mark: string): void {
    if (!this.#all.includes(mark)) this.#keep([...this.#all, mark]);
  }

  remove(mark: string): void {
    this.#keep(this.#all.filter((other) => other !== mark));
  }

  forget(): void {
    this.#all = [];
    this.#storage.removeItem(this.#name);
  }

  #keep(all: readonly string[]): void {
    this.#all = all;
    this.#storage.setItem(this.#name, JSON.stringify(all));
  }
}

function parse(stored: string | null): readonly string[] {
  try {
    const kept: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(kept) ? kept.filter((mark) => typeof mark === 'string') : [];
  } catch {
    return [];
  }
}
