/** Silent writing on the real product: nobody else gets a byte of it before it is shown. */
import { noteBox, noteText, overlaps, readBoard, readStage } from '@samenbord/board';
import type { Note } from '@samenbord/board';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Silence, writeInSilence } from './silence.ts';
import type { Listener, Writer, Written } from './silence.ts';

const WRITERS = 10;
/** A text stands in a frame when any run of this many of its bytes does. */
const SHINGLE = 8;

const names = Array.from({ length: WRITERS }, (_, at) => `Leerkracht ${String(at)}`);

/** Which runs of bytes of a text stand in these frames. */
function leaks(frames: readonly Buffer[], text: string): number {
  const heard = Buffer.concat(frames);
  const secret = Buffer.from(text);
  let found = 0;
  // After "Geheim ", which all of them share.
  for (let at = 7; at + SHINGLE <= secret.length; at++)
    if (heard.includes(secret.subarray(at, at + SHINGLE))) found++;
  return found;
}

let silence: Silence;
let writers: Writer[];
let written: Map<Writer, Written[]>;

const shown = (doc: Listener['doc']): Note[] => Object.values(readBoard(doc).notes);

describe('a silent phase', () => {
  beforeEach(async () => {
    silence = await Silence.begin({ anonymous: 'always' });
    writers = await Promise.all(names.map((name) => silence.join(name)));
    written = new Map(
      writers.map((writer) => [writer, [writeInSilence(writer.lane.doc), writeInSilence(writer.lane.doc)]]),
    );
    for (const [writer, notes] of written) await silence.saved(writer, notes);
  });
  afterEach(() => silence.end());

  test('lets nobody else have a byte of a hidden note before it is shown', async () => {
    const { board, api } = silence;
    const screen = silence.listen(board.tokens.screen);
    const desk = silence.listen(board.tokens.facilitator, 'desk');
    const late = silence.listen((await api.join(board.code, { name: 'Te laat' })).token);
    await Promise.all([screen.synced(), desk.synced(), late.synced()]);
    const told = [
      JSON.stringify(await api.boardJson(board.id, board.tokens.facilitator)),
      JSON.stringify(await api.summary(board.id, board.tokens.screen)),
    ].map((text) => Buffer.from(text));
    for (const [writer, notes] of written)
      for (const { text } of notes) {
        const others = writers.filter((other) => other !== writer);
        const heard = [
          silence.facilitator,
          screen,
          desk,
          late,
          writer.board,
          ...others.flatMap((other) => [other.board, other.lane]),
        ].flatMap(({ frames }) => frames);
        expect(heard.length).toBeGreaterThan(WRITERS);
        expect(leaks([...heard, ...told], text)).toBe(0);
      }
    // The search finds what is there.
    const [first] = written.get(writers[0] as Writer) ?? [];
    const again = silence.listen(writers[0]?.token ?? '', 'own');
    await again.synced();
    expect(leaks(again.frames, first?.text ?? '')).toBeGreaterThan(10);
  });

  test('tells only that somebody is writing', async () => {
    const { counts } = await silence.api.summary(silence.board.id, silence.board.tokens.screen);
    expect(counts).toMatchObject({ notes: 0, writing: true });
  });

  test('ends with all notes at once, in no order, on no other note, and none with a writer', async () => {
    expect(await silence.reveal()).toMatchObject({ revealed: 2 * WRITERS });
    await silence.facilitator.until((doc) => shown(doc).length === 2 * WRITERS);
    const notes = shown(silence.facilitator.doc);
    const all = [...written.values()].flat();
    expect(notes.map(({ text }) => text).sort()).toEqual(all.map(({ text }) => text).sort());
    expect(notes.map(({ text }) => text)).not.toEqual(all.map(({ text }) => text));
    expect(new Set(notes.map(({ createdAt }) => createdAt)).size).toBe(1);
    expect(notes.every(({ author, anonymous }) => author === null && anonymous)).toBe(true);
    const boxes = notes.map(noteBox);
    for (const [at, box] of boxes.entries())
      for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
    const { counts } = await silence.api.summary(silence.board.id, silence.board.tokens.screen);
    expect(counts).toMatchObject({ notes: 2 * WRITERS, writing: false });
    await expect(silence.reveal()).rejects.toMatchObject({ status: 409, code: 'nothing-to-reveal' });
  });

  test('leaves each writer the key to the own notes, and nobody else', async () => {
    await silence.reveal();
    await silence.facilitator.until((doc) => shown(doc).length === 2 * WRITERS);
    const [an, bo] = writers as [Writer, Writer];
    const [own] = written.get(an) as [Written];
    const { api, board } = silence;
    const byText = (text: string) =>
      Object.entries(readBoard(silence.facilitator.doc).notes).find(([, note]) => note.text === text)?.[0];
    const note = byText(own.text) ?? '';
    await expect(
      api.editNote(board.id, bo.token, note, { key: written.get(bo)?.[0]?.key ?? '', text: 'Mis' }),
    ).rejects.toMatchObject({ status: 403, code: 'not-your-note' });
    await api.editNote(board.id, an.token, note, { key: own.key, text: 'Beter gezegd' });
    await silence.facilitator.until(() => byText('Beter gezegd') === note);
    await silence.rule({ add: false });
    await expect(
      api.editNote(board.id, an.token, note, { key: own.key, delete: true }),
    ).rejects.toMatchObject({ code: 'not-in-this-phase' });
    await silence.rule({ add: true });
    await api.editNote(board.id, an.token, note, { key: own.key, delete: true });
    await silence.facilitator.until((doc) => shown(doc).length === 2 * WRITERS - 1);
  });

  test('begins anew after it was shown: nothing comes a second time', async () => {
    await silence.reveal();
    await silence.facilitator.until((doc) => readStage(doc).lanes !== '');
    const { lanes } = readStage(silence.facilitator.doc);
    const [an] = writers as [Writer];
    // A lane from before, with what was shown, finds no way back in.
    expect(await silence.listen(an.token, 'own').closed()).toBe(4409);
    const anew = silence.listen(an.token, 'own', lanes);
    await anew.synced();
    expect(shown(anew.doc)).toEqual([]);
    const later = writeInSilence(anew.doc);
    await silence.saved(an, [later], lanes);
    await expect(silence.reveal()).rejects.toMatchObject({ code: 'too-few-writers' });
    expect(shown(silence.facilitator.doc)).toHaveLength(2 * WRITERS);
  });
});

