/**
 * Somebody who is acted: a client of the rooms like any other, but for the socket. What they write goes through the
 * gate, by the rules of the phase, and what the board does not let them see they don't see.
 */
import { readStage } from '@samenbord/board';
import type { Actor, Plane } from '@samenbord/board';
import { readMessage, writeStep1, writeStep2, writeUpdate } from '@samenbord/sync';
import * as Y from 'yjs';
import type { RoomHost, Seat } from '../rooms/host.ts';
import { RoomUnavailable } from '../rooms/unavailable.ts';

/** Edits that came from the room, and need not go back. */
const FROM_ROOM = Symbol('from the room');

export interface Identity {
  participant: string;
  name: string;
  group: string;
}

/** One plane of one board as this person has it open. */
export class OpenPlane {
  readonly doc = new Y.Doc();
  #seat: Seat | undefined;
  #closed = false;
  readonly #arrived = Promise.withResolvers<boolean>();

  /** Whether it is there to work on: false once the room has closed it. */
  get isOpen(): boolean {
    return !this.#closed;
  }

  /**
   * Joins as y-websocket does: asks for all, answers what it is asked, sends what is written.
   * @throws RoomUnavailable
   */
  static async join(
    host: RoomHost,
    board: string,
    plane: Plane,
    who: Identity,
    session: string,
    lanes = '',
  ): Promise<OpenPlane> {
    const open = new OpenPlane();
    const actor: Actor = { role: 'participant', participant: who.participant };
    open.#seat = await host.join(
      board,
      plane,
      { id: session, actor, name: who.name, group: who.group },
      {
        queued: 0,
        send: (bytes, sent) => {
          sent();
          // Not at once: the room is in the middle of what it does.
          queueMicrotask(() => {
            open.#hear(bytes);
          });
        },
        close: () => {
          open.#end();
        },
      },
      lanes,
    );
    open.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_ROOM) open.#say(writeUpdate(update));
    });
    open.#say(writeStep1(Y.encodeStateVector(open.doc)));
    if (!(await open.#arrived.promise)) throw new RoomUnavailable('restart');
    return open;
  }

  leave(): void {
    if (this.#closed) return;
    this.#seat?.leave(true);
    this.#end();
  }

  #end(): void {
    this.#closed = true;
    this.#arrived.resolve(false);
    this.doc.destroy();
  }

  #say(bytes: Uint8Array): void {
    if (!this.#closed) this.#seat?.receive(bytes);
  }

  #hear(bytes: Uint8Array): void {
    if (this.#closed) return;
    const message = readMessage(bytes);
    if (message.type === 'step1') this.#say(writeStep2(Y.encodeStateAsUpdate(this.doc, message.stateVector)));
    if (message.type !== 'step2' && message.type !== 'update') return;
    Y.applyUpdate(this.doc, message.update, FROM_ROOM);
    if (message.type === 'step2') this.#arrived.resolve(true);
  }
}

/** The mark under which the own lanes of a board stand now. */
export const laneMark = (board: Y.Doc): string => readStage(board).lanes;
