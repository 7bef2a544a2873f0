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

it('says what is worst, and counts a lane as one for the others', () => {
  const told: number[] = [];
  const line = new Line((unsaved) => told.push(unsaved));
  line.update('saved', 0);
  line.keepsHere(true);
  line.updateLane({ status: 'offline', unsaved: 7, written: false });
  expect([line.status, line.unsaved, line.keptHere]).toEqual(['offline', 7, false]);
  vi.runAllTimers();
  expect(told).toEqual([1]);
  line.updateLane({ status: 'saved', unsaved: 0, written: true });
  expect([line.status, line.keptHere]).toEqual(['saved', true]);
});

it('calls work safe on this device only once it is written there', () => {
  const line = new Line(() => undefined);
  expect(line.keptHere).toBe(false);
  line.keepsHere(true);
  line.keepsHere(false);
  expect(line.keptHere).toBe(false);
});

it('calls nothing saved while a ballot is on its way, nor says that it is when the line is lost', async () => {
  const line = new Line(() => undefined);
  line.update('saved', 0);
  const answer = Promise.withResolvers<boolean>();
  const covered = line.covers(answer.promise);
  expect(line.status).toBe('saving');
  line.update('offline', 0);
  expect(line.status).toBe('offline');
  line.update('saved', 0);
  answer.resolve(true);
  await covered;
  expect(line.status).toBe('saved');
});
