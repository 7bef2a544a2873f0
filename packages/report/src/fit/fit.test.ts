import { expect, test } from 'vitest';
import { Metrics } from '../fonts/metrics.ts';
import { Fitter, LINE_HEIGHT, NOTE_FONT } from './fit.ts';

const fitter = new Fitter(new Metrics('note'));
const [WIDTH, HEIGHT] = [172, 152];

test('a few words get the largest size', () => {
  expect(fitter.fit('Dag allemaal', WIDTH, HEIGHT, NOTE_FONT).size).toBe(NOTE_FONT.largest);
});

test('more text gets a smaller size, and stays inside', () => {
  const sizes = [10, 20, 40, 60].map((words) => {
    const { size, height } = fitter.fit('woord '.repeat(words), WIDTH, HEIGHT, NOTE_FONT);
    expect(height).toBeLessThanOrEqual(HEIGHT);
    return size;
  });
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(sizes.at(-1)).toBeLessThan(NOTE_FONT.largest);
});

test('what does not fit at the smallest size stays at the smallest size, as on the canvas', () => {
  expect(fitter.fit('woord '.repeat(330), WIDTH, HEIGHT, NOTE_FONT)).toMatchObject({
    size: NOTE_FONT.smallest,
  });
});

test('with force the longest note and a thousand lines are inside too', () => {
  for (const text of ['woord '.repeat(333), 'a\n'.repeat(1000), 'x'.repeat(10_000)]) {
    const { height, size } = fitter.fit(text, WIDTH, HEIGHT, { ...NOTE_FONT, force: true });
    expect(height).toBeLessThanOrEqual(HEIGHT);
    expect(size).toBeGreaterThan(0);
  }
});

test('lines are never wider than their room, by the fonts that draw them', () => {
  const metrics = new Metrics('note');
  const { lines, size, height } = fitter.fit(
    'De vraag “Hoe weet je dat?” helpt: álle kinderen – ook Zoë 👩🏽‍🏫 – leggen uit. 你好 мир',
    WIDTH,
    HEIGHT,
    NOTE_FONT,
  );
  for (const line of lines) expect(metrics.width(line) * size).toBeLessThanOrEqual(WIDTH);
  expect(height).toBeCloseTo(lines.length * size * LINE_HEIGHT);
});

test('one line holds as much of a text as there is room for, and says that it is not all', () => {
  const line = fitter.shortened('Kinderverzorgster namens de hele kleuterschool', 100, 9);
  expect(line).toMatch(/^Kinderverz.*[^ ]…$/u);
  expect(fitter.width(line, 9)).toBeLessThanOrEqual(100);
  expect(fitter.width(`${line.slice(0, -1)}mm`, 9)).toBeGreaterThan(90);
  expect(fitter.shortened('Els', 100, 9)).toBe('Els');
  expect(fitter.shortened('x'.repeat(120), 1, 9)).toBe('x…');
});
