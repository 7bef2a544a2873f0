/** Asks the board's rules about every change of an update, and sorts out what came too late. */
import { isFullFor, mayWrite, recordMap, zoneEntered } from '@samenbord/board';
import type { BoardSituation, Change, Decision, Plane, Refusal, can } from '@samenbord/board';
import type * as Y from 'yjs';
import type { ErrorCode } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { recordKey } from './review.ts';
import type { Review } from './review.ts';
import { Stop } from './stop.ts';
import type { LateChange, Sender } from './verdict.ts';
import type { Hidden } from './withhold.ts';

/** Answers like `can` of packages/board. */
export type Rules = typeof can;

interface Judgement {
  late: LateChange[];
  hidden: Hidden;
}

/** What a refusal by the board's rules is called on the wire. */
const CODE_OF: Readonly<Record<Refusal, ErrorCode>> = {
  'not-yours': 'forbidden',
  'read-only': 'forbidden',
  'server-only': 'forbidden',
  'not-drawable': 'forbidden',
  'board-closed': 'board-closed',
};

export class Judge {
  readonly #doc: Y.Doc;
  readonly #ledger: Ledger;
  readonly #plane: Plane;
  readonly #rules: Rules;

  constructor(doc: Y.Doc, ledger: Ledger, plane: Plane, rules: Rules) {
    this.#doc = doc;
    this.#ledger = ledger;
    this.#plane = plane;
    this.#rules = rules;
  }

  /** @throws Stop for what no honest client does, and on a closed board. */
  judge({ actor }: Sender, review: Review, situation: BoardSituation): Judgement {
    // Structs without a place are no change, but they are not nothing either.
    if (!mayWrite(actor.role, this.#plane)) throw new Stop('forbidden', 'read-only');
    if (situation.state === 'closed' && review.changes.length === 0) throw new Stop('board-closed', 'dead');
    const late: LateChange[] = [];
    const hidden = new Map<string, Hidden extends ReadonlyMap<string, infer V> ? V : never>();
    const zones = zonesOfNew(review);
    const adds = Map.groupBy(
      review.changes.filter((change) => change.do === 'add'),
      (change) => change.root,
    );
    // Also those that take the place of a record of the same maker.
    const made = new Set(
      review.changes
        .filter((change) => change.do === 'add')
        .map(({ root, record }) => recordKey(root, record)),
    );
    /** Zone → notes that the same update brings to it. */
    const came = new Map<string, number>();
    for (const change of review.changes) {
      const { root, record } = change;
      const key = recordKey(root, record);
      const isNew = made.has(key);
      const owner = review.added.has(key) ? actor.participant : this.#ledger.ownerOf(root, record);
      const about = {
        isNew,
        adds: adds.get(root)?.length ?? 0,
        owner: change.do === 'add' ? null : owner,
        pinned: !isNew && this.#isPinned(change),
      };
      const zone = zones.get(key);
      const asked = change.do === 'add' && zone !== undefined ? { ...change, zone } : change;
      const entered = zoneEntered(this.#doc, asked);
      const full = entered !== undefined && this.#isFull(entered, actor.participant, came.get(entered));
      const decision = this.#rules(actor, asked, { ...situation, ...about, full });
      if (decision.allowed) {
        if (entered !== undefined) came.set(entered, (came.get(entered) ?? 0) + 1);
        continue;
      }
      if (decision.late === undefined)
        throw new Stop(CODE_OF[decision.why], `${decision.why}:${change.do}:${change.root}`);
      if (hidden.has(key)) continue;
      if (isHidden(decision) && (root === 'notes' || root === 'sketch'))
        hidden.set(key, { id: record, root, to: decision.late, why: decision.why });
      else late.push({ change, why: decision.why });
    }
    return { late, hidden };
  }

  #isFull(zone: string, participant: string, more = 0): boolean {
    return isFullFor(this.#doc, zone, (note) => this.#ledger.ownerOf('notes', note) === participant, more);
  }

  #isPinned({ root, record }: Change): boolean {
    return root === 'notes' && recordMap(this.#doc, 'notes', record)?.get('pinned') === true;
  }
}

type HiddenDecision = Extract<Decision, { late: string }> & { late: 'tray' | 'lane' };

const isHidden = (decision: Extract<Decision, { late: string }>): decision is HiddenDecision =>
  decision.late === 'tray' || decision.late === 'lane';

/** The zones that new notes are for; of several, the last. */
function zonesOfNew({ changes, added }: Review): Map<string, string> {
  const zones = new Map<string, string>();
  for (const change of changes)
    if (change.do === 'set' && change.root === 'notes' && change.key === 'zone') {
      const key = recordKey(change.root, change.record);
      if (added.has(key) && typeof change.value === 'string') zones.set(key, change.value);
    }
  return zones;
}
