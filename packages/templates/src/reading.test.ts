/** How the Dutch of templates reads: a tired teacher takes it in at once. */
import type { Localized } from '@samenbord/board';
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from './index.ts';
import { sentences, words } from './testing/sentences.ts';
import { FORBIDDEN } from './testing/words.ts';

/** Longest texts, in characters, for what people read from a screen; shorter than what a board takes. */
const SHORT = {
  title: 40,
  aim: 160,
  question: 110,
  outcome: 130,
  caution: 190,
  'phase name': 34,
  purpose: 130,
  script: 460,
  'zone title': 44,
  prompt: 75,
  'card title': 34,
  'card text': 180,
  source: 75,
};
const MEAN_WORDS = 14;
const LONGEST_SENTENCE = 25;

interface Passage {
  place: string;
  kind: keyof typeof SHORT;
  text: Localized;
}

function passages(template: (typeof TEMPLATES)[number]): Passage[] {
  const found: Passage[] = [];
  const add = (place: string, kind: Passage['kind'], text: Localized) => found.push({ place, kind, text });
  add('title', 'title', template.title);
  add('aim', 'aim', template.aim);
  add('question', 'question', template.question);
  add('outcome', 'outcome', template.outcome);
  if (template.caution) add('caution', 'caution', template.caution);
  for (const phase of template.phases) {
    add(phase.id, 'phase name', phase.name);
    add(phase.id, 'purpose', phase.purpose);
    add(phase.id, 'script', phase.script);
  }
  for (const zone of template.zones) {
    add(zone.id, 'zone title', zone.title);
    add(zone.id, 'prompt', zone.prompt);
  }
  for (const card of template.theory) {
    add(card.id, 'card title', card.title);
    add(card.id, 'card text', card.text);
    add(card.id, 'source', card.source);
  }
  for (const variant of template.variants) add(variant.id, 'phase name', variant.name);
  return found;
}

describe.each(TEMPLATES.map((template) => [template.id, passages(template)] as const))(
  'the words of %s',
  (id, all) => {
    it('are there in both languages', () => {
      const mayLack = id === 'leeg-bord' ? ['question'] : [];
      const missing = all.filter(
        ({ place, text }) => !mayLack.includes(place) && (text.nl.trim() === '' || text.en.trim() === ''),
      );
      expect(missing).toEqual([]);
    });

    it('differ between the languages where they say something', () => {
      const same = all.filter(({ kind, text }) => kind === 'script' && text.nl === text.en);
      expect(same).toEqual([]);
    });

    it('are short enough for a screen', () => {
      const long = all
        .filter(({ kind, text }) => text.nl.length > SHORT[kind])
        .map(({ place, kind, text }) => `${place} ${kind}: ${text.nl.length} > ${SHORT[kind]}`);
      expect(long).toEqual([]);
    });

    it('come in short sentences', () => {
      const spoken = all.flatMap(({ text }) => sentences(text.nl));
      const lengths = spoken.map((sentence) => words(sentence).length);
      expect(spoken.filter((sentence) => words(sentence).length > LONGEST_SENTENCE)).toEqual([]);
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      expect(mean).toBeLessThanOrEqual(MEAN_WORDS);
    });

    it('are words of a Flemish staff room', () => {
      const found = all.flatMap(({ place, kind, text }) =>
        words(text.nl)
          .filter((word) => FORBIDDEN.has(word.toLowerCase()))
          .map((word) => `${place} ${kind}: ${word}`),
      );
      expect(found).toEqual([]);
    });

    it('use typographic quotes, and shout nowhere', () => {
      const wrong = all.filter(({ kind, text }) =>
        // A book may shout in its title.
        (kind === 'source' ? /["'`]|\s{2}/ : /["'`!]|\s{2}|\.\.\./).test(`${text.nl}${text.en}`),
      );
      expect(wrong.map(({ place, kind }) => `${place} ${kind}`)).toEqual([]);
    });
  },
);
