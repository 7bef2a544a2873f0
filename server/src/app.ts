/** The HTTP side of the server, complete but for the port: `main.ts` listens, tests inject requests. */
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger } from 'fastify';
import { installDocs } from './http/docs.ts';
import { answerFrameworkError, installErrors } from './http/errors.ts';
import { findPages, installPages } from './http/pages.ts';
import type { App, Parts } from './http/parts.ts';
import { actionRoute } from './http/routes/actions.ts';
import { silenceRoute } from './http/routes/silence.ts';
import { ballotRoute } from './http/routes/ballots.ts';
import { boardRoutes } from './http/routes/boards.ts';
import { claimedNoteRoute } from './http/routes/claimed-notes.ts';
import { codeRoute } from './http/routes/code.ts';
import { exportRoutes } from './http/routes/exports.ts';
import { facilitatorRoutes } from './http/routes/facilitators.ts';
import { groupRoutes } from './http/routes/groups.ts';
import { healthRoutes } from './http/routes/health.ts';
import { imageRoutes } from './http/routes/images.ts';
import { importRoute } from './http/routes/import.ts';
import { joinRoute } from './http/routes/join.ts';
import { lobbyRoutes } from './http/routes/lobby.ts';
import { reportLinkRoutes } from './http/routes/report-link.ts';
import { wordRoutes } from './http/routes/words.ts';
import { rehearsalRoutes } from './http/routes/rehearsals.ts';
import { restorePointRoute } from './http/routes/restore-points.ts';
import { schoolRoutes } from './http/routes/schools.ts';
import { schoolTemplateRoutes } from './http/routes/school-templates.ts';
import { stateRoutes } from './http/routes/state.ts';
import { templateRoutes } from './http/routes/templates.ts';
import { installSecurityHeaders } from './http/security.ts';
import { serializerCompiler, validatorCompiler } from './http/validation.ts';

/** The largest request but for an image is an action with 200 notes: a few tens of kilobytes. */
const MAX_BODY = 128 * 1024;

export interface AppOptions {
  /** None: nothing is logged. */
  logger?: FastifyBaseLogger;
  /** Adds what shares the port, such as the sockets, before the routes. */
  extend?: (app: App) => Promise<void>;
}

export async function buildApp(parts: Parts, { logger, extend }: AppOptions = {}): Promise<App> {
  const app: App = Fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    // A request's address holds tokens, its headers too.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: parts.config.trustProxy,
    bodyLimit: MAX_BODY,
    frameworkErrors: answerFrameworkError,
    // Whoever sends a request drop by drop does not keep a connection for ever.
    requestTimeout: 60_000,
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  const pages = findPages(parts.pages);
  installSecurityHeaders(app, pages.scripts, parts.config.baseUrl);
  installErrors(app);
  await installDocs(app);
  await extend?.(app);
  for (const addRoutes of [
    healthRoutes,
    templateRoutes,
    boardRoutes,
    stateRoutes,
    importRoute,
    schoolRoutes,
    schoolTemplateRoutes,
    joinRoute,
    lobbyRoutes,
    wordRoutes,
    reportLinkRoutes,
    actionRoute,
    claimedNoteRoute,
    ballotRoute,
    silenceRoute,
    restorePointRoute,
    codeRoute,
    facilitatorRoutes,
    groupRoutes,
    rehearsalRoutes,
    exportRoutes,
    imageRoutes,
  ])
    addRoutes(app, parts);
  await installPages(app, pages);
  return app;
}
