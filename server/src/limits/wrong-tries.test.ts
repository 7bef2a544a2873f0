import { expect, it } from 'vitest';
import { FakeClock } from '../rooms/clock.fake.ts';
import { WRONG_CODES, WRONG_KEYS, WrongTries } from './wrong-tries.ts';
import type { WrongTrySettings } from './wrong-tries.ts';

const SCHOOL = '10.0.0.1';
const START = 1_800_000_000_000;
const CODES = 2 ** 38;
const DAY = 86_400;
const YEAR = 365 * DAY;

const right = () => 'board';
const wrong = () => undefined;

function stage(settings: WrongTrySettings) {
  const clock = new FakeClock();
  const delays: number[] = [];
  const tries = new WrongTries(settings, (ms) => {
    delays.push(ms);
    return new Promise((resolve) => clock.after(ms, resolve));
  });
  /** Wrong ones at the same moment, none of which is waited for. */
  const flood = (times: number, address = SCHOOL) =>
    Array.from({ length: times }, () => tries.attempt(address, START, wrong));
  return { clock, delays, tries, flood };
}

it('answers a school that mistypes twenty codes at once, and further ones later and later', async () => {
  const { tries, delays, clock, flood } = stage(WRONG_CODES);
  for (const answer of flood(20)) expect(await answer).toEqual({ is: 'wrong' });
  expect(delays).toEqual([]);
  void flood(7);
  expect(delays).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
  const last = tries.attempt(SCHOOL, START, wrong);
  await clock.advance(4000);
  expect(await last).toEqual({ is: 'wrong' });
});

it('lets the right one through at once, whatever others at that address do', async () => {
  const { tries, delays, flood } = stage(WRONG_CODES);
  void flood(10_000);
  const held = delays.length;
  expect(await tries.attempt(SCHOOL, START, right)).toEqual({ is: 'right', found: 'board' });
  expect(delays).toHaveLength(held);
});

it('keeps a few wrong ones waiting, and tells more to come back later', async () => {
  const { clock, delays, tries, flood } = stage(WRONG_CODES);
  const answers = flood(50);
  expect(delays).toHaveLength(20);
  expect(await answers.at(-1)).toEqual({ is: 'too-often', waitMs: 4000 });
  await clock.advance(4000);
  void tries.attempt(SCHOOL, START, wrong);
  expect(delays).toHaveLength(21);
});

it('forgets wrong ones as time passes', async () => {
  const { tries, flood } = stage(WRONG_CODES);
  void flood(25);
  expect(await tries.attempt(SCHOOL, START + 300_000, wrong)).toEqual({ is: 'wrong' });
});

it('looks at no more than the budget holds, and lets others in when one address has used it up', async () => {
  const { tries, flood } = stage({ ...WRONG_CODES, budget: 300, reserve: 50 });
  void flood(300);
  expect(await tries.attempt(SCHOOL, START, right)).toEqual({ is: 'too-often', waitMs: 200 });
  expect(await tries.attempt('10.9.9.9', START, right)).toMatchObject({ is: 'right' });
  expect(await tries.attempt(SCHOOL, START + 200, right)).toMatchObject({ is: 'right' });
  for (let at = 0; at < 60; at++) void tries.attempt(`10.1.0.${String(at)}`, START, wrong);
  expect(await tries.attempt('10.9.9.9', START, right)).toMatchObject({ is: 'too-often' });
});

it('bounds what a guesser without an end can try of the codes, and of the keys', () => {
  const tried = ({ budget, reserve, budgetPerSecond }: WrongTrySettings, seconds: number) =>
    budget + reserve + budgetPerSecond * seconds;
  expect(CODES / tried(WRONG_CODES, DAY)).toBeGreaterThan(190_000);
  expect(CODES / tried(WRONG_CODES, YEAR)).toBeGreaterThan(1700);
  expect(tried(WRONG_KEYS, YEAR)).toBeLessThan(4_000_000);
});
