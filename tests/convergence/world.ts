/** A room, its storage and its clients, with everything in between delivered late, twice, or never. */
import { addRecord, rootMap, setSingleton } from '@samenbord/board';
import type { Role } from '@samenbord/board';
import { ROOM_PARTS, Room } from '@samenbord/sync';
import type { Effect, RoomParts } from '@samenbord/sync';
import * as Y from 'yjs';
import { randomEdit } from './edits.ts';
import { Peer } from './peer.ts';
import { Random } from './random.ts';

/** Close code of a room that asks everybody to come back. */
const RESTART = 1012;

/** What kind of day is played. */
export interface Plan {
  people: readonly (readonly [name: string, role: Role])[];
  parts?: RoomParts;
  /** Fills the empty board. */
  board(doc: Y.Doc): void;
  edit(peer: Peer, random: Random, now: number): void;
  /** What else happens, by weight. */
  events: readonly (readonly [weight: number, happen: (world: World) => void])[];
  /** Around every frame that a room receives. */
  receiving?(world: World, peer: Peer, receive: () => void): void;
  /** Before the day begins. */
  greet?(peer: Peer, random: Random): void;
  /** A late addition, to be kept for good before anything else is written. */
  keep?(effect: Extract<Effect, { kind: 'toDesk' | 'toLane' }>): void;
  /** A frame on its way to somebody. */
  sending?(peer: Peer, frame: Uint8Array): void;
  /** Whether somebody may be sent away with this code; who is starts over. */
  mayClose?(peer: Peer, code: number): boolean;
}

/** A facilitator lays a note aside: the server takes it out for good, whoever is typing in it. */
function layAside({ room, random }: World): void {
  const note = random.pick([...rootMap(room.doc, 'notes').keys()]);
  if (note !== undefined) room.change((doc) => rootMap(doc, 'notes').delete(note));
}

/** Everything is allowed all day. An has two tabs open; Bram and Els facilitate, and may touch what others made. */
export const OPEN_DAY: Plan = {
  people: [
    ['An', 'participant'],
    ['An', 'participant'],
    ['Dirk', 'participant'],
    ['Bram', 'facilitator'],
    ['Els', 'facilitator'],
  ],
  board(doc) {
    setSingleton(doc, 'info', { title: 'Studiedag' });
    for (const id of ['zone-0', 'zone-1'])
      addRecord(doc, 'zones', id, { title: id, kind: 'practice', box: [0, 0, 600, 1000] });
    for (const id of ['kaart-a', 'kaart-b']) addRecord(doc, 'theory', id, { title: id });
  },
  edit: randomEdit,
  events: [[1, layAside]],
};

export class World {
  readonly #plan: Plan;
  readonly random: Random;
  readonly peers: Peer[];
  room: Room;
  /** What would survive a power cut. */
  #snapshot: Uint8Array | undefined;
  #records: Uint8Array[] = [];
  /** Handed to storage, not on disk yet. */
  #writing: Uint8Array | undefined;
  #now = 1_000_000;
  #sessions = 0;
  edits = 0;
  restarts = 0;
  delivered = 0;

  constructor(seed: number, plan: Plan = OPEN_DAY) {
    this.#plan = plan;
    this.random = new Random(seed);
    this.room = this.#seated(Room.empty('board', plan.parts ?? ROOM_PARTS));
    this.room.change((doc) => {
      plan.board(doc);
    });
    this.#commit();
    this.peers = plan.people.map(
      ([name, role], index) => new Peer(`${name}${String(index)}`, { role, participant: name }, this.random),
    );
    for (const peer of this.peers) plan.greet?.(peer, this.random);
  }

