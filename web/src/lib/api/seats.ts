/**
 * A seat is one person's place at one board: the token and who that is. The tab's own seat wins, so that a desk and
 * a projector in one browser do not fight; the device's last seat lets someone go on after closing the tab, with the
 * work that was not sent yet.
 */
import { ROLES, isId } from '@samenbord/board';
import type { Role } from '@samenbord/board';
import { deviceStorage, tabStorage } from '#lib/device/storage.ts';
import type { DeviceStorage } from '#lib/device/storage.ts';

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

const key = (board: string, kind: SeatKind) => `samenbord:${kind}:${board}`;
const peopleKey = (board: string) => `samenbord:people:${board}`;
const LAST_JOINED = 'samenbord:last-joined';

function parse(stored: string | null): unknown {
  try {
    return JSON.parse(stored ?? 'null');
  } catch {
    return undefined;
  }
}

/** A seat out of what was stored by this or an earlier version; undefined for anything else. */
function seatIn(stored: unknown): Seat | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const seat: Partial<Seat> = stored;
  if (!isId(seat.board) || typeof seat.token !== 'string' || !isId(seat.participant)) return undefined;
  const role = ROLES.find((candidate) => candidate === seat.role);
  if (!role) return undefined;
  const { board, token, participant, name = '', group = '', code = '', screen = '' } = seat;
  return { board, token, participant, role, name, group, code, screen };
}

const parseSeat = (stored: string | null): Seat | undefined => seatIn(parse(stored));

export class Seats {
  readonly #tab: DeviceStorage;
  readonly #device: DeviceStorage;

  constructor(tab: DeviceStorage, device: DeviceStorage) {
    this.#tab = tab;
    this.#device = device;
  }

  keep(seat: Seat, kind: SeatKind = 'desk'): void {
    const stored = JSON.stringify(seat);
    this.#tab.setItem(key(seat.board, kind), stored);
    if (kind === 'screen') return;
    this.#device.setItem(key(seat.board, kind), stored);
    if (seat.code !== '') this.#device.setItem(LAST_JOINED, stored);
    if (seat.role !== 'participant') return;
    const others = this.people(seat.board).filter(({ participant }) => participant !== seat.participant);
    this.#keepPeople(seat.board, [...others, seat]);
  }

  /** Who took part in a board on this device, whoever sat down last at the end. */
  people(board: string): Seat[] {
    const kept = parse(this.#device.getItem(peopleKey(board)));
    return Array.isArray(kept) ? kept.flatMap((stored) => seatIn(stored) ?? []) : [];
  }

  /** Whether several people use this device for a board. */
  isShared(board: string): boolean {
    return this.people(board).length > 1;
  }

  #keepPeople(board: string, people: readonly Seat[]): void {
    if (people.length === 0) this.#device.removeItem(peopleKey(board));
    else this.#device.setItem(peopleKey(board), JSON.stringify(people));
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
    const people = this.people(board);
    if (people.length > 0)
      this.#keepPeople(
        board,
        people.filter(({ participant }) => participant !== left?.participant),
      );
  }
}

let shared: Seats | undefined;
/** The seats of this browser. */
export const seats = (): Seats => (shared ??= new Seats(tabStorage(), deviceStorage()));

/** Takes `#sleutel=<token>` out of a fragment. */
export function tokenInFragment(fragment: string): string | undefined {
  const token = new URLSearchParams(fragment.replace(/^#/, '')).get('sleutel');
  return token === null || token === '' ? undefined : token;
}
