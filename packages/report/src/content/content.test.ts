import { OPEN_WORK } from '@samenbord/board';
import type { Cluster, Phase, Vote } from '@samenbord/board';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../messages/messages-for.ts';
import { aCard, aNote, aZone, emptyBoard, studyDay } from '../testing/boards.ts';
import { cleanBoard } from './clean-board.ts';
import { longDate, reportContent } from './content.ts';
import { withoutNames } from './without-names.ts';

const nl = messagesFor('nl');
const aCluster = (title: string): Cluster => ({ title, zone: '', box: [0, 0, 100, 100] });
const contentOf = (board: Parameters<typeof cleanBoard>[0]) => reportContent(cleanBoard(board), nl);

describe('names', () => {
  const people = { ann: { name: 'Ann', group: 'L1', role: 'participant' as const } };
  const withNote = (note: Parameters<typeof aNote>[0]) =>
    contentOf({ ...emptyBoard(), people, notes: { n: aNote({ text: 'Dag', ...note }) } }).zones[0]?.notes[0]
      ?.byline;

  test('a note of somebody with a name tells it', () => {
    expect(withNote({ author: 'ann', group: 'L1' })).toBe('Ann · L1');
  });

  test('an anonymous note tells no name', () => {
    expect(withNote({ author: null })).toBe('');
  });

  test('a note of somebody without a name, or who is gone, tells no name', () => {
    expect(withNote({ author: 'nobody' })).toBe('');
    expect(withNote({ author: 'constructor' })).toBe('');
  });

  test('for whom a note was typed in is told', () => {
    expect(withNote({ onBehalf: 'groep L3' })).toBe('namens groep L3');
  });

  test('those present are listed only where the board says so', () => {
    expect(contentOf({ ...emptyBoard(), people }).people).toEqual([]);
    expect(contentOf({ ...emptyBoard({ listPeople: true }), people }).people).toEqual([
      { group: 'L1', names: ['Ann'] },
    ]);
  });
});

