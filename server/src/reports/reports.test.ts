import { boardFromTemplate } from '@samenbord/board';
import type { Language } from '@samenbord/board';
import { TEMPLATES } from '@samenbord/templates';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ReportOrder } from './messages.ts';
import { ReportProcess } from './report-process.ts';
import { ReportCancelled, Reports } from './reports.ts';

/** Another process, on a machine that has more to do. */
const PATIENCE = { timeout: 60_000 };

const script = new URL('./testing-process.ts', import.meta.url);
const stays = new AbortController().signal;

function order(title: string, language: Language = 'nl'): ReportOrder {
  const [template] = TEMPLATES;
  if (!template) throw new Error('There is no template.');
  const board = boardFromTemplate(template, {
    title,
    school: '',
    date: '',
    language: 'nl',
    state: 'open',
    retention: 30,
    now: 0,
  });
  return { format: 'pdf', board, choices: { language }, late: [], groups: [], images: new Map(), zone: '' };
}

let reports: Reports;
beforeEach(() => {
  reports = new Reports([new ReportProcess(script)]);
});
afterEach(() => {
  reports.close();
});

const read = async (pdf: Promise<Uint8Array>) => new TextDecoder().decode(await pdf);

it('makes a report in a process of its own', async () => {
  expect(await read(reports.make('b1', order('dag', 'en'), stays))).toBe('%PDF dag en 1');
  expect(reports.progress('b1').state).toBe('ready');
  expect(reports.progress('b2').state).toBe('idle');
});

it('gives its process nothing of the own environment, and no way to the network', async () => {
  process.env['SAMENBORD_SECRET'] = 'key';
  const given = JSON.parse(await read(reports.make('b1', order('environment'), stays))) as NodeJS.ProcessEnv;
  delete process.env['SAMENBORD_SECRET'];
  const nowhere = 'http://127.0.0.1:9';
  expect(given).toMatchObject({ HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ALL_PROXY: nowhere });
  expect(Object.keys(given).filter((name) => /SAMENBORD|TOKEN|KEY|HOME|PATH|DATA_DIR/.test(name))).toEqual(
    [],
  );
});

it('makes the same report once, and a new one when the board or the language changed', async () => {
  const first = await Promise.all([
    read(reports.make('b1', order('dag'), stays)),
    read(reports.make('b1', order('dag'), stays)),
  ]);
  expect(first).toEqual(['%PDF dag nl 1', '%PDF dag nl 1']);
  expect(await read(reports.make('b1', order('dag'), stays))).toBe('%PDF dag nl 1');
  expect(await read(reports.make('b1', order('dag', 'en'), stays))).toBe('%PDF dag en 2');
  expect(await read(reports.make('b1', order('dag 2'), stays))).toBe('%PDF dag 2 nl 3');
});

it.each(['crash', 'throw', 'fail'])('survives a report that ends in %s', async (title) => {
  await expect(reports.make('b1', order(title), stays)).rejects.toThrow();
  expect(await read(reports.make('b1', order('dag'), stays))).toBe('%PDF dag nl 1');
});

it('gives up on a report that got stuck', async () => {
  const impatient = new Reports([new ReportProcess(script, { longest: 1 })]);
  await expect(impatient.make('b1', order('hang'), stays)).rejects.toThrow('too long');
  impatient.close();
});

it('tells how far it is, and cancels the work when the asker goes away', async () => {
  const asker = new AbortController();
  const hanging = reports.make('b1', order('hang'), asker.signal);
  const queued = reports.make('b2', order('dag'), stays);
  await vi.waitFor(() => {
    expect(reports.progress('b1')).toEqual({ state: 'busy', ahead: 0, step: 1, steps: 2, label: 'zetten' });
  }, PATIENCE);
  const last = reports.make('b3', order('dag'), stays);
  expect(reports.progress('b2')).toMatchObject({ state: 'waiting', ahead: 1 });
  expect(reports.progress('b3')).toMatchObject({ state: 'waiting', ahead: 2 });
  asker.abort();
  await expect(hanging).rejects.toThrow(ReportCancelled);
  expect(await read(queued)).toBe('%PDF dag nl 1');
  expect(await read(last)).toBe('%PDF dag nl 2');
});

it('tells each asker how far the own request is', async () => {
  const hanging = reports.make('b1', order('hang'), stays, 'mine');
  const queued = reports.make('b1', order('dag'), stays, 'yours');
  await vi.waitFor(() => {
    expect(reports.progress('b1', 'mine').state).toBe('busy');
  }, PATIENCE);
  expect(reports.progress('b1', 'yours').state).toBe('waiting');
  reports.forget('b1');
  await expect(hanging).rejects.toThrow(ReportCancelled);
  await expect(queued).rejects.toThrow(ReportCancelled);
});

it('makes as many at a time as it has processes', async () => {
  const two = new Reports([new ReportProcess(script), new ReportProcess(script)]);
  const hanging = two.make('b1', order('hang'), stays);
  expect(await read(two.make('b2', order('dag'), stays))).toBe('%PDF dag nl 1');
  two.close();
  await expect(hanging).rejects.toThrow(ReportCancelled);
});

it('gives its memory back when there is nothing to do', async () => {
  const lazy = new Reports([new ReportProcess(script, { idle: 1 })]);
  expect(await read(lazy.make('b1', order('dag'), stays))).toBe('%PDF dag nl 1');
  // A new process counts from one again.
  await vi.waitFor(async () => {
    lazy.forget('b1');
    expect(await read(lazy.make('b1', order('dag'), stays))).toBe('%PDF dag nl 1');
  }, PATIENCE);
  lazy.close();
});

it('goes on for a second asker when the first goes away', async () => {
  const leaver = new AbortController();
  const left = reports.make('b1', order('dag'), leaver.signal);
  const stayed = reports.make('b1', order('dag'), stays);
  leaver.abort();
  await expect(left).rejects.toThrow(ReportCancelled);
  expect(await read(stayed)).toBe('%PDF dag nl 1');
});

it('keeps nothing of a board that is erased', async () => {
  await reports.make('b1', order('dag'), stays);
  reports.forget('b1');
  expect(reports.progress('b1').state).toBe('idle');
});
