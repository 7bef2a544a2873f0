/** The timer in words: minutes, never seconds, and no alarm when the time is over. */
import { m } from '#lib/paraglide/messages.js';
import type { TimerView } from './timer.ts';

export function timerWords({ state, minutesLeft }: TimerView): string {
  if (state === 'stopped') return '';
  if (state === 'paused') return m.timer_paused({ minutes: minutesLeft });
  if (minutesLeft === 0) return m.timer_over();
  return minutesLeft === 1 ? m.timer_last() : m.timer_left({ minutes: minutesLeft });
}
