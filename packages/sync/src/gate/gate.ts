/**
 * Decides about every update of a client before it touches the document. In this order:
 *
 *   decode strictly → drop what is known → whose are the client ids → order and place every struct → which deletes
 *   have effect → read it all as changes → is there room → may the sender → write it anew in canonical form
 *
 * An update is taken whole or not at all. The gate reads document and ledger and changes neither.
 */
import { MAX_NOTE_TEXT, MAX_RECORDS, can, noteText, rootMap } from '@samenbord/board';
import type { BoardSituation, Plane } from '@samenbord/board';
import type * as Y from 'yjs';
import type { ErrorCode } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import {
  MAX_CLIENTS_OF_PARTICIPANT,
  MAX_CLOCK_GROWTH,
  MAX_ITEMS_AT_PLACE,
  MAX_NEW_CLIENTS,
  MAX_NEW_STRUCTS_STEP2,
  MAX_NEW_STRUCTS_UPDATE,
  MAX_STEPS,
} from '../limits.ts';
import { decodeUpdate } from './decode.ts';
import type { Gc, Item, Section } from './decode.ts';
import { effectiveDeletes } from './deletes.ts';
import { encodeUpdate } from './encode.ts';
import { Judge } from './judge.ts';
import type { Rules } from './judge.ts';
import { Unplaceable, inOrder, newSections } from './order.ts';
import { Containers, Resolver } from './places.ts';
import { Violation } from './read.ts';
import { rehearse } from './rehearse.ts';
import { Review } from './review.ts';
import { Stop } from './stop.ts';
import { Store, countItems } from './store.ts';
import type { Refused, Sender, Verdict } from './verdict.ts';
import { readHidden, withhold } from './withhold.ts';

const NOTHING_NEW: Verdict = {
  verdict: 'accept',
  update: undefined,
  clients: [],
  added: [],
  signed: [],
  texts: [],
  late: [],
  kept: [],
  steps: 0,
};

/** Steps of the gate that a test may take out, to see whether their absence is noticed. */
export interface GateParts {
  can: Rules;
  withhold: typeof withhold;
}
export const GATE_PARTS: GateParts = { can, withhold };

export class Gate {
  readonly #doc: Y.Doc;
  readonly #ledger: Ledger;
  readonly #store: Store;
  readonly #containers: Containers;
  readonly #judge: Judge;
  readonly #parts: GateParts;

  constructor(doc: Y.Doc, ledger: Ledger, plane: Plane = 'board', parts: GateParts = GATE_PARTS) {
    this.#doc = doc;
    this.#ledger = ledger;
    this.#store = new Store(doc);
    this.#containers = new Containers(doc);
    this.#judge = new Judge(doc, ledger, plane, parts.can);
    this.#parts = parts;
  }

  check(bytes: Uint8Array, sender: Sender, situation: BoardSituation): Verdict {
    try {
      return this.#check(bytes, sender, situation);
    } catch (error) {
      if (error instanceof Violation) return refuse('malformed', error.message);
      if (error instanceof Stop) return refuse(error.code, error.message);
      if (error instanceof Unplaceable) return { verdict: 'resync', detail: error.message };
      throw error;
    }
  }

  /** Whether a client id may speak for a participant: it is bound to it, or it is free. */
  mayBind(client: number, participant: string): boolean {
    const bound = this.#ledger.participantOf(client);
    if (bound !== undefined) return bound === participant;
    // Structs without a binding are the server's own, from this life or an earlier one.
    return (
      client !== this.#doc.clientID &&
      this.#store.end(client) === 0 &&
      this.#ledger.clientsOf(participant) < MAX_CLIENTS_OF_PARTICIPANT
    );
  }

  #check(bytes: Uint8Array, sender: Sender, situation: BoardSituation): Verdict {
    const update = decodeUpdate(bytes);
    const sections = newSections(update, this.#store);
    const clients = this.#claims(sections, sender.actor.participant);
    const amount = [...sections.values()].reduce((sum, { structs }) => sum + structs.length, 0);
    if (sender.via === 'update' && amount > MAX_NEW_STRUCTS_UPDATE) throw new Unplaceable('long-update');
    if (amount > MAX_NEW_STRUCTS_STEP2) throw new Stop('too-large', 'structs');

    const resolver = new Resolver(this.#containers, this.#store, sections);
    const review = new Review();
    for (const struct of inOrder(sections, this.#store)) review.struct(struct, resolver.resolve(struct));
    const known = { store: this.#store, containers: this.#containers, resolver, sections };
    const deletes = effectiveDeletes(update.deletes, known, review);
    if (amount === 0 && deletes.size === 0) return NOTHING_NEW;
    const ranges = [...deletes.values()].reduce((sum, { length }) => sum + length, 0);
    if (sender.via === 'update' && ranges > MAX_NEW_STRUCTS_UPDATE) throw new Unplaceable('long-update');

    const { late, hidden } = this.#judge.judge(sender, review, situation);
    const steps = this.#room(review);
    const placeOf = (struct: Gc | Item) => resolver.placeOf(struct);
    const shown = this.#parts.withhold(sections, placeOf, hidden);
    return {
      verdict: 'accept',
      update: encodeUpdate(shown.sections, shown.placeOf, deletes),
      clients,
      added: [...review.added.values()],
      signed: review.signed,
      texts: [...review.texts.keys()],
      late,
      kept: readHidden(sections, placeOf, deletes, hidden),
      steps,
    };
  }

  /** The client ids that become the sender's; all others with new structs are the sender's already. */
  #claims(sections: ReadonlyMap<number, Section>, participant: string): number[] {
    const claims: number[] = [];
    let growth = 0;
    for (const { client, clock, structs } of sections.values()) {
      if (!this.mayBind(client, participant)) throw new Violation('foreign-client');
      if (this.#ledger.participantOf(client) === undefined) claims.push(client);
      const last = structs.at(-1);
      growth += last ? last.clock + last.length - clock : 0;
    }
    if (claims.length > MAX_NEW_CLIENTS) throw new Violation('too-many-clients');
    if (growth > MAX_CLOCK_GROWTH) throw new Violation('clock-growth');
    return claims;
  }

  /** Checks that everything fits, and returns how many steps yjs needs to put it in place. */
  #room({ added, texts, placed }: Review): number {
    for (const [note, growth] of texts) {
      const length = (noteText(this.#doc, note)?.length ?? 0) + growth;
      // Two honest people may fill a note at the same time; the room then cuts it to size.
      if (growth > 0 && length > 2 * MAX_NOTE_TEXT) throw new Stop('too-large', 'note-text');
    }
    let steps = 0;
    for (const [{ type }, keys] of placed)
      for (const [key, fresh] of keys) {
        const items = fresh.length + (type ? countItems(type, key, MAX_ITEMS_AT_PLACE) : 0);
        if (items > MAX_ITEMS_AT_PLACE) throw new Stop('too-large', 'items-at-place');
        steps += rehearse(fresh, { store: this.#store, type, key }, MAX_STEPS - steps);
        if (steps > MAX_STEPS) throw new Stop('too-large', 'steps');
      }
    const byRoot = Map.groupBy(added.values(), ({ root }) => root);
    for (const [root, records] of byRoot)
      // yjs counts the size of a map by walking it; its keys, removed records included, are as good a bound.
      if (rootMap(this.#doc, root)._map.size + records.length > MAX_RECORDS[root])
        throw new Stop('board-full', root);
    return steps;
  }
}

const refuse = (code: ErrorCode, detail: string): Refused => ({ verdict: 'refuse', code, detail });
