/** The HTTP interface, typed. Every failure is an ApiProblem, worded in the reader's language. */
import type { Action, Language } from '@samenbord/board';
import { reader } from '#lib/language/language.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { takeAhead } from './ahead.ts';
import type { OwnWords } from './problem.ts';
import { problemFrom, unreachable } from './problem.ts';
import type { AddedImage, BoardSummary, CreatedBoard, JoinedBoard } from './types.ts';

interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  token?: string;
  body?: unknown;
  /** Sent as it is, instead of a body. */
  file?: Blob | FormData;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Small, and goes on its way also when the page is closed meanwhile. */
  outlives?: true;
  /** The answer, when it was asked for before. */
  coming?: Promise<Response> | undefined;
}

const words = (): OwnWords => ({
  unreachable: { title: m.problem_unreachable(), hint: m.problem_unreachable_hint() },
  unexpected: { title: m.problem_unexpected(), hint: m.problem_unexpected_hint() },
});

export async function send(
  path: string,
  { method = 'GET', token, body, file, headers, signal, outlives, coming }: Request,
): Promise<Response> {
  let response: Response;
  try {
    response = await (coming ??
      fetch(path, {
        method,
        headers: {
          'accept-language': reader.language,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        cache: 'no-store',
        credentials: 'omit',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(file === undefined ? {} : { body: file }),
        ...(signal === undefined ? {} : { signal }),
        ...(outlives && { keepalive: true }),
      }));
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw unreachable(words());
  }
  if (response.ok) return response;
  const answer: unknown = await response.json().catch(() => undefined);
  throw problemFrom(response.status, answer, words());
}

/** The server's schemas vouch for the shape: it validates every answer before it sends it. */
export const asked = async <T>(path: string, request: Request = {}): Promise<T> =>
  (await send(path, request)).json() as Promise<T>;

export const boardPath = (board: string) => `/api/boards/${encodeURIComponent(board)}`;

export interface WantedBoard {
  title: string;
  school?: string;
  date?: string;
  /** Of whoever makes it, shown on notes and pointer. */
  name?: string;
  /** Nobody joins before the board is opened. */
  draft?: boolean;
  /** The id of a template, or one of the own, as `compactTemplate` gives it. */
  template: string | object;
  variant?: string;
  /** Of the board's own words. */
  language: Language;
  /** Puts the board on the line of the school that it opens. */
  schoolKey?: string;
  /** An earlier board, whose agreements come along. */
  from?: string;
}

/** @param token of a facilitator of the earlier board that it builds on */
export const createBoard = (wanted: WantedBoard, createKey: string, token?: string): Promise<CreatedBoard> =>
  asked('/api/boards', {
    method: 'POST',
    ...(token === undefined ? {} : { token }),
    body: wanted,
    headers: createKey === '' ? {} : { 'x-create-key': createKey },
  });

export const joinBoard = (wanted: { code: string; name?: string; ageGroup?: string }): Promise<JoinedBoard> =>
  asked('/api/join', { method: 'POST', body: wanted });

/** Erases a board for good with all that belongs to it. @param token of a facilitator */
export const eraseBoard = (board: string, token: string): Promise<unknown> =>
  send(boardPath(board), { method: 'DELETE', token });

export const readSummary = (board: string, token: string): Promise<BoardSummary> =>
  asked(boardPath(board), { token, coming: takeAhead('summary', board, token) });

/** All of a board's document, when it was asked for ahead; undefined otherwise, or when it did not come. */
export async function stateAhead(board: string, token: string): Promise<Uint8Array | undefined> {
  const answer = await takeAhead('state', board, token)?.catch(() => undefined);
  return answer?.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
}

/** What came of an action: what was made, and how many notes a harvest or a reveal brought. */
export interface Done {
  ok: true;
  id?: string;
  harvested?: number;
  linked?: number;
  revealed?: number;
  /** Of a reveal: notes without a name still wait for more writers. */
  waiting?: true;
}

export const act = (board: string, token: string, action: Action): Promise<Done> =>
  asked(`${boardPath(board)}/actions`, { method: 'POST', token, body: action });

/** A link of the own for one more person who leads the day. */
export const inviteFacilitator = (board: string, token: string, name: string): Promise<{ link: string }> =>
  asked(`${boardPath(board)}/facilitators`, { method: 'POST', token, body: { name } });

/** Adds a file to the images of a board. */
export const addImage = (board: string, token: string, file: Blob): Promise<AddedImage> =>
  asked(`${boardPath(board)}/images`, { method: 'POST', token, file });

export const fetchImage = async (board: string, token: string, image: string): Promise<Blob> =>
  (await send(`${boardPath(board)}/images/${encodeURIComponent(image)}`, { token })).blob();
