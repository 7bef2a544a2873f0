/** The server's schools, typed. Every failure is an ApiProblem. */
import type { LineDay } from '@samenbord/board';
import { asked, boardPath, send } from '#lib/api/client.ts';
import type { KnownSchool } from './known-schools.ts';

export interface DayOnLine extends LineDay {
  board: string;
  /** False once the board is gone and only this is left of it. */
  present: boolean;
}

export interface SchoolLine {
  id: string;
  name: string;
  /** Oldest first. */
  days: DayOnLine[];
}

interface NewKey {
  id: string;
  key: string;
  link: string;
}

type Key = Pick<KnownSchool, 'id' | 'key'>;

const pathOf = ({ id }: Key) => `/api/schools/${encodeURIComponent(id)}`;

export const makeSchool = (name: string, createKey = ''): Promise<NewKey> =>
  asked('/api/schools', {
    method: 'POST',
    body: { name },
    headers: createKey === '' ? {} : { 'x-create-key': createKey },
  });

export const readLine = (school: Key): Promise<SchoolLine> => asked(pathOf(school), { token: school.key });

export const renameSchool = (school: Key, name: string): Promise<unknown> =>
  send(pathOf(school), { method: 'PUT', token: school.key, body: { name } });

export const renewSchoolKey = (school: Key): Promise<NewKey> =>
  asked(`${pathOf(school)}/key/renew`, { method: 'POST', token: school.key });

export const eraseSchool = (school: Key): Promise<unknown> =>
  send(pathOf(school), { method: 'DELETE', token: school.key });

export const takeOffLine = (school: Key, board: string): Promise<unknown> =>
  send(`${pathOf(school)}/days/${encodeURIComponent(board)}`, { method: 'DELETE', token: school.key });

/** @param token of a facilitator of the board */
export const putOnLine = (board: string, token: string, schoolKey: string): Promise<{ school: string }> =>
  asked(`${boardPath(board)}/school`, { method: 'PUT', token, body: { schoolKey } });

/** Where the key link of a school leads, from this very page. */
export const keyLink = ({ id, key }: Key): string => `${location.origin}/school/${id}#sleutel=${key}`;
