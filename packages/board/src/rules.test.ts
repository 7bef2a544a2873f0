import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES, SINGLETON_NAMES } from './layout.ts';
import type { Root } from './layout.ts';
import { OPEN_WORK } from './phases.ts';
import { PARTICIPANT_ROOTS, SERVER_ROOTS, can, isBranch, mayEraseBoard } from './rules.ts';
import type { Actor, Change, Decision, Situation } from './rules.ts';
import type { PhaseRules } from './records.ts';

const ROOTS: readonly Root[] = [...SINGLETON_NAMES, ...COLLECTION_NAMES];
const open: Situation = { state: 'open', locked: false, rules: OPEN_WORK, owner: null };
const add = (root: Root, zone = ''): Change => ({ do: 'add', root, record: 'x', zone });
const actor = (role: Actor['role']): Actor => ({ role, participant: 'p1' });

describe.each(ROOTS)('%s', (root) => {
  it('is never written by a screen', () => {
    expect(can(actor('screen'), add(root), open)).toEqual({ allowed: false, why: 'read-only' });
  });
  it('is written by participants only where they work', () => {
    expect(can(actor('participant'), add(root), open).allowed).toBe(PARTICIPANT_ROOTS.has(root));
  });
  it('is written by facilitators unless it is the server’s', () => {
    expect(can(actor('facilitator'), add(root), open).allowed).toBe(!SERVER_ROOTS.has(root));
  });
  it('loses no record for good by anybody’s hand', () => {
    const remove: Change = { do: 'remove', root, record: 'x' };
    expect(can(actor('facilitator'), remove, open).allowed).toBe(false);
    expect(can(actor('participant'), remove, open).allowed).toBe(false);
  });
  it('does not change once the day is closed', () => {
    expect(can(actor('facilitator'), add(root), { ...open, state: 'closed' }).allowed).toBe(false);
  });
});

describe('a reaction', () => {
  it('is added under the own name only', () => {
    const react = (record: string): Change => ({ do: 'add', root: 'reactions', record });
    for (const role of ['participant', 'facilitator'] as const) {
      expect(can(actor(role), react('n1:p1:heart'), open).allowed).toBe(true);
      expect(can(actor(role), react('n1:p2:heart'), open)).toEqual({ allowed: false, why: 'not-yours' });
    }
  });
});

const said = (decision: Decision): string =>
  decision.allowed ? 'yes' : [decision.why, decision.late].filter(Boolean).join(' → ');

