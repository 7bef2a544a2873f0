import {
  DESK_LOG,
  DESK_SCRIPT,
  addNote,
  mayAct,
  noteText,
  readBoard,
  readCollection,
  readStage,
} from '@samenbord/board';
import type { Action, LogEntry } from '@samenbord/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';
import { ActionBody } from '../schemas/actions.ts';

/** What a well-formed action of each type looks like. */
const EXAMPLES: { readonly [T in Action['type']]: Extract<Action, { type: T }> } = {
  'phase.set': { type: 'phase.set', phase: 'x' },
  'phase.insert': { type: 'phase.insert', name: 'x', purpose: '', minutes: 1, kind: 'work' },
  'phase.edit': { type: 'phase.edit', phase: 'x', minutes: 1 },
  'phase.move': { type: 'phase.move', phase: 'x' },
  'phase.remove': { type: 'phase.remove', phase: 'x' },
  'theory.add': { type: 'theory.add', zone: 'x', cards: [{ title: 'x', text: '', source: '' }] },
  'theory.change': { type: 'theory.change', card: 'x' },
  'theory.remove': { type: 'theory.remove', card: 'x' },
  'timer.start': { type: 'timer.start', minutes: 1 },
  'timer.add': { type: 'timer.add', minutes: 1 },
  'note.adopt': { type: 'note.adopt', notes: [], text: 'x', kind: 'own' },
  'agreement.change': { type: 'agreement.change', agreement: 'x' },
  'agreement.remove': { type: 'agreement.remove', agreement: 'x' },
  'agreement.join': { type: 'agreement.join', agreement: 'x' },
  'agreement.leave': { type: 'agreement.leave', agreement: 'x' },
  'agreement.own': { type: 'agreement.own', agreement: 'x', text: 'x' },
  'groups.move': { type: 'groups.move', person: 'p', group: 'g' },
  'note.aside': { type: 'note.aside', note: 'x' },
  'images.set': { type: 'images.set', allowed: false },
  'bin.restore': { type: 'bin.restore', root: 'notes', id: 'x' },
  'bin.erase': { type: 'bin.erase', root: 'notes', id: 'x' },
  'board.restore': { type: 'board.restore', point: 'x' },
  'vote.open': { type: 'vote.open', question: 'x', kind: 'scale' },
  'vote.close': { type: 'vote.close', vote: 'x' },
  'tray.accept': { type: 'tray.accept', id: 'x' },
  'tray.drop': { type: 'tray.drop', id: 'x' },
  'view.calm': { type: 'view.calm', on: true },
  'view.cursors': { type: 'view.cursors', shown: false },
  'day.tell': { type: 'day.tell', text: 'x' },
  'early.open': { type: 'early.open', question: 'x', zone: 'mijn-klas' },
  'zone.add': { type: 'zone.add', title: 'x', kind: 'neutral' },
  'zone.remove': { type: 'zone.remove', zone: 'x' },
  'script.set': { type: 'script.set', phase: 'x', text: 'x' },
  'thanks.start': { type: 'thanks.start', name: 'x', purpose: '', prompt: '', minutes: 1 },
  'timer.pause': { type: 'timer.pause' },
  'timer.resume': { type: 'timer.resume' },
  'timer.stop': { type: 'timer.stop' },
  'board.lock': { type: 'board.lock' },
  'board.unlock': { type: 'board.unlock' },
  'notes.reveal': { type: 'notes.reveal' },
  'view.gather': { type: 'view.gather' },
  'view.spotlight': { type: 'view.spotlight' },
  'board.open': { type: 'board.open' },
  'early.close': { type: 'early.close' },
  'groups.make': { type: 'groups.make' },
  'groups.dissolve': { type: 'groups.dissolve' },
  'groups.close': { type: 'groups.close' },
  'groups.reopen': { type: 'groups.reopen' },
  'groups.harvest': { type: 'groups.harvest' },
  'day.close': { type: 'day.close' },
  'day.reopen': { type: 'day.reopen' },
  'action.undo': { type: 'action.undo', entry: 'x' },
};

let server: TestServer;
let board: Awaited<ReturnType<typeof makeBoard>>;
beforeEach(async () => {
  server = await testServer();
  board = await makeBoard(server);
});
afterEach(() => server.close());

const act = (payload: object, { token = board.facilitator, language = 'nl' } = {}) =>
  server.ask({ method: 'POST', url: `/api/boards/${board.id}/actions`, token, language, payload });