describe('a silence in which the team reads along', () => {
  const told = { readAhead: true };
  const readBy = (token: string) => silence.api.readSilence(silence.board.id, token);

  beforeEach(async () => {
    silence = await Silence.begin({ anonymous: 'always' });
    writers = await Promise.all(names.slice(0, 3).map((name) => silence.join(name)));
  });
  afterEach(() => silence.end());

  test('is read by those who lead alone, and nobody else gets a byte of it', async () => {
    const { board, api } = silence;
    const { facilitator, screen } = board.tokens;
    const [an] = writers as [Writer];
    const before = writeInSilence(an.lane.doc);
    await silence.saved(an, [before]);
    await expect(readBy(facilitator)).rejects.toMatchObject({ code: 'not-read-ahead' });
    const { phase } = readStage(silence.facilitator.doc);
    await api.act(board.id, facilitator, { type: 'phase.edit', phase, readAhead: true });
    written = new Map(writers.map((writer) => [writer, [writeInSilence(writer.lane.doc, told)]]));
    for (const [writer, notes] of written) await silence.saved(writer, notes);
    for (const token of [screen, ...writers.map((writer) => writer.token)])
      await expect(readBy(token)).rejects.toMatchObject({ status: 403 });

    const answer = await readBy(facilitator);
    const all = [...written.values()].flat();
    const { notes } = JSON.parse(answer) as { notes: Record<string, unknown>[] };
    expect(notes.map(({ text }) => text).toSorted()).toEqual(all.map(({ text }) => text).toSorted());
    for (const note of notes) expect(Object.keys(note).toSorted()).toEqual(['color', 'text', 'zone']);
    // Not who, not under which id or key, and nothing from before the writers were told.
    for (const { name, participantId } of writers) {
      expect(answer).not.toContain(name);
      expect(answer).not.toContain(participantId);
    }
    for (const { id, key } of all) for (const secret of [id, key]) expect(answer).not.toContain(secret);
    expect(answer).not.toContain(before.text);

    const desk = silence.listen(facilitator, 'desk');
    const seen = silence.listen(screen);
    await Promise.all([desk.synced(), seen.synced()]);
    for (const [writer, own] of written)
      for (const { text } of own) {
        const others = writers.filter((other) => other !== writer);
        const heard = [silence.facilitator, desk, seen, writer.board].concat(
          others.flatMap((other) => [other.board, other.lane]),
        );
        expect(
          leaks(
            heard.flatMap(({ frames }) => frames),
            text,
          ),
        ).toBe(0);
      }
    // On the board nothing tells who had been told.
    await silence.reveal();
    await silence.facilitator.until((doc) => shown(doc).length === 4);
    expect(shown(silence.facilitator.doc).every(({ readAhead }) => !readAhead)).toBe(true);
  });

  test('shows nothing of fewer than three participants', async () => {
    const { facilitator } = silence.board.tokens;
    const { phase } = readStage(silence.facilitator.doc);
    await silence.api.act(silence.board.id, facilitator, { type: 'phase.edit', phase, readAhead: true });
    for (const writer of writers.slice(0, 2))
      await silence.saved(writer, [writeInSilence(writer.lane.doc, told)]);
    expect(JSON.parse(await readBy(facilitator))).toMatchObject({ notes: [] });
  });
});

