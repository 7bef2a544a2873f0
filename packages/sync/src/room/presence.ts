/**
 * Who is here and where they point. One client id per socket, its `user` filled in by the room, everything merged
 * until the next flush. Clocks go out higher than any before for that id, so that somebody who returns under the
 * same id within seconds is seen again.
 */
import type { Presence as State } from '@samenbord/board';
import { writeAwarenessUpdate } from '../awareness.ts';
import type { AwarenessEntry } from '../awareness.ts';
import { AWARENESS_BURST, AWARENESS_PER_SECOND, MAX_AWARENESS_STATE } from '../limits.ts';
import { MalformedFrame } from '../wire.ts';
import type { Session, SessionInfo } from './session.ts';

interface Entry {
  /** Session that said it last; only its leaving takes it away. */
  session: string;
  clock: number;
  json: string;
}

const GONE = 'null';
const decoder = new TextDecoder('utf-8', { fatal: true });

export class Presence {
  readonly #entries = new Map<number, Entry>();
  /** The last clock sent out for every id seen. */
  readonly #clocks = new Map<number, number>();
  readonly #dirty = new Set<number>();
  readonly #budgets = new Map<string, { left: number; at: number }>();

  /**
   * Takes what a session says of itself; what it repeats of others is left alone.
   * `hideCursors`: where it points stays here.
   * @throws MalformedFrame when its own state is no JSON object.
   */
  take(session: Session, entries: readonly AwarenessEntry[], now: number, hideCursors = false): void {
    for (const entry of entries) {
      if (entry.client !== session.presence) continue;
      if (entry.state.length > MAX_AWARENESS_STATE || !this.#spend(session.info.id, now)) continue;
      const json = describe(entry.state, session.info, hideCursors);
      if (json === GONE && !this.#entries.has(entry.client)) continue;
      this.#put(entry.client, session.info.id, entry.clock, json);
    }
  }

  leave(session: Session): void {
    this.#budgets.delete(session.info.id);
    if (session.presence === null) return;
    const entry = this.#entries.get(session.presence);
    // The same id may have come back on a new socket before the old one was noticed to be dead.
    if (entry?.session === session.info.id) this.#put(session.presence, session.info.id, entry.clock, GONE);
  }

  /** What a session last said of itself; undefined when it said nothing that is still true. */
  of(session: Session): State | undefined {
    const entry = session.presence === null ? undefined : this.#entries.get(session.presence);
    return entry?.session === session.info.id ? (JSON.parse(entry.json) as State) : undefined;
  }

  /** What changed since the last flush, of the ids that may be shown; undefined when nothing did. */
  flush(mayShow: (client: number) => boolean): Uint8Array | undefined {
    const clients = [...this.#dirty].filter(mayShow);
    if (clients.length === 0) return undefined;
    for (const client of clients) this.#dirty.delete(client);
    return this.#encode(clients);
  }

  /** Everybody who is here and may be shown; undefined when nobody is. */
  present(mayShow: (client: number) => boolean): Uint8Array | undefined {
    const clients = [...this.#entries.keys()].filter(mayShow);
    return clients.length === 0 ? undefined : this.#encode(clients);
  }

  #put(client: number, session: string, clock: number, json: string): void {
    const outgoing = Math.max(clock, (this.#clocks.get(client) ?? -1) + 1);
    this.#clocks.set(client, outgoing);
    if (json === GONE) this.#entries.delete(client);
    else this.#entries.set(client, { session, clock: outgoing, json });
    this.#dirty.add(client);
  }

  #encode(clients: readonly number[]): Uint8Array {
    return writeAwarenessUpdate(
      clients.map((client) => ({
        client,
        clock: this.#clocks.get(client) ?? 0,
        json: this.#entries.get(client)?.json ?? GONE,
      })),
    );
  }

  #spend(session: string, now: number): boolean {
    const budget = this.#budgets.get(session) ?? { left: AWARENESS_BURST, at: now };
    const earned = (Math.max(0, now - budget.at) / 1000) * AWARENESS_PER_SECOND;
    const left = Math.min(AWARENESS_BURST, budget.left + earned);
    this.#budgets.set(session, { left: left < 1 ? left : left - 1, at: now });
    return left >= 1;
  }
}

function describe(bytes: Uint8Array, { actor, name }: SessionInfo, hideCursors: boolean): string {
  let state: unknown;
  try {
    state = JSON.parse(decoder.decode(bytes));
  } catch {
    throw new MalformedFrame('An awareness state is no JSON.');
  }
  if (state === null) return GONE;
  if (typeof state !== 'object' || Array.isArray(state))
    throw new MalformedFrame('An awareness state is no object.');
  const user: State['user'] = { id: actor.participant, name, role: actor.role };
  return JSON.stringify({ ...state, ...(hideCursors && 'cursor' in state ? { cursor: null } : {}), user });
}
