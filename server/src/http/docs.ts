/** The documentation of the interface at /api/docs, made from the routes' schemas and served from here alone. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { App } from './parts.ts';

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
        },
      },
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    // The validator badge would ask a server of somebody else.
    uiConfig: { validatorUrl: null, docExpansion: 'list' },
  });
}
