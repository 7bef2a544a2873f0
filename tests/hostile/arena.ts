/**
 * A room, two honest colleagues at work on it, and one person who means harm. Everything is delivered
 * by hand; the longest time that the room kept its thread busy in one call is kept.
 */
import { createHash } from 'node:crypto';
import { addRecord, noteText, recordMap, rootMap } from '@samenbord/board';
import type { Collection, Role } from '@samenbord/board';
import { readMessage } from '@samenbord/sync';
import type { Effect, Message, Room, SessionInfo } from '@samenbord/sync';
import * as Y from 'yjs';
import { Peer } from '../convergence/peer.ts';
import { Random } from '../convergence/random.ts';
import { busy } from './clock.ts';
import * as frames from './forge/frames.ts';
import { id } from './forge/update.ts';
import type { Id } from './forge/update.ts';
import { BOARD } from './ground.ts';
import type { Ground } from './ground.ts';

const TICK = 20;
/** An's note; it holds a character outside the basic plane. */
export const AN_TEXT = 'Samen lezen 🙂 in de kring';

interface ArenaOptions {
  seed?: number;
  after?: (doc: Y.Doc) => void;
  ground?: Ground;
}

export interface Struck {
  /** What the room answered, in order, until it closed the connection. */
  messages: Message[];
  closed: string | undefined;
  /** What became of the document. */
  changed: boolean;
}

export class Arena {
  readonly random: Random;
  room: Room;
  readonly an: Peer;
  readonly bram: Peer;
  /** Whether the document or what waits beside it changed since the last `settle`. */
  #updates = 0;
  #records: Uint8Array[] = [];
  #now = 1_000_000;
  #sessions = 0;
  readonly #peers = new Map<string, Peer>();
  readonly #mallory = new Map<string, Struck>();
  /** Every frame that the colleagues sent. */
  readonly recorded: Uint8Array[] = [];
  /** The longest call to the room so far, in milliseconds of processor time. */
  longest = 0;

  readonly #ground: Ground;

  /** `after` is the server's last change before anybody means harm. */
  constructor({ seed = 1, after, ground = BOARD }: ArenaOptions = {}) {
    this.#ground = ground;
    this.random = new Random(seed);
    this.room = ground.room();
    this.room.change(ground.fill);
    this.#watch();
    const peer = (name: string, participant: string) =>
      new Peer(name, { role: 'participant', participant }, this.random);
    this.an = peer('An', ground.people[0]);
    this.bram = peer('Bram', ground.people[1]);
    for (const peer of [this.an, this.bram]) this.#connect(peer);
    this.settle();
    addRecord(this.an.doc, 'notes', 'an-1', { text: AN_TEXT, pos: [10, 20], zone: 'praktijk' });
    addRecord(this.bram.doc, 'notes', 'bram-1', { text: 'Taal in elke les', pos: [400, 20] });
    this.settle();
    ground.work(this.an.doc, this.bram.doc);
    this.settle();
    // A note that is gone for good, so that there is something dead to refer to.
    addRecord(this.an.doc, 'notes', 'an-gone', { text: 'weg', pos: [1, 1] });
    this.settle();
    this.room.change((doc) => {
      rootMap(doc, 'notes').delete('an-gone');
      after?.(doc);
    });
    this.settle();
  }

  // What anybody on the board knows, the person who means harm included.

  get doc(): Y.Doc {
    return this.room.doc;
  }

  get anClient(): number {
    return this.an.doc.clientID;
  }

  /** The id of a record's map. */
  record(collection: Collection, record: string): Id {
    return idOf(recordMap(this.doc, collection, record));
  }

  /** The id of a note's text. */
  textOf(note: string): Id {
    return idOf(noteText(this.doc, note));
  }

  /** The id of the character at an index of a note's text. */
  character(note: string, index: number): Id {
    let left = index;
    for (let item = noteText(this.doc, note)?._start ?? null; item; item = item.right) {
      if (item.deleted) continue;
      if (left < item.length) return id(item.id.client, item.id.clock + left);
      left -= item.length;
    }
    throw new Error(`${note} has no character ${String(index)}`);
  }

