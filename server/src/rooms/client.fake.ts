import { addNote, readBoard } from '@samenbord/board';
import { readMessage, writeAwareness, writeAwarenessUpdate, writeUpdate } from '@samenbord/sync';
import type { Message } from '@samenbord/sync';
import * as Y from 'yjs';
import type { Seat } from './host.ts';
import type { Connection } from './outbox.ts';

/** A client as the edge shows it to the host. */
export class Client implements Connection {
  readonly heard: Message[] = [];
  readonly doc = new Y.Doc();
  queued = 0;
  closed: { code: number; reason: string } | undefined;
  seat: Seat | undefined;

  constructor() {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.seat?.receive(writeUpdate(update));
    });
  }

  send(bytes: Uint8Array, sent: () => void): void {
    const message = readMessage(bytes);
    this.heard.push(message);
    if (message.type === 'update' || message.type === 'step2')
      Y.applyUpdate(this.doc, message.update, 'server');
    sent();
  }

  close(code: number, reason: string): void {
    this.closed ??= { code, reason };
  }

  write(text: string): void {
    addNote(this.doc, { text, at: { pos: [0, 0] }, now: 0 });
  }

  saysUnsaved(unsaved: number): void {
    const json = JSON.stringify({ unsaved });
    const update = writeAwarenessUpdate([{ client: this.doc.clientID, clock: 1, json }]);
    this.seat?.receive(writeAwareness(update));
  }

  get texts(): string[] {
    return Object.values(readBoard(this.doc).notes).map(({ text }) => text);
  }

  get saved(): number {
    return this.heard.reduce((most, message) => (message.type === 'saved' ? message.frames : most), 0);
  }
}
