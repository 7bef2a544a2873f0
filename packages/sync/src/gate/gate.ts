/**
 * Decides about every update of a client before it touches the document. In this order:
 *
 *   decode strictly → drop what is known → whose are the client ids → order and place every struct → which deletes
 *   have effect → read it all as changes → is there room → may the sender → write it anew in canonical form
 *
 * An update is taken whole or not at all. The gate reads document and ledger and changes neither; it remembers what it
 * withheld.
 */
import { can } from '@samenbord/board';
import type { BoardSituation, Plane } from '@samenbord/board';
import type * as Y from 'yjs';
import type { Ledger } from '../ledger.ts';
import {
  MAX_CLIENTS_OF_PARTICIPANT,
  MAX_CLOCK_GROWTH,
  MAX_NEW_CLIENTS,
  MAX_NEW_STRUCTS_STEP2,
  MAX_NEW_STRUCTS_UPDATE,
} from '../limits.ts';
import { decodeUpdate } from './decode.ts';
import type { Gc, Item, Section } from './decode.ts';
import { effectiveDeletes } from './deletes.ts';
import { encodeUpdate } from './encode.ts';
import { expectFit } from './fit.ts';
import { Judge } from './judge.ts';
import type { Rules } from './judge.ts';
import { Unplaceable, inOrder, newSections } from './order.ts';
import { Containers, Resolver } from './places.ts';
import { Violation } from './read.ts';
import { Review } from './review.ts';
import { Stop } from './stop.ts';
import { Store } from './store.ts';
import type { Accepted, Cost, Sender, Verdict } from './verdict.ts';
import { Withheld } from './withheld.ts';
import { withhold } from './withhold.ts';
import type { Hidden } from './withhold.ts';

const NOTHING_NEW: Omit<Accepted, 'cost'> = {
  verdict: 'accept',
  update: undefined,
  clients: [],
  added: [],
  signed: [],
  texts: [],
  late: [],
  kept: [],
};

const NOTHING_HIDDEN: Hidden = new Map();

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
  readonly #withheld: Withheld;
  readonly #parts: GateParts;

  constructor(doc: Y.Doc, ledger: Ledger, plane: Plane = 'board', parts: GateParts = GATE_PARTS) {
    this.#doc = doc;
    this.#ledger = ledger;
    this.#store = new Store(doc);
    this.#containers = new Containers(doc);
    this.#judge = new Judge(doc, ledger, plane, parts.can);
    this.#withheld = new Withheld(parts.can);
    this.#parts = parts;
  }

  check(bytes: Uint8Array, sender: Sender, situation: BoardSituation): Verdict {
    const cost: Cost = { steps: 0, structs: 0, parted: 0 };
    try {
      return { ...this.#check(bytes, sender, situation, cost), cost };
    } catch (error) {
      if (error instanceof Violation)
        return { verdict: 'refuse', code: 'malformed', detail: error.message, cost };
      if (error instanceof Stop) return { verdict: 'refuse', code: error.code, detail: error.message, cost };
      if (error instanceof Unplaceable) return { verdict: 'resync', detail: error.message, cost };
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

  /** `cost` grows with what is done, also when it ends in a refusal. */
  #check(bytes: Uint8Array, sender: Sender, situation: BoardSituation, cost: Cost): Omit<Accepted, 'cost'> {
    const update = decodeUpdate(bytes);
    const sections = newSections(update, this.#store);
    const clients = this.#claims(sections, sender.actor.participant);
    const amount = [...sections.values()].reduce((sum, { structs }) => sum + structs.length, 0);
    if (sender.via === 'update' && amount > MAX_NEW_STRUCTS_UPDATE) throw new Unplaceable('long-update');
    if (amount > MAX_NEW_STRUCTS_STEP2) throw new Stop('too-large', 'structs');
    cost.structs = amount;

    const resolver = new Resolver(this.#containers, this.#store, sections);
    const review = new Review();
    const ordered = inOrder(sections, this.#store);
    for (const struct of ordered) review.struct(struct, resolver.resolve(struct));
    const known = { store: this.#store, containers: this.#containers, resolver, sections };
    const deletes = effectiveDeletes(update.deletes, known, review, cost);
    const placeOf = (struct: Gc | Item) => resolver.placeOf(struct);
    const keep = (hidden: Hidden) =>
      this.#withheld.take({ sections, ordered, placeOf, deletes: update.deletes }, hidden, {
        actor: sender.actor,
        silent: !situation.rules.see,
        cost,
      });
    if (amount === 0 && deletes.size === 0) return { ...NOTHING_NEW, kept: keep(NOTHING_HIDDEN) };
    const ranges = [...deletes.values()].reduce((sum, { length }) => sum + length, 0);
    if (sender.via === 'update' && ranges > MAX_NEW_STRUCTS_UPDATE) throw new Unplaceable('long-update');

    const { late, hidden } = this.#judge.judge(sender, review, situation);
    expectFit(this.#doc, this.#store, review, cost);
    const shown = this.#parts.withhold(sections, placeOf, hidden);
    return {
      verdict: 'accept',
      update: encodeUpdate(shown.sections, shown.placeOf, deletes),
      clients,
      added: [...review.added.values()],
      signed: review.signed,
      texts: [...review.texts.keys()],
      late,
      kept: keep(hidden),
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
}
