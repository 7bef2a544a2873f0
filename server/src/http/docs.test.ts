import sharp from 'sharp';
import { Check } from 'typebox/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinBoard, makeBoard, testServer } from './testing.ts';
import type { Answer, TestServer } from './testing.ts';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>((inside, key) => (isObject(inside) ? inside[key] : undefined), value);

let server: TestServer;
let docs: Json;
beforeAll(async () => {
  server = await testServer();
  docs = (await server.ask({ url: '/api/docs/json' })).json;
});
afterAll(() => server.close());

const PROBLEM = '#/components/schemas/Problem';

/** Every operation of the documentation, as `get /api/boards/{id}`. */
const operations = (): string[] =>
  Object.entries(at(docs, 'paths') as Json).flatMap(([path, methods]) =>
    Object.keys(isObject(methods) ? methods : {}).map((method) => `${method} ${path}`),
  );

/** Without its parameters; empty when there is none. */
function contentType(headers: Answer['headers']): string {
  const value = headers['content-type'];
  return typeof value === 'string' ? (value.split(';')[0] ?? '') : '';
}

function expectAsDocumented(operation: string, { status, headers, text }: Answer): void {
  const [method = '', path = ''] = operation.split(' ');
  const responses = at(docs, 'paths', path, method, 'responses');
  const response = at(responses, String(status)) ?? at(responses, `${String(status).charAt(0)}XX`);
  expect(response, `${operation} answers ${String(status)}`).toBeDefined();
  const type = contentType(headers);
  const named = at(response, 'content', type, 'schema');
  const schema = at(named, '$ref') === PROBLEM ? at(docs, 'components', 'schemas', 'Problem') : named;
  if (text === '') return;
  expect(schema, `${operation} answers ${type}`).toBeDefined();
  if (/^application\/(problem\+)?json$/.test(type) && isObject(schema))
    expect(Check(schema, JSON.parse(text)), `${operation} ${String(status)} ${text}`).toBe(true);
}

