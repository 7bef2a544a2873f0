/** An earlier moment of the board in a person's words. */
import type { Phase } from '@samenbord/board';
import type { Moment } from '#lib/api/moments.ts';
import { clockTime } from '#lib/board/timer.ts';
import { dayAndMonth } from '#lib/language/format.ts';
import { m } from '#lib/paraglide/messages.js';

export function momentName({ reason, phase }: Moment, phases: ReadonlyMap<string, Phase>): string {
  const name = phases.get(phase)?.name;
  if (reason === 'start') return m.moment_start();
  if (reason === 'restore') return m.moment_restore();
  if (name === undefined) return m.moment_time_no_phase();
  return reason === 'phase' ? m.moment_phase({ phase: name }) : m.moment_time({ phase: name });
}

export const momentNotes = ({ notes }: Moment): string => m.moment_notes({ count: notes });

/** The clock, and the day too when that is not today. */
export function momentTime({ at }: Moment, now: number): string {
  const date = new Date(at);
  const time = clockTime(at);
  if (date.toDateString() === new Date(now).toDateString()) return m.moment_at({ time });
  return m.moment_at_day({ day: dayAndMonth(at), time });
}