describe('a lane', () => {
  beforeEach(async () => {
    silence = await Silence.begin();
  });
  afterEach(() => silence.end());

  test('opens for its owner alone', async () => {
    const an = await silence.join('An');
    const note = writeInSilence(an.lane.doc);
    await silence.saved(an, [note]);
    expect(await silence.listen(silence.board.tokens.screen, 'own').closed()).toBe(4403);
    const bo = await silence.join('Bo');
    // Who leads has a lane as well, and sees nobody else's with it.
    const lead = silence.listen(silence.board.tokens.facilitator, 'own');
    await lead.synced();
    for (const { doc, frames } of [bo.lane, lead]) {
      expect(shown(doc)).toEqual([]);
      expect(leaks(frames, note.text)).toBe(0);
    }
  });

  test('takes nothing but notes', async () => {
    const an = await silence.join('An');
    an.lane.doc.getMap('ballots').set('v1', { kring: 100 });
    expect(await an.lane.closed()).toBe(4400);
    const bo = await silence.join('Bo');
    bo.lane.doc.getMap('stage').set('state', 'closed');
    expect(await bo.lane.closed()).toBe(4403);
  });

  test('gets what was written on the board into a silence, and nobody else does', async () => {
    await silence.rule({ see: false, anonymous: 'always' });
    const [an, bo] = [await silence.join('An'), await silence.join('Bo')];
    const screen = silence.listen(silence.board.tokens.screen);
    await screen.synced();
    // A client that doesn't know of lanes, or has not heard yet.
    const note = writeInSilence(an.board.doc);
    await an.lane.until((doc) => shown(doc).some(({ text }) => text === note.text));
    expect(shown(an.lane.doc)[0]).toMatchObject({ anonymous: true });
    const others = [silence.facilitator, screen, bo.board, bo.lane].flatMap(({ frames }) => frames);
    expect(leaks(others, note.text)).toBe(0);
    await an.board.until((doc) => shown(doc).length === 0);
  });

  test('shows named notes with their writers, who go on writing in them', async () => {
    const an = await silence.join('An');
    const note = writeInSilence(an.lane.doc);
    await silence.saved(an, [note]);
    await silence.reveal();
    await an.board.until((doc) => shown(doc).length === 1);
    const [[id, shownNote] = []] = Object.entries(readBoard(an.board.doc).notes);
    expect(shownNote).toMatchObject({ text: note.text, author: an.participantId });
    noteText(an.board.doc, id ?? '')?.insert(0, 'Nog iets: ');
    await silence.facilitator.until((doc) => shown(doc)[0]?.text === `Nog iets: ${note.text}`);
  });
});
