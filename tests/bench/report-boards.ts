/** Boards to make reports of, as a study day of that size leaves them. */
import { NOTE_COLORS, boardFromTemplate, freePlace, noteBox } from '@samenbord/board';
import type { Box, BoardSnapshot, Note } from '@samenbord/board';
import type { ImageFile } from '@samenbord/report';
import sharp from 'sharp';
import { TEMPLATES } from '@samenbord/templates';
import { DUTCH_NOTES } from '../support/dutch-notes.ts';

const ZONES = 12;
const LINKS = 80;
const STROKES = 50;
const IMAGES = 5;
const WIDTH = 1400;
const HEIGHT = 1400;

const boxOf = (at: number): Box => [
  (at % 4) * (WIDTH + 60),
  Math.floor(at / 4) * (HEIGHT + 60),
  WIDTH,
  HEIGHT,
];

const imageId = (at: number): string => String(at).padStart(32, '0');

/** As telephones make them: a few megapixels, every one different. */
export async function photos(): Promise<Map<string, ImageFile>> {
  const found = new Map<string, ImageFile>();
  const [width, height] = [2000, 1500];
  for (let at = 0; at < IMAGES; at += 1) {
    const noise = { type: 'gaussian' as const, mean: 100 + at * 15, sigma: 40 };
    const bytes = await sharp({ create: { width, height, channels: 3, background: '#888888', noise } })
      .blur(3)
      .jpeg({ quality: 85 })
      .toBuffer();
    found.set(imageId(at), { bytes, type: 'image/jpeg', width, height });
  }
  return found;
}

/** `notes` notes in 12 zones, with 80 links, 50 strokes and 5 images. */
export function boardOf(notes: number): BoardSnapshot {
  const [template] = TEMPLATES;
  if (!template) throw new Error('there is no template');
  const wanted = { title: `Studiedag met ${String(notes)} briefjes`, school: 'De Linde', date: '2026-05-12' };
  const board = boardFromTemplate(template, {
    ...wanted,
    language: 'nl',
    state: 'closed',
    retention: 90,
    now: 1,
  });
  const zones = Object.fromEntries(
    Array.from({ length: ZONES }, (_, at) => [
      `z${String(at)}`,
      {
        kind: at === 0 ? ('theory' as const) : ('practice' as const),
        title: `Zone ${String(at + 1)}`,
        prompt: 'Schrijf één moment op.',
        box: boxOf(at),
        order: at,
        phases: [],
        each: 0,
      },
    ]),
  );
  const taken = new Map<number, Box[]>();
  const made: Record<string, Note> = {};
  for (let at = 0; at < notes; at += 1) {
    const zone = 1 + (at % (ZONES - 1));
    const near = taken.get(zone) ?? [];
    const pos = freePlace(boxOf(zone), near);
    const note: Note = {
      text: DUTCH_NOTES[at % DUTCH_NOTES.length] ?? '',
      pos,
      size: 'normal',
      color: NOTE_COLORS[at % NOTE_COLORS.length] ?? 'yellow',
      zone: `z${String(zone)}`,
      cluster: '',
      author: null,
      anonymous: false,
      group: '',
      onBehalf: '',
      claim: '',
      origin: null,
      readAhead: false,
      tags: [],
      createdAt: at + 1,
      pinned: false,
      deleted: 0,
    };
    taken.set(zone, [...near, noteBox(note)]);
    made[`n${String(at)}`] = note;
  }
  const cards = Object.keys(board.theory);
  const links = Object.fromEntries(
    Array.from({ length: Math.min(LINKS, notes) }, (_, at) => [
      `l${String(at)}`,
      {
        note: `n${String(at)}`,
        theory: cards[at % cards.length] ?? '',
        label: 'already' as const,
        by: null,
        deleted: 0,
      },
    ]),
  );
  const points = Array.from({ length: 120 }, (_, at) => ({ x: at * 3, y: Math.sin(at / 9) * 40, z: 0.5 }));
  const sketch = Object.fromEntries(
    Array.from({ length: STROKES }, (_, at) => [
      `s:${String(at)}`,
      {
        pos: [(at % 10) * 400, 4500 + Math.floor(at / 10) * 120, 0, '', 'i0000000V'] as const,
        shape: { type: 'draw', opacity: 1, props: { segments: [{ type: 'free', points }], color: 'red' } },
        author: null,
        deleted: 0,
      },
    ]),
  );
  const images = Object.fromEntries(
    Array.from({ length: IMAGES }, (_, at) => [
      `s:image-${String(at)}`,
      {
        pos: [at * 700, 5300, 0, '', 'i0000000V'] as const,
        shape: { type: 'image', opacity: 1, props: { w: 600, h: 450, assetId: `asset:${imageId(at)}` } },
        author: null,
        deleted: 0,
      },
    ]),
  );
  return { ...board, zones, notes: made, links, sketch: { ...sketch, ...images } };
}
