/**
 * A board's connection: y-websocket's provider with what it lacks around it: acknowledgement of what is durable,
 * jittered backoff, a limit on hanging tries, and a hello with our version.
 */
import { writeHello } from '@samenbord/sync';
import * as decoding from 'lib0/decoding';
import { MESSAGE } from '@samenbord/sync';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { retryDelay } from './backoff.ts';
import { SavedFrames } from './saved-frames.ts';
import type { SaveStatus } from './saved-frames.ts';
import { watchedSocket } from './socket.ts';

/** Why the server will not have this connection back; the page tells the person. */
export type Refused = 'signed-out' | 'forbidden' | 'no-such-board' | 'old-client' | 'refused';

const REFUSALS: Readonly<Record<number, Refused>> = {
  4401: 'signed-out',
  4403: 'forbidden',
  4404: 'no-such-board',
  4426: 'old-client',
};

export interface ConnectionOptions {
  board: string;
  token: string;
  doc: Y.Doc;
  awareness: Awareness;
  /** After every change of either. */
  onStatus(status: SaveStatus, unsaved: number): void;
  onRefused(why: Refused): void;
  /** Something of ours was not taken; `code` is one of the error registry's. */
  onNotice(code: string): void;
}

export interface Connection {
  connect(): void;
  destroy(): void;
}

const socketAddress = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;

export function openConnection(options: ConnectionOptions): Connection {
  const { board, token, doc, awareness, onStatus, onRefused, onNotice } = options;
  const frames = new SavedFrames();
  let told = '';
  const tell = () => {
    const { status, unsaved } = frames;
    if (`${status} ${unsaved}` === told) return;
    told = `${status} ${unsaved}`;
    onStatus(status, unsaved);
  };

  const provider = new WebsocketProvider(socketAddress(), board, doc, {
    connect: false,
    awareness,
    params: { token },
    disableBc: true,
    WebSocketPolyfill: watchedSocket({
      greeting: writeHello,
      onOpen: () => {
        frames.opened();
        tell();
      },
      onSend: (frame) => {
        frames.sent(frame);
        tell();
      },
    }),
    shouldReconnect: ({ code }) => !(code in REFUSALS) && code !== 4400 && code !== 4413,
  });
  provider.messageHandlers[MESSAGE.saved] = (_answer, decoder) => {
    frames.saved(decoding.readVarUint(decoder));
    tell();
  };
  provider.messageHandlers[MESSAGE.notice] = (_answer, decoder) => {
    onNotice(decoding.readVarString(decoder));
  };
  const nothing = () => undefined;
  provider.messageHandlers[MESSAGE.keepalive] = nothing;

  provider.on('connection-close', () => {
    frames.closed();
    // Read by y-websocket right after this event, when it plans the next try.
    provider.maxBackoffTime = retryDelay(provider.wsUnsuccessfulReconnects, Math.random());
    tell();
  });
  provider.on('closed', ({ code }) => {
    onRefused(REFUSALS[code] ?? 'refused');
  });
  const changed = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === provider || !transaction.local) return;
    frames.changed();
    tell();
  };
  doc.on('update', changed);

  const tryNow = () => {
    if (provider.shouldConnect) provider.connect();
  };
  const whenSeen = () => {
    if (document.visibilityState === 'visible') tryNow();
  };
  window.addEventListener('online', tryNow);
  document.addEventListener('visibilitychange', whenSeen);

  return {
    connect: () => {
      provider.connect();
    },
    destroy: () => {
      window.removeEventListener('online', tryNow);
      document.removeEventListener('visibilitychange', whenSeen);
      doc.off('update', changed);
      provider.destroy();
    },
  };
}
