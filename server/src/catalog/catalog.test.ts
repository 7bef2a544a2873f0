import { DatabaseSync } from 'node:sqlite';
import { isCode } from '@samenbord/board';
import { beforeEach, expect, it } from 'vitest';
import { Catalog } from './catalog.ts';

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
  const { participant, token } = catalog.addMember('bord1', {
    role: 'participant',
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
  const { token } = catalog.addMember('bord1', { role: 'facilitator' });
  expect(catalog.recognise('bord2', token).who).toBe('stranger');
  expect(catalog.recognise('bord1', 'x'.repeat(32)).who).toBe('nobody');
  expect(catalog.recognise('bord1', 'geen sleutel').who).toBe('nobody');
});

it('keeps no token readable in the database', () => {
  catalog.addBoard('bord1');
  const { token } = catalog.addMember('bord1', { role: 'screen' });
  const kept = JSON.stringify(database.prepare('SELECT * FROM catalog_members').all());
  expect(kept).not.toContain(token);
  expect(kept).toContain('bord1');
});

it('forgets a token that was taken away, and nobody else', () => {
  catalog.addBoard('bord1');
  const an = catalog.addMember('bord1', { role: 'facilitator', name: 'An' });
  const bo = catalog.addMember('bord1', { role: 'facilitator', name: 'Bo' });
  expect(catalog.removeMember('bord1', an.participant)).toBe(true);
  expect(catalog.removeMember('bord1', an.participant)).toBe(false);
  expect(catalog.recognise('bord1', an.token).who).toBe('nobody');
  expect(catalog.recognise('bord1', bo.token).who).toBe('member');
  expect(catalog.facilitators('bord1').map((member) => member.name)).toEqual(['Bo']);
});

it('closes a board to everybody as soon as its erasing begins, and remembers to finish it', () => {
  const { code } = catalog.addBoard('bord1');
  const { token } = catalog.addMember('bord1', { role: 'facilitator' });
  catalog.beginErasing('bord1');
  expect(catalog.hasBoard('bord1')).toBe(false);
  expect(catalog.boardOfCode(code)).toBeUndefined();
  expect(catalog.recognise('bord1', token).who).toBe('nobody');
  expect(catalog.beingErased()).toEqual(['bord1']);
  catalog.removeBoard('bord1');
  expect(catalog.beingErased()).toEqual([]);
  expect(catalog.countBoards()).toBe(0);
});
