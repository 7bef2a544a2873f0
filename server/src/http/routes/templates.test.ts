import { TEMPLATES } from '@samenbord/templates';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

it.each(['nl', 'en'] as const)('lists the templates in %s', async (language) => {
  const { status, text } = await server.ask({ url: '/api/templates', language });
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual(
    TEMPLATES.map((template) => ({
      id: template.id,
      title: template.title[language],
      aim: template.aim[language],
      minutes: expect.any(Number),
      needs: template.needs,
      people: template.people,
      variants: template.variants.map(({ id, name }) => ({
        id,
        name: name[language],
        minutes: expect.any(Number),
      })),
      zones: template.zones.map(({ kind, box, title }) => ({ kind, box, title: title[language] })),
      phases: template.phases.map(({ name, minutes }) => ({ name: name[language], minutes })),
    })),
  );
});

it('gives a whole template', async () => {
  for (const template of TEMPLATES) {
    const { status, json } = await server.ask({ url: `/api/templates/${template.id}` });
    expect(status).toBe(200);
    expect(json).toEqual(template);
  }
});

it.each([
  ['nl', 'Er is geen sjabloon “weg”.'],
  ['en', 'There is no template “weg”.'],
])('says in %s that there is no such template', async (language, detail) => {
  const { status, json } = await server.ask({ url: '/api/templates/weg', language });
  expect(status).toBe(404);
  expect(json).toMatchObject({ code: 'not-found', detail });
});
