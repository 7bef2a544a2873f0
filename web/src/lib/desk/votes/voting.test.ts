import { addRecord } from '@samenbord/board';
import type { Choices, Vote } from '@samenbord/board';
import { SvelteMap } from 'svelte/reactivity';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { BoardState } from '#lib/board/board.svelte.ts';
import { Line } from '#lib/sync/line.svelte.ts';
import { News } from '../news.svelte.ts';
import { Voting } from './voting.svelte.ts';

const SEAT = {
  board: 'b',
  token: 't',
  participant: 'an',
  name: 'An',
  role: 'participant',
  group: '',
  code: '',
  screen: '',
} as const;

/** Ballots that were asked to be taken, each with the server's answer in hand. */
let asked: { choices: Choices; answer: (status: number) => void }[] = [];
beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
  vi.stubGlobal('fetch', (_path: string, { body }: { body: string }) => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    asked.push({
      choices: (JSON.parse(body) as { choices: Choices }).choices,
      answer: (status) => {
        resolve(new Response('{}', { status }));
      },
    });
    return promise;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function begin() {
  const doc = new Y.Doc();
  addRecord(doc, 'votes', 'v', { question: 'Wat eerst?', kind: 'dots', dots: 2, options: ['kring'] });
  const state = new BoardState({ doc, awareness: new Awareness(doc), me: SEAT });
  const line = new Line(() => undefined);
  line.update('saved', 0);
  const ballots = new SvelteMap<string, Choices>();
  const listeners = new Set<() => void>();
  const lane = {
    ballots,
    observeBallots: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const voting = new Voting(SEAT, { state, line, lane }, new News());
  const vote: Vote | undefined = state.votes.get('v');
  if (!vote) throw new Error('there is no vote');
  return {
    line,
    give: () => {
      voting.give('v', vote, 'kring', 1);
    },
    given: () => voting.given('v', 'kring'),
    left: () => voting.left('v', vote),
    comesInLane: (choices: Choices) => {
      ballots.set('v', choices);
      for (const listener of listeners) listener();
    },
    /** Lets all that waits for an answer go on. */
    settle: () => vi.advanceTimersByTimeAsync(0),
  };
}

it('takes back no dot between the answer of the server and what the lane brings', async () => {
  const day = begin();
  day.give();
  await day.settle();
  asked[0]?.answer(200);
  await day.settle();
  expect([day.given(), day.left()]).toEqual([1, 1]);
  // The second click counts from what is shown.
  day.give();
  await day.settle();
  expect(asked.map(({ choices }) => choices)).toEqual([{ kring: 1 }, { kring: 2 }]);
  asked[1]?.answer(200);
  await day.settle();
  day.comesInLane({ kring: 1 });
  expect(day.given()).toBe(2);
  day.comesInLane({ kring: 2 });
  expect(day.given()).toBe(2);
  // From here on the lane alone says it: another device of the same person took one back.
  day.comesInLane({ kring: 1 });
  expect(day.given()).toBe(1);
});

it('believes the lane in the end, also when it never brought just that', async () => {
  const day = begin();
  day.give();
  await day.settle();
  asked[0]?.answer(200);
  await day.settle();
  day.comesInLane({});
  expect(day.given()).toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(day.given()).toBe(0);
});

it('gives back what the server refuses', async () => {
  const day = begin();
  day.give();
  expect(day.given()).toBe(1);
  await day.settle();
  asked[0]?.answer(409);
  await day.settle();
  expect(day.given()).toBe(0);
});

it('calls a dot saved once the server has taken it', async () => {
  const day = begin();
  day.give();
  expect(day.line.status).toBe('saving');
  await day.settle();
  asked[0]?.answer(200);
  await day.settle();
  expect(day.line.status).toBe('saved');
});
