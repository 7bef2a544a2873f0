import { LINK_LABELS } from '@samenbord/board';
import { expect, it } from 'vitest';
import { threadBetween } from './geometry.ts';
import { signSize, signsOn } from './signs.ts';

const thread = threadBetween([0, 0, 200, 200], [600, 0, 320, 200]);

it('each label has a mark of its own form, as often as there are links', () => {
  const forms = LINK_LABELS.map((label) => signsOn([thread], label, 20).signs);
  expect(new Set(forms).size).toBe(LINK_LABELS.length);
  expect(signsOn([thread, thread], 'already', 20).signs).toBe((forms[0] ?? '').repeat(2));
});

it('a mark is about as large on the screen at every zoom, and the same for zooms close by', () => {
  for (const zoom of [0.05, 0.17, 0.25, 0.6, 1, 3]) {
    expect(signSize(zoom) * zoom).toBeGreaterThan(12);
    expect(signSize(zoom) * zoom).toBeLessThan(19);
  }
  expect(signSize(0.26)).toBe(signSize(0.25));
});
