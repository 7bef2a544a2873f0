/** The board's state as decisions need it, read again only after it changed. */
import { readSituation, rootMap } from '@samenbord/board';
import type { BoardSituation } from '@samenbord/board';
import type * as Y from 'yjs';

export class SituationReader {
  readonly #doc: Y.Doc;
  #known: BoardSituation | undefined;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    const forget = () => {
      this.#known = undefined;
    };
    for (const root of ['stage', 'phases', 'zones'] as const) rootMap(doc, root).observeDeep(forget);
  }

  get current(): BoardSituation {
    return (this.#known ??= readSituation(this.#doc));
  }
}
