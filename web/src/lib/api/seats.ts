/**
 * A seat is one person's place at one board: the token and who that is. The tab's own seat wins, so that a desk and
 * a projector in one browser do not fight; the device's last seat lets someone go on after closing the tab, with the
 * work that was not sent yet.
 */
import { ROLES, isId } from '@samenbord/board';
import type { Role } from '@samenbord/board';

export interface Seat {
  board: string;
  token: string;
  participant: string;
  role: Role;
  name: string;
  group: string;
  /** The code that was typed to get it; empty for links. */
  code: string;
  /** The projector's key, for whoever made the board: the server keeps keys hashed and cannot tell it again. */
  screen: string;
}

/** `desk` is where people work, `screen` is the projector's page. */
export type SeatKind = 'desk' | 'screen';

export interface SeatStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const key = (board: string, kind: SeatKind) => `samenbord:${kind}:${board}`;
const LAST_JOINED = 'samenbord:last-joined';

function parseSeat(stored: string | null): Seat | undefined {
  if (stored === null) return undefined;
  try {
    const seat = JSON.parse(stored) as Partial<Seat> | null;
    if (!seat || !isId(seat.board) || typeof seat.token !== 'string' || !isId(seat.participant))
      return undefined;
    const role = ROLES.find((candidate) => candidate === seat.role);
    if (!role) return undefined;
    const { board, token, participant, name = '', group = '', code = '', screen = '' } = seat;
    return { board, token, participant, role, name, group, code, screen };
  } catch {
    return undefined;
  }
}

export class Seats {
  readonly #tab: SeatStorage;
  readonly #device: SeatStorage;

  constructor(tab: SeatStorage, device: SeatStorage) {
    this.#tab = tab;
    this.#device = device;
  }

  keep(seat: Seat, kind: SeatKind = 'desk'): void {
    const stored = JSON.stringify(seat);
    this.#tab.setItem(key(seat.board, kind), stored);
    if (kind === 'screen') return;
    this.#device.setItem(key(seat.board, kind), stored);
    if (seat.code !== '') this.#device.setItem(LAST_JOINED, stored);
  }

  /** This tab's seat at a board, or else the last one that this device had there. */
  find(board: string, kind: SeatKind = 'desk'): Seat | undefined {
    const own = parseSeat(this.#tab.getItem(key(board, kind)));
    return own ?? (kind === 'desk' ? parseSeat(this.#device.getItem(key(board, kind))) : undefined);
  }

  /** The last seat that this device got with this code. */
  withCode(code: string): Seat | undefined {
    const last = parseSeat(this.#device.getItem(LAST_JOINED));
    return last?.code === code ? last : undefined;
  }

  /** Forgets a seat in this tab; on the device too when the same person sat there. */
  forget(board: string, kind: SeatKind = 'desk'): void {
    const left = this.find(board, kind);
    this.#tab.removeItem(key(board, kind));
    const kept = parseSeat(this.#device.getItem(key(board, kind)));
    if (kept && kept.participant === left?.participant) this.#device.removeItem(key(board, kind));
    const last = parseSeat(this.#device.getItem(LAST_JOINED));
    if (last && last.participant === left?.participant) this.#device.removeItem(LAST_JOINED);
  }
}

/** Storage that lasts as long as the page, for browsers that forbid the real one. */
export function memoryStorage(): SeatStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

function allowed(storage: () => Storage): SeatStorage {
  try {
    const probe = 'samenbord:probe';
    storage().setItem(probe, '1');
    storage().removeItem(probe);
    return storage();
  } catch {
    return memoryStorage();
  }
}

/** What lasts as long as the tab; as long as the page where the browser keeps nothing. */
export const tabStorage = (): SeatStorage => allowed(() => sessionStorage);

/** What stays on the device; as long as the page where the browser keeps nothing. */
export const deviceStorage = (): SeatStorage => allowed(() => localStorage);

let shared: Seats | undefined;
/** The seats of this browser. */
export const seats = (): Seats => (shared ??= new Seats(tabStorage(), deviceStorage()));

/** Takes `#sleutel=<token>` out of a fragment. */
export function tokenInFragment(fragment: string): string | undefined {
  const token = new URLSearchParams(fragment.replace(/^#/, '')).get('sleutel');
  return token === null || token === '' ? undefined : token;
}