it('describes the whole interface, and every route answers as described, well and badly asked', async () => {
  const { id, code, facilitator } = await makeBoard(server);
  const { participant, token } = await joinBoard(server, code, { name: 'Noor' });
  const board = `/api/boards/${id}`;
  const seen = new Set<string>();
  const check = async (operation: string, request: Parameters<TestServer['ask']>[0]) => {
    const method = operation.split(' ')[0]?.toUpperCase();
    expectAsDocumented(operation, await server.ask({ ...request, method: method as 'GET' }));
    seen.add(operation);
  };

  for (const url of ['/healthz', '/readyz', '/metrics', '/api/templates']) await check(`get ${url}`, { url });
  await check('get /api/templates/{id}', { url: '/api/templates/leeg-bord' });
  await check('get /api/templates/{id}', { url: '/api/templates/weg' });
  await check('post /api/boards', { url: '/api/boards', payload: { title: 'Dag' } });
  await check('post /api/boards', { url: '/api/boards', payload: {} });
  const kept = (file: string) => ({
    payload: `--b\r\ncontent-disposition: form-data; name="file"; filename="b"\r\n\r\n${file}\r\n--b--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  });
  for (const file of ['{"format":"samenbord","version":1}', 'Beste collega'])
    for (const url of ['/api/boards/import', '/api/boards/import?dryRun=1'])
      await check('post /api/boards/import', { url, ...kept(file) });
  await check('post /api/join', { url: '/api/join', payload: { code } });
  await check('post /api/join', { url: '/api/join', payload: { code: 'AAAAAAAA' } });
  for (const typed of [code, 'AAAAAAAA']) {
    await check('post /api/lobby', { url: '/api/lobby', payload: { code: typed } });
    await check('post /api/lobby/answers', {
      url: '/api/lobby/answers',
      payload: { code: typed, text: 'x' },
    });
    await check('post /api/lobby/votes', {
      url: '/api/lobby/votes',
      payload: { code: typed, vote: 'x', choices: {} },
    });
  }
  const asFacilitator = (operation: string, path: string, payload?: object) =>
    check(operation, { url: `${board}${path}`, token: facilitator, ...(payload ? { payload } : {}) });
  for (const who of [facilitator, token, 'nonsense'])
    await check('get /api/boards/{id}', { url: board, token: who });
  for (const who of [token, 'nonsense'])
    await check('get /api/boards/{id}/state', { url: `${board}/state`, token: who });
  await asFacilitator('post /api/boards/{id}/actions', '/actions', { type: 'timer.start', minutes: 5 });
  await asFacilitator('post /api/boards/{id}/actions', '/actions', { type: 'timer.start' });
  await asFacilitator('get /api/boards/{id}/facilitators', '/facilitators');
  await asFacilitator('post /api/boards/{id}/facilitators', '/facilitators', { name: 'Bo' });
  await asFacilitator('delete /api/boards/{id}/facilitators/{participantId}', '/facilitators/nobody');
  await asFacilitator('get /api/boards/{id}/export/board.json', '/export/board.json');
  for (const file of [
    'report.pdf',
    'report.md',
    'report.html',
    'notes.csv',
    'board.tldr',
    'board.svg',
    'board.png',
  ])
    await asFacilitator(`get /api/boards/{id}/export/${file}`, `/export/${file}`);
  await asFacilitator('get /api/boards/{id}/export/report/progress', '/export/report/progress');
  const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  for (const payload of [png, Buffer.from('<svg/>')])
    await asFacilitator('post /api/boards/{id}/images', '/images', payload);
  const image = String(
    (await server.ask({ method: 'POST', url: `${board}/images`, payload: png, token })).json.id,
  );
  for (const id of [image, 'nothing'])
    await asFacilitator('get /api/boards/{id}/images/{image}', `/images/${id}`);
  await asFacilitator(
    'post /api/boards/{id}/facilitators/{participantId}/renew',
    '/facilitators/nobody/renew',
  );
  await asFacilitator('delete /api/boards/{id}/participants/{participantId}', '/participants/nobody');
  for (const payload of [{ key: 'een-sleutel-van-niemand', text: 'Anders' }, { text: 'Zonder sleutel' }])
    await asFacilitator('post /api/boards/{id}/notes/{note}', '/notes/nothing', payload);
  const vote = { type: 'vote.open', question: 'Eerst?', kind: 'dots', options: ['kring', 'hoek'] };
  const opened = await server.ask({
    method: 'POST',
    url: `${board}/actions`,
    payload: vote,
    token: facilitator,
  });
  for (const choices of [{ kring: 2 }, { kring: 20 }, 'kring'])
    await check('post /api/boards/{id}/votes/{vote}', {
      url: `${board}/votes/${String(opened.json.id)}`,
      payload: { choices },
      token,
    });
  await asFacilitator('post /api/boards/{id}/actions', '/actions', { type: 'groups.make', count: 2 });
  for (const payload of [{}, { group: 'nothing' }])
    await check('post /api/boards/{id}/group-seat', { url: `${board}/group-seat`, token, payload });
  await asFacilitator('get /api/boards/{id}/groups', '/groups');
  await asFacilitator('get /api/boards/{id}/silence', '/silence');
  await asFacilitator('post /api/boards/{id}/rehearsal', '/rehearsal', { people: 5 });
  await asFacilitator('get /api/boards/{id}/rehearsal', '/rehearsal');
  for (let at = 0; at < 2; at++) await asFacilitator('delete /api/boards/{id}/rehearsal', '/rehearsal');
  await asFacilitator('post /api/boards/{id}/picks', '/picks', { note: 'nothing', picked: true });
  const words = '/participants/{participantId}/words';
  for (const [who, text] of [
    [participant, 'Gaat het?'],
    ['nobody', 'x'],
    [participant, ''],
  ] as const)
    await asFacilitator(`post /api/boards/{id}${words}`, `/participants/${who}/words`, { text });
  await check('get /api/boards/{id}/words', { url: `${board}/words`, token });
  await asFacilitator('delete /api/boards/{id}/words/{wordId}', '/words/nothing');
  await asFacilitator('post /api/boards/{id}/report-link', '/report-link');
  await asFacilitator('delete /api/boards/{id}/report-link', '/report-link');
  await asFacilitator('get /api/boards/{id}/report', '/report');
  await asFacilitator('get /api/boards/{id}', '');
  await asFacilitator('post /api/boards/{id}/code/renew', '/code/renew');
  await asFacilitator('get /api/boards/{id}/restore-points', '/restore-points');

  const made = await server.ask({ method: 'POST', url: '/api/schools', payload: { name: 'De Linde' } });
  const key = String(made.json.key);
  const school = `/api/schools/${String(made.json.id)}`;
  const ofSchool = (operation: string, url: string, payload?: object) =>
    check(operation, { url, token: key, ...(payload ? { payload } : {}) });
  for (const payload of [{ name: 'De Eik' }, {}])
    await check('post /api/schools', { url: '/api/schools', payload });
  for (const schoolKey of [key, 'fout'])
    await asFacilitator('put /api/boards/{id}/school', '/school', { schoolKey });
  for (const url of [school, '/api/schools/nothing']) await ofSchool('get /api/schools/{id}', url);
  await ofSchool('put /api/schools/{id}', school, { name: 'De Beuk' });
  for (const day of [id, 'nothing'])
    await ofSchool('delete /api/schools/{id}/days/{board}', `${school}/days/${day}`);
  const templates = '/api/schools/{id}/templates';
  const own = await server.ask({ url: '/api/templates/talentenmarkt' });
  for (const payload of [{ template: own.json }, { template: own.json }, { template: {} }])
    await ofSchool(`put ${templates}/{template}`, `${school}/templates/onze-markt`, payload);
  await ofSchool(`get ${templates}`, `${school}/templates`);
  for (let at = 0; at < 2; at++)
    await ofSchool(`delete ${templates}/{template}`, `${school}/templates/onze-markt`);
  await ofSchool('post /api/schools/{id}/key/renew', `${school}/key/renew`);
  await ofSchool('delete /api/schools/{id}', school);

  await asFacilitator('delete /api/boards/{id}', '');

  expect([...seen].sort()).toEqual(operations().sort());
});

it('is a page that asks nobody else for anything', async () => {
  const { status, text } = await server.ask({ url: '/api/docs/' });
  expect(status).toBe(200);
  expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
  const start = await server.ask({ url: '/api/docs/static/swagger-initializer.js' });
  expect(start.text).toContain('"validatorUrl":null');
});

it('says once what a problem looks like, and names it everywhere', () => {
  const text = JSON.stringify(docs);
  expect(text.split('Problem details (RFC 9457), in the language').length - 1).toBe(1);
  expect(text.split(JSON.stringify({ $ref: PROBLEM })).length - 1).toBeGreaterThan(operations().length);
  expect(text.length).toBeLessThan(150_000);
});

it('knows the key that making boards may need, so that the page can ask for it', () => {
  expect(at(docs, 'components', 'securitySchemes', 'createKey')).toMatchObject({
    in: 'header',
    name: 'x-create-key',
  });
  for (const path of ['/api/boards', '/api/boards/import', '/api/schools'])
    expect(at(docs, 'paths', path, 'post', 'security')).toEqual([{}, { createKey: [] }]);
});
