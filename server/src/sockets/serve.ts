/** One WebSocket from its first byte to its last: who is it, into which room, and what it says. */
import type { Actor, Role } from '@samenbord/board';
import { ROLES, newId } from '@samenbord/board';
import { ERRORS, MAX_FRAME } from '@samenbord/sync';
import type { ClosingCode, Plane } from '@samenbord/sync';
import type { RawData, WebSocket } from 'ws';
import type { RoomHost, Seat } from '../rooms/host.ts';
import type { Log } from '../rooms/log.ts';
import { RoomUnavailable } from '../rooms/unavailable.ts';
import { SocketConnection } from './connection.ts';

/** Who a token stands for. */
export interface Identity {
  actor: Actor;
  name: string;
  group: string;
}

/** Undefined when the token is nobody's (any more); `no-such-board` when there is nothing to be somebody on. */
export type Authenticate = (board: string, token: string) => Promise<Identity | 'no-such-board' | undefined>;

export interface Request {
  board: string;
  plane: Plane;
  token: string;
  /** For the own lane: the mark of the last reveal that the client knows of. */
  lanes: string;
  originAllowed: boolean;
}

/** Bytes that may come in before the room is ready. */
const MAX_EARLY = 2 * MAX_FRAME;
const GONE = new Set<number>([ERRORS['no-such-board'].closeCode, ERRORS.unauthorized.closeCode]);
/** What a client closes with: done, page left, and no code at all. */
const GOODBYES = new Set([1000, 1001, 1005]);
const UNEXPECTED = 1011;
/** Who may open which plane; of the lanes only the own one, for its address names nobody. */
const MAY_OPEN: Readonly<Record<Plane, ReadonlySet<Role>>> = {
  board: new Set(ROLES),
  desk: new Set(['facilitator']),
  own: new Set(['facilitator', 'participant']),
};

/**
 * Serves a socket until it closes. A refused client is let in first and closed with a code: a browser tells its page
 * nothing about an upgrade that failed.
 */
export async function serve(
  socket: WebSocket,
  request: Request,
  { host, authenticate, log }: { host: RoomHost; authenticate: Authenticate; log: Log },
): Promise<void> {
  const connection = new SocketConnection(socket);
  const refuse = (code: ClosingCode) => {
    connection.close(ERRORS[code].closeCode, code);
  };
  let seat: Seat | undefined;
  /** Set once the socket has closed: whether with a goodbye. */
  let goodbye: boolean | undefined;
  // y-websocket speaks as soon as the socket is open, which is before anybody looked at its token.
  let early: Uint8Array[] = [];
  let earlyBytes = 0;

  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (connection.closedWith !== undefined) return;
    if (!isBinary) {
      refuse('malformed');
      return;
    }
    const bytes = asBytes(data);
    if (bytes.length > MAX_FRAME) refuse('too-large');
    else if (seat) seat.receive(bytes);
    else if ((earlyBytes += bytes.length) > MAX_EARLY) refuse('too-large');
    else early.push(bytes);
  });
  socket.once('close', (code: number) => {
    const byServer = connection.closedWith;
    goodbye = byServer === undefined ? GOODBYES.has(code) : GONE.has(byServer);
    seat?.leave(goodbye);
  });

  try {
    const session = await admit(request, authenticate);
    if (typeof session === 'string') {
      refuse(session);
      return;
    }
    const taken = await host.join(request.board, request.plane, session, connection, request.lanes);
    // Whoever lost the token while the room was being loaded was not there yet to be sent away.
    const still = await admit(request, authenticate);
    if (typeof still === 'string') {
      taken.leave(true);
      refuse(still);
      return;
    }
    seat = taken;
    if (goodbye !== undefined) seat.leave(goodbye);
    for (const bytes of early) seat.receive(bytes);
  } catch (error) {
    const code = error instanceof RoomUnavailable ? error.code : 'internal';
    const entry = ERRORS[code];
    connection.close('closeCode' in entry ? entry.closeCode : UNEXPECTED, code);
    if (!(error instanceof RoomUnavailable))
      log.error({ err: error, board: request.board }, 'a socket failed');
  } finally {
    early = [];
  }
}

async function admit({ board, plane, token, originAllowed }: Request, authenticate: Authenticate) {
  if (!originAllowed) return 'forbidden';
  const identity = await authenticate(board, token);
  if (identity === undefined) return 'unauthorized';
  if (identity === 'no-such-board') return identity;
  if (!MAY_OPEN[plane].has(identity.actor.role)) return 'forbidden';
  return { id: newId(), ...identity };
}

/** A copy: ws hands out views into its read buffer, and rooms keep what they get until the next tick. */
function asBytes(data: RawData): Uint8Array {
  const buffer = Array.isArray(data)
    ? Buffer.concat(data)
    : data instanceof ArrayBuffer
      ? Buffer.from(data)
      : data;
  return Uint8Array.from(buffer);
}
