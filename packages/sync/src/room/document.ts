/**
 * The document of a room with what belongs to it: who is who and whose is what, what may be done now, and the changes
 * that wait to be stored. Nothing of a client reaches it but through the gate; a change, who made it and whose the
 * records are travel in one batch.
 */
import { COLLECTION_NAMES, SINGLETON_NAMES, growZones, rootMap } from '@samenbord/board';
import type { BoardSituation, Plane } from '@samenbord/board';
import * as Y from 'yjs';
import { Gate } from '../gate/gate.ts';
import type { Accepted, Sender, Verdict } from '../gate/verdict.ts';
import { Ledger } from '../ledger.ts';
import type { Ownership } from '../ledger.ts';
import { STEPS_OF } from '../limits.ts';
import { DamagedRecord, readLogRecord, writeLogRecord } from '../log.ts';
import type { LogRecord } from '../log.ts';
import { Batch } from './batch.ts';
import { MovedNotes } from './moved-notes.ts';
import type { RoomParts } from './parts.ts';
import { isShifted } from './shifted-zones.ts';
import { allSigned, spreadNotes, trimTexts } from './signing.ts';
import { SituationReader } from './situation.ts';

/** What storage kept of a room. */
export interface StoredRoom {
  snapshot?: Uint8Array;
  records: readonly Uint8Array[];
}

export class RoomDocument {
  readonly doc = new Y.Doc();
  readonly #ledger = new Ledger();
  readonly #gate: Gate;
  readonly #situation: SituationReader;
  readonly #parts: RoomParts;
  /** Bound client ids that no durable commit holds yet. */
  readonly #undurableClients = new Set<number>();
  readonly #moved: MovedNotes | undefined;
  #open = new Batch();

  /** @throws DamagedRecord when the stored bytes are not what a room wrote, or miss a part. */
  constructor(plane: Plane, parts: RoomParts, stored: StoredRoom | undefined) {
    this.#parts = parts;
    // Named before anything is applied: yjs doesn't know the type of a root that it only meets in an update.
    for (const root of [...SINGLETON_NAMES, ...COLLECTION_NAMES]) rootMap(this.doc, root);
    this.#gate = new Gate(this.doc, this.#ledger, plane, parts);
    this.#situation = new SituationReader(this.doc);
    if (stored) this.#restore(stored);
    // yjs draws an id at random; it must not be one that a participant writes under.
    while (this.#ledger.participantOf(this.doc.clientID) !== undefined) this.doc.clientID -= 1;
    this.doc.on('update', (update: Uint8Array) => {
      this.#open.updates.push(update);
    });
    // Only a board has zones.
    if (plane === 'board') this.#moved = new MovedNotes(this.doc);
  }

  #restore({ snapshot, records }: StoredRoom): void {
    if (snapshot) this.#replay(readLogRecord(snapshot), Y.applyUpdateV2);
    for (const record of records) this.#replay(readLogRecord(record), Y.applyUpdate);
    if (this.#hasPending) throw new DamagedRecord('A record before the last is missing.');
    // Logs from before the server's own signatures were in the ledger.
    for (const ownership of allSigned(this.doc)) this.#ledger.own(ownership);
  }

  #replay(
    { update, bindings, ownerships }: LogRecord,
    apply: (doc: Y.Doc, update: Uint8Array) => void,
  ): void {
    try {
      if (update.length > 0) apply(this.doc, update);
      for (const binding of bindings) this.#ledger.bind(binding);
      for (const ownership of ownerships) this.#ledger.own(ownership);
    } catch (cause) {
      throw new DamagedRecord('The stored update cannot be applied.', { cause });
    }
  }

  get situation(): BoardSituation {
    return this.#situation.current;
  }

  /** What happened since the last `close`. */
  get open(): Batch {
    return this.#open;
  }

  /** Begins a new batch and gives the one until now. */
  close(): Batch {
    const batch = this.#open;
    this.#open = new Batch();
    return batch;
  }

  /** A closed batch is on disk. */
  settle({ bindings }: Batch): void {
    for (const { client } of bindings) this.#undurableClients.delete(client);
  }

  /** Whether a client id may be shown to others: that it is somebody's is durable. */
  readonly mayShow = (client: number): boolean => !this.#undurableClients.has(client);

  check(update: Uint8Array, sender: Sender): Verdict {
    return this.#gate.check(update, sender, this.situation);
  }

  /** Whether a client id may speak for a participant. */
  mayBind(client: number, participant: string): boolean {
    return this.#gate.mayBind(client, participant);
  }

  bind(client: number, participant: string): void {
    if (this.#ledger.participantOf(client) === participant) return;
    this.#ledger.bind({ client, participant });
    this.#open.bindings.push({ client, participant });
    this.#undurableClients.add(client);
  }

  /**
   * Applies what the gate let through, with what the server has to say about it. Gives the steps that the latter took;
   * undefined after a fault of our own.
   */
  apply(accepted: Accepted, participant: string, origin: string, now: number): number | undefined {
    for (const client of accepted.clients) this.bind(client, participant);
    for (const place of accepted.added) this.#own({ ...place, participant });
    if (!accepted.update) return 0;
    try {
      const setRight = this.#parts.compensate(this.doc, accepted.late, now);
      Y.applyUpdate(this.doc, accepted.update, origin);
      setRight();
      this.#parts.sign(this.doc, this.#ledger, accepted);
      const spread = spreadNotes(this.doc, accepted, (zone) => isShifted(this.doc, zone));
      this.#growZones();
      trimTexts(this.doc, accepted.texts);
      return this.#hasPending ? undefined : spread * STEPS_OF.spread;
    } catch {
      return undefined;
    }
  }

  /** A change of the server's own: what it writes in somebody's name is theirs. */
  change<T>(fn: (doc: Y.Doc) => T): T {
    const [result, signed] = this.doc.transact(
      (transaction) => [fn(this.doc), this.#parts.signedIn(this.doc, transaction)] as const,
    );
    for (const ownership of signed) this.#own(ownership);
    this.#growZones();
    return result;
  }

  #own(ownership: Ownership): void {
    if (this.#ledger.ownerOf(ownership.root, ownership.record) !== null) return;
    this.#ledger.own(ownership);
    this.#open.ownerships.push(ownership);
  }

  /** Lets zones grow with the notes that came into them. */
  #growZones(): void {
    if (this.#moved) growZones(this.doc, this.#moved.take());
  }

  /** All that it is, uncommitted changes included. */
  encode(): Uint8Array {
    return writeLogRecord({
      update: Y.encodeStateAsUpdateV2(this.doc),
      bindings: this.#ledger.bindings,
      ownerships: this.#ledger.ownerships,
    });
  }

  /** The gate lets nothing through that yjs would have to keep for later. */
  get #hasPending(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }
}
