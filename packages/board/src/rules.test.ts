import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES, SINGLETON_NAMES } from './layout.ts';
import type { Root } from './layout.ts';
import { OPEN_WORK } from './phases.ts';
import { PARTICIPANT_ROOTS, SERVER_ROOTS, can } from './rules.ts';
import type { Actor, Change, Situation } from './rules.ts';

const ROOTS: readonly Root[] = [...SINGLETON_NAMES, ...COLLECTION_NAMES];
const open: Situation = { state: 'open', locked: false, rules: OPEN_WORK, owner: null };
const add = (root: Root): Change => ({ do: 'add', root, record: 'x' });
const actor = (role: Actor['role']): Actor => ({ role, participant: 'p1' });

describe.each(ROOTS)('%s', (root) => {
  it('is never written by a screen', () => {
    expect(can(actor('screen'), add(root), open)).toEqual({ allowed: false, why: 'read-only' });
  });
  it('is written by participants only where they work', () => {
    expect(can(actor('participant'), add(root), open).allowed).toBe(PARTICIPANT_ROOTS.has(root));
  });
  it('is written by facilitators unless it is the server’s', () => {
    expect(can(actor('facilitator'), add(root), open).allowed).toBe(!SERVER_ROOTS.has(root));
  });
  it('loses no record for good by anybody’s hand', () => {
    const remove: Change = { do: 'remove', root, record: 'x' };
    expect(can(actor('facilitator'), remove, open).allowed).toBe(false);
    expect(can(actor('participant'), remove, open).allowed).toBe(false);
  });
  it('does not change once the day is closed', () => {
    expect(can(actor('facilitator'), add(root), { ...open, state: 'closed' }).allowed).toBe(false);
  });
});

describe('a reaction', () => {
  it('is added under the own name only', () => {
    const react = (record: string): Change => ({ do: 'add', root: 'reactions', record });
    for (const role of ['participant', 'facilitator'] as const) {
      expect(can(actor(role), react('n1:p1:heart'), open).allowed).toBe(true);
      expect(can(actor(role), react('n1:p2:heart'), open)).toEqual({ allowed: false, why: 'not-yours' });
    }
  });
});
