import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Line } from './line.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('does not cry "no connection" before the first one had its chance', () => {
  const line = new Line(() => undefined);
  line.update('offline', 1);
  expect(line.status).toBe('connecting');
  line.giveUpWaiting();
  expect(line.status).toBe('offline');
});

it('tells a loss after that at once', () => {
  const line = new Line(() => undefined);
  line.update('saved', 0);
  line.update('offline', 0);
  expect(line.status).toBe('offline');
});

it('does not bother the others with a keystroke that is saved within a second', () => {
  const told: number[] = [];
  const line = new Line((unsaved) => told.push(unsaved));
  line.update('saving', 1);
  line.update('saved', 0);
  vi.runAllTimers();
  expect(told).toEqual([]);
});

it('tells the others of work that stays unsaved, and when it is safe', () => {
  const told: number[] = [];
  const line = new Line((unsaved) => told.push(unsaved));
  line.update('saving', 3);
  vi.runAllTimers();
  line.update('saved', 0);
  vi.runAllTimers();
  expect(told).toEqual([3, 0]);
});

it('stays shut once the server has turned it away', () => {
  const line = new Line(() => undefined);
  line.refuse('signed-out');
  expect([line.status, line.refused]).toEqual(['offline', 'signed-out']);
});
