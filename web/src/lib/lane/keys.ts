/**
 * The keys of one person's nameless notes on this device. A note bears only the hash of its key (`claim`), so that
 * whoever holds the key can tell that the note is their own, and nobody else can tell whose it is.
 */
import { newId } from '@samenbord/board';
import { toBase64UrlEncoded } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import type { DeviceStorage } from '#lib/device/storage.ts';

/** SHA-256 in base64url, as the server makes it. Not from `crypto.subtle`, which plain http does not have. */
export const claimOf = (key: string): string => toBase64UrlEncoded(digest(new TextEncoder().encode(key)));

function parse(stored: string | null): Map<string, string> {
  try {
    const kept: unknown = JSON.parse(stored ?? '{}');
    if (typeof kept !== 'object' || kept === null) return new Map();
    return new Map(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return new Map();
  }
}

const nameOf = (board: string, participant: string): string => `samenbord:keys:${board}:${participant}`;

export class NoteKeys {
  readonly #storage: DeviceStorage;
  readonly #name: string;
  /** Claim → key. */
  readonly #keys: Map<string, string>;

  constructor(storage: DeviceStorage, board: string, participant: string) {
    this.#storage = storage;
    this.#name = nameOf(board, participant);
    this.#keys = parse(storage.getItem(this.#name));
  }

  /** A claim for a new note; its key is kept only where it will be asked for again. */
  make({ keep }: { keep: boolean }): string {
    // 249 bits.
    const key = newId() + newId() + newId();
    const claim = claimOf(key);
    if (keep) {
      this.#keys.set(claim, key);
      this.#storage.setItem(this.#name, JSON.stringify(Object.fromEntries(this.#keys)));
    }
    return claim;
  }

  /** The key of a note of this person; undefined for everybody else's. */
  of(claim: string): string | undefined {
    return claim === '' ? undefined : this.#keys.get(claim);
  }

  /** Takes a person's keys off a device. */
  static forget(storage: DeviceStorage, board: string, participant: string): void {
    storage.removeItem(nameOf(board, participant));
  }
}