  /** The id of the item that holds a value now. */
  value(collection: Collection, record: string, key: string): Id {
    const item = recordMap(this.doc, collection, record)?._map.get(key);
    if (!item) throw new Error(`${collection}/${record} has no ${key}`);
    return id(item.id.client, item.id.clock);
  }

  /** The id of the item that holds a ballot, in a lane. */
  ballot(vote: string): Id {
    const item = this.doc.getMap('ballots')._map.get(vote);
    if (!item) throw new Error(`there is no ballot in ${vote}`);
    return id(item.id.client, item.id.clock);
  }

  /** The first clock of a client that nobody has used. */
  clock(client: number): number {
    return Y.getState(this.doc.store, client);
  }

  // What the person who means harm does.

  /** Joins as `participant`; the room's first question is not answered. */
  intrude(role: Role = 'participant', participant = 'mallory'): string {
    const session = `m${String(++this.#sessions)}`;
    this.#mallory.set(session, { messages: [], closed: undefined, changed: false });
    this.#call(() => this.room.join(info(session, participant, role), this.#now));
    return session;
  }

  /** Sends one frame; frames after the room has closed the connection go nowhere. */
  send(session: string, frame: Uint8Array): Struck {
    const struck = this.#mallory.get(session);
    if (!struck) throw new Error(`nobody joined as ${session}`);
    const before = this.#updates;
    if (struck.closed === undefined) this.#call(() => this.room.receive(session, frame, this.#now));
    if (this.#updates > before || this.pending) struck.changed = true;
    return struck;
  }

  /** Sends frames over one new connection, and lets the room settle. */
  strike(sent: Iterable<Uint8Array>, role: Role = 'participant', participant = 'mallory'): Struck {
    const session = this.intrude(role, participant);
    for (const frame of sent) this.send(session, frame);
    this.settle();
    const struck = this.#mallory.get(session);
    if (!struck) throw new Error('unreachable');
    if (struck.closed === undefined) this.#call(() => this.room.leave(session, this.#now));
    return struck;
  }

  // What the room is afterwards.

  get pending(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }

  /** A hash of everything that the document holds, the dead included. */
  get hash(): string {
    return createHash('sha256').update(Y.encodeStateAsUpdate(this.doc)).digest('hex');
  }

  get logBytes(): number {
    return this.#records.reduce((sum, { length }) => sum + length, 0);
  }

  /** Everything under way arrives, everything is committed. */
  settle(): void {
    for (let quiet = 0; quiet < 2;) {
      let moved = 0;
      for (const peer of [this.an, this.bram]) {
        for (let frame = peer.toServer.shift(); frame; frame = peer.toServer.shift(), moved++) {
          const { session } = peer;
          const arrived = frame;
          this.recorded.push(arrived);
          if (session !== undefined) this.#call(() => this.room.receive(session, arrived, this.#now));
        }
        for (; peer.toClient.length > 0; moved++) peer.receive();
      }
      this.tick();
      quiet = moved === 0 ? quiet + 1 : 0;
    }
  }

  tick(): void {
    this.#now += TICK;
    const before = this.#records.length;
    this.#call(() => this.room.tick(this.#now));
    if (this.#records.length > before) this.#call(() => this.room.committed(this.#now));
  }

  /** Both colleagues change the board and see each other's change; says what does not work. */
  faultsOfHonestWork(): string[] {
    const faults: string[] = [];
    const mark = `${String(this.random.below(1e9))} `;
    for (const peer of [this.an, this.bram])
      if (peer.session === undefined) faults.push(`${peer.name} was closed`);
    noteText(this.an.doc, 'an-1')?.insert(0, mark);
    recordMap(this.bram.doc, 'notes', 'bram-1')?.set('pos', [this.random.below(1000), 7]);
    this.settle();
    if (!noteText(this.bram.doc, 'an-1')?.toJSON().startsWith(mark)) faults.push('Bram did not see An type');
    const wanted = JSON.stringify(recordMap(this.bram.doc, 'notes', 'bram-1')?.get('pos'));
    const seen = JSON.stringify(recordMap(this.an.doc, 'notes', 'bram-1')?.get('pos'));
    if (seen !== wanted) faults.push('An did not see Bram move a note');
    for (const peer of [this.an, this.bram]) {
      if (peer.tracker.unsaved > 0) faults.push(`${peer.name}'s work was not saved`);
      if (!sameDocument(peer.doc, this.doc)) faults.push(`${peer.name}'s document differs from the server's`);
    }
    return faults;
  }

  /** Whether a colleague can still move a note, and everybody sees it there. */
  movesNote(peer: Peer, note: string): boolean {
    const place = [this.random.below(1000), 11];
    recordMap(peer.doc, 'notes', note)?.set('pos', place);
    this.settle();
    return [this.doc, this.an.doc, this.bram.doc].every(
      (doc) => JSON.stringify(recordMap(doc, 'notes', note)?.get('pos')) === JSON.stringify(place),
    );
  }

  /** Loads the room again from its log, as after a power cut, and says whether it is the same. */
  survivesRestart(): boolean {
    const restored = this.#ground.room({ records: this.#records });
    return sameDocument(restored.doc, this.doc);
  }

  #watch(): void {
    this.room.doc.on('update', () => {
      this.#updates += 1;
    });
  }

  #connect(peer: Peer): void {
    const session = `s${String(++this.#sessions)}`;
    this.#peers.set(session, peer);
    peer.connect(session);
    this.#call(() => this.room.join(info(session, peer.actor.participant, peer.actor.role), this.#now));
  }

