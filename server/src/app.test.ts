import { expect, it } from 'vitest';
import { testServer } from './http/testing.ts';

it('starts', async () => {
  const server = await testServer();
  const docs = await server.ask({ url: '/api/docs/json' });
  expect(docs.status).toBe(200);
  console.log(docs.text.slice(0, 3000));
  const made = await server.ask({ method: 'POST', url: '/api/boards', payload: { title: 'x', foo: 1 } });
  console.log(made);
  console.log(await server.ask({ method: 'POST', url: '/api/boards', payload: { title: 'x' } }));
  console.log(await server.ask({ url: '/api/templates', language: 'en' }));
  console.log((await server.ask({ url: '/api/docs/' })).text);
  await server.close();
});
