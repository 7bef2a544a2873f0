/** Where a participant's own lane stands in the store: `<board>/own/<participant>`. */
const between = (board: string): string => `${board}/own/`;

export const laneKey = (board: string, participant: string): string => `${between(board)}${participant}`;

/** The participant whose lane of this board a key names; undefined for any other key. */
export const laneOwner = (board: string, key: string): string | undefined =>
  key.startsWith(between(board)) ? key.slice(between(board).length) : undefined;

const EARLY = 'early:';
/** Whose lane holds the ballots of somebody who votes before the day; a participant's id never begins so. */
export const earlyVoter = (voter: string): string => EARLY + voter;
export const isEarlyVoter = (participant: string): boolean => participant.startsWith(EARLY);
