/** What the gate says about an update. */
import type { Actor, Change, Collection, Late, Note, Sketch } from '@samenbord/board';
import type { ErrorCode } from '../errors.ts';

/** Who sent an update, and how. */
export interface Sender {
  actor: Actor;
  /** A step 2 may bring a day of work; an update is one change. */
  via: 'step2' | 'update';
}

export type { BoardSituation } from '@samenbord/board';

export interface RecordPlace {
  root: Collection;
  record: string;
}

/** An honest change that came too late, for the room to undo in the same commit; an addition goes to the bin. */
export interface LateChange {
  change: Change;
  why: Late;
}

/** A late addition that the room must not show: its text is nowhere in `update`. */
export type Kept = ({ root: 'notes'; record: Note } | { root: 'sketch'; record: Sketch }) & {
  id: string;
  why: Late;
  /** The facilitators' desk, or the writer's own lane. */
  to: 'tray' | 'lane';
  /** What was kept of a note's text before, when its writer went on with it. */
  earlier?: string;
};

/** What a verdict cost, whatever it is: a budget per participant counts it. */
export interface Cost {
  /** Comparisons, and what costs as much (see MAX_STEPS). */
  steps: number;
  /** New structs. */
  structs: number;
  /** Items that have to be parted, for something stands between their parts from now on. */
  parted: number;
}

export interface Accepted {
  verdict: 'accept';
  cost: Cost;
  /** The canonical form of what is new in it; undefined when everything was known. */
  update: Uint8Array | undefined;
  /** Client ids that are the sender's from now on. */
  clients: readonly number[];
  /** Records that are the sender's from now on. */
  added: readonly RecordPlace[];
  /** Records whose `author`, `by` or `participant` was written. */
  signed: readonly RecordPlace[];
  /** Notes whose text changed. */
  texts: readonly string[];
  late: readonly LateChange[];
  kept: readonly Kept[];
}

export interface Refused {
  verdict: 'refuse';
  cost: Cost;
  code: ErrorCode;
  /** For logs and tests; never sent. */
  detail: string;
}

/** The update builds on something that the room doesn't have: ask for everything. */
export interface Resync {
  verdict: 'resync';
  cost: Cost;
  detail: string;
}

export type Verdict = Accepted | Refused | Resync;
