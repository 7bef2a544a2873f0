/** A colleague without a browser: y-websocket's own provider, as anybody may write against the product. */
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export interface WireClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Resolves once the first sync is done; rejects when the server closes for good or after `timeout` ms. */
  synced(timeout?: number): Promise<void>;
  /** Resolves once the document satisfies a condition; rejects after `timeout` ms. */
  until(what: string, condition: (doc: Y.Doc) => boolean, timeout?: number): Promise<void>;
  close(): void;
}

/** Milliseconds that something may take to arrive on a busy machine. */
const PATIENCE = 60_000;

// Every provider listens for the end of the process; a hall full of them is no leak.
process.setMaxListeners(0);

/** Connects to `/sync/<board>` with a token. `plane` is appended: `desk`. */
export function connectWire(base: string, board: string, token: string, plane?: string): WireClient {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${base.replace('http', 'ws')}/sync`,
    plane ? `${board}/${plane}` : board,
    doc,
    {
      params: { token },
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    },
  );
  return {
    doc,
    provider,
    synced: (timeout = PATIENCE) => untilSynced(provider, timeout),
    until: (what, condition, timeout = PATIENCE) => untilDocument(doc, what, condition, timeout),
    close: () => {
      provider.destroy();
      // Its timer would keep the process.
      provider.awareness.destroy();
    },
  };
}

function untilDocument(
  doc: Y.Doc,
  what: string,
  condition: (doc: Y.Doc) => boolean,
  timeout: number,
): Promise<void> {
  if (condition(doc)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      doc.off('update', look);
      reject(new Error(`not within ${String(timeout)} ms: ${what}`));
    }, timeout);
    const look = () => {
      if (!condition(doc)) return;
      clearTimeout(timer);
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
  });
}

function untilSynced(provider: WebsocketProvider, timeout: number): Promise<void> {
  if (provider.synced) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      provider.off('sync', heard);
      provider.off('closed', closed);
      settle();
    };
    const fail = (why: string) => {
      end(() => {
        reject(new Error(`not synced: ${why}`));
      });
    };
    const timer = setTimeout(fail, timeout, `nothing within ${String(timeout)} ms`);
    const heard = (state: boolean) => {
      if (state) end(resolve);
    };
    const closed = ({ code }: { code: number }) => {
      fail(`closed with ${String(code)}`);
    };
    provider.on('sync', heard);
    provider.on('closed', closed);
  });
}
