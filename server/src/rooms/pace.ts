/**
 * How long a room waits before its next tick. A quiet server ticks every 16 ms, so that a word shows at once; as the
 * thread gets busy the ticks move apart and each carries more, up to 100 ms, where people start to notice.
 */
const SHORTEST = 16;
const LONGEST = 100;
/** Weight of the newest measurement. */
const SMOOTHING = 0.2;
/** With every millisecond that a tick costs the pause grows by this much: at most a quarter of the thread goes to one room. */
const STRETCH = 3;

export class Pace {
  #load = 0;

  /** Milliseconds until the next tick. */
  get interval(): number {
    return Math.min(LONGEST, SHORTEST + Math.round(this.#load * STRETCH));
  }

  /** Takes in a tick: how long its work took (the commit included), and how much later than asked it began (a busy thread, other rooms). */
  ticked(work: number, late: number): void {
    this.#load += SMOOTHING * (Math.max(0, work) + Math.max(0, late) - this.#load);
  }
}
