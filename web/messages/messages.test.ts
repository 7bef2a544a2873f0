import { expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

const files: Readonly<Record<string, Readonly<Record<string, string>>>> = { nl, en };
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]).sort();

it('says everything in Dutch and in English', () => {
  expect(Object.keys(en)).toEqual(Object.keys(nl));
});

it('leaves no message empty', () => {
  for (const messages of Object.values(files))
    expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
});

it('fills the same holes in both languages', () => {
  for (const [key, text] of Object.entries(nl)) expect([key, holes(files['en']?.[key] ?? '')]).toEqual([key, holes(text)]);
});