const stage = () => server.host.read(board.id, readStage);
const phases = () => server.host.read(board.id, (doc) => Object.keys(readCollection(doc, 'phases')));
const note = (text: string) =>
  server.host.change(board.id, (doc) => addNote(doc, { text, at: { pos: [0, 0] }, now: 1 }));

it('moves the day to another phase, once when two facilitators ask at the same time', async () => {
  const [first = '', second = '', third = ''] = await phases();
  expect(await act({ type: 'phase.set', phase: second, expected: first })).toMatchObject({
    status: 200,
    json: { ok: true },
  });
  const late = await act({ type: 'phase.set', phase: third, expected: first });
  expect([late.status, late.json.code]).toEqual([409, 'phase-moved-on']);
  expect(await stage()).toMatchObject({ phase: second, since: 1_800_000_000_000 });
});

it('knows no phase of another board', async () => {
  const { status, json } = await act({ type: 'phase.set', phase: 'bestaat-niet' });
  expect([status, json.code]).toEqual([404, 'no-such-phase']);
});

it('starts, lengthens, pauses, resumes and stops the timer', async () => {
  await act({ type: 'timer.start', minutes: 5 });
  await act({ type: 'timer.add' });
  expect((await stage()).timer).toEqual({ state: 'running', endsAt: 1_800_000_420_000, minutes: 7 });
  await act({ type: 'timer.pause' });
  expect((await stage()).timer).toEqual({ state: 'paused', remaining: 420_000, minutes: 7 });
  const again = await act({ type: 'timer.pause' });
  expect([again.status, again.json.code]).toEqual([409, 'timer-not-running']);
  await act({ type: 'timer.resume' });
  await act({ type: 'timer.stop' });
  expect((await stage()).timer).toEqual({ state: 'stopped' });
});

it('makes an agreement of notes', async () => {
  const id = await note('Elke maandag kring');
  const { status, json } = await act({
    type: 'note.adopt',
    notes: [id],
    text: 'We beginnen elke maandag met een kring.',
    kind: 'together',
    who: 'het team',
    due: '2027-01-15',
  });
  expect(status).toBe(200);
  const agreements = await server.host.read(board.id, (doc) => readCollection(doc, 'agreements'));
  expect(agreements[String(json.id)]).toMatchObject({ sources: [id], who: 'het team', due: '2027-01-15' });
});

it('lays a note aside, out of the shared board', async () => {
  const id = await note('Dit is privé');
  expect((await act({ type: 'note.aside', note: id })).status).toBe(200);
  expect(await server.host.read(board.id, (doc) => noteText(doc, id))).toBeUndefined();
  const again = await act({ type: 'note.aside', note: id });
  expect([again.status, again.json.code]).toEqual([404, 'no-such-note']);
});

it('closes the day for every action but reopening it', async () => {
  await act({ type: 'day.close' });
  const refused = await act({ type: 'timer.start', minutes: 5 });
  expect(refused.status).toBe(409);
  expect(refused.json).toMatchObject({
    code: 'board-closed',
    hint: 'Heropen de dag om verder te gaan.',
  });
  expect((await act({ type: 'day.reopen' })).status).toBe(200);
  expect((await stage()).state).toBe('open');
});

it('tells who did what on the desk, and takes it back when asked', async () => {
  await act({ type: 'board.lock' });
  const log = await server.host.change(board.id, (_doc, desk) => [...desk.getMap<LogEntry>(DESK_LOG)]);
  expect(log).toEqual([[expect.any(String), expect.objectContaining({ type: 'board.lock', undoneAt: 0 })]]);
  expect(await act({ type: 'action.undo', entry: log[0]?.[0] })).toMatchObject({ status: 200 });
  expect((await stage()).locked).toBe(false);
  const again = await act({ type: 'action.undo', entry: log[0]?.[0] });
  expect([again.status, again.json.code]).toEqual([409, 'undo-too-late']);
});

it('lays what can be said in each phase on the desk, and nowhere else', async () => {
  const [first = ''] = await phases();
  const { script, shared } = await server.host.change(board.id, (doc, desk) => ({
    script: desk.getMap<string>(DESK_SCRIPT).get(first) ?? '',
    shared: JSON.stringify(readBoard(doc)),
  }));
  expect(script).not.toBe('');
  expect(shared).not.toContain(script.slice(0, 20));
});

