import { addNote, addRecord, noteText, putInBin, readBoard, readCollection } from '@samenbord/board';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
let board: Awaited<ReturnType<typeof makeBoard>>;
beforeEach(async () => {
  server = await testServer();
  board = await makeBoard(server);
});
afterEach(() => server.close());

interface Point {
  id: string;
  at: number;
  reason: string;
  phase: string;
  notes: number;
}

const act = (payload: object, { token = board.facilitator, language = 'nl' } = {}) =>
  server.ask({ method: 'POST', url: `/api/boards/${board.id}/actions`, token, language, payload });
const list = (token = board.facilitator) =>
  server.ask({ url: `/api/boards/${board.id}/restore-points`, token });
const points = async () => JSON.parse((await list()).text) as Point[];
const write = (text: string) =>
  server.host.change(board.id, (doc) => addNote(doc, { text, at: { pos: [0, 0] }, now: 1 }));
const read = () => server.host.read(board.id, readBoard);
const phases = async () => Object.keys((await read()).phases);

describe('the moments that a board can go back to', () => {
  it('are its beginning and every change of phase', async () => {
    const [first = '', second = ''] = await phases();
    await write('Zingen');
    server.advance(60_000);
    await act({ type: 'phase.set', phase: second });
    expect(await points()).toEqual([
      { id: expect.any(String), at: 1_800_000_060_000, reason: 'phase', phase: second, notes: 1 },
      { id: expect.any(String), at: 1_800_000_000_000, reason: 'start', phase: first, notes: 0 },
    ]);
  });

  it('are for facilitators only', async () => {
    const { token } = await joinBoard(server, board.code);
    for (const who of [token, board.screen]) {
      expect((await list(who)).status).toBe(403);
      expect((await act({ type: 'board.restore', point: 'x' }, { token: who })).status).toBe(403);
    }
    expect((await list('nonsense')).status).toBe(401);
  });

  it('make a step that can be taken back', async () => {
    const [, second = ''] = await phases();
    const note = await write('Zingen bij het onthaal');
    await act({ type: 'phase.set', phase: second });
    const [point] = await points();
    await server.host.change(board.id, (doc) => {
      noteText(doc, note)?.delete(0, 7);
      putInBin(doc, 'notes', note, 5);
      addNote(doc, { text: 'Later', at: { pos: [9, 9] }, now: 1 });
    });
    const after = await read();
    expect((await act({ type: 'board.restore', point: point?.id })).json).toEqual({ ok: true });
    expect(Object.values((await read()).notes).map(({ text }) => text)).toEqual(['Zingen bij het onthaal']);
    expect((await read()).stage.phase).toBe(second);
    const [before] = await points();
    expect(before).toMatchObject({ reason: 'restore', notes: 1 });
    await act({ type: 'board.restore', point: before?.id });
    expect(await read()).toEqual(after);
  });

  it.each([
    ['nl', 'Kies een ander moment uit de lijst.'],
    ['en', 'Choose another moment from the list.'],
  ])('say in %s when one is gone', async (language, hint) => {
    const { status, json } = await act({ type: 'board.restore', point: 'weg' }, { language });
    expect([status, json.code, json.hint]).toEqual([404, 'no-such-point', hint]);
  });

  it('bring back a board of 2,000 notes', async () => {
    const notes = await server.host.change(board.id, (doc) =>
      Array.from({ length: 2000 }, (_, at) => {
        const id = `n${String(at)}`;
        addRecord(doc, 'notes', id, {
          text: `Briefje ${String(at)} over zingen`,
          pos: [at, at],
          createdAt: 1,
        });
        return id;
      }),
    );
    const [, second = ''] = await phases();
    await act({ type: 'phase.set', phase: second });
    const [point] = await points();
    const before = await read();
    await server.host.change(board.id, (doc) => {
      for (const note of notes) {
        noteText(doc, note)?.delete(0, 5);
        putInBin(doc, 'notes', note, 5);
      }
    });
    const began = performance.now();
    await act({ type: 'board.restore', point: point?.id });
    const took = performance.now() - began;
    expect(await read()).toEqual(before);
    console.info(`A board of 2,000 notes was back in ${took.toFixed(0)} ms.`);
  });
});

describe('the bin', () => {
  it('gives back what was thrown away, to facilitators only', async () => {
    const note = await write('Toch wel');
    await server.host.change(board.id, (doc) => putInBin(doc, 'notes', note, 5));
    const { token } = await joinBoard(server, board.code);
    const restore = { type: 'bin.restore', root: 'notes', id: note };
    expect((await act(restore, { token })).status).toBe(403);
    expect((await act(restore)).status).toBe(200);
    expect((await read()).notes[note]?.text).toBe('Toch wel');
    const again = await act(restore);
    expect([again.status, again.json.code]).toEqual([404, 'not-in-bin']);
  });

  it('knows only what can lie in it', async () => {
    const { status, json } = await act({ type: 'bin.restore', root: 'people', id: 'x' });
    expect(status).toBe(400);
    expect(json.errors).toMatchObject([{ path: '/root' }]);
  });

  it.each(['erased', 'laid aside'])('never gives back through a restore what was %s', async (how) => {
    const [, second = ''] = await phases();
    const note = await write('Liever niet');
    await act({ type: 'phase.set', phase: second });
    const [point] = await points();
    if (how === 'erased') {
      await server.host.change(board.id, (doc) => putInBin(doc, 'notes', note, 5));
      expect((await act({ type: 'bin.erase', root: 'notes', id: note })).status).toBe(200);
    } else await act({ type: 'note.aside', note });
    expect(await points()).toMatchObject([{ notes: 0 }, {}]);
    await act({ type: 'board.restore', point: point?.id });
    const left = await server.host.read(board.id, (doc) => readCollection(doc, 'notes', { bin: true }));
    expect(left).toEqual({});
  });
});
