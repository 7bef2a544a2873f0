import { expect, it } from 'vitest';
import { binnedNotes } from './binned.ts';

const note = (text: string) => ({ text, color: 'blue' as const, author: 'an' });

it('lists what left the board last first, whether it was thrown away or laid aside', () => {
  const list = binnedNotes({
    binned: [
      ['early', { ...note('vroeg'), deleted: 10 }],
      ['late', { ...note('laat'), deleted: 30 }],
    ],
    aside: [['rude', { ...note('grof'), asideAt: 20 }]],
  });
  expect(list.map(({ id, at, aside }) => [id, at, aside])).toEqual([
    ['late', 30, false],
    ['rude', 20, true],
    ['early', 10, false],
  ]);
});

it('leaves out notes without words', () => {
  expect(binnedNotes({ binned: [['empty', { ...note(' \n'), deleted: 10 }]], aside: [] })).toEqual([]);
});
