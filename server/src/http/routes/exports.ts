import { readBoard } from '@samenbord/board';
import type { BoardSnapshot, Language } from '@samenbord/board';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { ReportCancelled } from '../../reports/reports.ts';
import { withoutNames } from '../../reports/without-names.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { BoardParams, Exactly, LanguageName, problems, signedIn } from '../schemas/common.ts';
import { SnapshotSchema } from '../schemas/snapshot.ts';
import { signIn } from '../sign-in.ts';

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

export function exportRoutes(app: App, { catalog, rooms, reports, metrics }: Parts): void {
  app.get(
    '/api/boards/:id/export/board.json',
    {
      schema: {
        tags: ['export'],
        summary: 'The whole board as data',
        security: signedIn,
        params: BoardParams,
        querystring: Exactly({
          names: Type.Optional(
            Type.Enum(['all', 'none'], { description: '`none`: nobody can be recognised by name.' }),
          ),
        }),
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

  app.get(
    '/api/boards/:id/export/report.pdf',
    {
      schema: {
        tags: ['export'],
        summary: 'The report of the day',
        security: signedIn,
        params: BoardParams,
        querystring: Exactly({ language: Type.Optional(LanguageName) }),
        produces: ['application/pdf'],
        response: {
          200: { description: 'A PDF', content: { 'application/pdf': { schema: Type.Unsafe<Buffer>({}) } } },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      signIn(catalog, id, request);
      const gone = untilGone(reply);
      const board = await rooms.read(id, readBoard);
      const pdf = await make(id, board, request.query.language ?? board.info.language, gone);
      return reply
        .type('application/pdf')
        .header('content-disposition', disposition(board.info.title, 'pdf'))
        .send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
    },
  );

  async function make(id: string, board: BoardSnapshot, language: Language, gone: AbortSignal) {
    const measure = metrics.reports.startTimer();
    try {
      const pdf = await reports.make(id, board, language, gone);
      measure({ outcome: 'made' });
      return pdf;
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

  app.get(
    '/api/boards/:id/export/report/progress',
    {
      schema: {
        tags: ['export'],
        summary: 'How far the report is',
        security: signedIn,
        params: BoardParams,
        response: {
          200: Exactly({
            state: Type.Enum(['idle', 'busy', 'ready']),
            step: Type.Integer(),
            steps: Type.Integer(),
            label: Type.String(),
          }),
          ...problems,
        },
      },
    },
    (request) => {
      signIn(catalog, request.params.id, request);
      return reports.progress(request.params.id);
    },
  );
}
