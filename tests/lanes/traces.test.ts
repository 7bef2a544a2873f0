/** After an anonymous reveal nothing that the server keeps or said ties a note to whoever wrote it. */
import { noteText, readBoard, readStage, recordMap } from '@samenbord/board';
import type { Note } from '@samenbord/board';
import * as encoding from 'lib0/encoding';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { Silence, writeInSilence } from './silence.ts';
import type { Writer, Written } from './silence.ts';

const WRITERS = 4;

let silence: Silence;
let writers: Writer[];
let written: Map<Writer, Written>;
/** The board as it was shown, and everything in the data folder after the server stopped. */
let notes: Readonly<Record<string, Note>>;
let doc: Y.Doc;
let exported: string;
let disk: Buffer;
let diskBefore: Buffer;

async function readDisk(): Promise<Buffer> {
  const entries = await readdir(silence.product.dataDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(
    await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name)))),
  );
}

/** A client id as yjs writes it. */
const clientBytes = (client: number): Buffer =>
  Buffer.from(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, client);
    }),
  );

beforeAll(async () => {
  silence = await Silence.begin({ anonymous: 'always' });
  writers = await Promise.all(
    Array.from({ length: WRITERS }, (_, at) => silence.join(`Schrijver ${String(at)}`, 'kleuters')),
  );
  written = new Map(
    writers.map((writer) => [
      writer,
      writeInSilence(writer.lane.doc, { group: 'kleuters', onBehalf: writer.name }),
    ]),
  );
  for (const [writer, note] of written) await silence.saved(writer, [note]);
  diskBefore = await readDisk();
  // A phase change makes a restore point, in silence and after it.
  const { facilitator, board, api } = silence;
  const { phase } = readStage(facilitator.doc);
  await api.act(board.id, board.tokens.facilitator, { type: 'phase.set', phase });
  await silence.reveal();
  await facilitator.until((seen) => Object.keys(readBoard(seen).notes).length === WRITERS);
  await api.act(board.id, board.tokens.facilitator, { type: 'phase.set', phase });
  const [[writer, note] = []] = [...written];
  const id = Object.entries(readBoard(facilitator.doc).notes).find(
    ([, { text }]) => text === note?.text,
  )?.[0];
  await api.editNote(board.id, writer?.token ?? '', id ?? '', {
    key: note?.key ?? '',
    text: `${note?.text ?? ''}!`,
  });
  await facilitator.until(
    (seen) =>
      noteText(seen, id ?? '')
        ?.toJSON()
        .endsWith('!') ?? false,
  );
  exported = JSON.stringify(await api.boardJson(board.id, board.tokens.facilitator));
  doc = facilitator.doc;
  notes = readBoard(doc).notes;
  silence.hangUp();
  await silence.product.stop();
  disk = await readDisk();
});
afterAll(() => silence.end());

describe('of an anonymous note', () => {
  test('the search would have found what the lanes held', () => {
    for (const [{ participantId, lane }, { id, text }] of written) {
      for (const trace of [id, text, `${silence.board.id}/own/${participantId}`])
        expect(diskBefore.includes(trace)).toBe(true);
      expect(diskBefore.includes(clientBytes(lane.doc.clientID))).toBe(true);
    }
    for (const { text } of written.values()) expect(disk.includes(text)).toBe(true);
  });

  test('no id, key, place or client of a lane is left on disk', () => {
    for (const [{ participantId, lane }, { id, key }] of written) {
      for (const trace of [id, key, `own/${participantId}`]) expect(disk.includes(trace)).toBe(false);
      expect(disk.includes(clientBytes(lane.doc.clientID))).toBe(false);
    }
  });

  test('the record names nobody, in whatever form it is given', () => {
    expect(Object.keys(notes)).toHaveLength(WRITERS);
    const parsed = JSON.parse(exported) as { notes: Record<string, unknown> };
    for (const record of [...Object.values(notes), ...Object.values(parsed.notes)]) {
      expect(record).toMatchObject({ author: null, group: '', onBehalf: '' });
      for (const { participantId, name, token } of writers)
        for (const trace of [participantId, name, token]) expect(JSON.stringify(record)).not.toContain(trace);
    }
  });

  test('every struct is the server’s own, the later change by key included', () => {
    const structsOf = (id: string): number[] => {
      const record = recordMap(doc, 'notes', id);
      const clients = [
        record?._item?.id.client,
        ...[...(record?._map.values() ?? [])].map((item) => item.id.client),
      ];
      for (let item = noteText(doc, id)?._start ?? null; item; item = item.right)
        clients.push(item.id.client);
      return clients.filter((client) => client !== undefined);
    };
    const clients = new Set(Object.keys(notes).flatMap(structsOf));
    expect(clients.size).toBe(1);
    for (const { board, lane } of writers)
      for (const { clientID } of [board.doc, lane.doc]) expect(clients.has(clientID)).toBe(false);
  });

  test('the server said nothing', () => {
    for (const [{ participantId, token, name }, { text, id }] of written)
      for (const trace of [participantId, token, name, text, id])
        expect(silence.product.output()).not.toContain(trace);
  });
});

test('nobody owns an anonymous note, its writer neither', async () => {
  await silence.product.restart();
  const [an] = writers as [Writer];
  const again = silence.listen(an.token);
  await again.synced();
  const [id = ''] = Object.keys(notes);
  const before = noteText(again.doc, id)?.toJSON();
  for (const id of Object.keys(notes)) noteText(again.doc, id)?.insert(0, 'Van An: ');
  expect(await again.closed()).toBe(4403);
  const seen = silence.listen(silence.board.tokens.facilitator);
  await seen.synced();
  expect(noteText(seen.doc, id)?.toJSON()).toBe(before);
});
