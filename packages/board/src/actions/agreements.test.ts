import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyAction } from '../actions.ts';
import type { Action } from '../action-types.ts';
import { ActionRefused } from '../refused.ts';
import { mayAct } from './may-act.ts';
import { recordMap } from '../layout.ts';
import { addRecord, readBoard } from '../snapshot.ts';
import { smallBoard } from '../testing.ts';

let doc: Y.Doc;
let agreement: string;

const act = (by: string, action: Action) =>
  applyAction(doc, action, { now: 5, by, desk: new Y.Doc(), newId: () => 'made' });
const made = () => readBoard(doc).agreements[agreement];
/** How many updates `work` makes. */
function updates(work: () => void): number {
  let count = 0;
  const counting = () => void count++;
  doc.on('update', counting);
  work();
  doc.off('update', counting);
  return count;
}

beforeEach(() => {
  doc = smallBoard();
  agreement =
    act('kern', { type: 'note.adopt', notes: [], text: 'Elke dag een kring', kind: 'own' }).id ?? '';
});

it('people put their own name to an agreement, once, and take it off again', () => {
  act('an', { type: 'agreement.join', agreement });
  act('bo', { type: 'agreement.join', agreement });
  expect(updates(() => act('an', { type: 'agreement.join', agreement }))).toBe(0);
  expect(made()?.joined).toEqual(['an', 'bo']);
  act('an', { type: 'agreement.leave', agreement });
  expect(updates(() => act('an', { type: 'agreement.leave', agreement }))).toBe(0);
  expect(made()?.joined).toEqual(['bo']);
});

it('each fills in the own way, changes it, and takes it back', () => {
  act('an', { type: 'agreement.own', agreement, text: ' met een praatstok ' });
  act('bo', { type: 'agreement.own', agreement, text: 'in duo' });
  act('an', { type: 'agreement.own', agreement, text: 'met een knuffel' });
  expect(made()?.ownWays).toEqual({ an: 'met een knuffel', bo: 'in duo' });
  act('bo', { type: 'agreement.own', agreement, text: '' });
  expect(made()?.ownWays).toEqual({ an: 'met een knuffel' });
});

it('facilitators change what they name, and the rest stays', () => {
  act('an', { type: 'agreement.join', agreement });
  act('kern', { type: 'agreement.change', agreement, state: 'busy', due: '2027-01-15' });
  expect(made()).toMatchObject({
    ...{ text: 'Elke dag een kring', kind: 'own', state: 'busy', due: '2027-01-15' },
    joined: ['an'],
  });
});

it('names the team or the one who asks, and nobody else', () => {
  addRecord(doc, 'people', 'kern', { name: 'Griet', role: 'facilitator' });
  for (const who of ['het team', 'the whole team', 'Griet', '']) {
    act('kern', { type: 'agreement.change', agreement, who });
    expect(made()?.who).toBe(who);
  }
  expect(() => act('kern', { type: 'agreement.change', agreement, who: 'An' })).toThrow(ActionRefused);
  expect(() => act('kern', { type: 'note.adopt', notes: [], text: 'x', kind: 'own', who: 'An' })).toThrow(
    ActionRefused,
  );
  // One from before the rule can still be changed.
  recordMap(doc, 'agreements', agreement)?.set('who', 'An');
  act('kern', { type: 'agreement.change', agreement, who: 'An', text: 'Elke dag' });
  expect(made()).toMatchObject({ who: 'An', text: 'Elke dag' });
});

it('one that was none is taken away, and then there is nothing to change', () => {
  act('kern', { type: 'agreement.remove', agreement });
  expect(made()).toBeUndefined();
  for (const action of [
    { type: 'agreement.join', agreement },
    { type: 'agreement.change', agreement, state: 'done' },
    { type: 'agreement.remove', agreement },
  ] as const)
    expect(() => act('an', action)).toThrow(ActionRefused);
});

it('participants act for themselves alone, screens not at all', () => {
  expect(mayAct('participant', 'agreement.join')).toBe(true);
  expect(mayAct('participant', 'agreement.own')).toBe(true);
  expect(mayAct('participant', 'agreement.change')).toBe(false);
  expect(mayAct('participant', 'note.adopt')).toBe(false);
  expect(mayAct('screen', 'agreement.join')).toBe(false);
  expect(mayAct('facilitator', 'note.adopt')).toBe(true);
});
