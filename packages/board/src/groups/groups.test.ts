import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyAction } from '../actions.ts';
import type { Action } from '../action-types.ts';
import type { MadeGroup } from '../actions.ts';
import { recordMap } from '../layout.ts';
import { ActionRefused } from '../refused.ts';
import { roleOnBranch } from '../rules.ts';
import { addRecord, readBoard, readCollection, readStage, setSingleton, writeBoard } from '../snapshot.ts';
import { smallBoard } from '../testing.ts';
import { followPlenary, groupBoard, readLead } from './group-board.ts';
import { groupOf, lastRound, placeLatecomer } from './members.ts';
import { messageNow } from './messages.ts';

const now = 1_700_000_000_000;
let doc: Y.Doc;

beforeEach(() => {
  doc = smallBoard();
  for (const person of ['an', 'bo', 'cis'])
    addRecord(doc, 'people', person, {
      name: person,
      group: person === 'cis' ? 'derde graad' : '',
      role: 'participant',
    });
  addRecord(doc, 'people', 'fien', { name: 'Fien', group: '', role: 'facilitator' });
});

const made = (board: string, people: string[], ages: string[] = []): MadeGroup => ({
  ...{ board, people, ages },
  name: `Groep ${board}`,
});
const act = (action: Action, groups?: { made: MadeGroup[]; replaced: string[] }, at = now) =>
  applyAction(doc, action, {
    now: at,
    desk: new Y.Doc(),
    by: 'fien',
    newId: () => 'nieuw',
    ...(groups ? { groups } : {}),
  });
const make = (groups: MadeGroup[], replaced: string[] = []) =>
  act({ type: 'groups.make' }, { made: groups, replaced });
const refusal = (action: Action): string => {
  const before = readBoard(doc);
  try {
    act(action);
  } catch (error) {
    expect(readBoard(doc)).toEqual(before);
    if (error instanceof ActionRefused) return error.code;
    throw error;
  }
  throw new Error('was carried out');
};

it('people are moved from group to group, and are in one at a time', () => {
  make([made('g1', ['an', 'bo']), made('g2', ['cis'])]);
  act({ type: 'groups.move', person: 'an', group: 'g2' });
  expect(lastRound(doc).map(([id, { people }]) => [id, people])).toEqual([
    ['g1', ['bo']],
    ['g2', ['cis', 'an']],
  ]);
  expect(refusal({ type: 'groups.move', person: 'fien', group: 'g1' })).toBe('no-such-person');
  expect(refusal({ type: 'groups.move', person: 'an', group: 'nergens' })).toBe('no-such-group');
});

it('a latecomer is placed once, and not while no group is at work', () => {
  expect(placeLatecomer(doc, 'an')).toBeUndefined();
  make([made('g1', ['an', 'bo']), made('g2', [], ['derde graad'])]);
  expect(placeLatecomer(doc, 'an')).toBe('g1');
  expect(placeLatecomer(doc, 'cis')).toBe('g2');
  act({ type: 'groups.close' });
  addRecord(doc, 'people', 'dirk', { name: 'Dirk', group: '', role: 'participant' });
  expect(placeLatecomer(doc, 'dirk')).toBeUndefined();
});

it('groups are called back and sent out again; those of an earlier round stay closed', () => {
  expect(refusal({ type: 'groups.close' })).toBe('no-groups');
  make([made('g1', ['an'])]);
  act({ type: 'groups.close' });
  make([made('g2', ['an'])]);
  act({ type: 'groups.close' });
  act({ type: 'groups.reopen' });
  expect(Object.entries(readCollection(doc, 'groups')).map(([id, { closed }]) => [id, closed])).toEqual([
    ['g1', true],
    ['g2', false],
  ]);
  expect(groupOf(readCollection(doc, 'groups'), 'an')?.[0]).toBe('g2');
  make([made('g3', ['an'])], ['g2']);
  expect(Object.keys(readCollection(doc, 'groups'))).toEqual(['g1', 'g3']);
});

it('a group keeps the plenary’s phases and time, and what is its own', () => {
  const group = new Y.Doc();
  writeBoard(group, groupBoard(readBoard(doc), { name: 'G', plenary: 'dag', people: {} }));
  setSingleton(group, 'stage', { picks: ['n1'], lanes: 'eigen' });
  act({ type: 'phase.set', phase: 'afspreken' });
  act({ type: 'timer.start', minutes: 5 });
  act({ type: 'day.tell', text: 'Nog 5 minuten' });
  act({ type: 'phase.insert', name: 'Pauze', purpose: '', minutes: 5, kind: 'break' });
  recordMap(group, 'phases', 'schrijven')?.set('name', 'Iets anders');
  addRecord(group, 'phases', 'extra', { name: 'Extra' });
  const follow = (closed = false) =>
    followPlenary(group, { ...readLead(doc), closed, people: readCollection(doc, 'people') });
  expect(follow()).toBe(true);
  expect(follow()).toBe(false);
  const { stage, phases, people } = readBoard(group);
  expect(stage).toEqual({ ...readStage(doc), picks: ['n1'], lanes: 'eigen' });
  expect(phases).toEqual(readBoard(doc).phases);
  expect(Object.keys(people)).toEqual(['an', 'bo', 'cis', 'fien']);
  follow(true);
  expect(readStage(group).state).toBe('closed');
  act({ type: 'day.close' });
  follow();
  expect(readStage(group).state).toBe('closed');
});

it('a message holds as long as the phase in which it was sent, or until it is taken away', () => {
  act({ type: 'day.tell', text: 'Nog 5 minuten' });
  expect(messageNow(readStage(doc))).toEqual({ text: 'Nog 5 minuten', at: now });
  act({ type: 'phase.set', phase: 'afspreken' }, undefined, now + 1);
  expect(messageNow(readStage(doc))).toBeNull();
  act({ type: 'day.tell', text: 'Rond af' }, undefined, now + 2);
  act({ type: 'day.tell', text: '' });
  expect(messageNow(readStage(doc))).toBeNull();
});

it('who leads walks in everywhere, members into their group, the projector into a rehearsal', () => {
  expect(roleOnBranch('group', 'facilitator', false)).toBe('facilitator');
  expect(roleOnBranch('group', 'participant', true)).toBe('participant');
  expect(roleOnBranch('group', 'participant', false)).toBeUndefined();
  expect(roleOnBranch('group', 'screen', true)).toBeUndefined();
  expect(roleOnBranch('rehearsal', 'screen', false)).toBe('screen');
  expect(roleOnBranch('rehearsal', 'participant', true)).toBeUndefined();
});
