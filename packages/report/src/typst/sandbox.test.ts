/** What the typesetter can reach: nothing by what people write, and no file of this machine by any source at all. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { BoardSnapshot } from '@samenbord/board';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCard, aNote, aZone, emptyBoard } from '../testing/boards.ts';
import type { EngineOrder, EngineReply } from '../testing/engine-process.ts';
import { checkPdf, pdfText, squeezed } from '../testing/pdf.ts';
import { typeset } from './compiler.ts';

const SCRIPT = fileURLToPath(new URL('../testing/engine-process.ts', import.meta.url));
const linked = (href: string): string =>
  `#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image width='9' height='9' href='${href}'/></svg>"), format: "svg")`;

test.each([
  '#read("/etc/passwd")',
  '#read("../etc/passwd")',
  '#read("../../../../etc/passwd")',
  '#read("/proc/self/environ")',
  '#image("/etc/logo.png")',
  '#image("http://127.0.0.1:9/a.png")',
  '#include "/etc/passwd"',
  '#import "@local/a:1.0.0"',
  '#plugin("/etc/passwd")',
  linked('file:///etc/passwd'),
  linked('/etc/passwd'),
])('a source that says %s gets nothing of this machine', (source) => {
  expect(() => typeset({ fonts: [], files: { 'report.typ': source }, timestamp: 0 })).toThrow(
    /could not be set.*(not found|access denied|not allowed|failed to load)/,
  );
});

/** What was asked of the network: all of it goes through here. */
const asked: string[] = [];
const recorder = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(502).end();
}).on('connect', (request, socket) => {
  asked.push(request.url ?? '');
  socket.end('HTTP/1.1 502 Nobody here\r\n\r\n');
});
beforeAll(async () => {
  recorder.listen(0, '127.0.0.1');
  await once(recorder, 'listening');
});
afterAll(() => {
  recorder.close();
});

async function engine(order: EngineOrder): Promise<EngineReply> {
  const address = `http://127.0.0.1:${String((recorder.address() as AddressInfo).port)}`;
  const child = fork(SCRIPT, {
    env: { HTTP_PROXY: address, HTTPS_PROXY: address, ALL_PROXY: address },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
  });
  try {
    child.send(order);
    const [reply] = (await once(child, 'message')) as [EngineReply];
    return reply;
  } finally {
    child.kill();
  }
}

const COMMANDS = [
  '#read("/etc/passwd")',
  '#import "@preview/cetz:0.3.4": *',
  '#image("http://example.invalid/a.png")',
  '"); #read("/etc/passwd")',
  ']#eval("read(\\"/etc/passwd\\")")[',
  '<image href="file:///etc/passwd"/>',
];
const commanding: BoardSnapshot = {
  ...emptyBoard({ title: COMMANDS[0] ?? '', goal: COMMANDS[1] ?? '', question: COMMANDS[4] ?? '' }),
  zones: { z: aZone({ title: COMMANDS[1] ?? '', prompt: COMMANDS[3] ?? '' }) },
  theory: {
    t: aCard({ title: COMMANDS[3] ?? '', text: COMMANDS[5] ?? '', source: COMMANDS[2] ?? '', zone: 'z' }),
  },
  notes: Object.fromEntries(
    COMMANDS.map((text, at) => [
      `n${String(at)}`,
      aNote({ text, zone: 'z', pos: [at * 220, 200], tags: [text] }),
    ]),
  ),
};

test('a board full of commands asks nothing of the network, and tells them as they were written', async () => {
  const { pdf, fault } = await engine({ board: commanding });
  expect([fault, asked]).toEqual([undefined, []]);
  expect(checkPdf(pdf ?? new Uint8Array())).toContain('No syntax');
  const found = squeezed(pdfText(pdf ?? new Uint8Array()));
  for (const command of COMMANDS) expect(found).toContain(squeezed(command));
  expect(found).not.toContain('root:x:0');
  // Had one of them been read as a command, it would have been seen here.
  await engine({ source: '#import "@preview/cetz:0.3.4"' });
  expect(asked).toEqual([expect.stringContaining('typst.org')]);
});
