import type { BoardState, Stage } from './records.ts';

/** How a board stands before anybody led anything on it. */
export const newStage = (start: { phase: string; since: number; state: BoardState }): Stage => ({
  ...start,
  timer: { state: 'stopped' },
  spotlight: '',
  gather: null,
  calm: false,
  cursorsOff: false,
  message: null,
  early: null,
  locked: false,
  imagesOff: false,
  lanes: '',
  picks: [],
});
