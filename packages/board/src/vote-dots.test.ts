import { expect, it } from 'vitest';
import { readRecord } from './snapshot.ts';
import { shownDots, isOnNotes } from './vote-dots.ts';
import type { Vote } from './records.ts';
import * as Y from 'yjs';

const vote = (more: Partial<Vote>): Vote => ({ ...readRecord('votes', new Y.Doc().getMap()), ...more });
const isNote = (id: string) => id.startsWith('n');
const counted = vote({ state: 'closed', openedAt: 1, options: ['n1'], result: { n1: 4 } });
const open = vote({ openedAt: 2 });

it('shows everybody’s dots once they are counted', () => {
  expect(shownDots({ a: counted }, new Map(), isNote)).toEqual({ vote: 'a', of: 'all', dots: { n1: 4 } });
});

it('shows one’s own, and nobody else’s, while a vote is open', () => {
  const ballots = new Map([['b', { n2: 1 }]]);
  expect(shownDots({ a: counted, b: open }, ballots, isNote)).toEqual({
    vote: 'b',
    of: 'mine',
    dots: { n2: 1 },
  });
});

it('leaves votes on anything else to their list', () => {
  const onWords = vote({ options: ['kring', 'hoek'], openedAt: 3 });
  const scale = vote({ kind: 'scale', state: 'closed', result: { 1: 5 }, openedAt: 4 });
  const words = vote({ state: 'closed', options: ['kring'], result: { kring: 2 }, openedAt: 5 });
  expect([isOnNotes(onWords), isOnNotes(open)]).toEqual([false, true]);
  expect(shownDots({ onWords, scale, words }, new Map(), isNote)).toBeUndefined();
});
