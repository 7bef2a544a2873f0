/** The planes of a board, and the key under which each lies in memory and in the store. */
import type { Plane } from '@samenbord/sync';
import { laneKey } from '../lanes/lane-key.ts';

/** A plane of a board; of lanes there is one for each participant. */
export type PlaneOfBoard = { plane: Exclude<Plane, 'own'> } | { plane: 'own'; participant: string };

export const BOARD: PlaneOfBoard = { plane: 'board' };
export const DESK: PlaneOfBoard = { plane: 'desk' };
export const laneOf = (participant: string): PlaneOfBoard => ({ plane: 'own', participant });
export const planeFor = (plane: Plane, participant: string): PlaneOfBoard =>
  plane === 'own' ? laneOf(participant) : { plane };

export const keyOf = (board: string, of: PlaneOfBoard): string => {
  switch (of.plane) {
    case 'board':
      return board;
    case 'desk':
      return `${board}/desk`;
    case 'own':
      return laneKey(board, of.participant);
  }
};
