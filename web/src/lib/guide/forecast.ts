/** What the day's phases mean for the clock: when each begins, how long those before really took, when the day ends. */
import type { Phase, Stage } from '@samenbord/board';

export interface Moment {
  id: string;
  phase: Phase;
  when: 'past' | 'now' | 'coming';
  /** Milliseconds of the server's clock: when it began, or will begin as it looks now. */
  startsAt: number;
  /** How many whole minutes it took; undefined while it has not been left. */
  took: number | undefined;
}

export interface Forecast {
  moments: Moment[];
  /** When the day ends as it looks now. */
  endsAt: number;
}

const MINUTE = 60_000;

/** What is left of the current phase: by its timer when one was started, or else by its length. */
function leftNow({ timer, since }: Stage, minutes: number, now: number): number {
  switch (timer.state) {
    case 'running':
      return Math.max(0, timer.endsAt - now);
    case 'paused':
      return timer.remaining;
    case 'stopped':
      return Math.max(0, since + minutes * MINUTE - now);
  }
}

/**
 * @param phases in the order of the day
 * @param now the server's clock in milliseconds
 */
export function forecast(phases: readonly (readonly [string, Phase])[], stage: Stage, now: number): Forecast {
  const current = phases.findIndex(([id]) => id === stage.phase);
  const begun = phases.map(([, { startedAt }]) => startedAt).filter((at) => at > 0);
  const leftAt = (startedAt: number) => Math.min(...begun.filter((at) => at > startedAt), stage.since);
  let next = now;
  const moments = phases.map(([id, phase], at): Moment => {
    if (at < current) {
      const { startedAt } = phase;
      const took =
        startedAt > 0 ? Math.max(0, Math.round((leftAt(startedAt) - startedAt) / MINUTE)) : undefined;
      return { id, phase, when: 'past', startsAt: startedAt, took };
    }
    const startsAt = at === current ? stage.since : next;
    next += at === current ? leftNow(stage, phase.minutes, now) : phase.minutes * MINUTE;
    return { id, phase, when: at === current ? 'now' : 'coming', startsAt, took: undefined };
  });
  return { moments, endsAt: next };
}

/** A time of the day (`hh:mm`) of the same day as `now`; undefined for an empty one. */
export function timeToday(clock: string, now: number): number | undefined {
  const [hours, minutes] = clock.split(':').map(Number);
  if (hours === undefined || minutes === undefined) return undefined;
  const day = new Date(now);
  day.setHours(hours, minutes, 0, 0);
  return day.getTime();
}

/** Whole minutes that the day ends after (or, below 0, before) its planned end. */
export const minutesLate = (endsAt: number, planned: number): number =>
  Math.round((endsAt - planned) / MINUTE);
