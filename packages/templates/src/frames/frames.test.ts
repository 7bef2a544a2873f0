import { MAX_ID_LENGTH, isId } from '@samenbord/board';
import { describe, expect, it } from 'vitest';
import { sentences, words } from '../testing/sentences.ts';
import { FORBIDDEN } from '../testing/words.ts';
import { FRAMES, cutIntoCards, findCards } from './index.ts';

/** Boards remember which frame a school used by these. */
const IDS = [
  'zill',
  'op-stap',
  'go',
  'ovsg',
  'eigen-visie',
  'plg',
  'welbevinden-en-betrokkenheid',
  'zorgcontinuum',
  'cooperatief-leren',
  'co-teaching',
  'feedback',
];

it('has the frames that were promised, under their stable ids', () => {
  expect(FRAMES.map(({ id }) => id)).toEqual(IDS);
});

it('gives every card an id of its own', () => {
  const ids = FRAMES.flatMap(({ cards }) => cards.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !isId(id) || id.length > MAX_ID_LENGTH)).toEqual([]);
});

describe.each(FRAMES.map((frame) => [frame.id, frame] as const))('frame %s', (_, { about, cards }) => {
  const texts = [about, ...cards.flatMap(({ title, text, source }) => [title, text, source])];

  it('holds enough to choose from, in both languages, each with its source', () => {
    expect(cards.length).toBeGreaterThanOrEqual(6);
    expect(texts.filter(({ nl, en }) => nl.trim() === '' || en.trim() === '')).toEqual([]);
  });

  it('says it briefly, in short sentences and words of a staff room', () => {
    for (const { title, text, source } of cards) {
      expect(title.nl.length).toBeLessThanOrEqual(34);
      expect(text.nl.length).toBeLessThanOrEqual(130);
      expect(source.nl.length).toBeLessThanOrEqual(90);
    }
    const spoken = texts.flatMap(({ nl }) => sentences(nl));
    expect(spoken.filter((sentence) => words(sentence).length > 25)).toEqual([]);
    expect(spoken.flatMap(words).filter((word) => FORBIDDEN.has(word.toLowerCase()))).toEqual([]);
  });
});

describe('searching', () => {
  const found = (search: string) =>
    findCards(FRAMES, search, 'nl').flatMap(({ cards }) => cards.map(({ id }) => id));

  it('finds a word in title, text or source, without capitals or accents', () => {
    expect(found('COOPERATIEF denken delen')).toContain('cl-denken-delen');
    expect(found('wiliam')).toEqual(['fb-kind-werkt', 'fb-zonder-punt', 'fb-elkaar']);
  });
  it('finds a whole frame by its name, and everything when nothing is asked', () => {
    expect(found('zorgcontinuüm')).toHaveLength(7);
    expect(findCards(FRAMES, ' ', 'en')).toHaveLength(FRAMES.length);
    expect(found('bestaat nergens')).toEqual([]);
  });
});

describe('cutting a text into cards', () => {
  it('makes a card of each paragraph, its first line the title', () => {
    expect(
      cutIntoCards('Rust\nEen kind weet wat komt.\n\nRuimte\r\nEen kind kiest\r\nzelf een plek.'),
    ).toEqual([
      { title: 'Rust', text: 'Een kind weet wat komt.' },
      { title: 'Ruimte', text: 'Een kind kiest zelf een plek.' },
    ]);
  });
  it('makes a card of each line of a list', () => {
    expect(
      cutIntoCards('- Luisteren: je hoort wat een ander zegt.\n• Vragen stellen aan elkaar\n3) Helpen'),
    ).toEqual([
      { title: 'Luisteren', text: 'Je hoort wat een ander zegt.' },
      { title: 'Vragen stellen aan elkaar', text: 'Vragen stellen aan elkaar' },
      { title: 'Helpen', text: 'Helpen' },
    ]);
  });
  it('takes the beginning for a title, and cuts a long paragraph between sentences', () => {
    const sentence = 'Een kind dat zich veilig voelt in de klas leert vlotter en vraagt sneller hulp.';
    const cards = cutIntoCards(Array(6).fill(sentence).join(' '));
    expect(cards.length).toBeGreaterThan(1);
    expect(cards.map(({ text }) => text).join(' ')).toBe(Array(6).fill(sentence).join(' '));
    expect(cards[0]?.title).toBe('Een kind dat zich veilig voelt in de …');
  });
  it('makes nothing of nothing, and no more than fits', () => {
    expect(cutIntoCards(' \n\n ')).toEqual([]);
    expect(cutIntoCards(Array(200).fill('Zin.').join('\n\n'))).toHaveLength(60);
  });
});