  /** One random event. */
  step(): void {
    this.#now += this.random.below(40);
    const peer = this.random.pick(this.peers);
    if (!peer) return;
    this.random.weighted<() => void>([
      [
        30,
        () => {
          this.#plan.edit(peer, this.random, this.#now);
          this.edits += 1;
        },
      ],
      [30, () => this.#deliverToServer(peer, this.random.chance(0.03))],
      [30, () => this.#deliverToClient(peer)],
      [10, () => this.#tick()],
      [10, () => this.#finishWriting()],
      [1, () => this.#drop(peer)],
      [4, () => this.#connect(peer)],
      [0.4, () => this.#reload(peer)],
      [0.3, () => this.#restart()],
      [0.3, () => this.#compact()],
      ...this.#plan.events.map(([weight, happen]) => [weight, () => happen(this)] as const),
    ])?.();
  }

  /** Everybody connects, and everything under way arrives. */
  settle(): void {
    for (let quiet = 0; quiet < 3;) {
      const before = this.delivered;
      // Also who was sent away meanwhile.
      for (const peer of this.peers) this.#connect(peer);
      for (const peer of this.peers) {
        while (peer.toServer.length > 0) this.#deliverToServer(peer, false);
        while (peer.toClient.length > 0) this.#deliverToClient(peer);
      }
      this.#now += 20;
      this.#tick();
      this.#finishWriting();
      quiet = this.delivered === before ? quiet + 1 : 0;
    }
  }

  /** Under a client id that the seed chose: who wins a race depends on it. */
  #seated(room: Room): Room {
    room.doc.clientID = this.random.below(2 ** 32);
    return room;
  }

  #connect(peer: Peer): void {
    if (peer.session !== undefined) return;
    const id = `s${String(++this.#sessions)}`;
    peer.connect(id);
    this.#carryOut(this.room.join({ id, actor: peer.actor, name: peer.name, group: '' }, this.#now));
  }

  #drop(peer: Peer): void {
    if (peer.session === undefined) return;
    this.#carryOut(this.room.leave(peer.session, this.#now));
    peer.disconnect();
  }

  #reload(peer: Peer): void {
    this.#drop(peer);
    peer.reload(this.random.chance(0.5));
  }

  #deliverToServer(peer: Peer, twice: boolean): void {
    const frame = peer.toServer.shift();
    if (!frame || peer.session === undefined) return;
    this.delivered += 1;
    this.#receive(peer, peer.session, frame);
    // Not what TCP does, but what two tabs with one local store do. It comes behind what is under way by then: frames
    // are counted in the order in which they are sent.
    if (twice && frame[0] === 0 && frame[1] === 2) peer.send(frame);
  }

  #receive(peer: Peer, session: string, frame: Uint8Array): void {
    const receive = () => {
      this.#carryOut(this.room.receive(session, frame, this.#now));
    };
    if (this.#plan.receiving) this.#plan.receiving(this, peer, receive);
    else receive();
  }

  #deliverToClient(peer: Peer): void {
    if (peer.toClient.length === 0) return;
    this.delivered += 1;
    peer.receive();
  }

  #tick(): void {
    this.#carryOut(this.room.tick(this.#now));
  }

  #finishWriting(): void {
    if (!this.#writing) return;
    this.#records.push(this.#writing);
    this.#writing = undefined;
    this.#carryOut(this.room.committed(this.#now));
  }

  #commit(): void {
    this.#tick();
    this.#finishWriting();
  }

  /** A snapshot takes the place of all records. */
  #compact(): void {
    if (this.#writing) return;
    this.#snapshot = this.room.encodeSnapshot();
    this.#records = [];
  }

  /** The power goes; what is not on disk is gone. */
  #restart(): void {
    this.restarts += 1;
    this.#writing = undefined;
    this.room = this.#seated(
      Room.restore(
        'board',
        { ...(this.#snapshot ? { snapshot: this.#snapshot } : {}), records: this.#records },
        this.#plan.parts ?? ROOM_PARTS,
      ),
    );
    for (const peer of this.peers) {
      this.#checkNothingShownIsLost(peer);
      peer.disconnect();
    }
  }

  #checkNothingShownIsLost(peer: Peer): void {
    const kept = Y.decodeStateVector(Y.encodeStateVector(this.room.doc));
    const siblings = this.peers.filter(({ actor }) => actor.participant === peer.actor.participant);
    for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(peer.doc))) {
      const own = siblings.some(({ clients }) => clients.has(client));
      if (own && peer.tracker.unsaved > 0) continue;
      if (clock > (kept.get(client) ?? 0))
        throw new Error(`${peer.name} had ${String(clock)} of ${String(client)}, lost in the restart.`);
    }
  }

  #carryOut(effects: readonly Effect[]): void {
    for (const effect of effects)
      switch (effect.kind) {
        case 'commit':
          this.#writing = effect.record;
          break;
        case 'toDesk':
        case 'toLane':
          this.#plan.keep?.(effect);
          break;
        case 'send': {
          const peer = this.#at(effect.session);
          if (!peer) break;
          this.#plan.sending?.(peer, effect.bytes);
          peer.toClient.push(effect.bytes);
          break;
        }
        case 'close': {
          const peer = this.#at(effect.session);
          if (!peer) break;
          if (effect.code === RESTART) peer.disconnect();
          else if (this.#plan.mayClose?.(peer, effect.code)) peer.startOver();
          else throw new Error(`${peer.name} was closed: ${String(effect.code)} ${effect.reason}`);
        }
      }
  }

  #at(id: string): Peer | undefined {
    return this.peers.find(({ session }) => session === id);
  }
}
