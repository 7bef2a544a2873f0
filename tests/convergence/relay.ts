/** A room behind real WebSockets, with nothing else around it: commits are instant unless storage is held. */
import { ROLES } from '@samenbord/board';
import type { Role } from '@samenbord/board';
import { Room } from '@samenbord/sync';
import type { Effect } from '@samenbord/sync';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

const TICK = 10;

export class Relay {
  room: Room;
  readonly records: Uint8Array[] = [];
  readonly #server: WebSocketServer;
  readonly #sockets = new Map<string, WebSocket>();
  readonly #ticking: NodeJS.Timeout;
  #sessions = 0;

  private constructor(server: WebSocketServer, room: Room) {
    this.#server = server;
    this.room = room;
    server.on('connection', (socket, request) => {
      const query = new URL(request.url ?? '', 'ws://relay').searchParams;
      const role = ROLES.find((known) => known === query.get('role')) ?? 'participant';
      this.#open(socket, query.get('who') ?? '', role);
    });
    this.#ticking = setInterval(() => {
      this.#carryOut(this.room.tick(Date.now()));
    }, TICK);
  }

  static async listen(room: Room = Room.empty('board'), port = 0): Promise<Relay> {
    const server = new WebSocketServer({ host: '127.0.0.1', port });
    await new Promise((resolve) => server.once('listening', resolve));
    return new Relay(server, room);
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  get address(): string {
    return `ws://127.0.0.1:${String(this.port)}`;
  }

  /** Breaks every connection without a word, as a power cut does. */
  async cut(): Promise<void> {
    clearInterval(this.#ticking);
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  #open(socket: WebSocket, participant: string, role: Role): void {
    const id = String(++this.#sessions);
    this.#sockets.set(id, socket);
    const info = { id, actor: { role, participant }, name: participant, group: '' };
    socket.on('message', (data: Buffer) => {
      this.#carryOut(this.room.receive(id, new Uint8Array(data), Date.now()));
    });
    socket.on('close', () => {
      this.#sockets.delete(id);
      this.#carryOut(this.room.leave(id, Date.now()));
    });
    this.#carryOut(this.room.join(info, Date.now()));
  }

  #carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.kind === 'send') this.#sockets.get(effect.session)?.send(effect.bytes);
      else if (effect.kind === 'close') this.#sockets.get(effect.session)?.close(effect.code, effect.reason);
      else if (effect.kind === 'commit') {
        this.records.push(effect.record);
        this.#carryOut(this.room.committed(Date.now()));
      }
    }
  }
}
