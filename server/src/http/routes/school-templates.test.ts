import { MAX_TEMPLATE_FILE, compactTemplate } from '@samenbord/board';
import { templateById } from '@samenbord/templates';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MOST_TEMPLATES } from '../../schools/school-templates.ts';
import { makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
let school: { id: string; key: string };

async function makeSchool(name: string) {
  const { json } = await server.ask({ method: 'POST', url: '/api/schools', payload: { name } });
  return { id: String(json.id), key: String(json.key) };
}

beforeEach(async () => {
  server = await testServer();
  school = await makeSchool('De Linde');
});
afterEach(() => server.close());

const MARKET = templateById('talentenmarkt')!;
const titled = (nl: string) => ({ ...MARKET, title: { nl, en: nl } });

const url = (id = '') => `/api/schools/${school.id}/templates${id === '' ? '' : `/${id}`}`;
const put = (id: string, template: object, replaces?: number, token = school.key) =>
  server.ask({
    method: 'PUT',
    url: url(id),
    token,
    payload: { template, ...(replaces === undefined ? {} : { replaces }) },
  });
async function kept() {
  const { text } = await server.ask({ url: url(), token: school.key });
  return (JSON.parse(text) as { revision: number; template: typeof MARKET }[]).map(
    ({ revision, template }) => [template.id, template.title.nl, revision],
  );
}

it('keeps a template under its id, as it was, by title', async () => {
  expect((await put('onze-markt', titled('Onze markt'))).json).toEqual({ revision: 1 });
  expect((await put('kring', compactTemplate(titled('De kring')))).json).toEqual({ revision: 1 });
  const { text } = await server.ask({ url: url(), token: school.key });
  expect(JSON.parse(text)).toEqual([
    { revision: 1, template: { ...titled('De kring'), id: 'kring' } },
    { revision: 1, template: { ...titled('Onze markt'), id: 'onze-markt' } },
  ]);
});

it('leaves boards that were made of it as they are when it changes or goes', async () => {
  const template = { ...titled('Onze markt'), id: 'onze-markt' };
  await put('onze-markt', template);
  const { id, facilitator } = await makeBoard(server, { template, schoolKey: school.key });
  const board = async () =>
    (await server.ask({ url: `/api/boards/${id}/export/board.json`, token: facilitator })).text;
  const before = await board();
  expect(before).toContain('Wie gaat bij wie?');
  const zones = MARKET.zones.map((zone) => ({ ...zone, title: { nl: zone.id, en: zone.id } }));
  expect((await put('onze-markt', { ...template, zones }, 1)).status).toBe(200);
  await server.ask({ method: 'DELETE', url: url('onze-markt'), token: school.key });
  expect(await board()).toBe(before);
});

it('is open to nobody without the key of that very school', async () => {
  await put('onze-markt', titled('Onze markt'));
  const { facilitator } = await makeBoard(server, { schoolKey: school.key });
  const other = await makeSchool('De Eik');
  for (const token of [facilitator, other.key, 'fout'])
    for (const answer of [
      await server.ask({ url: url(), token }),
      await put('onze-markt', titled('Anders'), 1, token),
      await server.ask({ method: 'DELETE', url: url('onze-markt'), token }),
    ])
      expect([answer.status, answer.json.code]).toEqual([401, 'school-key-needed']);
  expect(await kept()).toEqual([['onze-markt', 'Onze markt', 1]]);
});

it('lets nobody save over what a colleague saved meanwhile', async () => {
  await put('onze-markt', titled('Onze markt'));
  expect((await put('onze-markt', titled('De markt van An'), 1)).json).toEqual({ revision: 2 });
  for (const seen of [undefined, 1]) {
    const { status, json } = await put('onze-markt', titled('De markt van Bo'), seen);
    expect([status, json.code]).toEqual([409, 'template-changed']);
    expect(json.hint).toBe('Bewaar het jouwe ernaast. Zo gaat er niets verloren.');
  }
  expect(await kept()).toEqual([['onze-markt', 'De markt van An', 2]]);
});

it('takes back one that was taken away while somebody worked on it', async () => {
  await put('onze-markt', titled('Onze markt'));
  expect((await server.ask({ method: 'DELETE', url: url('onze-markt'), token: school.key })).status).toBe(
    204,
  );
  expect((await put('onze-markt', titled('Nog altijd onze markt'), 1)).json).toEqual({ revision: 2 });
});

it('keeps none with a fault, and says where it is', async () => {
  const [first, ...rest] = MARKET.phases;
  const { status, json } = await put('stuk', { ...MARKET, phases: [{ ...first, minutes: 'veel' }, ...rest] });
  expect([status, json.code]).toEqual([400, 'bad-request']);
  expect(json.detail).toBe('Het sjabloon klopt niet. Fase 1, minuten moet een getal zijn.');
  expect((await put('talentenmarkt', MARKET)).json).toMatchObject({
    detail: 'Dit sjabloon heeft de naam van een sjabloon dat bij Samenbord hoort.',
  });
  expect(await kept()).toEqual([]);
});

it('keeps none that is too large', async () => {
  const long = { nl: 'a'.repeat(2000), en: 'b'.repeat(2000) };
  const [card] = MARKET.theory;
  const theory = Array.from({ length: 110 }, (_, at) => ({ ...card, id: `k${String(at)}`, text: long }));
  const heavy = { ...MARKET, theory };
  expect(JSON.stringify(heavy).length).toBeGreaterThan(MAX_TEMPLATE_FILE);
  const { status, json } = await put('zwaar', heavy);
  expect([status, json.code]).toEqual([413, 'template-too-large']);
  expect(await kept()).toEqual([]);
});

it('keeps so many and no more, of which an older one can still be saved anew', async () => {
  for (let at = 0; at < MOST_TEMPLATES; at++) await put(`s${String(at)}`, titled(`Sjabloon ${String(at)}`));
  const { status, json } = await put('een-te-veel', MARKET);
  expect([status, json.code]).toEqual([409, 'school-templates-full']);
  expect((await put('s0', titled('Anders'), 1)).json).toEqual({ revision: 2 });
  await server.ask({ method: 'DELETE', url: url('s1'), token: school.key });
  expect((await put('een-te-veel', MARKET)).status).toBe(200);
});

it('changes no board that was made of it', async () => {
  const own = { ...titled('Onze markt'), id: 'onze-markt' };
  await put(own.id, own);
  const { id, facilitator } = await makeBoard(server, { template: own });
  const board = async () =>
    (await server.ask({ url: `/api/boards/${id}/export/board.json`, token: facilitator })).text;
  const before = await board();
  await put(own.id, { ...own, zones: own.zones.map((zone) => ({ ...zone, title: 'Anders' })) }, 1);
  await server.ask({ method: 'DELETE', url: url(own.id), token: school.key });
  expect(await board()).toBe(before);
});

it('goes with the school', async () => {
  await put('onze-markt', titled('Onze geheime markt'));
  await server.ask({ method: 'DELETE', url: `/api/schools/${school.id}`, token: school.key });
  expect(server.database.prepare('SELECT count(*) AS count FROM school_templates').get()).toEqual({
    count: 0,
  });
});

it('says that there is no such template to remove', async () => {
  const { status, json } = await server.ask({ method: 'DELETE', url: url('weg'), token: school.key });
  expect([status, json.code]).toEqual([404, 'no-such-template']);
});
