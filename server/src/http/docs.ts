/** The documentation of the interface at /api/docs, made from the routes' schemas and served from here alone. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { App } from './parts.ts';
import { ProblemSchema } from './schemas/common.ts';

export async function installDocs(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Samenbord',
        version: '1',
        description:
          'Boards for study days of schools. Errors are problem details (RFC 9457) in Dutch or English, after Accept-Language. The boards themselves are edited over `/sync/<board>` with the y-websocket protocol.',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'Given when a board is made or joined.' },
          createKey: {
            type: 'apiKey',
            in: 'header',
            name: 'x-create-key',
            description: 'Needed to make boards and schools where the server was started with CREATE_KEY.',
          },
        },
        schemas: { Problem: ProblemSchema },
      },
    },
    transformObject: (documented) =>
      'openapiObject' in documented ? sharingProblem(documented.openapiObject) : documented.swaggerObject,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    // The validator badge would ask a server of somebody else.
    uiConfig: { validatorUrl: null, docExpansion: 'list' },
  });
}

/** Every route may answer with a problem: described once, named everywhere. */
const sharingProblem = <T extends object>(document: T): T =>
  JSON.parse(JSON.stringify(document), (key, inside: unknown) =>
    key === 'application/problem+json' ? { schema: { $ref: '#/components/schemas/Problem' } } : inside,
  ) as T;
