/** The board's state as decisions need it, read again only after it changed. */
import { OPEN_WORK, readRecord, readStage, recordMap, rootMap } from '@samenbord/board';
import type * as Y from 'yjs';
import type { BoardSituation } from '../gate/verdict.ts';

export class SituationReader {
  readonly #doc: Y.Doc;
  #known: BoardSituation | undefined;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    const forget = () => {
      this.#known = undefined;
    };
    for (const root of ['stage', 'phases'] as const) rootMap(doc, root).observeDeep(forget);
  }

  get current(): BoardSituation {
    return (this.#known ??= this.#read());
  }

  #read(): BoardSituation {
    const { state, locked, phase } = readStage(this.#doc);
    const map = phase === '' ? undefined : recordMap(this.#doc, 'phases', phase);
    return { state, locked, rules: map ? readRecord('phases', map).may : OPEN_WORK };
  }
}
