/**
 * What comes in from outside and is not right: each is told in Dutch with what to do about it, and leaves everything as
 * it was.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writeTemplateFile } from '@samenbord/board';
import { ERRORS, isErrorCode } from '@samenbord/sync';
import { templateById } from '@samenbord/templates';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { KEPT_FILES } from './kept-files.ts';
import { boardWith } from './kept-board.ts';
import { TABLES_WITHOUT_NOTES } from './tables.ts';
import { TEMPLATES_WITH_FAULTS, TEMPLATE_FILES } from './templates.ts';

/** With it no pace is kept, so that a hundred files can be tried one after the other. */
const CREATE_KEY = 'sesam-open-u';

interface Told {
  status: number;
  code: string;
  detail: string;
  hint: string;
  errors?: readonly { path: string; message: string }[];
}

let product: Product;
let school: { id: string; key: string };
let board: { id: string; links: { facilitate: string }; tokens: { facilitator: string } };

interface Sent {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | FormData;
}

const ask = (path: string, init: Sent = {}) =>
  fetch(`${product.url}${path}`, {
    ...init,
    headers: { 'accept-language': 'nl-BE', 'x-create-key': CREATE_KEY, ...init.headers },
  });
const asJson = (body: unknown, token?: string): Sent => ({
  headers: {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  },
  body: JSON.stringify(body),
});

beforeAll(async () => {
  product = await startProduct({ CREATE_KEY });
  school = (await (
    await ask('/api/schools', { method: 'POST', ...asJson({ name: 'De Linde' }) })
  ).json()) as typeof school;
  const wanted = {
    title: 'Taal',
    template: 'van-leerplan-naar-mijn-klas',
    schoolKey: school.key,
    language: 'nl',
  };
  board = (await (await ask('/api/boards', { method: 'POST', ...asJson(wanted) })).json()) as typeof board;
});
afterAll(() => product.dispose());

/**
 * All that the server keeps. Of logs only which boards have one: when the last page of a board closes, its log becomes a
 * snapshot of the same. Moments to go back to come by themselves.
 */
function kept(): string {
  const database = new DatabaseSync(join(product.dataDir, 'samenbord.db'), { readOnly: true });
  try {
    const names = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all()
      .map(({ name }) => String(name));
    const tables = names
      .filter((name) => !name.startsWith('log_') && !name.startsWith('restore_'))
      .map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]);
    const logs = database.prepare('SELECT key FROM log_head ORDER BY key').all();
    return JSON.stringify([tables, logs]);
  } finally {
    database.close();
  }
}

/** A refusal in words, of the registry where it has nothing better to say. */
async function refusal(response: Response): Promise<Told> {
  const told = (await response.json()) as Told;
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  if (!isErrorCode(told.code)) throw new Error(`${told.code} is not in the registry`);
  expect(told.status).toBe(ERRORS[told.code].status);
  // What to do: whole sentences, in Dutch.
  expect(told.hint).toMatch(/^[A-ZÉ].{12,}\.$/);
  expect(told.hint).not.toBe(ERRORS[told.code].hint.en);
  expect(told.detail.trim()).not.toBe('');
  return told;
}

it('are a hundred at least, each with a name of its own', () => {
  const names = [
    ...KEPT_FILES.map(({ name }) => `board ${name}`),
    ...FORMS.map(([name]) => `form ${name}`),
    ...TEMPLATES_WITH_FAULTS.flatMap(({ name }) => [`new board ${name}`, `school ${name}`]),
    ...TEMPLATE_FILES.map(({ name }) => `template file ${name}`),
    ...TABLES_WITHOUT_NOTES.map(({ name }) => `table ${name}`),
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(100);
});

describe('a kept file', () => {
  const send = (file: Buffer, query = '') => {
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(file)]), 'bord.json');
    return ask(`/api/boards/import${query}`, { method: 'POST', body: form });
  };

  it.each(KEPT_FILES.map((one) => [one.name, one] as const))('%s', async (_name, { file, code, place }) => {
    const before = kept();
    const bytes = file();
    for (const query of ['?dryRun=1', '']) {
      const told = await refusal(await send(bytes, query));
      expect(told.code).toBe(code);
      if (place !== undefined) expect(told.detail).toContain(place);
    }
    expect(kept()).toBe(before);
  });

  it('that is right is taken, so that all of the above is refused for what is wrong with it', async () => {
    expect((await send(boardWith({}), '?dryRun=1')).status).toBe(200);
  });
});

