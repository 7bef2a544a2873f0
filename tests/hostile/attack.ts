import type { Role } from '@samenbord/board';
import type { ErrorCode } from '@samenbord/sync';
import type { Arena } from './arena.ts';

/** What has to come of an attack. Whatever it is, nobody else notices. */
export type Outcome =
  /** Nothing changed, and the connection was closed with this. */
  | { closed: ErrorCode }
  /** Nothing changed; the frame was not taken, and the client is asked for everything instead. */
  | 'dropped'
  /** Nothing changed. */
  | 'nothing'
  /** What it wrote arrived as dead matter: the content is as it was. */
  | 'content-unchanged'
  /** Nothing that somebody else made changed; what the sender may write may have. */
  | 'harmless'
  /** The sender may do that; everybody ends with the same all the same. */
  | 'allowed'
  /** The sender may do that, and this holds all the same. */
  | { allowed: (arena: Arena) => boolean }
  /** Nothing that somebody else made changed, and this holds. */
  | { holds: (arena: Arena) => boolean };

export interface Attack {
  name: string;
  /** Taken one by one, so that a later frame can build on what became of an earlier one. */
  frames: (arena: Arena) => Iterable<Uint8Array>;
  outcome: Outcome;
  as?: Role;
}

/** The client id that attacks write under. */
export const MALLORY = 666;

/** A number that is not one for who adds seven bits at a time: so many empty ones that their weight is infinite. */
export const ENDLESS = { value: 0, padding: 200 } as const;
