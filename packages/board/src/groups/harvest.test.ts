import { beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { applyAction } from '../actions.ts';
import type { Action } from '../action-types.ts';
import { addNote, linkNote, toggleReaction } from '../edits.ts';
import { overlaps } from '../geometry.ts';
import { noteText, recordMap } from '../layout.ts';
import { ActionRefused } from '../refused.ts';
import { addRecord, readBoard, readCollection, setSingleton, writeBoard } from '../snapshot.ts';
import { smallBoard } from '../testing.ts';
import * as Yjs from 'yjs';
import { groupBoard, isWorkedOn } from './group-board.ts';
import { bringHarvest, bringHarvestBack, harvestedSince } from './harvest.ts';
import { livePicks, pickNote, readPicks } from './picks.ts';

const now = 1_700_000_000_000;
let plenary: Y.Doc;
let group: Y.Doc;

beforeEach(() => {
  plenary = smallBoard();
  group = new Yjs.Doc();
  writeBoard(group, groupBoard(readBoard(plenary), { name: 'Eerste graad', plenary: 'dag', people: {} }));
});

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof ActionRefused) return error.code;
    throw error;
  }
  throw new Error('was carried out');
};
const write = (text: string, more: object = { author: 'an' }) => {
  const id = addNote(group, { text, at: { zone: 'praktijk' }, now });
  for (const [key, value] of Object.entries(more)) recordMap(group, 'notes', id)?.set(key, value);
  return id;
};
const harvest = (members = 8, board = 'g1') =>
  bringHarvest(plenary, [{ board, name: 'Eerste graad', members, picks: readPicks(group) }], {
    now,
    idFor: (from, record) => `h-${from}-${record}`,
    brought: new Set(),
    plenary: 'dag',
  });

it('a group has the theory and the zones of group work, and nothing of what the plenary wrote', () => {
  const board = readBoard(group);
  expect(Object.keys(board.zones)).toEqual(['theorie', 'praktijk', 'vragen']);
  expect(Object.keys(board.theory)).toEqual(['luisteren', 'spreken']);
  expect(board.info).toMatchObject({
    title: 'Eerste graad · Studiedag',
    plenary: 'dag',
    group: 'Eerste graad',
  });
});

it('a group takes three notes, and another only when one is let go or thrown away', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((text) => write(text)) as [string, string, string, string];
  for (const id of [a, b, c, c]) pickNote(group, id, true);
  expect(refusal(() => pickNote(group, d, true))).toBe('too-many-picks');
  pickNote(group, a, false);
  pickNote(group, d, true);
  recordMap(group, 'notes', b)?.set('deleted', now);
  expect(livePicks(group)).toEqual([c, d]);
  pickNote(group, a, true);
  expect(livePicks(group)).toEqual([c, d, a]);
  expect(refusal(() => pickNote(group, 'nergens', true))).toBe('no-such-note');
  expect(refusal(() => pickNote(plenary, d, true))).toBe('not-a-group');
  setSingleton(group, 'stage', { state: 'closed' });
  expect(refusal(() => pickNote(group, a, false))).toBe('board-closed');
});

it('a harvest keeps the hearts of the group, but not where they would tell which few people it is', () => {
  const note = write('Kring op maandag');
  toggleReaction(group, { note, participant: 'bert', kind: 'heart' }, now);
  pickNote(group, note, true);
  const [brought = ''] = harvest();
  expect(readBoard(plenary).reactions).toEqual({
    [`${brought}:bert:heart`]: expect.objectContaining({ note: brought, participant: 'bert', kind: 'heart' }),
  });
  const nameless = write('Zonder naam', { author: null, anonymous: true });
  toggleReaction(group, { note: nameless, participant: 'bert', kind: 'heart' }, now);
  pickNote(group, nameless, true);
  harvest(4);
  expect(Object.keys(readBoard(plenary).reactions)).toHaveLength(1);
});

