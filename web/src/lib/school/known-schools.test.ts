import { expect, it } from 'vitest';
import { memoryStorage } from '#lib/device/storage.ts';
import { KnownSchools } from './known-schools.ts';

const linde = { id: 'linde', key: 'k1', name: 'De Linde' };
const eik = { id: 'eik', key: 'k2', name: 'De Eik' };

it('keeps the schools of a device, each once, with the key that came last', () => {
  const schools = new KnownSchools(memoryStorage());
  schools.keep(linde);
  schools.keep(eik);
  schools.keep({ ...linde, key: 'k3' });
  expect(schools.all()).toEqual([eik, { ...linde, key: 'k3' }]);
  expect(schools.find('linde')?.key).toBe('k3');
  schools.forget('linde');
  expect(schools.all()).toEqual([eik]);
});

it.each(['', '{', '{"id":1}', '[{"id":"x"},null,7]'])('takes %j for nothing', (stored) => {
  const storage = memoryStorage();
  storage.setItem('samenbord:schools', stored);
  expect(new KnownSchools(storage).all()).toEqual([]);
});
