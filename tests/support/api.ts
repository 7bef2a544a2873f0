/** The product's HTTP interface as its users have it. */
import type { Action, BoardSnapshot, Stage } from '@samenbord/board';

export interface CreatedBoard {
  id: string;
  code: string;
  tokens: { facilitator: string; screen: string };
  links: { join: string; facilitate: string; screen: string };
}

export interface Joined {
  boardId: string;
  participantId: string;
  role: string;
  token: string;
}

export interface BoardSummary {
  title: string;
  state: string;
  phase: { id: string; name: string };
  timer: Stage['timer'];
  me: { participantId: string };
  votes: readonly { id: string; question: string }[];
  counts: { notes: number; agreements: number; present: number; unsaved: number; writing: boolean };
}

/** An answer that was not the one hoped for. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, body: string) {
    super(`${String(status)} ${code}: ${body}`);
    this.name = 'Refused';
    this.status = status;
    this.code = code;
  }
}

async function ask(url: string, init: RequestInit & { token?: string | undefined } = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (init.token) headers.set('authorization', `Bearer ${init.token}`);
  if (init.body) headers.set('content-type', 'application/json');
  const response = await fetch(url, { ...init, headers });
  if (response.ok) return response;
  const body = await response.text();
  const code = body.startsWith('{') ? (JSON.parse(body) as { code?: string }).code : undefined;
  throw new Refused(response.status, code ?? '', body);
}

const post = async <T>(url: string, body: unknown, token?: string): Promise<T> =>
  (await (await ask(url, { method: 'POST', body: JSON.stringify(body), token })).json()) as T;

/** Requests to one product. Every method throws `Refused` for an answer that is not 2xx. */
export const api = (base: string) => ({
  create: (board: {
    title: string;
    template?: string;
    school?: string;
    date?: string;
    language?: string;
    draft?: boolean;
    schoolKey?: string;
  }) => post<CreatedBoard>(`${base}/api/boards`, board),
  join: (code: string, who: { name?: string; ageGroup?: string } = {}) =>
    post<Joined>(`${base}/api/join`, { code, ...who }),
  act: (id: string, token: string, action: Action) =>
    post<{ id?: string; revealed?: number; harvested?: number; linked?: number; waiting?: true }>(
      `${base}/api/boards/${id}/actions`,
      action,
      token,
    ),
  voteEarly: (code: string, vote: string, choices: Readonly<Record<string, number>>) =>
    post<{ voter: string }>(`${base}/api/lobby/votes`, { code, vote, choices }),
  answerEarly: (code: string, text: string) =>
    ask(`${base}/api/lobby/answers`, {
      method: 'POST',
      body: JSON.stringify({ code, text }),
    }),
  vote: (id: string, token: string, vote: string, choices: Readonly<Record<string, number>>) =>
    post(`${base}/api/boards/${id}/votes/${vote}`, { choices }, token),
  groupSeat: (id: string, token: string) =>
    post<{ boardId: string }>(`${base}/api/boards/${id}/group-seat`, {}, token),
  pick: (id: string, token: string, note: string, picked: boolean) =>
    post(`${base}/api/boards/${id}/picks`, { note, picked }, token),
  editNote: (
    id: string,
    token: string,
    note: string,
    wanted: { key: string; text?: string; delete?: true },
  ) => post(`${base}/api/boards/${id}/notes/${note}`, wanted, token),
  readSilence: async (id: string, token: string) =>
    (await ask(`${base}/api/boards/${id}/silence`, { token })).text(),
  summary: async (id: string, token: string) =>
    (await (await ask(`${base}/api/boards/${id}`, { token })).json()) as BoardSummary,
  /** Moments to go back to, the latest first. */
  restorePoints: async (id: string, token: string) =>
    (await (await ask(`${base}/api/boards/${id}/restore-points`, { token })).json()) as { id: string }[],
  boardJson: async (id: string, token: string) =>
    (await (await ask(`${base}/api/boards/${id}/export/board.json`, { token })).json()) as BoardSnapshot,
  reportPdf: async (id: string, token: string) =>
    new Uint8Array(await (await ask(`${base}/api/boards/${id}/export/report.pdf`, { token })).arrayBuffer()),
  reportMarkdown: async (id: string, token: string) =>
    (await ask(`${base}/api/boards/${id}/export/report.md`, { token })).text(),
  makeSchool: (name: string) => post<{ id: string; key: string }>(`${base}/api/schools`, { name }),
  /** The link with which anybody reads the report. */
  reportLink: async (id: string, token: string) =>
    (await post<{ link: string }>(`${base}/api/boards/${id}/report-link`, {}, token)).link,
  erase: (id: string, token: string) => ask(`${base}/api/boards/${id}`, { method: 'DELETE', token }),
});

export type Api = ReturnType<typeof api>;
