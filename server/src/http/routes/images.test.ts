import { MAX_IMAGES, MAX_IMAGE_BYTES, addRecord, assetOfImage, readStage } from '@samenbord/board';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { flatPng, photo } from '../../images/testing.ts';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

/** Another process, on a machine that has more to do. */
const PATIENCE = { timeout: 60_000 };

let server: TestServer;
let file: Buffer;
beforeEach(async () => {
  server = await testServer();
  file = await (await photo(60, 40)).jpeg().toBuffer();
});
afterEach(() => server.close());

interface Sending {
  payload?: Buffer;
  type?: string;
  language?: string;
}
const send = (id: string, token: string | undefined, { payload = file, type, language }: Sending = {}) =>
  server.ask({
    method: 'POST',
    url: `/api/boards/${id}/images`,
    payload,
    headers: { 'content-type': type ?? 'image/jpeg' },
    ...(token ? { token } : {}),
    ...(language ? { language } : {}),
  });
const act = (id: string, token: string, payload: object) =>
  server.ask({ method: 'POST', url: `/api/boards/${id}/actions`, token, payload });

it('takes a photo in and gives it back to everybody on the board, safe to open', async () => {
  const { id, code, facilitator, screen } = await makeBoard(server);
  const { token } = await joinBoard(server, code);
  const { status, json } = await send(id, token);
  expect(status).toBe(201);
  expect(json).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    url: `/api/boards/${id}/images/${String(json.id)}`,
    width: 60,
    height: 40,
  });
  for (const who of [token, facilitator, screen]) {
    const { rawPayload, headers } = await server.app.inject({
      url: String(json.url),
      headers: { authorization: `Bearer ${who}` },
    });
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'content-disposition': `inline; filename="${String(json.id)}.webp"`,
      'cache-control': 'private, max-age=86400, immutable',
      vary: 'authorization',
    });
    expect(await sharp(rawPayload).metadata()).toMatchObject({ format: 'webp', width: 60, height: 40 });
  }
});

it('gives and takes images with a token of the board only', async () => {
  const { id, facilitator } = await makeBoard(server);
  const other = await makeBoard(server);
  const { json } = await send(id, facilitator);
  const look = async (board: string, token?: string) =>
    (await server.ask({ url: `/api/boards/${board}/images/${String(json.id)}`, ...(token ? { token } : {}) }))
      .status;
  expect([await look(id), await look(id, 'nonsense'), await look(id, other.facilitator)]).toEqual([
    401, 401, 403,
  ]);
  expect(await look(other.id, other.facilitator)).toBe(404);
  const give = async (token?: string) => (await send(id, token)).status;
  expect([await give(), await give('nonsense'), await give(other.facilitator)]).toEqual([401, 401, 403]);
  expect((await send('nergens', facilitator)).status).toBe(404);
});

it('takes nothing from a screen, and nothing after the day is closed', async () => {
  const { id, facilitator, screen } = await makeBoard(server);
  expect((await send(id, screen)).json.code).toBe('forbidden');
  await act(id, facilitator, { type: 'day.close' });
  expect((await send(id, facilitator)).json.code).toBe('board-closed');
});

it('lets facilitators switch images off for participants, and on again', async () => {
  const { id, code, facilitator } = await makeBoard(server);
  const { token } = await joinBoard(server, code);
  await act(id, facilitator, { type: 'images.set', allowed: false });
  expect(await server.host.read(id, readStage)).toMatchObject({ imagesOff: true });
  expect((await send(id, token)).json).toMatchObject({ status: 403, code: 'images-off' });
  expect((await send(id, facilitator)).status).toBe(201);
  await act(id, facilitator, { type: 'images.set', allowed: true });
  expect((await send(id, token)).status).toBe(201);
});

it.each([
  ['nl', 'Dat is geen afbeelding voor op het bord'],
  ['en', 'That is not an image for the board'],
])('says in %s what is no image, whatever it is called', async (language, title) => {
  const { id, facilitator } = await makeBoard(server);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  for (const type of ['image/png', 'image/svg+xml', 'application/json', 'multipart/form-data; boundary=x']) {
    const { status, json, headers } = await send(id, facilitator, { payload: svg, type, language });
    expect(status).toBe(415);
    expect(json).toMatchObject({ code: 'not-an-image', title });
    expect(headers['content-type']).toContain('application/problem+json');
  }
  expect((await send(id, facilitator, { payload: Buffer.alloc(0), language })).json).toMatchObject({ title });
  expect((await send(id, facilitator, { type: 'text/plain' })).status).toBe(201);
});

