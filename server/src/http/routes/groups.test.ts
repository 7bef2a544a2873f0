import {
  DESK_LOG,
  addNote,
  linkNote,
  noteText,
  readBoard,
  readCollection,
  readStage,
  recordMap,
} from '@samenbord/board';
import type { LogEntry } from '@samenbord/board';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
let day: Awaited<ReturnType<typeof makeBoard>>;
let people: { participant: string; token: string }[];

beforeEach(async () => {
  server = await testServer();
  day = await makeBoard(server);
  people = [];
  for (const name of ['An', 'Bo', 'Cis', 'Dirk']) people.push(await joinBoard(server, day.code, { name }));
});
afterEach(() => server.close());

const person = (at: number) => {
  const found = people[at];
  if (!found) throw new Error('nobody');
  return found;
};
const act = (action: object, { board = day.id, token = day.facilitator } = {}) =>
  server.ask({ method: 'POST', url: `/api/boards/${board}/actions`, token, payload: action });
const seat = (token: string, group?: string) =>
  server.ask({
    method: 'POST',
    url: `/api/boards/${day.id}/group-seat`,
    token,
    payload: group === undefined ? {} : { group },
  });
const look = (board: string, token: string) => server.ask({ url: `/api/boards/${board}`, token });
const pick = (board: string, token: string, note: string, picked = true) =>
  server.ask({ method: 'POST', url: `/api/boards/${board}/picks`, token, payload: { note, picked } });
const groupsOf = () => server.host.read(day.id, (doc) => Object.entries(readCollection(doc, 'groups')));
const board = (id: string) => server.host.read(id, readBoard);

/** Takes back what was done last. */
const takeBack = async () => {
  const log = await server.host.change(day.id, (_doc, desk) => [...desk.getMap<LogEntry>(DESK_LOG)]);
  const last = log.filter(([, { undoneAt }]) => undoneAt === 0).at(-1)?.[0];
  return act({ type: 'action.undo', entry: last ?? '' });
};

/** An and Bo in the first group, Cis and Dirk in the second. */
async function make(): Promise<[string, string]> {
  const groups = [
    { name: 'L1–L2', people: [person(0).participant, person(1).participant] },
    { name: 'L3–L4', people: [person(2).participant, person(3).participant] },
  ];
  expect((await act({ type: 'groups.make', groups })).status).toBe(200);
  const [first, second] = (await groupsOf()).map(([id]) => id);
  if (!first || !second) throw new Error('no groups');
  return [first, second];
}

const write = (group: string, text: string) =>
  server.host.change(group, (doc) => {
    const id = addNote(doc, { text, at: { zone: 'mijn-klas' }, now: 1 });
    recordMap(doc, 'notes', id)?.set('author', person(0).participant);
    return id;
  });

