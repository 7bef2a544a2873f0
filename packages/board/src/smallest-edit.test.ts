import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestEdit } from './smallest-edit.ts';
import type { Edit } from './smallest-edit.ts';

const apply = (text: string, edit: Edit | undefined): string =>
  edit ? text.slice(0, edit.at) + edit.insert + text.slice(edit.at + edit.remove) : text;

const lone = /(?:[\ud800-\udbff](?![\udc00-\udfff]))|(?:(?<![\ud800-\udbff])[\udc00-\udfff])/;
const letters = fc.array(fc.constantFrom('a', 'l', 'é', ' ', '\n', '👩', '👨', '🙂'), { maxLength: 12 });

describe('the smallest edit', () => {
  it('is none when nothing changed', () => {
    expect(smallestEdit('bord', 'bord')).toBeUndefined();
  });

  it('uses the caret to tell which of two equal letters was typed', () => {
    expect(smallestEdit('alen', 'allen', 2)).toEqual({ at: 1, remove: 0, insert: 'l' });
    expect(smallestEdit('alen', 'allen', 3)).toEqual({ at: 2, remove: 0, insert: 'l' });
  });

  it('leads from any text to any other, wherever the caret stands', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(20), (from, to, caret) => {
        const [before, after] = [from.join(''), to.join('')];
        expect(apply(before, smallestEdit(before, after, caret))).toBe(after);
      }),
      { seed: 20261123, numRuns: 2000 },
    );
  });

  it('never parts the halves of an emoji', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(20), (from, to, caret) => {
        const before = from.join('');
        const edit = smallestEdit(before, to.join(''), caret);
        if (!edit) return;
        expect(edit.insert).not.toMatch(lone);
        expect(before.slice(edit.at, edit.at + edit.remove)).not.toMatch(lone);
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });
});
