/** `/sync/<board>`, `/sync/<board>/desk` and `/sync/<board>/own`: where clients of the y-websocket protocol connect. */
import websocket from '@fastify/websocket';
import { MAX_FRAME } from '@samenbord/sync';
import type { Plane } from '@samenbord/sync';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { RoomHost } from '../rooms/host.ts';
import { closeAll } from './close-all.ts';
import { Heartbeat } from './heartbeat.ts';
import { originAllowed } from './origin.ts';
import { serve } from './serve.ts';
import type { Authenticate } from './serve.ts';

export interface SocketOptions {
  host: RoomHost;
  authenticate: Authenticate;
  /** Where people reach the server, when that is not what the Host header says. */
  baseUrl?: string | undefined;
}

const PING_EVERY = 20_000;
const CLOSE_WITHIN = 1_000;
/** Beyond this ws hangs up with 1009 without reading; up to it the client is told with a code of ours. */
const MAX_READ = 4 * MAX_FRAME;

type SyncRequest = FastifyRequest<{
  Params: { board: string };
  Querystring: { token?: string; lanes?: string };
}>;

/**
 * Adds the socket routes. The token stands in the address (browsers can't send headers with a socket), so whatever
 * logs requests must leave their query out; nothing here logs one.
 */
export async function registerSockets(app: FastifyInstance, options: SocketOptions): Promise<void> {
  const heartbeat = new Heartbeat(PING_EVERY);
  app.addHook('onClose', () => {
    heartbeat.stop();
  });
  await app.register(websocket, {
    options: { maxPayload: MAX_READ },
    // Rooms have closed theirs by then (`RoomHost.shutdown`); this waits until it has arrived.
    preClose: () => closeAll(app.websocketServer.clients, CLOSE_WITHIN),
    errorHandler(_error, socket) {
      // A broken frame or connection: ws closes with the fitting code, and what to do then stands at 'close'.
      if (socket.readyState === socket.OPEN) socket.terminate();
    },
  });

  const connect = (plane: Plane) => (socket: WebSocket, request: SyncRequest) => {
    heartbeat.watch(socket);
    const { token, lanes } = request.query;
    return serve(
      socket,
      {
        board: request.params.board,
        plane,
        // A token given twice arrives as a list.
        token: typeof token === 'string' ? token : '',
        lanes: typeof lanes === 'string' ? lanes : '',
        originAllowed: originAllowed(request.headers.origin, request.headers.host, options.baseUrl),
      },
      { host: options.host, authenticate: options.authenticate, log: request.log },
    );
  };
  app.get('/sync/:board', { websocket: true }, connect('board'));
  app.get('/sync/:board/desk', { websocket: true }, connect('desk'));
  app.get('/sync/:board/own', { websocket: true }, connect('own'));
}
