import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every folder of messages holds one file per language. */
const folders = [
  '.',
  ...readdirSync(import.meta.dirname, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? e.name : [],
  ),
];
const read = (folder: string, language: string): Record<string, string> =>
  JSON.parse(readFileSync(`${import.meta.dirname}/${folder}/${language}.json`, 'utf8')) as Record<
    string,
    string
  >;
const holes = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(folders)('the messages in %s', (folder) => {
  const nl = read(folder, 'nl');
  const en = read(folder, 'en');

  it('say everything in Dutch and in English', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
  });

  it('leave nothing empty', () => {
    expect(Object.entries({ ...nl, ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fill the same holes in both languages', () => {
    for (const [key, text] of Object.entries(nl)) expect([key, holes(en[key])]).toEqual([key, holes(text)]);
  });
});

it('use no name twice', () => {
  const names = folders.flatMap((folder) =>
    Object.keys(read(folder, 'nl')).filter((name) => name !== '$schema'),
  );
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