it('a harvest keeps text, writer, group, origin and links', () => {
  const note = write('Kring op maandag');
  linkNote(group, { note, theory: 'luisteren', label: 'already', by: 'bert' });
  addRecord(group, 'theory', 'eigen', { title: 'Alleen in de groep' });
  linkNote(group, { note, theory: 'eigen', label: 'partly', by: 'bert' });
  pickNote(group, note, true);
  expect(harvest()).toEqual([`h-g1-${note}`]);
  const board = readBoard(plenary);
  const brought = board.notes[`h-g1-${note}`];
  expect(brought).toMatchObject({
    text: 'Kring op maandag',
    author: 'an',
    group: 'Eerste graad',
    origin: { board: 'g1', note },
  });
  expect(board.zones[brought?.zone ?? '']?.title).toBe('Oogst: Eerste graad');
  expect(Object.values(board.links)).toEqual([
    { note: `h-g1-${note}`, theory: 'luisteren', label: 'already', by: 'bert', deleted: 0 },
  ]);
});

it('a second harvest brings only what is new', () => {
  const first = write('een');
  pickNote(group, first, true);
  harvest();
  const after = readBoard(plenary);
  expect(harvest()).toEqual([]);
  expect(readBoard(plenary)).toEqual(after);
  const second = write('twee');
  pickNote(group, second, true);
  linkNote(group, { note: first, theory: 'spreken', label: 'trying', by: 'an' });
  expect(harvest()).toEqual([`h-g1-${second}`]);
  expect(Object.values(readCollection(plenary, 'links'))).toMatchObject([{ note: `h-g1-${first}` }]);
});

it('what was brought and erased does not come back', () => {
  const note = write('weg ermee');
  pickNote(group, note, true);
  const brought = new Set([`h-g1-${note}`]);
  const options = {
    now,
    idFor: (from: string, record: string) => `h-${from}-${record}`,
    brought,
    plenary: 'dag',
  };
  const picks = [{ board: 'g1', name: 'x', members: 8, picks: readPicks(group) }];
  expect(bringHarvest(plenary, picks, options)).toEqual([]);
  expect(readBoard(plenary).notes).toEqual({});
});

it('a note without a name keeps its writer’s key and no more; in a small group not even the group', () => {
  const note = write('stil', { author: null, anonymous: true, claim: 'k1', onBehalf: 'An', tags: ['x'] });
  linkNote(group, { note, theory: 'luisteren', label: 'chafes', by: 'an' });
  pickNote(group, note, true);
  harvest(5, 'groot');
  harvest(4, 'klein');
  const { notes, links, zones } = readBoard(plenary);
  const nameless = { author: null, anonymous: true, claim: 'k1', onBehalf: '', tags: [] };
  expect(notes[`h-groot-${note}`]).toMatchObject({ ...nameless, group: 'Eerste graad' });
  expect(notes[`h-klein-${note}`]).toMatchObject({ ...nameless, group: '', origin: null, zone: 'oogst' });
  expect(zones['oogst']?.title).toBe('Oogst uit de groepen');
  expect(Object.values(links).map(({ by }) => by)).toEqual([null, null]);
});

it('every group lies in a zone of its own, on nothing else, and each note on its own place', () => {
  const ids = ['a', 'b', 'c'].map((text) => write(text));
  for (const id of ids) pickNote(group, id, true);
  for (const board of ['g1', 'g2', 'g3']) harvest(8, board);
  const { zones, notes } = readBoard(plenary);
  const boxes = Object.values(zones).map(({ box }) => box);
  boxes.forEach((box, at) => {
    for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
  });
  const places = Object.values(notes).map(({ pos }) => String(pos));
  expect(new Set(places).size).toBe(9);
  expect(Object.values(notes).map(({ zone }) => zone)).toEqual(
    ['g1', 'g2', 'g3'].flatMap((board) => Array.from({ length: 3 }, () => `oogst-${board}`)),
  );
});

it('refuses when there is nothing to bring', () => {
  expect(refusal(() => harvest())).toBe('nothing-to-harvest');
  const action: Action = { type: 'groups.harvest' };
  const context = { now, by: 'fien', desk: new Yjs.Doc(), newId: () => 'x' };
  expect(refusal(() => applyAction(plenary, action, context))).toBe('no-groups');
});

