/** For whoever keeps the server running: alive, able to work, and how it is doing. */
import { Type } from 'typebox';
import type { App, Parts } from '../parts.ts';
import { Exactly, problems } from '../schemas/common.ts';
import { Problem } from '../problem.ts';

const Well = Exactly({ status: Type.Literal('ok') });
const WELL = { status: 'ok' } as const;

export function healthRoutes(app: App, { metrics, isReady }: Parts): void {
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
      if (!isReady()) throw new Problem('restart');
      return WELL;
    },
  );

  app.get(
    '/metrics',
    {
      schema: {
        tags,
        summary: 'Measurements for Prometheus',
        response: {
          200: { description: 'Metrics', content: { 'text/plain': { schema: Type.String() } } },
          ...problems,
        },
      },
    },
    async (request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
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
