/** A line that can fail as wifi does: go silent without a word, be cut, or garble what is on it. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

export interface FaultProxy {
  /** What a browser opens instead of the product's own address. */
  readonly url: string;
  /** Nothing gets through any more, and nobody is told. */
  freeze(): void;
  /** All that was held goes on its way. */
  thaw(): void;
  /** Ends every connection, and refuses new ones. */
  cut(): void;
  mend(): void;
  /** Throws away what browsers sent since `freeze`, puts a binary message in its place, and thaws. */
  garble(message: Uint8Array): void;
  close(): Promise<void>;
}

/** One direction of a connection. */
class Lane {
  readonly #to: Socket;
  #held: Buffer[] = [];
  frozen = false;

  constructor(from: Socket, to: Socket) {
    this.#to = to;
    from.on('data', (bytes) => {
      if (this.frozen) this.#held.push(bytes);
      else to.write(bytes);
    });
    from.on('close', () => to.destroy());
    // A connection that breaks is what this is for.
    from.on('error', () => to.destroy());
  }

  thaw(): void {
    this.frozen = false;
    for (const bytes of this.#held.splice(0)) this.#to.write(bytes);
  }

  replaceHeld(bytes: Buffer): void {
    this.#held = [bytes];
  }
}

interface Line {
  socket: Socket;
  up: Lane;
  down: Lane;
  isWebSocket: boolean;
}

/** A short binary message as a browser frames it (RFC 6455, section 5.2), masked with zeros. */
function framed(message: Uint8Array): Buffer {
  if (message.length > 125) throw new Error('longer messages have another header');
  return Buffer.from([0x82, 0x80 | message.length, 0, 0, 0, 0, ...message]);
}

/** @param target `http://host:port` */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const lines = new Set<Line>();
  let frozen = false;
  let severed = false;
  const server = createServer((socket) => {
    if (severed) {
      socket.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    const line: Line = {
      socket,
      up: new Lane(socket, upstream),
      down: new Lane(upstream, socket),
      isWebSocket: false,
    };
    line.up.frozen = line.down.frozen = frozen;
    socket.once('data', (head) => (line.isWebSocket = head.toString('latin1').startsWith('GET /sync/')));
    socket.on('close', () => lines.delete(line));
    lines.add(line);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');

  const setFrozen = (now: boolean) => {
    frozen = now;
    for (const { up, down } of lines)
      for (const lane of [up, down])
        if (now) lane.frozen = true;
        else lane.thaw();
  };
  const cut = () => {
    severed = true;
    for (const { socket } of lines) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    freeze: () => {
      setFrozen(true);
    },
    thaw: () => {
      setFrozen(false);
    },
    cut,
    mend: () => {
      severed = false;
    },
    garble: (message) => {
      for (const { up, isWebSocket } of lines) if (isWebSocket) up.replaceHeld(framed(message));
      setFrozen(false);
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
