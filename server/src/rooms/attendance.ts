/**
 * Who of a board was here and may still hold work that the server has not seen. A participant stands for a device:
 * every device that joins becomes a participant of its own.
 */

/** A device that has been away this long is not waited for any more. */
const FORGET_AFTER = 12 * 60 * 60 * 1000;

export class Attendance {
  /** Participant → when they dropped. */
  readonly #dropped = new Map<string, number>();

  joined(participant: string): void {
    this.#dropped.delete(participant);
  }

  /** The last connection of a participant went without saying goodbye, or with work that was not acknowledged. */
  dropped(participant: string, now: number): void {
    this.#dropped.set(participant, now);
  }

  /** How many devices are waited for. */
  missing(now: number): number {
    for (const [participant, since] of this.#dropped)
      if (now - since >= FORGET_AFTER) this.#dropped.delete(participant);
    return this.#dropped.size;
  }
}