describe('notes of the plenary that go along', () => {
  /** A note with a link, taken along into a new group; and what stayed behind. */
  function takeAlong() {
    const note = addNote(plenary, { text: 'Kring op maandag', at: { zone: 'afspraken' }, now });
    recordMap(plenary, 'notes', note)?.set('claim', 'sleutel');
    recordMap(plenary, 'notes', note)?.set('author', 'els');
    addRecord(plenary, 'people', 'els', { name: 'Els', role: 'participant' });
    linkNote(plenary, { note, theory: 'luisteren', by: 'an', label: 'already' });
    const other = addNote(plenary, { text: 'Blijft hier', at: { zone: 'praktijk' }, now });
    const board = groupBoard(readBoard(plenary), {
      ...{ name: 'Eerste graad', plenary: 'dag', people: {} },
      take: [note, note, 'weg'],
    });
    group = new Yjs.Doc();
    writeBoard(group, board);
    return { note, other, board };
  }

  it('are copies in their own zone, with their links and where they came from, and without their key', () => {
    const { note, board } = takeAlong();
    expect(Object.entries(board.notes)).toMatchObject([
      [note, { text: 'Kring op maandag', claim: '', origin: { board: 'dag', note } }],
    ]);
    expect(Object.values(board.links)).toMatchObject([{ note, theory: 'luisteren' }]);
    expect(board.people).toMatchObject({ els: { name: 'Els' } });
    expect(Object.keys(board.zones)).toContain('afspraken');
    expect(isWorkedOn(board, readBoard(plenary), 'dag')).toBe(false);
  });

  it('are not doubled by a harvest: what the group linked comes home to the note', () => {
    const { note } = takeAlong();
    linkNote(group, { note, theory: 'spreken', by: 'bert', label: 'trying' });
    expect(isWorkedOn(readBoard(group), readBoard(plenary), 'dag')).toBe(true);
    pickNote(group, note, true);
    const before = Object.keys(readCollection(plenary, 'notes'));
    expect(harvest()).toEqual([]);
    expect(harvest(8, 'g2')).toEqual([]);
    expect(Object.keys(readCollection(plenary, 'notes'))).toEqual(before);
    const links = Object.values(readCollection(plenary, 'links')).filter((link) => link.note === note);
    expect(links.map(({ theory }) => theory).toSorted()).toEqual(['luisteren', 'spreken']);
  });

  it('give the links back that they brought home, and bring them again', () => {
    const { note } = takeAlong();
    const linkIds = () => Object.keys(readBoard(plenary).links).toSorted();
    const before = linkIds();
    linkNote(group, { note, theory: 'spreken', by: 'bert', label: 'trying' });
    pickNote(group, note, true);
    const brought = harvestedSince(plenary);
    harvest();
    const [after, { notes, links }] = [linkIds(), brought()];
    expect([notes, links.length]).toEqual([[], 1]);
    bringHarvestBack(plenary, { notes, links }, now);
    expect(linkIds()).toEqual(before);
    harvest();
    expect(linkIds()).toEqual(after);
  });

  it('come as notes of their own when the group changed the words, and not at all when they were laid aside', () => {
    const { note } = takeAlong();
    noteText(group, note)?.insert(0, 'Elke dag. ');
    expect(isWorkedOn(readBoard(group), readBoard(plenary), 'dag')).toBe(true);
    pickNote(group, note, true);
    const [brought = ''] = harvest();
    expect(readBoard(plenary).notes[brought]).toMatchObject({
      ...{ text: 'Elke dag. Kring op maandag', group: 'Eerste graad' },
      origin: { board: 'g1', note },
    });
    expect(readBoard(plenary).notes[note]?.text).toBe('Kring op maandag');
    const again = takeAlong();
    pickNote(group, again.note, true);
    recordMap(plenary, 'notes', again.note)?.set('deleted', now);
    expect(harvest(8, 'g3')).toEqual([]);
  });
});
