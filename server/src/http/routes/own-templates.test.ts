import { templateFromBoard, writeTemplateFile } from '@samenbord/board';
import { templateById } from '@samenbord/templates';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ CREATE_KEY: 'sesam-open-u' });
});
afterAll(() => server.close());

const TEMPLATE = templateById('talentenmarkt')!;

const create = (payload: Record<string, unknown>, language = 'nl') =>
  server.ask({
    method: 'POST',
    url: '/api/boards',
    headers: { 'x-create-key': 'sesam-open-u' },
    payload: { title: 'Studiedag', ...payload },
    language,
  });

async function boardOf(payload: Record<string, unknown>) {
  const { status, json, text } = await create(payload);
  expect([status, text]).toEqual([201, expect.any(String)]);
  const { facilitator } = json.tokens as { facilitator: string };
  const { text: board } = await server.ask({
    url: `/api/boards/${String(json.id)}/export/board.json`,
    token: facilitator,
  });
  return JSON.parse(board) as Parameters<typeof templateFromBoard>[0];
}

it('makes a board from a template that came with the request', async () => {
  const own = { ...TEMPLATE, id: 'eigen-markt', title: { nl: 'Onze markt', en: 'Our market' } };
  const board = await boardOf({ template: own });
  expect(board.info.template).toBe('eigen-markt');
  const made = templateFromBoard(board, { id: 'x', title: 'x' });
  expect(made.zones.map(({ id, box, kind }) => [id, box, kind])).toEqual(
    own.zones.map(({ id, box, kind }) => [id, box, kind]),
  );
  expect(made.theory).toHaveLength(own.theory.length);
});

it('makes one from what a template file holds', async () => {
  const { template } = JSON.parse(writeTemplateFile(TEMPLATE)) as { template: object };
  const board = await boardOf({ template, language: 'en' });
  expect(Object.values(board.zones).map(({ title }) => title)).toContain('Come and get this from me');
});

it('makes a board from a variant, of a known template and of an own one', async () => {
  for (const template of [TEMPLATE.id, TEMPLATE]) {
    const { phases } = await boardOf({ template, variant: '20-minuten' });
    expect(Object.values(phases).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(20);
  }
});

it.each([
  ['nl', 'Sjabloon “talentenmarkt” heeft geen variant “lang”.'],
  ['en', 'Template “talentenmarkt” has no variant “lang”.'],
])('says in %s that there is no such variant', async (language, detail) => {
  const { status, json } = await create({ template: TEMPLATE.id, variant: 'lang' }, language);
  expect(status).toBe(400);
  expect(json).toMatchObject({ code: 'bad-request', detail });
});

it('tells every fault of a template, each with its place, and makes nothing', async () => {
  const [first, ...rest] = TEMPLATE.zones;
  const zones = [
    { ...first, title: { nl: '', en: 'Why' } },
    ...rest.map((zone) => ({ ...zone, box: [0, 0] })),
  ];
  const before = server.parts.catalog.countBoards();
  const broken = { ...TEMPLATE, zones: zones.slice(0, 2), phases: 'geen' };
  const { status, json } = await create({ template: broken });
  expect(status).toBe(400);
  expect(json).toMatchObject({
    code: 'bad-request',
    detail: 'Het sjabloon klopt niet. Fasen moet een lijst zijn. Zone 2, plaats moet uit 4 getallen bestaan.',
    errors: [
      { path: '/template/phases', message: 'moet een lijst zijn' },
      { path: '/template/zones/1/box', message: 'moet uit 4 getallen bestaan' },
    ],
  });
  const { json: inEnglish } = await create(
    { template: { ...TEMPLATE, zones: [zones[0]], theory: [] } },
    'en',
  );
  expect(inEnglish['detail']).toBe(
    'The template is not right. Zone 1, title (Dutch) is empty. Zones have no place for notes in the first phase.',
  );
  expect(server.parts.catalog.countBoards()).toBe(before);
});

it.each([7, null, true, ['x']])('refuses %j for a template', async (template) => {
  const { status, json } = await create({ template });
  expect(status).toBe(400);
  expect(json).toMatchObject({ code: 'bad-request' });
});
