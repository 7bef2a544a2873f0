/**
 * The peer of the benchmarks: y-websocket's protocol served in the plainest way, in its own process. One document
 * in memory; every update goes out as it came, unchecked and unstored. Its figures are what the wire costs at least.
 */
import { createServer } from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';

const SYNC = 0;
const AWARENESS = 1;
const doc = new Y.Doc();
const sockets = new Set<WebSocket>();

doc.on('update', (update: Uint8Array, origin: unknown) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  writeUpdate(encoder, update);
  const frame = encoding.toUint8Array(encoder);
  for (const socket of sockets) if (socket !== origin) socket.send(frame);
});

function receive(socket: WebSocket, bytes: Uint8Array): void {
  const decoder = decoding.createDecoder(bytes);
  const kind = decoding.readVarUint(decoder);
  if (kind === AWARENESS) for (const other of sockets) if (other !== socket) other.send(bytes);
  if (kind !== SYNC) return;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  readSyncMessage(decoder, encoder, doc, socket);
  if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder));
}

const http = createServer();
new WebSocketServer({ server: http }).on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('message', (data) => {
    if (data instanceof Buffer) receive(socket, new Uint8Array(data));
  });
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  writeSyncStep1(encoder, doc);
  socket.send(encoding.toUint8Array(encoder));
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('the relay has no port');
  process.send?.(address.port);
});
process.on('disconnect', () => process.exit());
