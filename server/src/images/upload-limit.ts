/**
 * How many files come in at once, and how often from one person: a file is held in memory while it comes in and
 * waits. Per participant and board, never per address: a school shares one. No clock inside: `now` is in
 * milliseconds.
 */
const AT_ONCE = 12;
const AT_ONCE_ON_A_BOARD = 6;
const AT_ONCE_OF_A_PERSON = 2;
/** The photos of a whole paper wall in one go; from then on one every few seconds. */
const BURST = 20;
const ONE_MORE_EVERY = 6000;
/** When all places are taken, one comes free in about this time. */
const BUSY_FOR = 3000;
/** Beyond this many people those who waited longest are forgotten: memory stays bounded. */
const MAX_REMEMBERED = 10_000;

export type Admission =
  /** `leave` must be called once the file is dealt with; further calls do nothing. */
  { admitted: true; leave: () => void } | { admitted: false; why: 'slow-down' | 'too-many'; waitMs: number };

interface Allowance {
  left: number;
  at: number;
}

export class UploadLimit {
  readonly #busy = new Map<string, number>();
  readonly #allowances = new Map<string, Allowance>();

  enter(board: string, participant: string, now: number): Admission {
    const person = `${board}/${participant}`;
    const allowance = this.#refill(person, now);
    if (allowance.left < 1)
      return { admitted: false, why: 'slow-down', waitMs: Math.ceil((1 - allowance.left) * ONE_MORE_EVERY) };
    const places: readonly (readonly [string, number])[] = [
      ['', AT_ONCE],
      [board, AT_ONCE_ON_A_BOARD],
      [person, AT_ONCE_OF_A_PERSON],
    ];
    if (places.some(([place, room]) => (this.#busy.get(place) ?? 0) >= room))
      return { admitted: false, why: 'too-many', waitMs: BUSY_FOR };
    allowance.left -= 1;
    for (const [place] of places) this.#count(place, 1);
    let inside = true;
    return {
      admitted: true,
      leave: () => {
        if (inside) for (const [place] of places) this.#count(place, -1);
        inside = false;
      },
    };
  }

  #count(place: string, change: 1 | -1): void {
    const busy = (this.#busy.get(place) ?? 0) + change;
    if (busy > 0) this.#busy.set(place, busy);
    else this.#busy.delete(place);
  }

  #refill(person: string, now: number): Allowance {
    const known = this.#allowances.get(person);
    const gained = known ? Math.max(0, now - known.at) / ONE_MORE_EVERY : BURST;
    const allowance = { left: Math.min(BURST, (known?.left ?? 0) + gained), at: now };
    // Deleted first, so that the map's order stays that of the last try.
    this.#allowances.delete(person);
    this.#allowances.set(person, allowance);
    const [oldest] = this.#allowances.keys();
    if (this.#allowances.size > MAX_REMEMBERED && oldest !== undefined) this.#allowances.delete(oldest);
    return allowance;
  }
}