describe('the way into a group', () => {
  it('gives members a seat as the same person, under the same token', async () => {
    const [first] = await make();
    const { status, json } = await seat(person(0).token);
    expect(status).toBe(201);
    expect(json).toEqual({
      boardId: first,
      group: 'L1–L2',
      participantId: person(0).participant,
      role: 'participant',
      token: person(0).token,
    });
    const summary = await look(first, person(0).token);
    expect(summary.json).toMatchObject({
      title: 'L1–L2 · Studiedag',
      me: { participantId: person(0).participant, name: 'An', role: 'participant' },
    });
    expect(summary.json.code).toBeUndefined();
    expect((await board(first)).people[person(0).participant]?.name).toBe('An');
  });

  it('is closed to members of another group, to screens, to people of another day, and to strangers', async () => {
    const [first] = await make();
    const other = await makeBoard(server);
    for (const token of [person(2).token, day.screen, other.facilitator]) {
      expect((await look(first, token)).status).toBe(403);
      expect((await pick(first, token, 'n')).status).toBe(403);
    }
    expect((await seat(person(2).token, first)).status).toBe(403);
    expect((await seat(day.screen, first)).status).toBe(403);
    expect((await look(first, 'x'.repeat(32))).status).toBe(401);
    expect(
      (await server.ask({ method: 'POST', url: '/api/join', payload: { code: `of:${first}` } })).status,
    ).toBe(404);
  });

  it('is open to facilitators everywhere, and a group’s own people lead nothing', async () => {
    const [first, second] = await make();
    for (const group of [first, second]) {
      expect((await seat(day.facilitator, group)).json).toMatchObject({ role: 'facilitator' });
      expect((await look(group, day.facilitator)).status).toBe(200);
    }
    expect((await seat(day.facilitator)).json.code).toBe('no-such-group');
    expect((await act({ type: 'groups.close' }, { token: person(0).token })).status).toBe(403);
    expect((await act({ type: 'groups.close' }, { board: first, token: person(0).token })).status).toBe(403);
  });

  it('follows who is moved, and who is sent away', async () => {
    const [first, second] = await make();
    const moved = person(0);
    expect((await act({ type: 'groups.move', person: moved.participant, group: second })).status).toBe(200);
    expect((await look(first, moved.token)).status).toBe(403);
    expect((await seat(moved.token)).json.boardId).toBe(second);
    await server.ask({
      method: 'DELETE',
      url: `/api/boards/${day.id}/participants/${person(1).participant}`,
      token: day.facilitator,
    });
    expect((await look(first, person(1).token)).status).toBe(401);
  });

  it('is given to whoever joins late', async () => {
    const [first, second] = await make();
    await act({ type: 'groups.move', person: person(0).participant, group: second });
    const late = await joinBoard(server, day.code, { name: 'Els' });
    expect((await seat(late.token)).json.boardId).toBe(first);
    expect((await look(first, late.token)).status).toBe(200);
  });
});

