/**
 * An honest client without sockets: it answers as y-websocket's provider does (step 1 on opening, a step 2 for every
 * step 1 it gets, every local change at once), undoes as the web client does, and counts what is not saved yet.
 */
import { COLLECTION_NAMES, SINGLETON_NAMES, isUndoable, noteText, rootMap } from '@samenbord/board';
import type { Actor } from '@samenbord/board';
import {
  SaveTracker,
  readMessage,
  writeAwareness,
  writeAwarenessUpdate,
  writeHello,
  writeStep1,
  writeStep2,
  writeUpdate,
} from '@samenbord/sync';
import * as Y from 'yjs';
import type { Random } from './random.ts';

const REMOTE = Symbol('remote');

export class Peer {
  readonly name: string;
  readonly actor: Actor;
  readonly origin = {};
  readonly #random: Random;
  doc: Y.Doc;
  undo: Y.UndoManager;
  tracker: SaveTracker;
  /** Client ids that this peer has written under, over its reloads. */
  readonly clients = new Set<number>();
  /** Doesn't ask what is allowed; it is sent away for it now and then. */
  careless = false;
  /** What makes a note's first text different from all others, when somebody wants to know. */
  mark: () => string = () => '';
  /** Notes that it added, over its reloads. */
  readonly added = new Set<string>();
  /** Notes that it made step by step, as plain yjs code does. */
  readonly builtUp = new Set<string>();
  /** What stood last in those notes while it had them, as far as nothing of that can have got lost on the line. */
  readonly typed = new Map<string, string>();
  readonly #unsure = new Set<string>();
  /** Session under which it is connected now. */
  session: string | undefined;
  readonly toServer: Uint8Array[] = [];
  readonly toClient: Uint8Array[] = [];
  #awarenessClock = 0;
  /** Local storage that was not read yet. */
  #stored: Uint8Array | undefined;

  constructor(name: string, actor: Actor, random: Random) {
    this.name = name;
    this.actor = actor;
    this.#random = random;
    ({ doc: this.doc, undo: this.undo, tracker: this.tracker } = this.#open());
  }

  /**
   * The page is loaded again: a new client id, the old document back from local storage, no undo history. `late`: the
   * storage is read only after the socket has opened, and y-websocket sends all of it as if it were an edit.
   */
  reload(late: boolean): void {
    this.disconnect();
    const now = Y.encodeStateAsUpdate(this.doc);
    const stored = this.#stored ? Y.mergeUpdates([this.#stored, now]) : now;
    this.undo.destroy();
    this.doc.destroy();
    this.#stored = late ? stored : undefined;
    ({ doc: this.doc, undo: this.undo, tracker: this.tracker } = this.#open(late ? undefined : stored));
  }

  /** After it was sent away: an empty document under a new client id, as the web client does. */
  startOver(): void {
    this.disconnect();
    this.undo.destroy();
    this.doc.destroy();
    this.#stored = undefined;
    this.added.clear();
    this.builtUp.clear();
    ({ doc: this.doc, undo: this.undo, tracker: this.tracker } = this.#open());
  }

  connect(session: string): void {
    this.session = session;
    this.tracker.connected();
    this.send(writeHello());
    this.send(writeStep1(Y.encodeStateVector(this.doc)));
    const json = JSON.stringify({ cursor: null });
    const entry = { client: this.doc.clientID, clock: this.#awarenessClock++, json };
    this.send(writeAwareness(writeAwarenessUpdate([entry])));
    if (!this.#stored) return;
    Y.applyUpdate(this.doc, this.#stored, 'local storage');
    this.#stored = undefined;
  }

  disconnect(): void {
    this.session = undefined;
    this.typed.clear();
    for (const id of [...this.added, ...this.builtUp]) this.#unsure.add(id);
    this.toServer.length = 0;
    this.toClient.length = 0;
    this.tracker.disconnected();
  }

  /** Handles the oldest frame that the server sent. */
  receive(): void {
    const frame = this.toClient.shift();
    if (!frame) return;
    this.tracker.received(frame);
    const message = readMessage(frame);
    if (message.type === 'step1') this.send(writeStep2(Y.encodeStateAsUpdate(this.doc, message.stateVector)));
    else if (message.type === 'step2' || message.type === 'update')
      Y.applyUpdate(this.doc, message.update, REMOTE);
  }

  #noteDown(id: string): void {
    const text = noteText(this.doc, id);
    if (text && !this.#unsure.has(id)) this.typed.set(id, text.toJSON());
  }

  /** Without a connection it goes nowhere. */
  send(frame: Uint8Array): void {
    if (this.session === undefined) return;
    this.tracker.sent(frame);
    this.toServer.push(frame);
  }

  #open(stored?: Uint8Array): { doc: Y.Doc; undo: Y.UndoManager; tracker: SaveTracker } {
    const doc = new Y.Doc();
    doc.clientID = this.#random.below(2 ** 32);
    this.clients.add(doc.clientID);
    for (const root of [...SINGLETON_NAMES, ...COLLECTION_NAMES]) rootMap(doc, root);
    if (stored) Y.applyUpdate(doc, stored, REMOTE);
    const undo = new Y.UndoManager(
      COLLECTION_NAMES.map((collection) => rootMap(doc, collection)),
      // The clock must not decide what one step is; the fuzzer calls stopCapturing.
      {
        trackedOrigins: new Set([this.origin]),
        captureTimeout: 1e12,
        ignoreRemoteMapChanges: true,
        captureTransaction: isUndoable,
      },
    );
    // What was allowed in one phase may not be in the next.
    rootMap(doc, 'stage').observe(({ keysChanged }) => {
      if (keysChanged.has('phase')) undo.clear();
    });
    const tracker = new SaveTracker({ mayHoldUnsaved: stored !== undefined });
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === REMOTE) return;
      this.tracker.changed();
      this.send(writeUpdate(update));
      for (const made of [this.added, this.builtUp]) for (const id of made) this.#noteDown(id);
    });
    return { doc, undo, tracker };
  }
}