/** One of each kind, as right as a stranger can make it: who asks is looked at before what. */
const everyAction = ActionBody.anyOf.map(({ properties: { type } }) => type.const);
it.each(everyAction)('%s is for facilitators only', async (type) => {
  const payload = EXAMPLES[type];
  const { token } = await joinBoard(server, board.code);
  const before = await server.host.read(board.id, readBoard);
  const others = mayAct('participant', type) ? [board.screen] : [token, board.screen];
  for (const who of others) expect((await act(payload, { token: who })).status).toBe(403);
  expect(await server.host.read(board.id, readBoard)).toEqual(before);
});

/** Keys of an action that may be left out, by its schema. */
const isNeeded = (type: Action['type'], key: string): boolean =>
  ActionBody.anyOf.some(
    ({ properties, required }) => properties.type.const === type && required.some((one) => one === key),
  );

it.each(everyAction)(
  '%s is understood when it is well-formed, and changes nothing when it is not',
  async (type) => {
    const payload = EXAMPLES[type];
    const before = await server.host.read(board.id, readBoard);
    const bad: Record<string, unknown>[] = [{ ...payload, verder: 1 }];
    for (const key of Object.keys(payload).filter((one) => one !== 'type')) {
      bad.push({ ...payload, [key]: { wat: 'is dit' } }, { ...payload, [key]: null });
      if (isNeeded(type, key))
        bad.push(Object.fromEntries(Object.entries(payload).filter(([one]) => one !== key)));
    }
    for (const wrong of bad) {
      const { status, json } = await act(wrong);
      expect([status, json.code], JSON.stringify(wrong)).toEqual([400, 'bad-request']);
    }
    expect(await server.host.read(board.id, readBoard)).toEqual(before);
    // Done, or refused for what the board holds: never for how it was asked.
    const { status, json } = await act(payload);
    expect([200, 404, 409], JSON.stringify(json)).toContain(status);
    if (status !== 200) expect(json.hint).toEqual(expect.any(String));
  },
);

it('is for facilitators only', async () => {
  const { token } = await joinBoard(server, board.code);
  for (const [who, status] of [
    [token, 403],
    [board.screen, 403],
    ['nonsense', 401],
  ] as const)
    expect((await act({ type: 'day.close' }, { token: who })).status).toBe(status);
  expect((await stage()).state).toBe('open');
});

it.each([
  [
    { type: 'day.explode' },
    '/type',
    'moet een van deze zijn: phase.set, phase.insert',
    'must be one of these: phase.set',
  ],
  [{}, '/type', 'ontbreekt', 'is missing'],
  [{ type: 'phase.set' }, '/phase', 'ontbreekt', 'is missing'],
  [{ type: 'timer.start', minutes: 0 }, '/minutes', 'moet meer dan 0 zijn', 'must be more than 0'],
  [{ type: 'timer.start', minutes: 601 }, '/minutes', 'mag hoogstens 600 zijn', 'must be at most 600'],
  [{ type: 'timer.start', minutes: '5' }, '/minutes', 'moet een getal zijn', 'must be a number'],
  [
    { type: 'note.adopt', notes: 'x', text: 'y', kind: 'together' },
    '/notes',
    'moet een lijst zijn',
    'must be a list',
  ],
  [
    { type: 'note.adopt', notes: [], text: 'y', kind: 'ours' },
    '/kind',
    'moet een van deze zijn: together, own',
    'must be one of these: together, own',
  ],
  [{ type: 'day.close', now: true }, '/now', 'kennen we hier niet', 'is not known here'],
  [{ type: 'phase.edit', phase: 'x', minutes: -1 }, '/minutes', 'moet minstens 0 zijn', 'must be at least 0'],
  [{ type: 'view.calm', on: 'ja' }, '/on', 'moet true of false zijn', 'must be true or false'],
  [{ type: 'view.cursors' }, '/shown', 'ontbreekt', 'is missing'],
  [{ type: 'day.tell', text: 'x'.repeat(301) }, '/text', 'hoogstens 300', 'at most 300'],
  [{ type: 'early.open', question: ' ', zone: 'x' }, '/question', 'mag niet leeg zijn', 'must not be empty'],
  [{ type: 'script.set', phase: 'x', text: 'x'.repeat(4001) }, '/text', 'hoogstens 4000', 'at most 4000'],
  [{ type: 'action.undo' }, '/entry', 'ontbreekt', 'is missing'],
])('says what is wrong with %j', async (payload, path, nl, en) => {
  for (const [language, message] of [
    ['nl', nl],
    ['en', en],
  ] as const) {
    const { status, json } = await act(payload, { language });
    expect(status).toBe(400);
    expect(json.errors).toEqual([{ path, message: expect.stringContaining(message) }]);
  }
});
