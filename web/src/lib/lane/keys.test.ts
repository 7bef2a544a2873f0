import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { memoryStorage } from '#lib/device/storage.ts';
import { NoteKeys, claimOf } from './keys.ts';

it('hashes a key as the server does', () => {
  for (const key of ['sleutel', 'x'.repeat(200)])
    expect(claimOf(key)).toBe(createHash('sha256').update(key).digest('base64url'));
});

it('knows the own nameless notes again after a reload, and nobody else’s', () => {
  const device = memoryStorage();
  const claim = new NoteKeys(device, 'bord', 'an').make({ keep: true });
  const again = new NoteKeys(device, 'bord', 'an');
  expect(claimOf(again.of(claim) ?? '')).toBe(claim);
  expect(new NoteKeys(device, 'bord', 'bo').of(claim)).toBeUndefined();
  expect(again.of('')).toBeUndefined();
});

it('keeps nothing where several people share a device, and forgets what was there', () => {
  const device = memoryStorage();
  const keys = new NoteKeys(device, 'bord', 'an');
  expect(keys.of(keys.make({ keep: false }))).toBeUndefined();
  const claim = keys.make({ keep: true });
  NoteKeys.forget(device, 'bord', 'an');
  expect(new NoteKeys(device, 'bord', 'an').of(claim)).toBeUndefined();
});
