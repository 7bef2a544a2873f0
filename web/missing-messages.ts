/** What people would miss in the interface's words: a sentence in one of the languages, or one that the pages ask for. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LANGUAGES = ['nl', 'en'] as const;
const USE = /\bm\.(\w+)\b/g;

const keysOf = (file: string): string[] => {
  const messages: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Object.keys(messages ?? {}).filter((key) => key !== '$schema');
};

/** The messages that each language has, from its file in every folder. */
function had(messages: string, language: string): Set<string> {
  const files = readdirSync(messages, { recursive: true, encoding: 'utf8' });
  const own = files.filter((file) => file.endsWith(`${language}.json`));
  return new Set(own.flatMap((file) => keysOf(join(messages, file))));
}

/** The messages that the sources show. */
export function usedMessages(sources: string): Set<string> {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  const own = files.filter((file) => /\.(svelte|tsx?)$/.test(file) && !file.includes('paraglide'));
  return new Set(
    own.flatMap((file) =>
      [...readFileSync(join(sources, file), 'utf8').matchAll(USE)].map(([, name = '']) => name),
    ),
  );
}

/** @returns `language: message` of each that is missing */
export function missingMessages(messages: string, sources: string): string[] {
  const byLanguage = LANGUAGES.map((language) => [language, had(messages, language)] as const);
  const wanted = new Set([...usedMessages(sources), ...byLanguage.flatMap(([, keys]) => [...keys])]);
  return byLanguage.flatMap(([language, keys]) =>
    [...wanted].filter((key) => !keys.has(key)).map((key) => `${language}: ${key}`),
  );
}

/** Builds no website in which somebody would find a gap. */
export const noMissingMessages = (web: string): Plugin => ({
  name: 'no-missing-messages',
  apply: 'build',
  buildStart: () => {
    const missing = missingMessages(join(web, 'messages'), join(web, 'src'));
    if (missing.length > 0) throw new Error(`messages are missing: ${missing.join(', ')}`);
  },
});
