import { describe, expect, it } from 'vitest';
import { KeptFileRefused, boardFromKeptFile } from './kept-file.ts';
import { LAYOUT_VERSION } from './layout.ts';
import type { BoardSnapshot } from './records.ts';
import { boardFromTemplate } from './template-board.ts';
import { SMALL } from './testing.ts';

const OPTIONS = { now: 5000, state: 'open', retention: 90 } as const;

const kept = (): BoardSnapshot => ({
  ...boardFromTemplate(SMALL, {
    title: 'Studiedag',
    school: 'De Linde',
    date: '2026-05-12',
    language: 'nl',
    state: 'closed',
    retention: 300,
    now: 1000,
  }),
});

const note = (more: object = {}) => ({ text: 'Kring', pos: [5, 6], author: 'ann', claim: 'secret', ...more });
const refusal = (data: unknown) => {
  try {
    boardFromKeptFile(data, OPTIONS);
  } catch (error) {
    if (error instanceof KeptFileRefused) return [error.code, error.path];
    throw error;
  }
  return undefined;
};

describe('a board out of a kept file', () => {
  it('holds what people made, and begins its day anew', () => {
    const file = { ...kept(), notes: { n1: note() } };
    const { board } = boardFromKeptFile(file, OPTIONS);
    expect(board.zones).toEqual(file.zones);
    expect(board.theory).toEqual(file.theory);
    expect(board.notes.n1).toMatchObject({ text: 'Kring', pos: [5, 6], color: 'yellow' });
    expect(board.info).toEqual({ ...file.info, retention: 90 });
    expect(board.stage).toMatchObject({ state: 'open', phase: 'schrijven', since: 5000 });
    expect(board.phases.schrijven?.startedAt).toBe(5000);
    expect(board.phases.afspreken?.startedAt).toBe(0);
  });

  it('believes nothing about people', () => {
    const { board, leftOut } = boardFromKeptFile(
      {
        ...kept(),
        notes: { n1: note() },
        links: { l1: { note: 'n1', theory: 'luisteren', label: 'already', by: 'ann' } },
        reactions: { r1: { note: 'n1', participant: 'ann', kind: 'heart' } },
        agreements: { a1: { text: 'Samen', ownWays: { ann: 'Zo' }, joined: ['ann'] } },
        sketch: { 's:1': { pos: [0, 0, 0, '', 'a1'], shape: { type: 'draw' }, author: 'ann' } },
        people: { ann: { name: 'Ann', group: '', role: 'facilitator' } },
        votes: { v1: { question: 'Wat?', kind: 'dots' } },
      },
      OPTIONS,
    );
    expect(JSON.stringify(board)).not.toContain('ann');
    expect(JSON.stringify(board)).not.toContain('secret');
    expect(board).toMatchObject({ people: {}, votes: {} });
    expect(Object.values(board.agreements.a1?.ownWays ?? {})).toEqual(['Zo']);
    expect(leftOut).toEqual({ people: 1, votes: 1, drawings: 0 });
  });

  it('leaves out what lay in the bin, and drawings that reach out of the house', () => {
    const { board, leftOut } = boardFromKeptFile(
      {
        ...kept(),
        notes: { n1: note({ deleted: 7 }) },
        sketch: { 's:1': { pos: [0, 0, 0, '', 'a1'], shape: { type: 'embed' } } },
      },
      OPTIONS,
    );
    expect(board.notes).toEqual({});
    expect(board.sketch).toEqual({});
    expect(leftOut.drawings).toBe(1);
  });

  it('drops keys that it does not know, also those that look like code', () => {
    const { board } = boardFromKeptFile(
      JSON.parse(
        `{"format":"samenbord","version":1,"notes":{"n1":{"text":"x","__proto__":{"pinned":true},"email":"a@b"}}}`,
      ),
      OPTIONS,
    );
    expect(board.notes.n1).toMatchObject({ text: 'x', pinned: false });
    expect(board.notes.n1).not.toHaveProperty('email');
  });
});

describe('a file that cannot be used is refused with its reason', () => {
  it.each([
    ['nothing', null, 'not-a-board', ''],
    ['another file', { format: 'drawing' }, 'not-a-board', ''],
    ['no version', { format: 'samenbord' }, 'board-damaged', 'version'],
    ['newer', { format: 'samenbord', version: LAYOUT_VERSION + 1 }, 'board-too-new', ''],
    ['no records', { ...kept(), notes: [] }, 'board-damaged', 'notes'],
    ['a wrong value', { ...kept(), notes: { n1: note({ pos: ['5', 6] }) } }, 'board-damaged', 'notes.n1.pos'],
    ['a wrong id', { ...kept(), notes: { '<b>': note() } }, 'board-damaged', 'notes.<b>'],
    ['a long text', { ...kept(), info: { title: 'x'.repeat(201) } }, 'board-damaged', 'info.title'],
    [
      'too many',
      { ...kept(), zones: Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`z${String(at)}`, {}])) },
      'board-too-large',
      'zones',
    ],
  ])('%s', (_what, data, code, path) => {
    expect(refusal(data)).toEqual([code, path]);
  });
});
