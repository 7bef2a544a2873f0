import { beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addNote, putInBin } from './edits.ts';
import { ActionRefused } from './refused.ts';
import { readBoard } from './snapshot.ts';
import { smallBoard } from './testing.ts';
import { checkBallot, closeVote, openVote, openVotes } from './votes.ts';
import type { Choices, NewVote } from './votes.ts';

const now = 1_800_000_000_000;
let doc: Y.Doc;
beforeEach(() => {
  doc = smallBoard();
});

const open = (wanted: Partial<NewVote> = {}, id = 'v1') => {
  openVote(doc, { question: 'Wat eerst?', options: ['kring', 'hoek'], ...wanted }, id, now);
};
const codeOf = (act: () => unknown): string => {
  const before = readBoard(doc);
  try {
    act();
  } catch (error) {
    expect(readBoard(doc)).toEqual(before);
    if (error instanceof ActionRefused) return error.code;
    throw error;
  }
  throw new Error('was carried out');
};
const check = (choices: Choices, id = 'v1') => checkBallot(doc, id, choices);
const vote = (id = 'v1') => readBoard(doc).votes[id];

describe('a ballot', () => {
  it('divides no more dots than everybody has', () => {
    open({ dots: 4 });
    expect(check({ kring: 3, hoek: 1 })).toEqual({ kring: 3, hoek: 1 });
    expect(check({ kring: 2, hoek: 0 })).toEqual({ kring: 2 });
    expect(codeOf(() => check({ kring: 4, hoek: 1 }))).toBe('too-many-dots');
    expect(codeOf(() => check({ kring: 5, hoek: -1 }))).toBe('too-many-dots');
    expect(codeOf(() => check({ kring: 0.5 }))).toBe('too-many-dots');
  });

  it('chooses only what the vote offers', () => {
    open();
    expect(codeOf(() => check({ zolder: 1 }))).toBe('no-such-choice');
    expect(codeOf(() => check({ kring: 1 }, 'v2'))).toBe('no-such-vote');
    closeVote(doc, 'v1', []);
    expect(codeOf(() => check({ kring: 1 }))).toBe('vote-closed');
  });

  it('puts dots on live notes of the zone alone', () => {
    const [inside, gone, elsewhere] = ['praktijk', 'praktijk', 'vragen'].map((zone) =>
      addNote(doc, { text: zone, at: { zone }, now }),
    ) as [string, string, string];
    open({ options: [], zone: 'praktijk' });
    putInBin(doc, 'notes', gone, now);
    expect(check({ [inside]: 2 })).toEqual({ [inside]: 2 });
    for (const note of [gone, elsewhere]) expect(codeOf(() => check({ [note]: 1 }))).toBe('no-such-choice');
  });
});

describe('a vote', () => {
  it('needs something to choose', () => {
    expect(codeOf(() => open({ options: [], zone: 'vragen' }))).toBe('nothing-to-choose');
    expect(codeOf(() => open({ options: [], zone: 'zolder' }))).toBe('no-such-zone');
  });

  it('tells nothing before it is closed, then how many dots each option has', () => {
    open();
    expect(vote()).toMatchObject({ state: 'open', result: null, voters: 0, dots: 3 });
    closeVote(doc, 'v1', [{ kring: 2 }, { kring: 1, hoek: 2 }, {}]);
    expect(vote()).toMatchObject({
      state: 'closed',
      result: { kring: 3, hoek: 2 },
      voters: 2,
      tooFew: false,
    });
    expect(codeOf(() => closeVote(doc, 'v1', []))).toBe('vote-closed');
  });

  it('counts no dot on a note that was thrown away meanwhile, and lists the notes by their dots', () => {
    const [a, b, gone] = ['a', 'b', 'weg'].map((text) =>
      addNote(doc, { text, at: { zone: 'praktijk' }, now }),
    ) as [string, string, string];
    open({ options: [], zone: 'praktijk' });
    putInBin(doc, 'notes', gone, now);
    closeVote(doc, 'v1', [{ [a]: 1, [gone]: 2 }, { [b]: 3 }, { [gone]: 3 }]);
    expect(vote()).toMatchObject({ result: { [a]: 1, [b]: 3 }, options: [b, a], voters: 2 });
  });

  it('on a scale shows a result from five answers up', () => {
    for (const [id, answers] of [
      ['v1', 4],
      ['v2', 5],
    ] as const) {
      open({ kind: 'scale' }, id);
      expect(check({ 5: 1 }, id)).toEqual({ 5: 1 });
      expect(codeOf(() => check({ 5: 1, 4: 1 }, id))).toBe('too-many-dots');
      closeVote(
        doc,
        id,
        Array.from({ length: answers }, () => ({ 4: 1 })),
      );
    }
    expect(vote('v1')).toMatchObject({ state: 'closed', result: null, tooFew: true, voters: 4 });
    expect(vote('v2')).toMatchObject({ result: { 1: 0, 2: 0, 3: 0, 4: 5, 5: 0 }, tooFew: false });
  });

  it('stands beside others, each with its own question', () => {
    open();
    open({ question: 'En dan?' }, 'v2');
    expect(openVotes(doc).map(([id]) => id)).toEqual(['v1', 'v2']);
    closeVote(doc, 'v1', []);
    expect(openVotes(doc).map(([id]) => id)).toEqual(['v2']);
  });
});
