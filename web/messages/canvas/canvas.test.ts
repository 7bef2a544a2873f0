import { expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]).sort();

it('the canvas says everything in Dutch and in English, with the same holes', () => {
  const filled = (messages: Record<string, string>) =>
    Object.entries(messages)
      .filter(([key]) => key !== '$schema')
      .map(([key, text]) => [key, holes(text)]);
  expect(filled(en)).toEqual(filled(nl));
});
