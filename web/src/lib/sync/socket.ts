/** A WebSocket that greets, tells which frames went out, and gives up on a connection that does not come about. */

/** A network that swallows packets would otherwise hold a try for minutes. */
const CONNECT_PATIENCE = 8000;

export interface Watch {
  /** The first frame on every connection. */
  greeting: () => Uint8Array;
  onOpen: () => void;
  onSend: (frame: Uint8Array) => void;
  onReceive: (frame: Uint8Array) => void;
}

/** Makes the class that y-websocket opens its connections with. */
export const watchedSocket = ({ greeting, onOpen, onSend, onReceive }: Watch): typeof WebSocket =>
  class WatchedSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const giveUp = setTimeout(() => {
        if (this.readyState === WebSocket.CONNECTING) this.close();
      }, CONNECT_PATIENCE);
      // Before y-websocket sets its own handler, so that the greeting is first on the wire.
      this.addEventListener('open', () => {
        clearTimeout(giveUp);
        onOpen();
        this.send(Uint8Array.from(greeting()));
      });
      this.addEventListener('message', ({ data }) => {
        if (data instanceof ArrayBuffer) onReceive(new Uint8Array(data));
      });
      this.addEventListener('close', () => {
        clearTimeout(giveUp);
      });
    }

    override send(data: string | BufferSource | Blob): void {
      super.send(data);
      if (ArrayBuffer.isView(data)) onSend(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    }
  };
