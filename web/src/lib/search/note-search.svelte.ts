/** What somebody looks for among the notes, and what is found; the board and the list show the same. */
import { NO_QUERY, allTags, findNotes, isAsking } from '@samenbord/board';
import type { Note, NoteQuery } from '@samenbord/board';
import type { BoardState } from '#lib/board/board.svelte.ts';
import { CollectionState } from '#lib/board/collection.svelte.ts';
import type { BoardSession } from '#lib/board/session.ts';
import type { NoteKeys } from '#lib/lane/keys.ts';

/** What only this person, or this device, knows. */
interface Own {
  /** Notes that nobody else sees, by id. */
  notes: ReadonlyMap<string, Note>;
  /** Keys of one's own notes without a name. */
  keys: Pick<NoteKeys, 'of'>;
}

const NOTHING_OWN: Own = { notes: new Map(), keys: { of: () => undefined } };

export class NoteSearch {
  /** Whether the bar is there. */
  open = $state(false);
  readonly query: NoteQuery = $state({ ...NO_QUERY });
  readonly me: string;
  readonly #board: BoardState;
  readonly #links: CollectionState<'links'>;
  readonly #lane: Own;
  /** Nobody else sees them, so that they are one's own here also where they are to come without a name. */
  readonly #own = $derived.by(() =>
    [...this.#lane.notes].map(([id, note]) => [id, { ...note, author: this.me, anonymous: false }] as const),
  );
  /** Every note that this person sees. */
  readonly #seen: ReadonlyMap<string, Note> = $derived.by(
    () => new Map([...this.#own, ...this.#board.notes.records]),
  );

  readonly asking = $derived.by(() => isAsking(this.query));
  /** Ids of the notes that match; undefined while nothing is asked. */
  readonly found: ReadonlySet<string> | undefined = $derived.by(() => {
    if (!this.asking) return undefined;
    const notes = Object.fromEntries(this.#seen);
    const links = Object.fromEntries(this.#links.records);
    return findNotes({ notes, links }, this.query, (claim) => this.#lane.keys.of(claim) !== undefined);
  });
  /** Of the writers, by the alphabet. */
  readonly groups = $derived.by(() =>
    [...new Set([...this.#seen.values()].map(({ group }) => group))]
      .filter((group) => group !== '')
      .sort((a, b) => a.localeCompare(b, 'nl')),
  );
  readonly tags = $derived.by(() => allTags(this.#seen.values()));

  constructor(board: BoardState, session: Pick<BoardSession, 'doc' | 'me'>, lane: Own = NOTHING_OWN) {
    this.#board = board;
    this.#lane = lane;
    this.me = session.me.participant;
    this.#links = new CollectionState(session.doc, 'links');
  }

  get count(): number {
    return this.#seen.size;
  }

  /** Asks for nothing any more. */
  clear(): void {
    Object.assign(this.query, NO_QUERY);
  }

  close(): void {
    this.clear();
    this.open = false;
  }

  /** Only what is linked to a theory card; empty for all again. */
  showCard(card: string): void {
    this.query.card = card;
    if (card !== '') this.open = true;
    else if (!this.asking) this.open = false;
  }

  destroy(): void {
    this.#links.destroy();
  }
}
