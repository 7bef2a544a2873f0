/**
 * Who is who and whose is what, kept outside the document because anybody who may write to the document could
 * rewrite it there: which participant a yjs client id belongs to, and which participant made a record.
 * Entries are only ever added; a key stays owned after its record is gone.
 */
import type { Collection } from '@samenbord/board';

/** One client id bound to a participant. */
export interface Binding {
  client: number;
  participant: string;
}

export interface Ownership {
  root: Collection;
  record: string;
  participant: string;
}

export class Ledger {
  readonly #participants = new Map<number, string>();
  readonly #clientsOf = new Map<string, number>();
  readonly #owners = new Map<string, Ownership>();

  participantOf(client: number): string | undefined {
    return this.#participants.get(client);
  }

  /** How many client ids a participant has had. */
  clientsOf(participant: string): number {
    return this.#clientsOf.get(participant) ?? 0;
  }

  /** @throws Error when the id belongs to somebody else: the caller has to ask first. */
  bind({ client, participant }: Binding): void {
    const present = this.#participants.get(client);
    if (present === participant) return;
    if (present !== undefined) throw new Error(`Client ${String(client)} belongs to another participant.`);
    this.#participants.set(client, participant);
    this.#clientsOf.set(participant, this.clientsOf(participant) + 1);
  }

  ownerOf(root: string, record: string): string | null {
    return this.#owners.get(`${root}/${record}`)?.participant ?? null;
  }

  /** The first owner stays. */
  own(ownership: Ownership): void {
    const key = `${ownership.root}/${ownership.record}`;
    if (!this.#owners.has(key)) this.#owners.set(key, ownership);
  }

  get bindings(): Binding[] {
    return [...this.#participants].map(([client, participant]) => ({ client, participant }));
  }

  get ownerships(): Ownership[] {
    return [...this.#owners.values()];
  }
}
