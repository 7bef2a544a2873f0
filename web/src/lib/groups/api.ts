/** Groups of the day, as the HTTP interface gives them. */
import type { Role } from '@samenbord/board';
import { asked, boardPath } from '#lib/api/client.ts';

export interface PersonInGroups {
  id: string;
  /** Empty for somebody without a name. */
  name: string;
  age: string;
}

export interface GroupOverview {
  /** Of the group's board. */
  id: string;
  name: string;
  /** Groups that were made together share it. */
  round: number;
  closed: boolean;
  people: string[];
  notes: number;
  /** Notes that it takes to the plenary. */
  picks: number;
  present: number;
}

export interface GroupsOverview {
  people: PersonInGroups[];
  groups: GroupOverview[];
}

export interface GroupSeat {
  boardId: string;
  group: string;
  participantId: string;
  role: Role;
  token: string;
}

/** For whoever leads. */
export const readGroups = (plenary: string, token: string): Promise<GroupsOverview> =>
  asked(`${boardPath(plenary)}/groups`, { token });

/** A seat in the own group, or in any for whoever leads. */
export const takeGroupSeat = (plenary: string, token: string, group?: string): Promise<GroupSeat> =>
  asked(`${boardPath(plenary)}/group-seat`, {
    method: 'POST',
    token,
    body: group === undefined ? {} : { group },
  });

export const pickNote = (board: string, token: string, note: string, picked: boolean): Promise<unknown> =>
  asked(`${boardPath(board)}/picks`, { method: 'POST', token, body: { note, picked } });
