/**
 * The canvas beside tldraw's own note shapes: thousands of notes, all in view, in one browser and in turn. Chromium
 * draws in software here, so that figures say something beside each other only.
 */
import { addRecord, setFields, zonesInOrder, readCollection } from '@samenbord/board';
import type { Page } from 'playwright-core';
import { api } from '../../support/api.ts';
import { LAPTOP, openBrowser } from '../../support/browser.ts';
import { DUTCH_NOTES } from '../../support/dutch-notes.ts';
import { startProduct } from '../../support/product.ts';
import type { Product } from '../../support/product.ts';
import { connectWire } from '../../support/wire-client.ts';
import { quantile } from '../../load/delivery.ts';
import type { Size, Table } from '../table.ts';
import { startPeerPage } from './peer-page.ts';

const PITCH = 220;
const HEADING = 160;
const COLORS = ['yellow', 'peach', 'pink', 'lilac', 'blue', 'green'] as const;

interface Contestant {
  url: string;
  /** What is there as soon as the canvas is asked for: its script has yet to be read, and no shape was made. */
  asked: string;
  /** What is there once every note of the board is on the screen, in the form that it has at this zoom. */
  painted: string;
}

/** A board with all notes in one zone; gives the address that opens it for whoever leads. */
async function fillBoard(product: Product, notes: number, columns: number): Promise<string> {
  const made = await api(product.url).create({ title: 'Veel briefjes', template: 'leeg-bord' });
  const lead = connectWire(product.url, made.id, made.tokens.facilitator);
  await lead.synced();
  const [[zone] = ['']] = zonesInOrder(readCollection(lead.doc, 'zones'));
  const rows = Math.ceil(notes / columns);
  setFields(lead.doc, 'zones', zone, { box: [0, 0, columns * PITCH + 40, rows * PITCH + HEADING + 40] });
  for (let at = 0; at < notes; at++) {
    addRecord(lead.doc, 'notes', `n${String(at)}`, {
      text: DUTCH_NOTES[at % DUTCH_NOTES.length] ?? '',
      pos: [20 + (at % columns) * PITCH, HEADING + Math.floor(at / columns) * PITCH],
      zone,
      color: COLORS[at % COLORS.length] ?? 'yellow',
      createdAt: 1_700_000_000_000 + at,
    });
    // One update a note, as people write: yield so that each goes out by itself.
    if (at % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const reader = connectWire(product.url, made.id, made.tokens.screen);
  await reader.until('all notes are there', (doc) => doc.getMap('notes').size >= notes, 120_000);
  lead.close();
  reader.close();
  const { pathname, hash } = new URL(made.links.facilitate);
  return `${product.url}${pathname}${hash}`;
}

/**
 * Milliseconds to the first paint: from when the canvas is asked for (of ours, when the page has the board) to the
 * frame after the one that shows all notes, and nothing that stood in for them.
 */
async function open(page: Page, { url, asked, painted }: Contestant): Promise<number> {
  await page.addInitScript(
    ([first, then]) => {
      const seen: { asked?: number; painted?: number } = {};
      Object.assign(window, { seen });
      new MutationObserver((_, observer) => {
        if (!document.querySelector(first)) return;
        seen.asked = performance.now();
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
      const look = () => {
        const found = document.querySelector<HTMLElement>(then);
        if (found === null || found.offsetWidth === 0) requestAnimationFrame(look);
        else
          requestAnimationFrame(() => {
            requestAnimationFrame(() => (seen.painted = performance.now()));
          });
      };
      requestAnimationFrame(look);
    },
    [asked, painted] as const,
  );
  await page.goto(url);
  const handle = await page.waitForFunction(
    () => {
      const { seen } = window as unknown as { seen: { asked?: number; painted?: number } };
      return seen.painted === undefined ? undefined : seen.painted - (seen.asked ?? NaN);
    },
    undefined,
    { timeout: 60_000 },
  );
  return (await handle.jsonValue()) ?? NaN;
}

/** Milliseconds a frame while the wheel pans to and fro, one turn at every frame. */
const pan = (page: Page, ms: number): Promise<number> =>
  page.evaluate(
    (length) =>
      new Promise<number>((resolve, reject) => {
        const board = document.querySelector('.tl-canvas');
        const place = () => document.querySelector<HTMLElement>('.tl-html-layer')?.style.transform;
        const places = new Set<unknown>();
        const middle = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
        const start = performance.now();
        let frames = 0;
        const frame = () => {
          const passed = performance.now() - start;
          places.add(place());
          if (passed >= length) {
            if (places.size > 2) resolve(passed / frames);
            else reject(new Error('the board did not move'));
            return;
          }
          const deltaX = frames % 24 < 12 ? 16 : -16;
          board?.dispatchEvent(
            new WheelEvent('wheel', { ...middle, deltaX, bubbles: true, cancelable: true }),
          );
          frames += 1;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    ms,
  );

/** As many frames as can be drawn: the 60 a second of a screen would hide how much faster the faster one is. */
const AS_FAST_AS_IT_GOES = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export async function canvas(size: Size): Promise<Table> {
  const [notes, columns, rounds, ms] = size === 'small' ? [700, 32, 1, 800] : [2000, 50, 3, 3000];
  const product = await startProduct();
  const peer = await startPeerPage();
  const browser = await openBrowser(AS_FAST_AS_IT_GOES);
  const asks = new URLSearchParams({
    notes: String(notes),
    columns: String(columns),
    pitch: String(PITCH),
    text: DUTCH_NOTES.join('\n'),
  });
  const contestants: Record<string, Contestant> = {
    samenbord: {
      url: await fillBoard(product, notes, columns),
      asked: '.area > .canvas',
      painted: '.area:not(:has(> .picture)) .samen-far-bitmap',
    },
    "tldraw's own notes": {
      url: `${peer.url}?${asks}`,
      asked: '#board',
      painted: '.tl-shape[data-shape-type=note]',
    },
  };
  const figures = new Map(
    Object.keys(contestants).map((name) => [name, { paint: [] as number[], frame: [] as number[] }]),
  );
  try {
    // In turn, so that both meet the same weather on a shared machine.
    for (let round = 0; round < rounds; round++)
      for (const [name, contestant] of Object.entries(contestants)) {
        const page = await browser.newPage({ viewport: LAPTOP, locale: 'nl-BE', reducedMotion: 'reduce' });
        figures.get(name)?.paint.push(await open(page, contestant));
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await pan(page, ms / 4);
        figures.get(name)?.frame.push(await pan(page, ms));
        await page.close();
      }
  } finally {
    await browser.close();
    await peer.stop();
    await product.dispose();
  }
  const middle = (values: readonly number[]) =>
    quantile(
      [...values].sort((a, b) => a - b),
      0.5,
    );
  return Object.fromEntries(
    [...figures].map(([name, { paint, frame }]) => [
      name,
      { 'a frame of a pan (ms)': middle(frame), 'to the first paint (ms)': middle(paint) },
    ]),
  );
}
