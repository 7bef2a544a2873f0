import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Silence } from './silence.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('takes a line for dead after the longest silence that a living one has', () => {
  const dead = vi.fn();
  const silence = new Silence(20_000, dead);
  silence.heard();
  vi.advanceTimersByTime(15_000);
  silence.heard();
  vi.advanceTimersByTime(19_999);
  expect(dead).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(dead).toHaveBeenCalledOnce();
});

it('says nothing about a line that was closed', () => {
  const dead = vi.fn();
  const silence = new Silence(20_000, dead);
  silence.heard();
  silence.stop();
  vi.runAllTimers();
  expect(dead).not.toHaveBeenCalled();
});
