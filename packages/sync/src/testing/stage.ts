/** A room with people in it, driven by hand: every test says itself when the disk is done. */
import { COLLECTION_NAMES, SINGLETON_NAMES, addRecord, rootMap, setSingleton } from '@samenbord/board';
import type { Role } from '@samenbord/board';
import * as Y from 'yjs';
import { writeAwarenessUpdate } from '../awareness.ts';
import type { Effect, LateRecord } from '../room/effects.ts';
import { Room } from '../room/room.ts';
import type { SessionInfo } from '../room/session.ts';
import { readMessage, writeAwareness, writeHello, writeStep1, writeStep2, writeUpdate } from '../wire.ts';
import type { Message } from '../wire.ts';

/** What came for one session: messages, and the code that it was closed with. */
export interface Inbox {
  messages: Message[];
  closed: number | undefined;
}

export const person = (participant: string, role: Role = 'participant', id = participant): SessionInfo => ({
  id,
  actor: { role, participant },
  name: participant,
  group: '',
});

export class Stage {
  room: Room;
  readonly records: Uint8Array[] = [];
  readonly inboxes = new Map<string, Inbox>();
  /** Late notes that the facilitators were given, and late records for a writer's own lane. */
  readonly desk: LateRecord[] = [];
  readonly lanes: LateRecord[] = [];
  now = 0;

  constructor(room: Room = Room.empty('board')) {
    this.room = room;
  }

  /** A room with a zone and a theory card, all of it durable. */
  static withBoard(): Stage {
    const stage = new Stage();
    stage.room.change((doc) => {
      setSingleton(doc, 'info', { title: 'Studiedag' });
      addRecord(doc, 'zones', 'praktijk', { title: 'Praktijk', kind: 'practice', box: [0, 0, 900, 900] });
      addRecord(doc, 'theory', 'kaart', { title: 'Leerplan' });
    });
    stage.commit();
    return stage;
  }

  inbox(session: string): Inbox {
    const inbox = this.inboxes.get(session) ?? { messages: [], closed: undefined };
    this.inboxes.set(session, inbox);
    return inbox;
  }

  /** The kinds of messages that came for a session since the last look. */
  take(session: string): string[] {
    return this.inbox(session)
      .messages.splice(0)
      .map(({ type }) => type);
  }

  /** A stock client doesn't greet. */
  join(info: SessionInfo, { greets = true } = {}): void {
    this.carryOut(this.room.join(info, this.now));
    if (greets) this.receive(info.id, writeHello());
  }

  receive(session: string, frame: Uint8Array): void {
    this.carryOut(this.room.receive(session, frame, this.now));
  }

  update(session: string, update: Uint8Array): void {
    this.receive(session, writeUpdate(update));
  }

  /** Says that a client id is here, with a state. */
  point(session: string, client: number, clock: number, state: unknown): void {
    const json = JSON.stringify(state);
    this.receive(session, writeAwareness(writeAwarenessUpdate([{ client, clock, json }])));
  }

  tick(): void {
    this.carryOut(this.room.tick(this.now));
  }

  written(): void {
    this.carryOut(this.room.committed(this.now));
  }

  commit(): void {
    this.tick();
    this.written();
  }

  /** The state of the document as plain content and as bytes. */
  picture(): { content: unknown; state: Uint8Array } {
    return { content: contentOf(this.room.doc), state: Y.encodeStateAsUpdate(this.room.doc) };
  }

  carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) {
      switch (effect.kind) {
        case 'commit':
          this.records.push(effect.record);
          break;
        case 'close':
          this.inbox(effect.session).closed = effect.code;
          break;
        case 'send':
          this.inbox(effect.session).messages.push(readMessage(effect.bytes));
          break;
        case 'toDesk':
          this.desk.push(effect.late);
          break;
        case 'toLane':
          this.lanes.push(effect.late);
      }
    }
  }
}

/** Every root as plain values. */
export const contentOf = (doc: Y.Doc): unknown =>
  Object.fromEntries(
    [...SINGLETON_NAMES, ...COLLECTION_NAMES].map((root) => [root, rootMap(doc, root).toJSON()]),
  );

/** A document as a client holds it: under a client id of the test's choice, with every root named. */
export function clientDoc(clientID: number, state?: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  for (const root of [...SINGLETON_NAMES, ...COLLECTION_NAMES]) rootMap(doc, root);
  if (state) Y.applyUpdate(doc, state);
  return doc;
}

/** The update that a change makes. */
export function updateOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => updates.push(update);
  doc.on('update', collect);
  doc.transact(() => {
    change(doc);
  });
  doc.off('update', collect);
  return updates[0] ?? Y.encodeStateAsUpdate(doc, before);
}

/** Joins and synchronises as y-websocket does, and returns the client's document. */
export function enter(stage: Stage, info: SessionInfo, clientID: number): Y.Doc {
  const doc = clientDoc(clientID);
  stage.join(info);
  stage.receive(info.id, writeStep1(Y.encodeStateVector(doc)));
  for (const message of stage.inbox(info.id).messages.splice(0)) {
    if (message.type === 'step2') Y.applyUpdate(doc, message.update);
    if (message.type === 'step1')
      stage.receive(info.id, writeStep2(Y.encodeStateAsUpdate(doc, message.stateVector)));
  }
  stage.inbox(info.id).messages.length = 0;
  return doc;
}
