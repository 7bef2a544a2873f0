import { expect, test } from 'vitest';
import { attachment } from './attachment.ts';
import { cleanBoard } from './content/clean-board.ts';
import { aNote, emptyBoard, studyDay } from './testing/boards.ts';

const board = cleanBoard({
  ...emptyBoard(),
  people: {
    ann: { name: 'Ann', group: '', role: 'participant' },
    bea: { name: 'Bea', group: '', role: 'participant' },
    nameless: { name: '', group: '', role: 'participant' },
  },
  notes: {
    named: aNote({ text: 'a', author: 'ann', claim: 'key' }),
    nameless: aNote({ text: 'b', author: 'nameless', claim: 'key' }),
  },
  links: { l: { note: 'named', theory: 't', label: 'partly', by: 'bea', deleted: 0 } },
  reactions: { r: { note: 'named', participant: 'bea', kind: 'heart', deleted: 0 } },
});

test('tells no more of people than the report does', () => {
  const attached = attachment(board);
  expect(Object.keys(attached.people)).toEqual(['ann']);
  expect(attached.notes.named?.author).toBe('ann');
  expect(attached.notes.nameless?.author).toBeNull();
  expect(attached.links.l?.by).toBeNull();
  expect(JSON.stringify(attached)).not.toMatch(/bea|Bea|key/);
});

test('keeps those present where the report lists them', () => {
  const listed = attachment({ ...board, info: { ...board.info, listPeople: true } });
  expect(Object.keys(listed.people)).toEqual(['ann', 'bea']);
});

test('holds no note that the chosen parts do not show', () => {
  const day = cleanBoard(studyDay(40));
  const sources = new Set(Object.values(day.agreements).flatMap((agreement) => agreement.sources));
  expect(sources.size).toBeGreaterThan(0);
  const summary = attachment(day, ['summary']);
  expect([summary.notes, summary.links, summary.reactions]).toEqual([{}, {}, {}]);
  expect(Object.values(summary.agreements).flatMap((agreement) => agreement.sources)).toEqual([]);
  const agreements = attachment(day, ['summary', 'agreements']);
  expect(new Set(Object.keys(agreements.notes))).toEqual(sources);
  expect(attachment(day, ['zones'])).toEqual(attachment(day));
});
