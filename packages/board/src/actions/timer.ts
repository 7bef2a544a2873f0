import type * as Y from 'yjs';
import type { Timer } from '../records.ts';
import { ActionRefused } from '../refused.ts';
import { readStage, setSingleton } from '../snapshot.ts';
import type { ActionResult, Handlers } from './action.ts';

export type TimerAction =
  | { type: 'timer.start'; minutes: number }
  /** Two minutes when left out. */
  | { type: 'timer.add'; minutes?: number }
  | { type: 'timer.pause' }
  | { type: 'timer.resume' }
  | { type: 'timer.stop' };

const minutesLong = (minutes: number) => minutes * 60_000;

const USUAL_ADDITION = 2;
/** The longest timer that the layout holds. */
const MAX_TIMER_MINUTES = 600;

function addTime(timer: Timer, wanted: number, now: number): Timer {
  const present = timer.state === 'stopped' ? 0 : timer.minutes;
  const minutes = Math.min(wanted, MAX_TIMER_MINUTES - present);
  switch (timer.state) {
    case 'running':
      // From now when it had run out: "+2 min" means two more minutes, not two minutes after the old end.
      return {
        state: 'running',
        endsAt: Math.max(timer.endsAt, now) + minutesLong(minutes),
        minutes: timer.minutes + minutes,
      };
    case 'paused':
      return {
        ...timer,
        remaining: timer.remaining + minutesLong(minutes),
        minutes: timer.minutes + minutes,
      };
    case 'stopped':
      return { state: 'running', endsAt: now + minutesLong(minutes), minutes };
  }
}

function setTimer(doc: Y.Doc, timer: Timer): ActionResult {
  doc.transact(() => setSingleton(doc, 'stage', { timer }));
  return {};
}

export const timerActions: Handlers<TimerAction> = {
  'timer.start': (doc, { minutes }, { now }) =>
    setTimer(doc, { state: 'running', endsAt: now + minutesLong(minutes), minutes }),
  'timer.add': (doc, { minutes = USUAL_ADDITION }, { now }) =>
    setTimer(doc, addTime(readStage(doc).timer, minutes, now)),
  'timer.pause': (doc, _action, { now }) => {
    const { timer } = readStage(doc);
    if (timer.state !== 'running') throw new ActionRefused('timer-not-running', 'The timer is not running.');
    const remaining = Math.max(0, timer.endsAt - now);
    return setTimer(doc, { state: 'paused', remaining, minutes: timer.minutes });
  },
  'timer.resume': (doc, _action, { now }) => {
    const { timer } = readStage(doc);
    if (timer.state !== 'paused') throw new ActionRefused('timer-not-running', 'The timer is not paused.');
    return setTimer(doc, { state: 'running', endsAt: now + timer.remaining, minutes: timer.minutes });
  },
  'timer.stop': (doc) => setTimer(doc, { state: 'stopped' }),
};
