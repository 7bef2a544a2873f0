import { expect, it } from 'vitest';
import { ClientLimit, NEW_BOARDS } from './client-limit.ts';

const laptop = { address: '10.0.0.1', browser: 'Firefox' };
const START = 1_800_000_000_000;
const LIMIT = { free: 20, forgetOneAfter: 10_000, budget: 300, budgetPerSecond: 2, reserve: 1000 };

function guess(limit: ClientLimit, times: number, now: number, browser = (at: number) => `B${String(at)}`) {
  for (let at = 0; at < times; at++) limit.count({ address: laptop.address, browser: browser(at) }, now);
}

it('lets twenty of a client pass without any wait', () => {
  const limit = new ClientLimit(LIMIT);
  guess(limit, 20, START, () => laptop.browser);
  expect(limit.wait(laptop, START)).toBe(0);
});

it('makes each further one wait twice as long, up to half a minute', () => {
  const limit = new ClientLimit(LIMIT);
  guess(limit, 20, START, () => laptop.browser);
  const waits = [1, 2, 3, 4, 5, 6, 7].map(() => {
    limit.count(laptop, START);
    return limit.wait(laptop, START);
  });
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

it('never makes another browser behind the same address wait for it', () => {
  const limit = new ClientLimit(LIMIT);
  guess(limit, 40, START, () => laptop.browser);
  expect(limit.wait(laptop, START)).toBeGreaterThan(0);
  expect(limit.wait({ ...laptop, browser: 'Chrome' }, START)).toBe(0);
});

it('forgets as time passes', () => {
  const limit = new ClientLimit(LIMIT);
  guess(limit, 25, START, () => laptop.browser);
  expect(limit.wait(laptop, START + 30_000)).toBe(0);
  limit.count(laptop, START + 300_000);
  expect(limit.wait(laptop, START + 300_000)).toBe(0);
});

it('slows down who changes browser all the time once the budget of the server is used up', () => {
  const limit = new ClientLimit(LIMIT);
  guess(limit, 300, START);
  expect(limit.wait({ ...laptop, browser: 'new' }, START)).toBe(500);
  expect(limit.wait({ ...laptop, browser: 'new' }, START + 500)).toBe(0);
});

it('lets others in while somebody uses up the budget, until a wide attack empties the reserve too', () => {
  const limit = new ClientLimit(LIMIT);
  const innocent = { address: '10.9.9.9', browser: 'Firefox' };
  guess(limit, 300, START);
  expect(limit.wait(innocent, START)).toBe(0);
  guess(limit, 1100, START);
  expect(limit.wait(innocent, START)).toBeGreaterThan(0);
});

it('lets a room full of people make a board each, and a school at its pace for ever', () => {
  const limit = new ClientLimit(NEW_BOARDS);
  const school = { ...laptop, browser: '' };
  for (let at = 0; at < 60; at++) {
    expect(limit.wait(school, START)).toBe(0);
    limit.count(school, START);
  }
  expect(limit.wait({ address: '10.9.9.9', browser: '' }, START)).toBe(0);
  for (let minute = 1; minute < 100; minute++) {
    expect(limit.wait(school, START + minute * 60_000)).toBe(0);
    limit.count(school, START + minute * 60_000);
  }
});

it('holds up a machine that makes boards without end, never for more than half a minute at a time', () => {
  const limit = new ClientLimit(NEW_BOARDS);
  const machine = { ...laptop, browser: '' };
  let now = START;
  let made = 0;
  while (now < START + 3_600_000) {
    const wait = limit.wait(machine, now);
    expect(wait).toBeLessThanOrEqual(30_000);
    now += wait;
    if (limit.wait(machine, now) > 0) continue;
    limit.count(machine, now);
    made += 1;
  }
  expect(made).toBeLessThan(190);
});
