/** Votes on the real product: secret until closed, counted by the server. */
import { addNote, putInBin, readBoard } from '@samenbord/board';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Silence } from './silence.ts';
import type { Writer } from './silence.ts';

let silence: Silence;
let writers: Writer[];
const open = async (wanted: object): Promise<string> => {
  const { id } = await silence.api.act(silence.board.id, silence.board.tokens.facilitator, {
    type: 'vote.open',
    question: 'Wat pakken we eerst aan?',
    kind: 'dots',
    ...wanted,
  });
  return id ?? '';
};
const close = (vote: string) =>
  silence.api.act(silence.board.id, silence.board.tokens.facilitator, { type: 'vote.close', vote });
const vote = (who: Writer, id: string, choices: Record<string, number>) =>
  silence.api.vote(silence.board.id, who.token, id, choices);
const result = async (id: string) => {
  const { votes } = await silence.api.boardJson(silence.board.id, silence.board.tokens.facilitator);
  return votes[id];
};

beforeAll(async () => {
  silence = await Silence.begin({ see: true, vote: true });
  writers = await Promise.all(['An', 'Bo', 'Cas', 'Dirk', 'Els'].map((name) => silence.join(name)));
});
afterAll(() => silence.end());

test('nobody hears what somebody chose before the vote is closed', async () => {
  const id = await open({ options: ['Kring in de klas', 'Hoekenwerk'], dots: 3 });
  const [an, bo] = writers as [Writer, Writer];
  await vote(an, id, { Hoekenwerk: 3 });
  await vote(bo, id, { Hoekenwerk: 1, 'Kring in de klas': 1 });
  expect(await result(id)).toMatchObject({ state: 'open', result: null, voters: 0 });
  const { votes } = await silence.api.summary(silence.board.id, bo.token);
  expect(votes).toMatchObject([{ id, dots: 3 }]);
  // One's own dots are in the own lane, and in nobody else's.
  await an.lane.until((doc) => doc.getMap('ballots').has(id));
  expect(bo.lane.doc.getMap('ballots').toJSON()).not.toMatchObject({ [id]: { Hoekenwerk: 3 } });
  await close(id);
  expect(await result(id)).toMatchObject({
    state: 'closed',
    voters: 2,
    result: { Hoekenwerk: 4, 'Kring in de klas': 1 },
  });
  await an.lane.until((doc) => !doc.getMap('ballots').has(id));
});

test('what is over the budget, unknown, late or not a participant’s is refused whole', async () => {
  const id = await open({ options: ['Ja', 'Nee'], dots: 2 });
  const [an] = writers as [Writer];
  await vote(an, id, { Ja: 2 });
  await expect(vote(an, id, { Ja: 2, Nee: 1 })).rejects.toMatchObject({ status: 409, code: 'too-many-dots' });
  await expect(vote(an, id, { Misschien: 1 })).rejects.toMatchObject({ code: 'no-such-choice' });
  await expect(vote(an, id, { Ja: -1 })).rejects.toMatchObject({ status: 400 });
  await expect(vote(an, 'nergens', { Ja: 1 })).rejects.toMatchObject({ status: 404, code: 'no-such-vote' });
  const { screen, facilitator } = silence.board.tokens;
  for (const token of [screen, facilitator])
    await expect(silence.api.vote(silence.board.id, token, id, { Ja: 1 })).rejects.toMatchObject({
      status: 403,
    });
  await close(id);
  await expect(vote(an, id, { Nee: 1 })).rejects.toMatchObject({ status: 409, code: 'vote-closed' });
  expect(await result(id)).toMatchObject({ result: { Ja: 2, Nee: 0 }, voters: 1 });
});

test('dots lie on live notes alone', async () => {
  const { doc } = silence.facilitator;
  const [kept, gone] = ['blijft', 'gaat'].map((text) =>
    addNote(doc, { text, at: { pos: [700, 200] }, now: 1 }),
  );
  const [an, bo] = writers as [Writer, Writer];
  await bo.board.until((seen) => readBoard(seen).notes[gone ?? ''] !== undefined);
  const id = await open({});
  await vote(an, id, { [kept ?? '']: 1, [gone ?? '']: 2 });
  putInBin(doc, 'notes', gone ?? '', 1);
  await bo.board.until((seen) => readBoard(seen).notes[gone ?? ''] === undefined);
  await expect(vote(bo, id, { [gone ?? '']: 1 })).rejects.toMatchObject({ code: 'no-such-choice' });
  await close(id);
  expect(await result(id)).toMatchObject({ result: { [kept ?? '']: 1 }, options: [kept] });
});

test('a scale says nothing under five answers, and may be asked again', async () => {
  const first = await open({ kind: 'scale', question: 'Zie je het zitten?' });
  for (const who of writers.slice(0, 4)) await vote(who, first, { 2: 1 });
  await close(first);
  expect(await result(first)).toMatchObject({ result: null, tooFew: true, voters: 4 });
  const second = await open({ kind: 'scale', question: 'Zie je het zitten?' });
  for (const who of writers) await vote(who, second, { 4: 1 });
  await close(second);
  expect(await result(second)).toMatchObject({ result: { 4: 5 }, tooFew: false });
});
