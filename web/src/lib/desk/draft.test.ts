import { describe, expect, it } from 'vitest';
import { memoryStorage } from '#lib/device/storage.ts';
import { keepDraft, keptDraft } from './draft.ts';

const an = { board: 'b1', participant: 'an' };
const bo = { board: 'b1', participant: 'bo' };

describe('a draft', () => {
  it('is there again for whoever typed it, at that board', () => {
    const device = memoryStorage();
    keepDraft(an, 'Kring op maandag', device);
    expect(keptDraft(an, device)).toBe('Kring op maandag');
    expect(keptDraft(bo, device)).toBe('');
    expect(keptDraft({ ...an, board: 'b2' }, device)).toBe('');
  });

  it('is gone once nothing is left to keep', () => {
    const device = memoryStorage();
    keepDraft(an, 'Kring op maandag', device);
    keepDraft(an, ' ', device);
    expect(keptDraft(an, device)).toBe('');
  });
});
