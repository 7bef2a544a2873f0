import { describe, expect, it } from 'vitest';
import { caretAfter, codeIn, shownWhileTyping } from './code-field.ts';

describe('shownWhileTyping', () => {
  it.each([
    ['', ''],
    ['acd', 'ACD'],
    ['acde', 'ACDE'],
    ['acdef', 'ACDE-F'],
    ['acde fghj', 'ACDE-FGHJ'],
    [' ACDE – FGHJ ', 'ACDE-FGHJ'],
    ['acdefghjkm', 'ACDE-FGHJ'],
  ])('shows %j as %j', (typed, shown) => {
    expect(shownWhileTyping(typed)).toBe(shown);
  });
});

describe('codeIn', () => {
  it('forgives spaces, dashes and lower case', () => {
    expect(codeIn('acde-fghj')).toBe('ACDEFGHJ');
    expect(codeIn(' ac de fg hj ')).toBe('ACDEFGHJ');
  });
  it('finds the code in a whole link', () => {
    expect(codeIn('http://192.168.1.20:3000/doe-mee#ACDEFGHJ')).toBe('ACDEFGHJ');
  });
  it('is undefined while the code is not whole or cannot exist', () => {
    expect(codeIn('ACDE')).toBeUndefined();
    expect(codeIn('ACDE-FGH0')).toBeUndefined();
  });
});

describe('caretAfter', () => {
  it('stays behind the same character when a dash comes in', () => {
    expect(caretAfter('ACDE-F', 'acdef')).toBe(6);
    expect(caretAfter('ACDE-F', 'ac')).toBe(2);
    expect(caretAfter('ACDE-FG', 'acde-')).toBe(4);
  });
});
