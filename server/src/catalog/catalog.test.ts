import { DatabaseSync } from 'node:sqlite';
import { isCode } from '@samenbord/board';
import { beforeEach, expect, it } from 'vitest';
import { Catalog } from './catalog.ts';
import { screenToken } from './tokens.ts';

let database: DatabaseSync;
let catalog: Catalog;
beforeEach(() => {
  database = new DatabaseSync(':memory:');
  catalog = new Catalog(database, () => 1_800_000_000_000);
});

it('finds a board by the code that it was given', () => {
  const { code } = catalog.addBoard('bord1');
  expect(isCode(code)).toBe(true);
  expect(catalog.boardOfCode(code)).toBe('bord1');
  expect(catalog.codeOf('bord1')).toBe(code);
  expect(catalog.boardOfCode('AAAAAAAA')).toBeUndefined();
});

it('recognises a member by the token, with role, name and group', () => {
  catalog.addBoard('bord1');
  const { participant, token } = catalog.addParticipant('bord1', {
    name: 'Noor',
    group: 'eerste graad',
  });
  expect(catalog.recognise('bord1', token)).toEqual({
    who: 'member',
    member: { actor: { role: 'participant', participant }, name: 'Noor', group: 'eerste graad' },
  });
});

it('tells a token of another board from one that nobody has', () => {
  catalog.addBoard('bord1');
  catalog.addBoard('bord2');
  const { token } = catalog.addFacilitator('bord1', {});
  expect(catalog.recognise('bord2', token).who).toBe('stranger');
  expect(catalog.recognise('bord1', 'x'.repeat(32)).who).toBe('nobody');
  expect(catalog.recognise('bord1', 'geen sleutel').who).toBe('nobody');
});

it('keeps no token readable in the database', () => {
  catalog.addBoard('bord1');
  const { token, screen } = catalog.addFacilitator('bord1', {});
  const kept = JSON.stringify(database.prepare('SELECT * FROM catalog_members').all());
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(screen);
  expect(kept).toContain('bord1');
});

it("forgets a facilitator's token and that of the projector, and nobody else's", () => {
  catalog.addBoard('bord1');
  const an = catalog.addFacilitator('bord1', { name: 'An' });
  const bo = catalog.addFacilitator('bord1', { name: 'Bo' });
  const guest = catalog.addParticipant('bord1', {});
  expect(catalog.removeFacilitator('bord1', guest.participant)).toEqual([]);
  expect(catalog.removeFacilitator('bord1', an.participant)).toHaveLength(2);
  expect(catalog.removeFacilitator('bord1', an.participant)).toEqual([]);
  for (const lost of [an.token, an.screen]) expect(catalog.recognise('bord1', lost).who).toBe('nobody');
  for (const kept of [bo.token, bo.screen, guest.token])
    expect(catalog.recognise('bord1', kept).who).toBe('member');
  expect(catalog.facilitators('bord1').map((member) => member.name)).toEqual(['Bo']);
});

it("gives a facilitator's projector a token that shows and changes nothing", () => {
  catalog.addBoard('bord1');
  const { token, screen } = catalog.addFacilitator('bord1', {});
  expect(screenToken(token)).toBe(screen);
  expect(catalog.recognise('bord1', screen)).toMatchObject({ member: { actor: { role: 'screen' } } });
});

it('closes a board to everybody as soon as its erasing begins, and remembers to finish it', () => {
  const { code } = catalog.addBoard('bord1');
  const { token } = catalog.addFacilitator('bord1', {});
  catalog.beginErasing('bord1');
  expect(catalog.hasBoard('bord1')).toBe(false);
  expect(catalog.boardOfCode(code)).toBeUndefined();
  expect(catalog.recognise('bord1', token).who).toBe('nobody');
  expect(catalog.beingErased()).toEqual(['bord1']);
  catalog.removeBoard('bord1');
  expect(catalog.beingErased()).toEqual([]);
  expect(catalog.countBoards()).toBe(0);
});

it('gives a board another code, under which alone it is found from then on', () => {
  const { code } = catalog.addBoard('bord1');
  const renewed = catalog.renewCode('bord1');
  expect([isCode(renewed), renewed === code]).toEqual([true, false]);
  expect([catalog.boardOfCode(code), catalog.boardOfCode(renewed)]).toEqual([undefined, 'bord1']);
});

it("renews one facilitator's token with that of the projector, and nobody else's", () => {
  catalog.addBoard('bord1');
  const an = catalog.addFacilitator('bord1', { name: 'An' });
  const bo = catalog.addFacilitator('bord1', { name: 'Bo' });
  const { token, lost } = catalog.renewFacilitator('bord1', an.participant);
  expect(lost).toEqual([an.participant, expect.any(String)]);
  for (const old of [an.token, an.screen]) expect(catalog.recognise('bord1', old).who).toBe('nobody');
  for (const valid of [token, screenToken(token), bo.token, bo.screen])
    expect(catalog.recognise('bord1', valid).who).toBe('member');
});

it('takes a token from participants only, and only on their own board', () => {
  for (const board of ['bord1', 'bord2']) catalog.addBoard(board);
  const { participant } = catalog.addParticipant('bord1', {});
  const leader = catalog.addFacilitator('bord1', {});
  expect(catalog.removeParticipant('bord2', participant)).toBe(false);
  expect(catalog.removeParticipant('bord1', leader.participant)).toBe(false);
  expect(catalog.removeParticipant('bord1', participant)).toBe(true);
});
