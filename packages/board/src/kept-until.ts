import type { Info } from './records.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * When a board's time is up and it is erased, in milliseconds; the whole last day counts.
 * @param madeAt counts for a day without a date
 */
export const keptUntil = ({ date, retention }: Pick<Info, 'date' | 'retention'>, madeAt: number): number =>
  (date === '' ? madeAt : Date.parse(`${date}T00:00:00Z`) + DAY) + retention * DAY;
