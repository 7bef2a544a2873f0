/** The timer as a quiet line: how full it is, and the whole minutes that are left. */
import type { Timer } from '@samenbord/board';

export interface TimerView {
  state: Timer['state'];
  /** 0 at the start, 1 when the time is over. */
  filled: number;
  /** Whole minutes still to go, rounded up; 0 when the time is over. */
  minutesLeft: number;
  /** When it ends, in milliseconds of the server's clock; undefined unless it runs. */
  endsAt: number | undefined;
}

const MINUTE = 60_000;

/** @param now the server's clock in milliseconds */
export function viewTimer(timer: Timer, now: number): TimerView {
  if (timer.state === 'stopped') return { state: 'stopped', filled: 0, minutesLeft: 0, endsAt: undefined };
  const left = Math.max(0, timer.state === 'running' ? timer.endsAt - now : timer.remaining);
  const whole = Math.max(1, timer.minutes * MINUTE);
  return {
    state: timer.state,
    filled: Math.min(1, Math.max(0, 1 - left / whole)),
    minutesLeft: Math.ceil(left / MINUTE),
    endsAt: timer.state === 'running' ? timer.endsAt : undefined,
  };
}

/** When a break ends: by its running timer, or else by its length from when it began. */
export const breakEnd = (timer: Timer, since: number, minutes: number): number =>
  timer.state === 'running' ? timer.endsAt : since + minutes * MINUTE;

/** `10.40`, as Flemish clocks are written. */
export function clockTime(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours())}.${String(date.getMinutes()).padStart(2, '0')}`;
}