describe('making groups', () => {
  it('divides everybody, and again as long as nobody wrote', async () => {
    expect((await seat(person(0).token)).json.code).toBe('no-such-group');
    expect((await act({ type: 'groups.make', by: 'mixed', count: 2 })).status).toBe(200);
    const before = await groupsOf();
    expect(before.flatMap(([, group]) => group.people).toSorted()).toEqual(
      people.map(({ participant }) => participant).toSorted(),
    );
    expect((await act({ type: 'groups.make', by: 'vertical', count: 4 })).status).toBe(200);
    const after = await groupsOf();
    expect(after).toHaveLength(4);
    for (const [id] of before) expect((await look(id, day.facilitator)).status).toBe(404);
  });

  it('leaves groups alone that wrote something, until they are called back', async () => {
    const [first] = await make();
    await write(first, 'Kring');
    expect((await act({ type: 'groups.make', count: 2 })).json.code).toBe('groups-at-work');
    await act({ type: 'groups.close' });
    expect((await act({ type: 'groups.make', count: 2 })).status).toBe(200);
    expect(await groupsOf()).toHaveLength(4);
    expect((await look(first, person(0).token)).json.state).toBe('closed');
  });

  it('is taken back as long as nobody wrote, with the boards of the groups', async () => {
    const [first, second] = await make();
    const late = await joinBoard(server, day.code, { name: 'Els' });
    expect((await seat(late.token)).status).toBe(201);
    expect((await takeBack()).status).toBe(200);
    expect(await groupsOf()).toEqual([]);
    for (const id of [first, second]) expect((await look(id, day.facilitator)).status).toBe(404);

    const [again] = await make();
    await write(again, 'Kring');
    expect((await takeBack()).json.code).toBe('groups-at-work');
    expect((await act({ type: 'groups.dissolve' })).json.code).toBe('groups-at-work');
    expect(await groupsOf()).toHaveLength(2);
  });

  it('splits by size, two by two', async () => {
    expect((await act({ type: 'groups.make', by: 'age', size: 2 })).status).toBe(200);
    expect((await groupsOf()).map(([, group]) => group.people.length)).toEqual([2, 2]);
    expect((await act({ type: 'groups.make', size: 1 })).json.code).toBe('bad-request');
  });

  it('gives each group a copy of what is taken along, which is no reason to keep it and goes aside with the note', async () => {
    const note = await server.host.change(day.id, (doc) =>
      addNote(doc, { text: 'Kring', at: { zone: 'mijn-klas' }, now: 1 }),
    );
    const make = () => act({ type: 'groups.make', size: 2, take: [note] });
    expect((await make()).status).toBe(200);
    expect((await make()).status).toBe(200);
    const [first = '', second = ''] = (await groupsOf()).map(([id]) => id);
    for (const group of [first, second])
      expect((await board(group)).notes).toMatchObject({
        [note]: { text: 'Kring', origin: { board: day.id, note } },
      });
    const overview = await server.ask({ url: `/api/boards/${day.id}/groups`, token: day.facilitator });
    expect(overview.json).toMatchObject({ groups: [{ notes: 0 }, { notes: 0 }] });
    await pick(first, day.facilitator, note);
    const unlinked = await board(day.id);
    await server.host.change(first, (doc) => {
      linkNote(doc, { note, theory: 'luisteren', label: 'trying', by: person(0).participant });
    });
    expect((await act({ type: 'groups.harvest' })).json).toMatchObject({ harvested: 0, linked: 1 });
    expect(Object.values((await board(day.id)).links)).toMatchObject([{ note, label: 'trying' }]);
    expect((await takeBack()).status).toBe(200);
    expect(await board(day.id)).toEqual(unlinked);
    await server.host.change(first, (doc) => {
      noteText(doc, note)?.insert(0, 'Elke dag ');
    });
    expect((await make()).json.code).toBe('groups-at-work');
    expect((await act({ type: 'groups.harvest' })).json.harvested).toBe(1);
    const copies = async () =>
      [await board(first), await board(second)].map(({ notes }) => notes[note]?.text);
    await act({ type: 'note.aside', note }, { board: second });
    await act({ type: 'note.aside', note });
    expect(await copies()).toEqual([undefined, undefined]);
    // What a group laid aside itself stays aside there.
    expect((await takeBack()).status).toBe(200);
    expect(await copies()).toEqual(['Elke dag Kring', undefined]);
    await act({ type: 'bin.restore', root: 'notes', id: note }, { board: second });
    await act({ type: 'note.aside', note });
    await act({ type: 'bin.restore', root: 'notes', id: note });
    expect(await copies()).toEqual(['Elke dag Kring', 'Kring']);
    await act({ type: 'note.aside', note });
    await act({ type: 'bin.erase', root: 'notes', id: note });
    for (const group of [first, second]) expect((await board(group)).notes).toEqual({});
    expect(Object.values((await board(day.id)).notes).map(({ text }) => text)).toEqual(['Elke dag Kring']);
  });

  it('says what is wrong with it', async () => {
    expect((await act({ type: 'groups.make', count: 9 })).json.code).toBe('too-few-people');
    expect((await act({ type: 'groups.make', count: 0 })).json.code).toBe('bad-request');
    expect((await act({ type: 'groups.make', by: 'grootte' })).json.code).toBe('bad-request');
    expect((await act({ type: 'groups.move', person: 'x', group: 'y' })).json.code).toBe('no-such-person');
    expect((await act({ type: 'groups.harvest' })).json.code).toBe('no-groups');
    expect(await groupsOf()).toEqual([]);
  });
});

describe('the plenary leads', () => {
  it('its phase, time and messages are the groups’, also when they are asked for in a group', async () => {
    const [first, second] = await make();
    await act({ type: 'phase.set', phase: 'koppelen' });
    await act({ type: 'timer.start', minutes: 5 });
    await act({ type: 'day.tell', text: 'Nog 5 minuten' }, { board: first });
    const { stage } = await board(day.id);
    expect(stage).toMatchObject({ phase: 'koppelen', message: { text: 'Nog 5 minuten' } });
    for (const group of [first, second]) expect((await board(group)).stage).toEqual(stage);
    await act({ type: 'phase.set', phase: 'terugkoppelen', expected: 'koppelen' }, { board: second });
    expect((await board(day.id)).stage.phase).toBe('terugkoppelen');
    expect((await board(first)).stage.phase).toBe('terugkoppelen');
  });

  it('closes the groups with the day, and erases them with the plenary', async () => {
    const [first, second] = await make();
    await act({ type: 'day.close' });
    expect((await server.host.read(first, readStage)).state).toBe('closed');
    expect((await look(first, person(0).token)).status).toBe(200);
    await act({ type: 'day.reopen' });
    expect((await server.host.read(second, readStage)).state).toBe('open');
    const erase = (id: string) =>
      server.ask({ method: 'DELETE', url: `/api/boards/${id}`, token: day.facilitator });
    expect((await erase(first)).status).toBe(403);
    expect((await erase(day.id)).status).toBe(204);
    for (const id of [day.id, first, second]) expect((await look(id, day.facilitator)).status).toBe(404);
    expect(server.parts.catalog.countBoards()).toBe(0);
  });
});

