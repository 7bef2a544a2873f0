/** A WebSocket that tells which frames went out and gives up on a connection that does not come about. */

/** A network that swallows packets would otherwise hold a try for minutes. */
const CONNECT_PATIENCE = 8000;

/** Makes the class that y-websocket opens its connections with. */
export const watchedSocket = (onSend: (frame: Uint8Array) => void): typeof WebSocket =>
  class WatchedSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const giveUp = setTimeout(() => {
        if (this.readyState === WebSocket.CONNECTING) this.close();
      }, CONNECT_PATIENCE);
      const settled = () => {
        clearTimeout(giveUp);
      };
      this.addEventListener('open', settled);
      this.addEventListener('close', settled);
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
      super.send(data);
      if (ArrayBuffer.isView(data)) onSend(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    }
  };