  #call(step: () => Effect[]): void {
    let effects: Effect[] = [];
    const took = busy(() => {
      effects = step();
    });
    this.longest = Math.max(this.longest, took);
    if (this.room.broken) throw new Error('the room met a fault of its own');
    for (const effect of effects) this.#carryOut(effect);
  }

  #carryOut(effect: Effect): void {
    switch (effect.kind) {
      case 'commit':
        this.#records.push(effect.record);
        return;
      case 'close': {
        this.#peers.get(effect.session)?.disconnect();
        const struck = this.#mallory.get(effect.session);
        if (struck) struck.closed = effect.reason;
        return;
      }
      case 'send':
        this.#peers.get(effect.session)?.toClient.push(effect.bytes);
        this.#mallory.get(effect.session)?.messages.push(readMessage(effect.bytes));
        return;
      default:
      // What is kept outside of the room is its host's to carry out.
    }
  }
}

const info = (session: string, participant: string, role: Role): SessionInfo => ({
  id: session,
  actor: { role, participant },
  name: participant,
  group: '',
});

function idOf(type: Y.Map<unknown> | Y.Text | undefined): Id {
  const item = type?._item;
  if (!item) throw new Error('there is no such record');
  return id(item.id.client, item.id.clock);
}

function sameDocument(a: Y.Doc, b: Y.Doc): boolean {
  const [one, other] = [a, b].map((doc) => ({
    vector: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([x], [y]) => x - y).join(),
    deletes: Y.createDeleteSetFromStructStore(doc.store),
    content: JSON.stringify(sorted(doc)),
  }));
  return (
    one !== undefined &&
    other !== undefined &&
    one.vector === other.vector &&
    one.content === other.content &&
    Y.equalDeleteSets(one.deletes, other.deletes)
  );
}

/** All content, with the keys in an order that does not depend on how it arrived. */
function sorted(doc: Y.Doc): unknown {
  const order = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, entry]) => [key, order(entry)]),
        )
      : value;
  return [...doc.share.keys()].sort().map((root) => [root, order(rootMap(doc, root as Collection).toJSON())]);
}

/** The frames that most attacks come in. */
export const asChange = (update: Uint8Array): Uint8Array[] => [frames.change(update)];
export const asAnswer = (update: Uint8Array): Uint8Array[] => [frames.step2(update)];