describe('the harvest', () => {
  it('brings three notes of a group at most, once', async () => {
    const [first] = await make();
    const notes = [];
    for (const text of ['een', 'twee', 'drie', 'vier']) notes.push(await write(first, text));
    const [a = '', b = '', c = '', d = ''] = notes;
    await server.host.change(first, (doc) => {
      linkNote(doc, { note: a, theory: 'luisteren', label: 'chafes', by: person(0).participant });
    });
    for (const note of [a, b, c]) expect((await pick(first, person(1).token, note)).status).toBe(200);
    expect((await pick(first, person(1).token, d)).json.code).toBe('too-many-picks');
    expect((await pick(day.id, person(1).token, d)).json.code).toBe('not-a-group');
    expect((await act({ type: 'groups.harvest' })).json.harvested).toBe(3);
    expect((await act({ type: 'groups.harvest' })).json.harvested).toBe(0);
    const plenary = await board(day.id);
    expect(Object.values(plenary.notes).map(({ text, group, origin }) => [text, group, origin])).toEqual(
      [a, b, c].map((note, at) => [['een', 'twee', 'drie'][at], 'L1–L2', { board: first, note }]),
    );
    expect(Object.values(plenary.links)).toMatchObject([{ theory: 'luisteren', label: 'chafes' }]);
  });

  it('is taken back to the bin, and brings the same notes when it is done again', async () => {
    const [first] = await make();
    const note = await write(first, 'een');
    await pick(first, person(0).token, note);
    await act({ type: 'groups.harvest' });
    const harvested = await board(day.id);
    expect((await takeBack()).status).toBe(200);
    const without = await board(day.id);
    expect([without.notes, Object.keys(without.zones).filter((id) => id.startsWith('oogst'))]).toEqual([
      {},
      [],
    ]);
    expect((await board(first)).notes[note]?.text).toBe('een');
    expect((await act({ type: 'groups.harvest' })).json.harvested).toBe(1);
    expect(await board(day.id)).toEqual(harvested);
  });

  it('does not bring back what was laid aside or erased', async () => {
    const [first] = await make();
    await pick(first, person(0).token, await write(first, 'een'));
    await act({ type: 'groups.harvest' });
    const [note = ''] = Object.keys((await board(day.id)).notes);
    await act({ type: 'note.aside', note });
    expect((await act({ type: 'groups.harvest' })).json.harvested).toBe(0);
    await act({ type: 'bin.erase', root: 'notes', id: note });
    expect((await act({ type: 'groups.harvest' })).json.harvested).toBe(0);
    expect((await board(day.id)).notes).toEqual({});
  });

  it('tells facilitators how the groups stand, and the report what they made', async () => {
    const [first, second] = await make();
    await pick(first, person(0).token, await write(first, 'een'));
    const { json, status } = await server.ask({
      url: `/api/boards/${day.id}/groups`,
      token: day.facilitator,
    });
    expect(status).toBe(200);
    expect(json.people).toContainEqual({ id: person(0).participant, name: 'An', age: '' });
    expect(json.groups).toMatchObject([
      {
        id: first,
        name: 'L1–L2',
        people: [person(0).participant, person(1).participant],
        notes: 1,
        picks: 1,
      },
      { id: second, notes: 0, picks: 0, closed: false },
    ]);
    const forReport = await server.parts.groups.snapshots(day.id);
    expect(
      forReport.map(({ id, group, board: made }) => [id, group.name, Object.keys(made.notes).length]),
    ).toEqual([
      [first, 'L1–L2', 1],
      [second, 'L3–L4', 0],
    ]);
    expect((await server.ask({ url: `/api/boards/${day.id}/groups`, token: person(0).token })).status).toBe(
      403,
    );
  });
});
