import { expect, test } from 'vitest';
import { flowPretty, flowRich } from './rich.ts';
import type { Paragraph } from './rich.ts';

/** Every character is one em wide, a bold one two. */
const rulerOf = ({ bold }: { bold: boolean }) => ({
  width: (text: string): number => [...text].length * (bold ? 2 : 1),
});
const plain = { bold: false, italic: false };
const said = (text: string, mark = ''): Paragraph => ({ spans: [{ ...plain, text }], mark });
const at = (width: number) => ({ width, size: 1, lineHeight: 1.35 });

test('a word of two styles stays together', () => {
  const spans = [
    { ...plain, text: 'een on' },
    { bold: true, italic: false, text: 'der' },
    { ...plain, text: 'zoek' },
  ];
  const { lines, runs } = flowRich([{ spans, mark: '' }], rulerOf, at(13));
  expect(lines).toEqual(['een', 'onderzoek']);
  expect(runs?.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(['der']);
  expect(runs?.map(({ text }) => text).join('')).toBe('een\nonderzoek');
});

test('an item of a list goes on under its own words', () => {
  const { lines } = flowRich([said('een twee drie', '• ')], rulerOf, at(10));
  expect(lines).toEqual(['• een twee', '\u00a0\u00a0drie']);
});

test('a word that no line holds is cut, and nothing is lost', () => {
  const { lines } = flowRich([said('a meervoudigepersoonlijkheid')], rulerOf, at(9));
  expect(lines.join('').replaceAll(' ', '')).toBe('ameervoudigepersoonlijkheid');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(9);
});

test('the last line is no single short word, where that takes no more lines', () => {
  const paragraphs = [said('Deze tekst breekt af op de breedte van haar vak.')];
  expect(flowRich(paragraphs, rulerOf, at(22)).lines.at(-1)).toBe('vak.');
  const pretty = flowPretty(paragraphs, rulerOf, at(22));
  expect(pretty.lines).toEqual(['Deze tekst breekt af', 'op de breedte van', 'haar vak.']);
});
