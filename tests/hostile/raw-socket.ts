/** A socket that sends whatever it is told, down to half a WebSocket frame. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import WebSocket from 'ws';

export interface RawClient {
  readonly socket: WebSocket;
  /** Everything that came. */
  readonly received: Uint8Array[];
  /** The code that the connection was closed with. */
  readonly closed: Promise<number>;
}

const address = (base: string, board: string, token: string, plane?: string): string =>
  `${base.replace('http', 'ws')}/sync/${board}${plane ? `/${plane}` : ''}?token=${encodeURIComponent(token)}`;

/** Resolves when the socket is open; the server may close it right after that. */
export async function connectRaw(
  base: string,
  board: string,
  token: string,
  plane?: string,
): Promise<RawClient> {
  const socket = new WebSocket(address(base, board, token, plane));
  const received: Uint8Array[] = [];
  socket.on('message', (data) => {
    if (data instanceof Buffer) received.push(data);
  });
  const closed = new Promise<number>((resolve) => {
    socket.once('close', (code) => {
      resolve(code);
    });
  });
  // What is sent after the server hung up fails here; how it hung up is told by `closed`.
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return { socket, received, closed };
}

/** Opens a WebSocket over plain TCP and sends the head of a frame, but not all that the head announces. */
export async function sendHalfAFrame(base: string, board: string, token: string): Promise<Socket> {
  const { hostname, port, pathname, search } = new URL(address(base, board, token));
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const key = randomBytes(16).toString('base64');
  const head = [
    `GET ${pathname}${search} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${key}`,
    'Sec-WebSocket-Version: 13',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await once(socket, 'data');
  // Final, binary, masked, 1,000 bytes long; the mask and three of them.
  socket.write(Uint8Array.of(0x82, 0xfe, 1000 >>> 8, 1000 & 0xff, 0, 0, 0, 0, 0, 2, 5));
  return socket;
}