describe('a participant in a phase', () => {
  const p1 = actor('participant');
  const own = { ...open, owner: 'p1' };
  const foreign = { ...open, owner: 'p2' };
  const during = (rules: Partial<PhaseRules>, situation = open): Situation => ({
    ...situation,
    rules: { ...OPEN_WORK, ...rules },
  });
  const set = (root: Root, key: string, value: unknown = 1): Change => ({
    do: 'set',
    root,
    record: 'x',
    key,
    value,
  });
  const text: Change = { do: 'text', root: 'notes', record: 'x' };
  const closed = { ...open, closedZones: new Set(['z']) };

  it.each<[string, Change, Situation, string]>([
    ['adds a note', add('notes'), open, 'yes'],
    ['adds none when adding is over', add('notes'), during({ add: false }), 'adding-over → tray'],
    ['adds none to a closed zone', add('notes', 'z'), closed, 'zone-closed → tray'],
    [
      'adds no second one where each writes one',
      add('notes', 'z'),
      { ...open, full: true },
      'zone-full → tray',
    ],
    ['adds one beside a closed zone', add('notes'), closed, 'yes'],
    ['adds none to a locked board', add('notes'), { ...open, locked: true }, 'adding-over → tray'],
    ['adds none for all to see in silence', add('notes'), during({ see: false }), 'silence → lane'],
    ['draws nothing in silence', add('sketch'), during({ see: false, draw: false }), 'silence → lane'],
    ['draws nothing when that is over', add('sketch'), during({ draw: false }), 'drawing-over → bin'],
    ['links nothing when that is over', add('links'), during({ link: false }), 'linking-over → bin'],
    ['reacts no more when that is over', add('reactions'), during({ react: false }), 'reacting-over → bin'],
    ['types in an own note', text, own, 'yes'],
    ['never types in another’s', text, foreign, 'not-yours'],
    ['types nothing on a locked board', text, { ...own, locked: true }, 'locked → compensate'],
    ['moves anything in open work', set('notes', 'pos'), foreign, 'yes'],
    ['moves only the own', set('notes', 'pos'), during({ move: 'own' }, foreign), 'moving-over → compensate'],
    ['moves the own', set('notes', 'pos'), during({ move: 'own' }, own), 'yes'],
    ['moves nothing', set('notes', 'pos'), during({ move: 'none' }, own), 'moving-over → compensate'],
    ['moves nothing pinned', set('notes', 'pos'), { ...own, pinned: true }, 'pinned → compensate'],
    ['lays notes together', add('clusters'), open, 'yes'],
    [
      'lays none together where one moves the own',
      add('clusters'),
      during({ move: 'own' }),
      'moving-over → bin',
    ],
    ['gives a cluster a title', set('clusters', 'title', 'Rust'), foreign, 'yes'],
    [
      'gives none where one moves the own',
      set('clusters', 'title', 'Rust'),
      during({ move: 'own' }, own),
      'moving-over → compensate',
    ],
    ['lays an own note in a cluster', set('notes', 'cluster', 'c'), during({ move: 'own' }, own), 'yes'],
    [
      'moves no own note to a zone that has theirs',
      set('notes', 'zone', 'z'),
      { ...own, full: true },
      'zone-full → compensate',
    ],
    ['bins an own note', set('notes', 'deleted'), own, 'yes'],
    ['bins no other’s', set('notes', 'deleted'), foreign, 'not-yours'],
    ['takes an own link away at any time', set('links', 'deleted', 5), during({ link: false }, own), 'yes'],
    [
      'brings none back when linking is over',
      set('links', 'deleted', 0),
      during({ link: false }, own),
      'linking-over → compensate',
    ],
    ['takes no other’s link away', set('links', 'deleted', 5), foreign, 'not-yours'],
    ['never pins', set('notes', 'pinned', true), own, 'not-yours'],
    ['never pins at the start', set('notes', 'pinned', true), { ...own, isNew: true }, 'not-yours'],
    ['may say that a new note is not pinned', set('notes', 'pinned', false), { ...own, isNew: true }, 'yes'],
    [
      'signs while adding; the server corrects it',
      set('notes', 'author', 'x'),
      { ...own, isNew: true },
      'yes',
    ],
    ['never signs later', set('notes', 'author', 'p1'), own, 'not-yours'],
    ['gives no note another origin', set('notes', 'origin', {}), { ...own, isNew: true }, 'not-yours'],
    ['stores no embed', set('sketch', 'shape', { type: 'embed' }), { ...own, isNew: true }, 'not-drawable'],
  ])('%s', (_, change, situation, answer) => {
    expect(said(can(p1, change, situation))).toBe(answer);
    const facilitator = said(can(actor('facilitator'), change, situation));
    expect(facilitator).toBe(answer === 'not-drawable' ? answer : 'yes');
  });
});

it('a whole board is erased by who leads, with what belongs to it and not without', () => {
  expect(mayEraseBoard('facilitator', false)).toBe(true);
  expect(mayEraseBoard('facilitator', true)).toBe(false);
  for (const role of ['participant', 'screen'] as const) expect(mayEraseBoard(role, false)).toBe(false);
  expect(isBranch({ plenary: '', rehearsal: false })).toBe(false);
  expect(isBranch({ plenary: 'b', rehearsal: false })).toBe(true);
  expect(isBranch({ plenary: '', rehearsal: true })).toBe(true);
});
