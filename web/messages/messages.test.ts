import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingMessages, noMissingMessages, usedMessages } from '../missing-messages.ts';

/** A sentence, or one per plural form of a number in it. */
type Message = string | readonly [{ match: Readonly<Record<string, string>> }];
type Messages = Readonly<Record<string, Message>>;

const LANGUAGES = ['nl', 'en'];
const isFolder = (entry: { isDirectory: () => boolean }) => entry.isDirectory();

/** Every folder of messages holds one file per language. */
const folders = [
  '.',
  ...readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter(isFolder)
    .map(({ name }) => name),
];

function read(folder: string, language: string): Messages {
  const { $schema, ...messages } = JSON.parse(
    readFileSync(`${import.meta.dirname}/${folder}/${language}.json`, 'utf8'),
  ) as Record<string, Message>;
  expect($schema).toBe('https://inlang.com/schema/inlang-message-format');
  return messages;
}

const textsOf = (message: Message = ''): string[] =>
  typeof message === 'string' ? [message] : Object.values(message[0].match);
const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [] : Object.keys(message[0].match);
/** What is filled in: the longest form says most; `1 note` needs no number. */
const holes = (message: Message | undefined) => [
  ...new Set(textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))),
];

const SOURCES = join(import.meta.dirname, '../src');

describe.each(folders)('the messages in %s', (folder) => {
  const nl = read(folder, 'nl');
  const en = read(folder, 'en');

  it('say everything in Dutch and in English', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
  });

  it('leave nothing empty', () => {
    for (const messages of [nl, en])
      for (const [key, message] of Object.entries(messages))
        for (const text of textsOf(message)) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it('fill the same holes in both languages', () => {
    for (const [key, message] of Object.entries(nl))
      expect([key, holes(en[key]).sort()]).toEqual([key, holes(message).sort()]);
  });

  it('have every plural form that the language has', () => {
    for (const [language, messages] of Object.entries({ nl, en })) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries(messages))
        if (typeof message !== 'string')
          expect([key, formsOf(message).sort()]).toEqual([key, forms.map((form) => `plural=${form}`).sort()]);
    }
  });
});

it('use no name twice', () => {
  const names = folders.flatMap((folder) => Object.keys(read(folder, 'nl')));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it('are all used', () => {
  const used = usedMessages(SOURCES);
  const names = folders.flatMap((folder) => Object.keys(read(folder, 'nl')));
  expect(names.filter((name) => !used.has(name))).toEqual([]);
});

it('are all there, or else no website is built', () => {
  expect(missingMessages(import.meta.dirname, SOURCES)).toEqual([]);
  const web = mkdtempSync(join(tmpdir(), 'samenbord-web-'));
  cpSync(import.meta.dirname, join(web, 'messages'), { recursive: true });
  mkdirSync(join(web, 'src'));
  writeFileSync(join(web, 'src/page.svelte'), '<button>{m.join_button()}</button>');
  const forget = (language: string) => {
    const file = join(web, 'messages', `${language}.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^ *"join_button":.*\n/m, ''));
  };
  const { buildStart } = noMissingMessages(web);
  const build = () => {
    if (typeof buildStart === 'function') Reflect.apply(buildStart, undefined, []);
  };
  build();
  forget('en');
  expect(build).toThrow('messages are missing: en: join_button');
  forget('nl');
  expect(build).toThrow('messages are missing: nl: join_button, en: join_button');
  rmSync(web, { recursive: true });
});

it('are all compiled into the website', () => {
  const settings = JSON.parse(
    readFileSync(`${import.meta.dirname}/../project.inlang/settings.json`, 'utf8'),
  ) as { locales: string[]; 'plugin.inlang.messageFormat': { pathPattern: string[] } };
  expect(settings.locales).toEqual(LANGUAGES);
  expect([...settings['plugin.inlang.messageFormat'].pathPattern].sort()).toEqual(
    folders.map((folder) => `./messages/${folder === '.' ? '' : `${folder}/`}{locale}.json`).sort(),
  );
});
