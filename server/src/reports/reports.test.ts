import { boardFromTemplate } from '@samenbord/board';
import type { BoardSnapshot } from '@samenbord/board';
import { TEMPLATES } from '@samenbord/templates';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReportThread } from './report-thread.ts';
import { ReportCancelled, Reports } from './reports.ts';

const script = new URL('./testing-worker.ts', import.meta.url);
const stays = new AbortController().signal;

function boardCalled(title: string): BoardSnapshot {
  const [template] = TEMPLATES;
  if (!template) throw new Error('There is no template.');
  return boardFromTemplate(template, {
    title,
    school: '',
    date: '',
    language: 'nl',
    state: 'open',
    retention: 30,
    now: 0,
  });
}

let reports: Reports;
beforeEach(() => {
  reports = new Reports(new ReportThread(script));
});
afterEach(() => reports.close());

const read = async (pdf: Promise<Uint8Array>) => new TextDecoder().decode(await pdf);

it('makes a report in a thread of its own', async () => {
  expect(await read(reports.make('b1', boardCalled('dag'), 'en', stays))).toBe('%PDF dag en 1');
  expect(reports.progress('b1').state).toBe('ready');
  expect(reports.progress('b2').state).toBe('idle');
});

it('makes the same report once, and a new one when the board or the language changed', async () => {
  const first = await Promise.all([
    read(reports.make('b1', boardCalled('dag'), 'nl', stays)),
    read(reports.make('b1', boardCalled('dag'), 'nl', stays)),
  ]);
  expect(first).toEqual(['%PDF dag nl 1', '%PDF dag nl 1']);
  expect(await read(reports.make('b1', boardCalled('dag'), 'nl', stays))).toBe('%PDF dag nl 1');
  expect(await read(reports.make('b1', boardCalled('dag'), 'en', stays))).toBe('%PDF dag en 2');
  expect(await read(reports.make('b1', boardCalled('dag 2'), 'nl', stays))).toBe('%PDF dag 2 nl 3');
});

it.each(['crash', 'throw', 'fail'])('survives a report that ends in %s', async (title) => {
  await expect(reports.make('b1', boardCalled(title), 'nl', stays)).rejects.toThrow();
  expect(await read(reports.make('b1', boardCalled('dag'), 'nl', stays))).toBe('%PDF dag nl 1');
});

it('gives up on a report that got stuck', async () => {
  const impatient = new Reports(new ReportThread(script, 1));
  await expect(impatient.make('b1', boardCalled('hang'), 'nl', stays)).rejects.toThrow('too long');
  await impatient.close();
});

it('tells how far it is, and cancels the work when the asker goes away', async () => {
  const asker = new AbortController();
  const hanging = reports.make('b1', boardCalled('hang'), 'nl', asker.signal);
  const queued = reports.make('b2', boardCalled('dag'), 'nl', stays);
  await vi.waitFor(() => {
    expect(reports.progress('b1')).toEqual({ state: 'busy', step: 1, steps: 2, label: 'zetten' });
  });
  expect(reports.progress('b2').state).toBe('busy');
  asker.abort();
  await expect(hanging).rejects.toThrow(ReportCancelled);
  expect(await read(queued)).toBe('%PDF dag nl 1');
});

it('goes on for a second asker when the first goes away', async () => {
  const leaver = new AbortController();
  const left = reports.make('b1', boardCalled('dag'), 'nl', leaver.signal);
  const stayed = reports.make('b1', boardCalled('dag'), 'nl', stays);
  leaver.abort();
  await expect(left).rejects.toThrow(ReportCancelled);
  expect(await read(stayed)).toBe('%PDF dag nl 1');
});

it('keeps nothing of a board that is erased', async () => {
  await reports.make('b1', boardCalled('dag'), 'nl', stays);
  reports.forget('b1');
  expect(reports.progress('b1').state).toBe('idle');
});