it('says what is wrong with a file that cannot be shown', async () => {
  const { id, facilitator } = await makeBoard(server);
  const code = async (payload: Buffer) => (await send(id, facilitator, { payload })).json.code;
  expect(await code(file.subarray(0, file.length / 2))).toBe('image-unreadable');
  expect(await code(flatPng({ width: 30_000, height: 30_000, rows: 1 }))).toBe('image-too-large');
  expect(await code(Buffer.alloc(MAX_IMAGE_BYTES + 1))).toBe('image-too-large');
});

it('answers a file of 11 MB over a real connection', async () => {
  const { id, facilitator } = await makeBoard(server);
  const base = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const answer = await fetch(`${base}/api/boards/${id}/images`, {
    method: 'POST',
    headers: { authorization: `Bearer ${facilitator}`, 'content-type': 'image/jpeg' },
    body: new Uint8Array(11_000_000),
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: 'image-too-large' });
});

it('slows down whoever sends one file after the other, and nobody else', async () => {
  const { id, code, facilitator } = await makeBoard(server);
  const { token } = await joinBoard(server, code);
  const nothing = { payload: Buffer.from('x') };
  for (let sent = 0; sent < 20; sent++) expect((await send(id, token, nothing)).status).toBe(415);
  const { status, json, headers } = await send(id, token, nothing);
  expect([status, json.code, headers['retry-after']]).toEqual([429, 'slow-down', '6']);
  expect((await send(id, facilitator)).status).toBe(201);
  server.advance(6000);
  expect((await send(id, token)).status).toBe(201);
});

it('makes room on a full board by what no drawing shows, and keeps the rest', async () => {
  const { id, facilitator } = await makeBoard(server);
  const kept: string[] = [];
  for (let at = 0; at < MAX_IMAGES; at++)
    kept.push(
      server.parts.images.add(
        id,
        { bytes: Buffer.from(String(at)), width: 1, height: 1 },
        server.parts.now(),
      ),
    );
  expect((await send(id, facilitator)).json).toMatchObject({ status: 409, code: 'images-full' });
  const [shown = ''] = kept;
  await server.host.change(id, (doc) => {
    addRecord(doc, 'sketch', 's:1', {
      shape: { type: 'image', props: { assetId: assetOfImage(shown) } },
      deleted: 5,
    });
  });
  server.advance(2 * 60 * 60_000);
  expect((await send(id, facilitator)).status).toBe(201);
  expect(kept.filter((image) => server.parts.images.read(id, image))).toEqual([shown]);
});

it('erases an image with the last drawing that shows it, on the board or at an earlier moment', async () => {
  const { id, facilitator } = await makeBoard(server);
  const image = String((await send(id, facilitator)).json.id);
  const draw = (drawing: string) =>
    server.host.change(id, (doc) =>
      doc.transact(() =>
        addRecord(doc, 'sketch', drawing, {
          pos: [0, 0, 0, 'page', 'a1'],
          shape: { typeName: 'shape', type: 'image', props: { assetId: assetOfImage(image) } },
          deleted: 7,
        }),
      ),
    );
  const erase = (drawing: string) => act(id, facilitator, { type: 'bin.erase', root: 'sketch', id: drawing });
  const isKept = async () =>
    (await server.ask({ url: `/api/boards/${id}/images/${image}`, token: facilitator })).status === 200;
  for (const drawing of ['shape:1', 'shape:2', 'shape:3']) await draw(drawing);
  // A moment that still shows the third one, which the live board then loses by going back to before it.
  await server.parts.points.take(id, 'phase');
  expect((await erase('shape:1')).status).toBe(200);
  expect(await isKept()).toBe(true);
  expect((await erase('shape:2')).status).toBe(200);
  expect(await isKept()).toBe(true);
  await server.host.change(id, (doc) => {
    doc.getMap('sketch').delete('shape:3');
  });
  await draw('shape:4');
  await erase('shape:4');
  expect(await isKept()).toBe(true);
  await draw('shape:3');
  expect((await erase('shape:3')).status).toBe(200);
  expect(await isKept()).toBe(false);
});

it('erases the images with the board, also one that was on its way', async () => {
  const { id, facilitator } = await makeBoard(server);
  const { json } = await send(id, facilitator);
  const onItsWay = await (await photo(900, 600)).jpeg().toBuffer();
  const converting = vi.spyOn(server.parts.images, 'convert');
  const late = send(id, facilitator, { payload: onItsWay });
  await vi.waitFor(() => {
    expect(converting).toHaveBeenCalled();
  }, PATIENCE);
  const erased = await server.ask({ method: 'DELETE', url: `/api/boards/${id}`, token: facilitator });
  expect(erased.status).toBe(204);
  expect((await late).json.code).toBe('no-such-board');
  expect(server.parts.images.read(id, String(json.id))).toBeUndefined();
  expect(server.database.prepare('SELECT count(*) AS n FROM images').get()).toEqual({ n: 0 });
});
