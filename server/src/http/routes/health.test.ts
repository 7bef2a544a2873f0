import { expect, it } from 'vitest';
import { makeBoard, testServer } from '../testing.ts';

it('says that it is alive and ready', async () => {
  const server = await testServer();
  expect(await server.ask({ url: '/healthz' })).toMatchObject({ status: 200, json: { status: 'ok' } });
  expect(await server.ask({ url: '/readyz' })).toMatchObject({ status: 200, json: { status: 'ok' } });
  await server.close();
});

it('says that it is not ready when its storage is gone, in both languages', async () => {
  const server = await testServer();
  server.database.close();
  for (const [language, title] of [
    ['nl', 'De server herstart'],
    ['en', 'The server is restarting'],
  ] as const)
    expect(await server.ask({ url: '/readyz', language })).toMatchObject({ status: 503, json: { title } });
  await server.close();
});

it('gives measurements of the process and the work, without ids, codes or names', async () => {
  const server = await testServer();
  const { id, code } = await makeBoard(server, { title: 'Geheime dag' });
  await server.ask({ method: 'POST', url: '/api/join', payload: { code: 'AAAAAAAA' } });
  const { status, text, headers } = await server.ask({ url: '/metrics' });
  expect(status).toBe(200);
  expect(headers['content-type']).toMatch(/^text\/plain/);
  expect(text).toContain('process_cpu_seconds_total');
  expect(text).toContain('process_resident_memory_bytes');
  expect(text).toContain('samenbord_boards 1');
  expect(text).toContain('samenbord_join_wrong_codes_total 1');
  expect(text).toMatch(
    /samenbord_http_request_seconds_count{method="POST",route="\/api\/boards",status="201"} 1/,
  );
  for (const secret of [id, code, 'Geheime']) expect(text).not.toContain(secret);
  await server.close();
});

it.each([
  ['another machine', { remoteAddress: '192.168.1.30' }],
  ['somebody behind a proxy on this machine', { headers: { 'x-forwarded-for': '192.168.1.30' } }],
])('gives no measurements to %s, unless METRICS is open', async (_, from) => {
  const server = await testServer();
  const { status, json } = await server.ask({ url: '/metrics', ...from });
  expect([status, json.code]).toEqual([403, 'forbidden']);
  expect(json.hint).toContain('METRICS=open');
  await server.close();
  const open = await testServer({ METRICS: 'open' });
  expect((await open.ask({ url: '/metrics', ...from })).status).toBe(200);
  await open.close();
});
