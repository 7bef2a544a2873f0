import english from '@tldraw/assets/translations/main.json' with { type: 'json' };
import dutch from '@tldraw/assets/translations/nl.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { DUTCH } from './tldrawWords.ts';

it("leaves no text of the canvas's interface in English for who reads Dutch", () => {
  const spoken = new Set([...Object.keys(dutch), ...Object.keys(DUTCH)]);
  expect(Object.keys(english).filter((key) => !spoken.has(key))).toEqual([]);
});
