/**
 * The facilitators' own plane beside the board: notes laid aside, those that came in late, the script, what was done,
 * and who of them is here. Never opened for anybody else.
 */
import { DESK_ASIDE, DESK_LOG, DESK_SCRIPT, DESK_TRAY, DESK_UNDO, undoRefusal } from '@samenbord/board';
import type { AsideNote, LateArrival, LogEntry, Presence, Undo } from '@samenbord/board';
import { SvelteMap } from 'svelte/reactivity';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Seat } from '#lib/api/seats.ts';
import { openConnection } from '#lib/sync/provider.ts';

/** Where somebody who leads is looking. */
export const DOINGS = [
  'board',
  'guide',
  'prepare',
  'script',
  'notes',
  'votes',
  'people',
  'kept',
  'close',
] as const;
export type Doing = (typeof DOINGS)[number];

export interface LeaderHere {
  participant: string;
  name: string;
  doing: Doing;
}

/** What is told of one on the desk, beside who it is. */
interface DeskPresence {
  user?: Presence['user'];
  doing?: Doing;
}

export class DeskPlane {
  readonly aside = new SvelteMap<string, AsideNote>();
  readonly late = new SvelteMap<string, LateArrival>();
  /** What can be said, by phase. */
  readonly script = new SvelteMap<string, string>();
  /** Who did what, by entry. */
  readonly log = new SvelteMap<string, LogEntry>();
  readonly #undos = new SvelteMap<string, Undo>();
  #others = $state.raw<readonly LeaderHere[]>([]);
  readonly #board: Y.Doc;
  readonly #doc = new Y.Doc();
  readonly #awareness = new Awareness(this.#doc);
  readonly #close: () => void;

  /** @param doc the board beside which it is */
  constructor({ board, token, participant }: Pick<Seat, 'board' | 'token' | 'participant'>, doc: Y.Doc) {
    this.#board = doc;
    const awareness = this.#awareness;
    const connection = openConnection({
      board: `${board}/desk`,
      token,
      doc: this.#doc,
      awareness,
      // The board's own line tells how the connection is, and why it may have ended.
      onStatus: () => undefined,
      onRefused: () => undefined,
      onNotice: () => undefined,
    });
    follow(this.#doc.getMap<AsideNote>(DESK_ASIDE), this.aside);
    follow(this.#doc.getMap<LateArrival>(DESK_TRAY), this.late);
    follow(this.#doc.getMap<string>(DESK_SCRIPT), this.script);
    follow(this.#doc.getMap<LogEntry>(DESK_LOG), this.log);
    follow(this.#doc.getMap<Undo>(DESK_UNDO), this.#undos);
    this.doing('board');
    awareness.on('change', () => {
      this.#others = leadersIn(awareness.getStates().values(), participant);
    });
    connection.connect();
    this.#close = () => {
      connection.destroy();
      awareness.destroy();
    };
  }

  /** The others who lead and have the board open, once each. */
  get others(): readonly LeaderHere[] {
    return this.#others;
  }

  /** Tells the others where this person looks. */
  doing(what: Doing): void {
    this.#awareness.setLocalStateField('doing', what);
  }

  /**
   * Why an entry of the log cannot be taken back now; undefined when it can. Asked again as the clock goes on, for the
   * board changes meanwhile. @param now the server's clock in milliseconds
   */
  undoRefusal(entry: string, now: number): ReturnType<typeof undoRefusal> {
    // What can no longer be taken back needs no look at the board.
    return this.#undos.has(entry) ? undoRefusal(this.#board, this.#doc, entry, now) : 'undo-too-late';
  }

  destroy(): void {
    this.#close();
  }
}

function leadersIn(states: Iterable<object>, me: string): LeaderHere[] {
  const here = new Map<string, LeaderHere>();
  for (const state of states) {
    const { user, doing = 'board' } = state as DeskPresence;
    if (!user || user.id === me) continue;
    const known = DOINGS.find((one) => one === doing) ?? 'board';
    // Of two tabs the one that leads says more than the one that shows the board.
    if (known !== 'board' || !here.has(user.id))
      here.set(user.id, { participant: user.id, name: user.name, doing: known });
  }
  return [...here.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

function follow<T>(stored: Y.Map<T>, shown: SvelteMap<string, T>): void {
  stored.observe(({ changes }) => {
    for (const id of changes.keys.keys()) {
      const value = stored.get(id);
      if (value === undefined) shown.delete(id);
      else shown.set(id, value);
    }
  });
}
