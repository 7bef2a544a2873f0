/** Files that a board gives, and boards that a file gives. */
import type { Box, Language, NoteColor, ZoneKind } from '@samenbord/board';
import { asked, boardPath, send } from './client.ts';
import type { CreatedBoard } from './types.ts';

export type ExportFile =
  | 'report.pdf'
  | 'report.md'
  | 'report.html'
  | 'notes.csv'
  | 'board.png'
  | 'board.svg'
  | 'board.tldr'
  | 'board.json';

export interface ReportProgress {
  state: 'idle' | 'waiting' | 'busy' | 'ready';
  step: number;
  steps: number;
  label: string;
  /** Reports that are made before this one; 0 once it is being made. */
  ahead: number;
}

export const reportProgress = (board: string, token: string, ticket: string): Promise<ReportProgress> =>
  asked(`${boardPath(board)}/export/report/progress?ticket=${ticket}`, { token });

export interface NamedFile {
  file: Blob;
  /** As the server calls it. */
  name: string;
}

const ENCODED = /filename\*=UTF-8''([^;]+)/;
const PLAIN = /filename="?([^";]+)"?/;

function nameOf(response: Response, otherwise: string): string {
  const said = response.headers.get('content-disposition') ?? '';
  const encoded = ENCODED.exec(said)?.[1];
  return encoded === undefined ? (PLAIN.exec(said)?.[1] ?? otherwise) : decodeURIComponent(encoded);
}

/** @throws ApiProblem; the abort itself when `signal` is aborted */
export async function fetchExport(
  board: string,
  token: string,
  file: ExportFile,
  query: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<NamedFile> {
  const path = `${boardPath(board)}/export/${file}?${new URLSearchParams(query).toString()}`;
  const response = await send(path, { token, ...(signal ? { signal } : {}) });
  return { file: await response.blob(), name: nameOf(response, file) };
}

/** What a kept file would make. */
export interface KeptPreview {
  title: string;
  school: string;
  date: string;
  language: Language;
  counts: Record<
    'phases' | 'zones' | 'theory' | 'notes' | 'links' | 'agreements' | 'drawings' | 'images',
    number
  >;
  leftOut: Record<'people' | 'votes' | 'drawings' | 'images', number>;
  picture: {
    zones: readonly { kind: ZoneKind; title: string; box: Box }[];
    cards: readonly Box[];
    notes: readonly { box: Box; color: NoteColor }[];
  };
}

function form(file: File, fields: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  data.set('file', file);
  return data;
}

const keyHeader = (createKey: string): Record<string, string> =>
  createKey === '' ? {} : { 'x-create-key': createKey };

export const previewKept = (file: File, createKey: string): Promise<KeptPreview> =>
  asked('/api/boards/import?dryRun=1', { method: 'POST', file: form(file), headers: keyHeader(createKey) });

export const openKept = (
  file: File,
  fields: Readonly<Record<'title' | 'school' | 'date' | 'name', string>>,
  createKey: string,
): Promise<CreatedBoard> =>
  asked('/api/boards/import', {
    method: 'POST',
    file: form(file, fields),
    headers: keyHeader(createKey),
  });
