/** What a board gives to be kept: as data, as a report, as a table, as a picture. */
import { REPORT_PARTS, readBoard, readTray } from '@samenbord/board';
import type { BoardSnapshot, Note, Role } from '@samenbord/board';
import { imagesOnPaper, withoutNames } from '@samenbord/report';
import type { GroupBoard, ReportChoices } from '@samenbord/report';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { Type } from 'typebox';
import type { BoardImage, ExportFormat } from '../../reports/messages.ts';
import { ReportCancelled } from '../../reports/reports.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { BoardParams, problems, signedIn } from '../schemas/common.ts';
import { ExportQuery, PictureQuery, ProgressQuery, ReportProgress, ReportQuery } from '../schemas/exports.ts';
import { SnapshotSchema } from '../schemas/snapshot.ts';
import { bearerOf, signIn } from '../sign-in.ts';

/** Aborts when the asker goes away before the answer is complete. */
function untilGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    gone.abort();
  });
  return gone.signal;
}

/** The board's title as a file name that every system takes; browsers show the whole title from `filename*`. */
function disposition(title: string, extension: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  const full = encodeURIComponent(`${title}.${extension}`.replace(/[\\/:*?"<>|]/g, ' '));
  return `attachment; filename="${plain || 'samenbord'}.${extension}"; filename*=UTF-8''${full}`;
}

/** What can be asked of any of the files; each route takes its own part of it. */
type Wanted = Static<typeof ReportQuery> & Static<typeof PictureQuery>;

interface ExportRoute {
  file: string;
  format: ExportFormat;
  type: string;
  summary: string;
  query: typeof ExportQuery | typeof ReportQuery | typeof PictureQuery;
}

const ROUTES: readonly ExportRoute[] = [
  {
    file: 'report.pdf',
    format: 'pdf',
    type: 'application/pdf',
    summary: 'The report of the day: archival, accessible, and with the board inside to open it again',
    query: ReportQuery,
  },
  {
    file: 'report.md',
    format: 'markdown',
    type: 'text/markdown; charset=utf-8',
    summary: 'The report as Markdown',
    query: ExportQuery,
  },
  {
    file: 'report.html',
    format: 'html',
    type: 'text/html; charset=utf-8',
    summary: 'The summary on one page, to be printed or mailed',
    query: ExportQuery,
  },
  {
    file: 'notes.csv',
    format: 'csv',
    type: 'text/csv; charset=utf-8',
    summary:
      'All notes as a table: UTF-8 with a byte order mark, semicolons between; names with `names=all` only',
    query: ExportQuery,
  },
  {
    file: 'board.tldr',
    format: 'tldraw',
    type: 'application/vnd.tldraw+json',
    summary: 'The board as a file of tldraw',
    query: ExportQuery,
  },
  {
    file: 'board.svg',
    format: 'svg',
    type: 'image/svg+xml',
    summary: 'The board, or one zone, as a drawing',
    query: PictureQuery,
  },
  {
    file: 'board.png',
    format: 'png',
    type: 'image/png',
    summary: 'The board, or one zone, as a picture',
    query: PictureQuery,
  },
];
/** Bytes of the images that go into one file; what comes after them is an empty frame. */
const MAX_IMAGE_BYTES = 64 * 1024 * 1024;
/** Formats that show images. */
const ILLUSTRATED: ReadonlySet<ExportFormat> = new Set(['pdf', 'tldraw', 'svg', 'png']);
/** What the day was, in words: those who lead say who may have it. */
const REPORTS: ReadonlySet<ExportFormat> = new Set(['pdf', 'markdown', 'html']);
const FOR_TEAM = {
  nl: 'Het kernteam deelt het verslag zelf.',
  en: 'The facilitators hand out the report themselves.',
};
/** Nothing in a file may run or load when it is opened as a page of this server. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

const partsOf = (text: string): NonNullable<ReportChoices['parts']> =>
  REPORT_PARTS.filter((part) => text.split(',').includes(part));

const choicesOf = (
  { language, names, parts, paper, overview }: Wanted,
  board: BoardSnapshot,
): ReportChoices => ({
  language: language ?? board.info.language,
  ...(names === undefined ? {} : { names: names === 'all' }),
  ...(parts === undefined ? {} : { parts: partsOf(parts) }),
  ...(paper === undefined ? {} : { paper }),
  ...(overview === undefined ? {} : { overview }),
});

export function exportRoutes(app: App, { catalog, groups, rooms, reports, images, metrics }: Parts): void {
  app.get(
    '/api/boards/:id/export/board.json',
    {
      schema: {
        tags: ['export'],
        summary: 'The whole board as data',
        security: signedIn,
        params: BoardParams,
        querystring: ExportQuery,
        response: { 200: SnapshotSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      signIn(catalog, id, request);
      const board = await rooms.read(id, readBoard);
      const wanted = request.query.names === 'none' ? withoutNames(board) : board;
      return reply.header('content-disposition', disposition(board.info.title, 'json')).send(wanted);
    },
  );

  for (const { file, format, type, summary, query } of ROUTES) {
    const [media = ''] = type.split(';');
    app.get(
      `/api/boards/:id/export/${file}`,
      {
        schema: {
          tags: ['export'],
          summary,
          security: signedIn,
          params: BoardParams,
          querystring: query,
          produces: [media],
          response: {
            200: { description: summary, content: { [media]: { schema: Type.Unsafe<Buffer>({}) } } },
            ...problems,
          },
        },
      },
      async (request, reply) => {
        const made = await make(request, request.params.id, request.query, format, untilGone(reply));
        return reply
          .type(type)
          .headers({
            'content-disposition': disposition(made.title, file.slice(file.indexOf('.') + 1)),
            'content-security-policy': FILE_POLICY,
          })
          .send(Buffer.from(made.file.buffer, made.file.byteOffset, made.file.byteLength));
      },
    );
  }

  async function make(
    request: FastifyRequest,
    id: string,
    wanted: Wanted,
    format: ExportFormat,
    gone: AbortSignal,
  ): Promise<{ file: Uint8Array; title: string }> {
    const reader = readerOf(request, id, format);
    const board = await rooms.read(id, readBoard);
    if (reader === 'participant' && REPORTS.has(format) && board.info.report === 'team')
      throw new Problem('forbidden', { detail: FOR_TEAM });
    const choices = choicesOf(wanted, board);
    const tellsLate = format === 'pdf' && reader === 'facilitator' && isWanted(choices, 'late');
    // While groups work, what they say stays among them.
    const tellsGroups =
      format === 'pdf' &&
      isWanted(choices, 'groups') &&
      (reader !== 'participant' || board.stage.state === 'closed');
    const order = {
      format,
      board,
      choices,
      late: tellsLate ? await lateNotes(id) : [],
      groups: tellsGroups ? await groupBoards(id) : [],
      images: ILLUSTRATED.has(format) ? imagesOf(id, board) : new Map<string, BoardImage>(),
      zone: wanted.zone ?? '',
    };
    const measure = metrics.reports.startTimer();
    try {
      const file = await reports.make(id, order, gone, wanted.ticket);
      measure({ outcome: 'made' });
      return { file, title: board.info.title };
    } catch (error) {
      if (error instanceof ReportCancelled) {
        measure({ outcome: 'cancelled' });
        throw new Problem('no-such-board');
      }
      measure({ outcome: 'failed' });
      app.log.error({ fault: error instanceof Error ? error.message : 'unknown' }, 'a report failed');
      throw new Problem('report-failed');
    }
  }

  /** A link to the report opens that and nothing else. */
  function readerOf(request: FastifyRequest, id: string, format: ExportFormat): Role | 'link' {
    if (format === 'pdf' && catalog.opensReport(id, bearerOf(request))) return 'link';
    return signIn(catalog, id, request).actor.role;
  }

  const isWanted = ({ parts }: ReportChoices, part: (typeof REPORT_PARTS)[number]): boolean =>
    parts === undefined || parts.includes(part);

  const groupBoards = async (id: string): Promise<GroupBoard[]> =>
    (await groups.snapshots(id)).map(({ group, board }) => ({ name: group.name, board }));

  const lateNotes = (id: string): Promise<Note[]> =>
    rooms.change(id, (_doc, desk) =>
      [...readTray(desk).values()]
        .toSorted((a, b) => a.lateAt - b.lateAt)
        .map(({ lateAt: _lateAt, why: _why, ...note }) => note),
    );

  function imagesOf(id: string, board: BoardSnapshot): Map<string, BoardImage> {
    const found = new Map<string, BoardImage>();
    let left = MAX_IMAGE_BYTES;
    for (const image of imagesOnPaper(board).keys()) {
      const stored = images.read(id, image);
      if (!stored || stored.bytes.length > left) continue;
      left -= stored.bytes.length;
      found.set(image, stored);
    }
    return found;
  }

  app.get(
    '/api/boards/:id/export/report/progress',
    {
      schema: {
        tags: ['export'],
        summary: 'How far the report is',
        security: signedIn,
        params: BoardParams,
        querystring: ProgressQuery,
        response: { 200: ReportProgress, ...problems },
      },
    },
    (request) => {
      signIn(catalog, request.params.id, request);
      return reports.progress(request.params.id, request.query.ticket);
    },
  );
}
