import { templateById } from '@samenbord/templates';
import { expect, it } from 'vitest';
import { deviceTemplates } from './own-templates.ts';

/** A browser's storage in memory. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => {
      kept.clear();
    },
  };
}

const TEMPLATE = { ...templateById('talentenmarkt')!, id: 'eigen-1' };

it('keeps a template, gives it back as it was, and forgets it', async () => {
  const storage = memory();
  storage.setItem('samenbord:iets-anders', 'x');
  const store = deviceTemplates(() => storage);
  await store.keep(TEMPLATE);
  expect(await deviceTemplates(() => storage).list()).toEqual([
    { template: TEMPLATE, faults: [], home: undefined },
  ]);
  expect(await store.find('eigen-1')).toEqual({ template: TEMPLATE, faults: [], home: undefined });
  await store.forget('eigen-1');
  expect(await store.list()).toEqual([]);
  expect(await store.find('eigen-1')).toBeUndefined();
});

it('remembers which revision of a school a draft began from, until it is a template of the device alone', async () => {
  const storage = memory();
  const store = deviceTemplates(() => storage);
  const home = { school: 'linde', revision: 3 };
  await store.keep(TEMPLATE, home);
  expect((await store.list())[0]?.home).toEqual(home);
  storage.setItem('samenbord:template-home:eigen-1', '{"school":7}');
  expect((await store.find('eigen-1'))?.home).toBeUndefined();
  await store.keep(TEMPLATE, home);
  await store.keep(TEMPLATE);
  expect((await store.find('eigen-1'))?.home).toBeUndefined();
  await store.keep(TEMPLATE, home);
  await store.forget('eigen-1');
  expect(storage.length).toBe(0);
});

it('keeps what is not right yet, and says what is wrong', async () => {
  const store = deviceTemplates(memory);
  const storage = memory();
  const half = { ...TEMPLATE, title: { nl: '', en: '' } };
  await deviceTemplates(() => storage).keep(half);
  const [found] = await deviceTemplates(() => storage).list();
  expect(found?.template).toEqual(half);
  expect(found?.faults.map(({ path }) => path)).toEqual(['title.nl', 'title.en']);
  expect(await store.list()).toEqual([]);
});

it('has nothing where the browser keeps nothing, and does not pretend to keep', async () => {
  const store = deviceTemplates(() => {
    throw new Error('forbidden');
  });
  expect(await store.list()).toEqual([]);
  await expect(store.keep(TEMPLATE)).rejects.toThrow('forbidden');
});

it('overlooks what is no template', async () => {
  const storage = memory();
  storage.setItem('samenbord:template:kapot', '{"format":');
  expect(await deviceTemplates(() => storage).list()).toEqual([]);
});
