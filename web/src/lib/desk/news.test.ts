import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { News } from './news.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const texts = (news: News) => news.items.map(({ text }) => text);

it('a message goes by itself, one with an offer later', () => {
  const news = new News();
  news.tell('Bewaard');
  news.tell('Weggegooid', { offer: { label: 'Zet terug', act: () => undefined } });
  expect(texts(news)).toEqual(['Bewaard', 'Weggegooid']);
  vi.advanceTimersByTime(6000);
  expect(texts(news)).toEqual(['Weggegooid']);
  vi.advanceTimersByTime(3000);
  expect(texts(news)).toEqual([]);
});

it('a message is not shown any more when it is no longer so', () => {
  const news = new News();
  let phase = 'schrijven';
  news.tell('Iedereen is mee', { stands: () => phase === 'schrijven' });
  expect(texts(news)).toEqual(['Iedereen is mee']);
  phase = 'delen';
  expect(texts(news)).toEqual([]);
});

it('the same words twice are one message, and three are the most', () => {
  const news = new News();
  for (const text of ['een', 'twee', 'een', 'drie', 'vier']) news.tell(text);
  expect(texts(news)).toEqual(['een', 'drie', 'vier']);
});