const MULTIPART = { 'content-type': 'multipart/form-data; boundary=grens' };
const PART = '--grens\r\ncontent-disposition: form-data; name="file"; filename="bord.json"\r\n\r\n';

const FORMS: readonly (readonly [string, Sent, string])[] = [
  ['JSON instead of a form', asJson({ format: 'samenbord' }), 'Stuur een formulier met het bestand'],
  ['text', { headers: { 'content-type': 'text/plain' }, body: 'bord' }, 'Stuur een formulier'],
  ['nothing at all', {}, 'Stuur een formulier'],
  [
    'a form without a boundary',
    { headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
    'formulier',
  ],
  ['a form without a file', { headers: MULTIPART, body: '--grens--\r\n' }, 'Er is geen bestand meegestuurd.'],
  [
    'a text in the place of the file',
    {
      headers: MULTIPART,
      body: '--grens\r\ncontent-disposition: form-data; name="file"\r\n\r\nx\r\n--grens--\r\n',
    },
    'Er is geen bestand meegestuurd.',
  ],
  ['a form that broke off', { headers: MULTIPART, body: `${PART}{"format":"samen` }, 'maar half aangekomen'],
  ['two files', { headers: MULTIPART, body: `${PART}{}\r\n${PART}{}\r\n--grens--\r\n` }, 'één bestand'],
  [
    'a hundred fields',
    {
      headers: MULTIPART,
      body: `${Array.from({ length: 100 }, (_, at) => `--grens\r\ncontent-disposition: form-data; name="f${String(at)}"\r\n\r\nx\r\n`).join('')}--grens--\r\n`,
    },
    'één bestand',
  ],
];

describe('a form', () => {
  it.each(FORMS)('%s', async (_name, init, says) => {
    const before = kept();
    const told = await refusal(await ask('/api/boards/import', { method: 'POST', ...init }));
    expect(told.detail).toContain(says);
    expect(kept()).toBe(before);
  });
});

describe('a template', () => {
  const cases = TEMPLATES_WITH_FAULTS.map((one) => [one.name, one] as const);

  it.each(cases)('to make a board of: %s', async (_name, { template, says }) => {
    const before = kept();
    const told = await refusal(
      await ask('/api/boards', { method: 'POST', ...asJson({ title: 'Markt', template }) }),
    );
    expect([told.code, told.detail]).toEqual(['bad-request', expect.stringContaining(says)]);
    expect(told.errors?.length).toBeGreaterThan(0);
    expect(kept()).toBe(before);
  });

  it.each(cases)('to keep with the school: %s', async (_name, { template, says }) => {
    const before = kept();
    const told = await refusal(
      await ask(`/api/schools/${school.id}/templates/eigen-markt`, {
        method: 'PUT',
        ...asJson({ template }, school.key),
      }),
    );
    expect([told.code, told.detail]).toEqual(['bad-request', expect.stringContaining(says)]);
    expect(kept()).toBe(before);
  });
});

describe('in the browser', () => {
  let browser: Browser;
  let visitor: Visitor;
  let folder: string;
  let files = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'imports-'));
    browser = await openBrowser();
    visitor = await visit(browser, product.url, { view: 'list' });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** On disk: a browser takes no large file from memory. */
  function onDisk(content: Buffer, ending: string): string {
    const path = join(folder, `bestand-${String(files++)}.${ending}`);
    writeFileSync(path, content);
    return path;
  }

  const onDevice = () => visitor.page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

  it.each(TEMPLATE_FILES.map((one) => [one.name, one] as const))(
    'a template file: %s',
    async (_name, { file, says }) => {
      const { page } = visitor;
      await page.goto('/sjablonen');
      await page.getByRole('button', { name: 'Open een sjabloonbestand', disabled: false }).waitFor();
      const before = [await onDevice(), kept()];
      await page
        .getByLabel('Open een sjabloonbestand')
        .and(page.locator('input'))
        .setInputFiles(onDisk(file(), 'json'));
      const alert = page.getByRole('alert');
      await alert.getByText(says).waitFor();
      await alert.getByText('Vraag een nieuwe kopie aan wie het bestand maakte').waitFor();
      expect([await onDevice(), kept()]).toEqual(before);
    },
  );

  describe('a table', () => {
    const notes = async () => {
      const answer = await ask(`/api/boards/${board.id}/export/board.json`, {
        headers: { authorization: `Bearer ${board.tokens.facilitator}` },
      });
      return ((await answer.json()) as { notes: object }).notes;
    };

    beforeAll(async () => {
      const { page } = visitor;
      await page.goto(new URL(board.links.facilitate).pathname + new URL(board.links.facilitate).hash);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('menuitem', { name: 'Briefjes uit een bestand' }).click();
      await page.getByRole('dialog').waitFor();
    });

    const choose = (path: string) =>
      visitor.page.getByRole('dialog').getByLabel('Kies een bestand').first().setInputFiles(path);

    it.each(TABLES_WITHOUT_NOTES.map((one) => [one.name, one] as const))(
      '%s',
      async (_name, { file, says }) => {
        const sheet = visitor.page.getByRole('dialog');
        // One that is right in between: what is read afterwards is about this file and no other.
        await choose(onDisk(Buffer.from('Kring\nBoekenhoek\n'), 'csv'));
        await sheet.getByRole('button', { name: 'Kies iets anders' }).click();
        await choose(onDisk(file(), 'csv'));
        await sheet.getByRole('alert').getByText(says).waitFor();
        expect(await sheet.getByRole('button', { name: /^Hang .* op$/ }).count()).toBe(0);
        expect(await notes()).toEqual({});
      },
    );

    it('formulas and HTML in cells are words, and nothing of them runs', async () => {
      const { page, errors, strangers } = visitor;
      const sheet = page.getByRole('dialog');
      const cells = [
        '=HYPERLINK("http://kwaad.example/";"klik")',
        "=cmd|' /C calc'!A0",
        '+1+1',
        '@SUM(A1)',
        '-2+3',
        '<img src=x onerror=alert(1)>plaatje',
        '<script>document.title = "stuk"</script>verhaal',
      ];
      const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\n');
      await choose(onDisk(Buffer.from(`${quoted}\n`), 'csv'));
      await sheet.getByRole('button', { name: 'Hang 7 briefjes op' }).click();
      await sheet.waitFor({ state: 'detached' });
      await page.getByText('verhaal', { exact: true }).first().waitFor();
      await expect.poll(async () => Object.keys(await notes()).length).toBe(7);
      const texts = Object.values((await notes()) as Record<string, { text: string }>).map(
        ({ text }) => text,
      );
      expect(texts.sort()).toEqual([...cells.slice(0, 5), 'plaatje', 'verhaal'].sort());
      expect([errors, strangers, (await page.title()).includes('stuk')]).toEqual([[], [], false]);
      // On the way out no spreadsheet takes them for formulas.
      const csv = await ask(`/api/boards/${board.id}/export/notes.csv`, {
        headers: { authorization: `Bearer ${board.tokens.facilitator}` },
      });
      const bytes = Buffer.from(await csv.arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.toString('utf8')).not.toMatch(/(^|;|\n)"?[=+@-]/);
      // And our own table comes back as it went out.
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('menuitem', { name: 'Briefjes uit een bestand' }).click();
      await choose(onDisk(bytes, 'csv'));
      await sheet.getByRole('button', { name: 'Hang 7 briefjes op' }).click();
      await expect.poll(async () => Object.keys(await notes()).length).toBe(14);
      const twice = Object.values((await notes()) as Record<string, { text: string }>);
      expect(twice.map(({ text }) => text).sort()).toEqual([...texts, ...texts].sort());
    });
  });

  it('a template file that is right is taken', async () => {
    const { page } = visitor;
    await page.goto('/sjablonen');
    await page.getByRole('button', { name: 'Open een sjabloonbestand', disabled: false }).waitFor();
    const market = templateById('talentenmarkt');
    if (!market) throw new Error('there is no such template');
    await page
      .getByLabel('Open een sjabloonbestand')
      .and(page.locator('input'))
      .setInputFiles(onDisk(Buffer.from(writeTemplateFile(market)), 'json'));
    await page.getByRole('dialog', { name: 'Talentenmarkt' }).waitFor();
  });
});