describe('what is told', () => {
  test('every note once, in the order of zones and rows', () => {
    const notes = contentOf(studyDay(60)).zones.flatMap((zone) => zone.notes);
    expect(notes).toHaveLength(60);
    expect(notes.map((note) => note.number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  test('a note whose zone is gone stands outside the zones', () => {
    const content = contentOf({ ...emptyBoard(), notes: { n: aNote({ text: 'Verdwaald', zone: 'gone' }) } });
    expect(content.zones.map((zone) => [zone.title, zone.notes.length])).toEqual([[nl.outside, 1]]);
  });

  test('a zone for agreements is not told as empty while its agreements stand in front', () => {
    const zones = { z: aZone({ kind: 'agreement' }), y: aZone({ title: 'Leeg', order: 1 }) };
    const { agreements } = studyDay(1);
    expect(contentOf({ ...emptyBoard(), zones, agreements }).zones.map((zone) => zone.title)).toEqual([
      'Leeg',
    ]);
    expect(contentOf({ ...emptyBoard(), zones }).zones).toHaveLength(2);
  });

  test('what lies in the bin is not told', () => {
    expect(contentOf({ ...emptyBoard(), notes: { n: aNote({ text: 'Weg', deleted: 5 }) } }).zones).toEqual(
      [],
    );
  });

  test('theory without a note is a white spot, practice without theory is told as such', () => {
    const board = {
      ...emptyBoard(),
      zones: { z: aZone({ kind: 'practice' }) },
      theory: { a: aCard({ title: 'Luisteren' }), b: aCard({ title: 'Spreken' }) },
      notes: { n: aNote({ text: 'Kring', zone: 'z' }), m: aNote({ text: 'Los', zone: 'z', pos: [300, 0] }) },
      links: { l: { note: 'n', theory: 'a', label: 'already' as const, by: null, deleted: 0 } },
    };
    const content = contentOf(board);
    expect(content.whiteSpots.map((spot) => spot.title)).toEqual(['Spreken']);
    expect(content.withoutTheory.map((note) => note.text)).toEqual(['Los']);
    expect(content.matrix.rows.map((row) => [row.title, row.empty])).toEqual([
      ['Luisteren', false],
      ['Spreken', true],
    ]);
  });

  test('groups of a matrix stand from young to old', () => {
    expect(contentOf(studyDay(60)).matrix.groups).toEqual([
      'peuters en kleuters',
      'eerste graad',
      'tweede graad',
      'derde graad',
      nl.total,
    ]);
  });

  test('what we do together comes before what each does in an own way', () => {
    expect(contentOf(studyDay(20)).agreements.map((agreement) => agreement.kindName)).toEqual([
      nl.together,
      nl.together,
      nl.own,
    ]);
  });
});

test('a date reads as people write it', () => {
  expect(longDate('2026-05-12', 'nl-BE')).toBe('12 mei 2026');
  expect(longDate('', 'nl-BE')).toBe('');
});

describe('votes', () => {
  const vote: Vote = {
    question: 'Zie je het zitten?',
    kind: 'scale',
    options: ['1', '5'],
    zone: '',
    dots: 1,
    state: 'closed',
    result: { 1: 1, 5: 4 },
    voters: 5,
    tooFew: false,
    openedAt: 0,
  };
  const section = (more: Partial<Vote>) =>
    contentOf({ ...emptyBoard(), votes: { v: { ...vote, ...more } } }).votes[0];

  test('that are closed list what got most first', () => {
    expect(section({})).toMatchObject({
      withoutCounts: '',
      options: [
        { text: '5', dots: 4 },
        { text: '1', dots: 1 },
      ],
    });
  });

  test('that are open, or that too few answered, say why there are no counts', () => {
    expect(section({ state: 'open', result: null })?.withoutCounts).toBe(nl.voteOpen);
    expect(section({ result: null, tooFew: true })?.withoutCounts).toBe(nl.voteTooFew);
  });
});

test('an agreement tells who joined it, what it grew from on earlier days, and where it comes from', () => {
  const board = studyDay(20);
  const [id = '', agreement] = Object.entries(board.agreements)[0] ?? [];
  if (!agreement) throw new Error('no agreement');
  const origin = { board: 'b', title: 'Lentedag', date: '2026-03-01' };
  const joined = { ...agreement, joined: ['person-0', 'nobody'], quotes: ['Eerder gezegd'], origin };
  expect(contentOf({ ...board, agreements: { [id]: joined } }).agreements[0]).toMatchObject({
    joined: ['Ann'],
    quotes: ['Eerder gezegd'],
    origin: 'Lentedag, 1 maart 2026',
  });
});

describe('notes by phase', () => {
  const phase = (order: number, startedAt: number): Phase => ({
    order,
    name: `Fase ${String(order)}`,
    minutes: 10,
    kind: 'work',
    purpose: '',
    may: OPEN_WORK,
    readAhead: false,
    groupSize: 0,
    startedAt,
  });

  test('stand with the phase in which they came, in the order of the day', () => {
    const content = contentOf({
      ...emptyBoard(),
      phases: { a: phase(1, 100), b: phase(2, 200), c: phase(3, 0) },
      notes: {
        early: aNote({ text: 'Vooraf', createdAt: 5 }),
        one: aNote({ text: 'Eén', createdAt: 150 }),
        two: aNote({ text: 'Twee', createdAt: 200 }),
      },
    });
    expect(content.phases.map(({ title, notes }) => [title, notes.map(({ text }) => text)])).toEqual([
      ['Fase 1', ['Vooraf', 'Eén']],
      ['Fase 2', ['Twee']],
    ]);
  });

  test('are not told for a board that keeps no times', () => {
    expect(contentOf({ ...emptyBoard(), phases: { a: phase(1, 0) } }).phases).toEqual([]);
  });
});

test('late notes stand by the zone that they were meant for, empty ones not at all', () => {
  const board = cleanBoard({ ...emptyBoard(), zones: { z: aZone({ title: 'Klas' }) } });
  const late = [aNote({ text: 'Laat', zone: 'z' }), aNote({ text: ' ' }), aNote({ text: 'Verdwaald' })];
  const told = reportContent(board, nl, { late }).late;
  expect(told.map(({ title, notes }) => [title, notes.map(({ text }) => text)])).toEqual([
    ['Klas', ['Laat']],
    [nl.outside, ['Verdwaald']],
  ]);
});

describe('the summary', () => {
  test('fits one page, however much was written', () => {
    const many = Array.from({ length: 30 }, (_, at) => at);
    const board = studyDay(60);
    const [agreement] = Object.values(board.agreements);
    if (!agreement) throw new Error('no agreement');
    const long = { ...agreement, text: 'woord '.repeat(150) };
    const { summary } = contentOf({
      ...board,
      agreements: Object.fromEntries(many.map((at) => [`a${String(at)}`, long])),
      clusters: Object.fromEntries(many.map((at) => [`c${String(at)}`, aCluster(`Thema ${String(at)}`)])),
    });
    expect(summary.agreements.length + summary.more).toBe(30);
    expect(summary.agreements.length).toBeLessThan(10);
    expect(Math.max(...summary.agreements.map(({ text }) => text.length))).toBeLessThan(180);
  });

  test('tells the themes with most notes first', () => {
    const clusters = { small: aCluster('Klein'), big: aCluster('Groot'), empty: aCluster('Leeg') };
    const notes = {
      a: aNote({ cluster: 'small' }),
      b: aNote({ cluster: 'big' }),
      c: aNote({ cluster: 'big' }),
    };
    const { summary } = contentOf({ ...emptyBoard(), clusters, notes });
    expect(summary.themes).toEqual([
      { title: 'Groot', count: '2 briefjes' },
      { title: 'Klein', count: '1 briefje' },
    ]);
  });
});

test('a board without names tells none, wherever one could stand', () => {
  const nameless = withoutNames(studyDay(60));
  const content = reportContent(cleanBoard(nameless), nl);
  const names = new Set(Object.values(studyDay(60).people).map(({ name }) => name));
  for (const { byline } of content.zones.flatMap(({ notes }) => notes))
    expect(names.has(byline.split(' · ')[0] ?? '')).toBe(false);
  expect(
    content.agreements.flatMap(({ joined, ownWays }) =>
      [...joined, ...ownWays.map(({ name }) => name)].filter(Boolean),
    ),
  ).toEqual([]);
  // The team is nobody's name.
  expect(new Set(content.agreements.map(({ who }) => who))).toEqual(new Set(['', 'het hele team']));
  expect(content.people).toEqual([]);
  expect(JSON.stringify(nameless)).not.toContain('person-');
});
