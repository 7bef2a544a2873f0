/** When the timer is worth a word to somebody who cannot see it: rarely, and never by the second. */
import type { TimerView } from './timer.ts';

export type TimerCall = 'started' | 'five' | 'last' | 'over';

/** @returns what to say about the timer now; undefined when nothing is worth it */
export function timerCall(before: TimerView, now: TimerView): TimerCall | undefined {
  if (now.state !== 'running') return undefined;
  if (before.state !== 'running') return 'started';
  const passed = (minutes: number) => before.minutesLeft > minutes && now.minutesLeft <= minutes;
  if (passed(0)) return 'over';
  if (passed(1)) return 'last';
  if (passed(5)) return 'five';
  return undefined;
}
