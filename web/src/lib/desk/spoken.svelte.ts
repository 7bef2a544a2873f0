/** What is said to somebody who does not see it happen: the phase, the time, and what came to light. No more. */
import { untrack } from 'svelte';
import { timerCall } from '#lib/board/timer-calls.ts';
import type { TimerCall } from '#lib/board/timer-calls.ts';
import { viewTimer } from '#lib/board/timer.ts';
import type { TimerView } from '#lib/board/timer.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Desk } from './desk.svelte.ts';

const TIMER_WORDS: Record<TimerCall, (minutes: number) => string> = {
  started: (minutes) => m.timer_left({ minutes }),
  five: (minutes) => m.timer_left({ minutes }),
  last: () => m.timer_last(),
  over: () => m.timer_over(),
};

/** Calls `changed` when a value is another than before; not for the first that is there. */
function onChange<T>(read: () => T | undefined, changed: (now: T, before: T) => void): void {
  let before: T | undefined;
  $effect(() => {
    const now = read();
    const last = before;
    before = now;
    if (now !== undefined && last !== undefined && now !== last)
      untrack(() => {
        changed(now, last);
      });
  });
}

/** Speaks for as long as the component lives that calls it. */
export function speakOf(desk: Desk): void {
  const { state } = desk.board;
  const say = (words: string) => {
    desk.news.speak(words);
  };
  onChange(
    () => (state.arrived ? state.stage.phase : undefined),
    () => {
      if (!state.phase) return;
      const words = m.spoken_phase({ name: state.phase.name, purpose: state.phase.purpose });
      // What is shown beside the field is not come to by itself.
      say(desk.silent && !desk.facilitates ? `${words} ${m.spoken_silence()}` : words);
    },
  );
  onChange(
    () => (state.arrived ? state.stage.state : undefined),
    (now) => {
      if (now === 'closed') say(`${m.closed_title()}. ${m.closed_lead()}`);
    },
  );
  onChange(
    () => (state.arrived ? state.stage.lanes : undefined),
    () => {
      // Whoever shows them hears how many there were.
      if (!desk.facilitates) desk.news.tell(m.spoken_reveal());
    },
  );
  onChange<TimerView>(
    () => (state.arrived ? viewTimer(state.stage.timer, desk.clock.now) : undefined),
    (now, before) => {
      const call = timerCall(before, now);
      if (call) say(m.spoken_time({ words: TIMER_WORDS[call](now.minutesLeft) }));
    },
  );
}
