/** For whoever keeps the server running: alive, able to work, and how it is doing. */
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { VERSION } from '../../version.ts';
import type { App, Parts } from '../parts.ts';
import { Exactly, problems } from '../schemas/common.ts';
import { Problem } from '../problem.ts';

const Well = Exactly({ status: Type.Literal('ok'), version: Type.String() });
const WELL = { status: 'ok', version: VERSION } as const;

const LOOPBACK = /^(::ffff:)?127\.|^::1$/;
const ELSEWHERE = {
  nl: 'De metingen zijn enkel te lezen op het toestel van de server zelf. Met METRICS=open kan het van overal.',
  en: 'The measurements can be read on the machine of the server only. With METRICS=open they can from anywhere.',
};

/** Whether a program on this machine asks for itself: a proxy on it says for whom it asks. */
const isLocal = ({ socket, headers }: FastifyRequest): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  !headers['x-forwarded-for'] &&
  !headers.forwarded &&
  !headers.via;

export function healthRoutes(app: App, { config, metrics, obstacle }: Parts): void {
  const tags = ['operations'];
  app.get(
    '/healthz',
    { schema: { tags, summary: 'Whether the process answers', response: { 200: Well, ...problems } } },
    () => WELL,
  );

  app.get(
    '/readyz',
    { schema: { tags, summary: 'Whether it can do its work', response: { 200: Well, ...problems } } },
    () => {
      const met = obstacle();
      if (met) throw new Problem(met);
      return WELL;
    },
  );

  app.get(
    '/metrics',
    {
      schema: {
        tags,
        summary: 'Measurements for Prometheus',
        description: 'For programs on the machine of the server; with METRICS=open for everybody.',
        response: {
          200: { description: 'Metrics', content: { 'text/plain': { schema: Type.String() } } },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      if (!config.openMetrics && !isLocal(request)) throw new Problem('forbidden', { hint: ELSEWHERE });
      return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    },
  );

  app.addHook('onResponse', (request, reply, done) => {
    metrics.requests.observe(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'pages',
        status: String(reply.statusCode),
      },
      reply.elapsedTime / 1000,
    );
    done();
  });
}
