/** All limits of one server. */
import type { Clock } from '../rooms/clock.ts';
import { ClientLimit, EARLY_ANSWERS, NEW_BOARDS } from './client-limit.ts';
import { WRONG_CODES, WRONG_KEYS, WrongTries } from './wrong-tries.ts';

export interface Limits {
  wrongCodes: WrongTries;
  wrongKeys: WrongTries;
  newBoards: ClientLimit;
  earlyAnswers: ClientLimit;
}

export function newLimits(clock: Pick<Clock, 'after'>): Limits {
  const pause = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));
  return {
    wrongCodes: new WrongTries(WRONG_CODES, pause),
    wrongKeys: new WrongTries(WRONG_KEYS, pause),
    newBoards: new ClientLimit(NEW_BOARDS),
    earlyAnswers: new ClientLimit(EARLY_ANSWERS),
  };
}
