/** Counts the notes that colleagues add, to say from time to time how many: not one by one. */
import { recordMap, rootMap } from '@samenbord/board';
import type * as Y from 'yjs';

/** How long to gather after the first one, in milliseconds. */
const GATHER = 20_000;

export class Newcomers {
  readonly #doc: Y.Doc;
  readonly #me: string;
  readonly #say: (count: number) => void;
  readonly #unsaid = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param say told after a while how many have come since the last time */
  constructor(doc: Y.Doc, me: string, say: (count: number) => void) {
    this.#doc = doc;
    this.#me = me;
    this.#say = say;
    rootMap(doc, 'notes').observe(this.#observe);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    rootMap(this.#doc, 'notes').unobserve(this.#observe);
  }

  readonly #observe = ({ changes }: Y.YMapEvent<unknown>, { local }: Y.Transaction): void => {
    if (local) return;
    for (const [id, { action }] of changes.keys) if (action === 'add') this.#unsaid.add(id);
    if (this.#unsaid.size > 0) this.#timer ??= setTimeout(this.#speak, GATHER);
  };

  readonly #speak = (): void => {
    this.#timer = undefined;
    const count = [...this.#unsaid].filter((id) => this.#isNews(id)).length;
    this.#unsaid.clear();
    if (count > 0) this.#say(count);
  };

  #isNews(id: string): boolean {
    const note = recordMap(this.#doc, 'notes', id);
    return note !== undefined && !note.get('deleted') && note.get('author') !== this.#me;
  }
}
