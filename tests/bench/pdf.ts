/**
 * Making reports, beside headless Chromium printing the same notes, lists, links, strokes and images: time from a cold start, peak memory of
 * the process that does it, and size of the file.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BoardSnapshot } from '@samenbord/board';
import { chromium } from 'playwright-core';
import type { ImageFile } from '@samenbord/report';
import { boardOf, photos } from './report-boards.ts';
import type { Size, Table } from './table.ts';

const SCRIPT = createRequire(import.meta.url).resolve('../../server/src/reports/make-report.ts');
const MB = 1024;

interface Made {
  seconds: number;
  megabytes: number;
  kilobytes: number;
}

/** Peak of resident memory in KB, as the kernel keeps it; 0 for a process that has just ended. */
const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0);

async function ours(board: BoardSnapshot, images: ReadonlyMap<string, ImageFile>): Promise<Made> {
  const began = performance.now();
  const child = fork(SCRIPT, {
    env: { MALLOC_ARENA_MAX: '1' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
  });
  try {
    child.send({
      format: 'pdf',
      board,
      choices: { language: 'nl' },
      late: [],
      groups: [],
      images,
      zone: '',
    });
    for (;;) {
      const [reply] = (await once(child, 'message')) as [
        { kind: string; file?: Uint8Array; message?: string },
      ];
      if (reply.kind === 'failed') throw new Error(reply.message);
      if (!reply.file) continue;
      const seconds = (performance.now() - began) / 1000;
      return {
        seconds,
        megabytes: peakOf(child.pid ?? 0) / MB,
        kilobytes: reply.file.length / 1024,
      };
    }
  } finally {
    child.kill();
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** Its strokes, as the lines that they are. */
function strokesOf({ sketch }: BoardSnapshot): string {
  const lines = Object.values(sketch).flatMap(({ pos, shape }) => {
    const [x, y] = pos;
    const points = /"points":(\[.*?\])/.exec(JSON.stringify(shape))?.[1];
    const places = points ? (JSON.parse(points) as { x: number; y: number }[]) : [];
    return places.length === 0
      ? []
      : [
          `<polyline fill="none" stroke="red" stroke-width="4" points="${places.map((at) => `${String(x + at.x)},${String(y + at.y - 4400)}`).join(' ')}"/>`,
        ];
  });
  return `<svg width="700" height="200" viewBox="0 0 4000 900">${lines.join('')}</svg>`;
}

/** The same board as a page: zones as they lie, and all notes in lists. */
function asPage(board: BoardSnapshot, images: ReadonlyMap<string, ImageFile>): string {
  const notes = Object.values(board.notes);
  const zones = Object.entries(board.zones).map(([id, zone]) => {
    const [x, y, w, h] = zone.box;
    const inside = notes
      .filter((note) => note.zone === id)
      .map(
        ({ pos, text, color }) =>
          `<div class="note ${color}" style="left:${String(pos[0] - x)}px;top:${String(pos[1] - y)}px">${escaped(text)}</div>`,
      );
    return `<section><h2>${escaped(zone.title)}</h2><div style="position:relative;width:${String(w)}px;height:${String(h)}px;zoom:.5">${inside.join('')}</div></section>`;
  });
  const pictures = [...images.values()].map(
    ({ bytes, type }) =>
      `<img width="300" src="data:${type};base64,${Buffer.from(bytes).toString('base64')}">`,
  );
  const links = Object.values(board.links).map(({ note, theory, label }) => {
    const [from, to] = [board.notes[note]?.text ?? '', board.theory[theory]?.title ?? ''];
    return `<li>${escaped(from)} (${label}) ${escaped(to)}</li>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>section{break-before:page}.note{position:absolute;width:200px;height:200px;padding:14px;background:#ffe48f}</style><h1>${escaped(board.info.title)}</h1>${zones.join('')}<ul>${notes.map(({ text }) => `<li>${escaped(text)}</li>`).join('')}</ul><ul>${links.join('')}</ul>${pictures.join('')}${strokesOf(board)}`;
}

/** A process and those that it started. */
function family(pid: number): number[] {
  const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
  return [pid, ...children.split(' ').filter(Boolean).map(Number).flatMap(family)];
}

async function printed(board: BoardSnapshot, images: ReadonlyMap<string, ImageFile>): Promise<Made> {
  const began = performance.now();
  const server = await chromium.launchServer({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage();
    await page.setContent(asPage(board, images));
    const pdf = await page.pdf({ format: 'A4', landscape: true, tagged: true, outline: true });
    const seconds = (performance.now() - began) / 1000;
    const kilobytes = family(server.process().pid ?? 0).reduce((sum, pid) => sum + peakOf(pid), 0);
    return { seconds, megabytes: kilobytes / MB, kilobytes: pdf.length / 1024 };
  } finally {
    await server.close();
  }
}

export async function pdf(size: Size): Promise<Table> {
  const images = await photos();
  const table = { samenbord: {} as Record<string, number>, chromium: {} as Record<string, number> };
  for (const notes of size === 'small' ? [20] : [50, 500, 2000]) {
    const board = boardOf(notes);
    for (const [who, make] of [
      ['samenbord', ours],
      ['chromium', printed],
    ] as const) {
      const { seconds, megabytes, kilobytes } = await make(board, images);
      table[who][`${String(notes)} notes (s)`] = seconds;
      table[who][`${String(notes)} notes (MB of memory)`] = megabytes;
      table[who][`${String(notes)} notes (KB on disk)`] = kilobytes;
    }
  }
  return table;
}
