/**
 * A board's connection: y-websocket's provider with what it lacks around it: acknowledgement of what is durable,
 * jittered backoff, a limit on hanging tries, and a hello with our version.
 */
import { MESSAGE, SaveTracker, writeHello } from '@samenbord/sync';
import * as decoding from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { retryDelay } from './backoff.ts';
import { Silence } from './silence.ts';
import { watchedSocket } from './socket.ts';

/** Why the server will not have this connection back; the page tells the person. */
export type Refused =
  | 'signed-out'
  /** Sent away, or this document holds what this person may not write. */
  | 'forbidden'
  | 'no-such-board'
  | 'old-client'
  /** What this document holds will never be taken; one that starts anew may be. */
  | 'not-taken'
  /** A lane from before a reveal: what it held was shown or brought over. */
  | 'lanes-renewed';

const REFUSALS: Readonly<Record<number, Refused>> = {
  4400: 'not-taken',
  4401: 'signed-out',
  4403: 'forbidden',
  4404: 'no-such-board',
  4409: 'lanes-renewed',
  4413: 'not-taken',
  4426: 'old-client',
};

/** The server breaks any silence after 15 seconds at most. */
const LONGEST_SILENCE = 20_000;

/** `held`: the server did not take a change; a notice told why. */
export type SaveStatus = 'offline' | 'saving' | 'saved' | 'held';

export interface ConnectionOptions {
  /** The board's id, or that of one of its planes. */
  board: string;
  token: string;
  doc: Y.Doc;
  /** For a lane: the mark of the last reveal that this document knows of. */
  lanes?: string;
  awareness: Awareness;
  /** All that the server has is here, for the first time on a connection. */
  onSynced?: () => void;
  /** After every change of either. */
  onStatus: (status: SaveStatus, unsaved: number) => void;
  onRefused: (why: Refused) => void;
  /** Something of ours was not taken; `code` is one of the error registry's. */
  onNotice: (code: string) => void;
}

export interface Connection {
  /** This device brought back a document, and nobody knows whether the server has all of it. */
  mayHoldUnsaved(): void;
  connect(): void;
  destroy(): void;
}

const socketAddress = (): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;

export function openConnection(options: ConnectionOptions): Connection {
  const { board, token, doc, lanes, awareness, onSynced, onStatus, onRefused, onNotice } = options;
  const tracker = new SaveTracker();
  // y-websocket looks at this every 3 seconds, and opens a new connection when nothing came in for too long.
  const silence = new Silence(LONGEST_SILENCE, () => {
    provider.wsLastMessageReceived = 0;
  });
  let online = false;
  let told = '';
  const tell = () => {
    const { state, unsaved } = tracker;
    const status: SaveStatus = !online || state === 'waiting' ? 'offline' : state;
    if (`${status} ${unsaved}` === told) return;
    told = `${status} ${unsaved}`;
    onStatus(status, unsaved);
  };
  const changed = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    // What the copy on this device brings, maybe late, has to go to the server as well.
    if (!local && origin === provider) return;
    tracker.changed();
    tell();
  };
  // Before the provider listens: a change must be counted before its frame goes out.
  doc.on('update', changed);

  const provider = new WebsocketProvider(socketAddress(), board, doc, {
    connect: false,
    awareness,
    params: { token, ...(lanes === undefined || lanes === '' ? {} : { lanes }) },
    disableBc: true,
    WebSocketPolyfill: watchedSocket({
      greeting: writeHello,
      onOpen: () => {
        online = true;
        tracker.connected();
        silence.heard();
        tell();
      },
      onSend: (frame) => {
        tracker.sent(frame);
        tell();
      },
      onReceive: (frame) => {
        tracker.received(frame);
        silence.heard();
        tell();
      },
    }),
    shouldReconnect: ({ code }) => !(code in REFUSALS),
  });
  provider.messageHandlers[MESSAGE.notice] = (_answer, decoder) => {
    onNotice(decoding.readVarString(decoder));
  };
  const nothing = () => undefined;
  // The tracker reads these itself; without a handler y-websocket complains about them.
  provider.messageHandlers[MESSAGE.saved] = nothing;
  provider.messageHandlers[MESSAGE.keepalive] = nothing;

  provider.on('sync', (synced: boolean) => {
    if (synced) onSynced?.();
  });
  provider.on('connection-close', () => {
    online = false;
    tracker.disconnected();
    silence.stop();
    // Read by y-websocket right after this event, when it plans the next try.
    provider.maxBackoffTime = retryDelay(provider.wsUnsuccessfulReconnects, Math.random());
    tell();
  });
  provider.on('closed', ({ code }) => {
    onRefused(REFUSALS[code] ?? 'not-taken');
  });
  const tryNow = () => {
    if (provider.shouldConnect) provider.connect();
  };
  // Going away in good order tells the server that nothing is left here; a page that comes back goes on.
  const leaving = () => {
    if (tracker.unsaved > 0) return;
    provider.disconnect();
    provider.shouldConnect = true;
  };
  const whenSeen = () => {
    if (document.visibilityState === 'visible') tryNow();
  };
  window.addEventListener('online', tryNow);
  window.addEventListener('pagehide', leaving);
  window.addEventListener('pageshow', tryNow);
  document.addEventListener('visibilitychange', whenSeen);

  return {
    mayHoldUnsaved: () => {
      tracker.changed();
      tell();
    },
    connect: () => {
      provider.connect();
    },
    destroy: () => {
      window.removeEventListener('online', tryNow);
      window.removeEventListener('pagehide', leaving);
      window.removeEventListener('pageshow', tryNow);
      document.removeEventListener('visibilitychange', whenSeen);
      doc.off('update', changed);
      silence.stop();
      provider.destroy();
    },
  };
}
