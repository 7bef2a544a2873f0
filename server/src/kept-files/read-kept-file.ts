/** What a kept file holds: a board, and the images on it. Whoever sent it is not known, so nothing is believed. */
import { createHash } from 'node:crypto';
import { KeptFileRefused, boardFromKeptFile, imagesOfBoard } from '@samenbord/board';
import type { BoardSnapshot, KeptBoardOptions, LeftOut } from '@samenbord/board';
import { embeddedFiles, hasEnd, isPdf } from './embedded-files.ts';

/** Bytes of a board as JSON: 5,000 notes with everything that can hang on them. */
const MAX_BOARD_BYTES = 24 * 1024 * 1024;
const CHECKSUM = /^([0-9a-f]{64}) {2}board\.json\s*$/;
/** An image's id is the first half of its SHA-256. */
const ID_LENGTH = 32;

export interface KeptFile {
  board: BoardSnapshot;
  leftOut: LeftOut;
  /** The images that came along, by the id that drawings name. */
  images: ReadonlyMap<string, Uint8Array>;
}

/** @throws KeptFileRefused */
export function readKeptFile(file: Uint8Array, options: KeptBoardOptions): KeptFile {
  const { text, images } = isPdf(file) ? fromPdf(file) : { text: textOf(file), images: [] };
  const made = boardFromKeptFile(parsed(text), options);
  const wanted = imagesOfBoard(made.board);
  const byId = images.map((bytes) => [sha256(bytes).slice(0, ID_LENGTH), bytes] as const);
  return { ...made, images: new Map(byId.filter(([id]) => wanted.has(id))) };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function fromPdf(pdf: Uint8Array): { text: string; images: readonly Uint8Array[] } {
  const { files, damaged } = embeddedFiles(pdf);
  const boards = files.filter((content) => content[0] === 0x7b);
  const checksums = files.flatMap((content) =>
    content.length < 100 ? (CHECKSUM.exec(Buffer.from(content).toString('latin1'))?.[1] ?? []) : [],
  );
  const board = boards.find((content) => checksums.includes(sha256(content))) ?? boards[0];
  if (!board) {
    if (damaged || !hasEnd(pdf))
      throw new KeptFileRefused('board-damaged', 'The board in this PDF cannot be read.');
    throw new KeptFileRefused('not-a-board', 'There is no board in this PDF.');
  }
  if (checksums.length > 0 && !checksums.includes(sha256(board)))
    throw new KeptFileRefused('board-damaged', 'The board does not fit its checksum.');
  return { text: textOf(board), images: files.filter((content) => content !== board) };
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > MAX_BOARD_BYTES)
    throw new KeptFileRefused('board-too-large', 'The board is larger than any that this server makes.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new KeptFileRefused('not-a-board', 'The file is no text.');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What begins as a board and breaks off was one.
    const code = text.trimStart().startsWith('{') ? 'board-damaged' : 'not-a-board';
    throw new KeptFileRefused(code, 'The file is no JSON.');
  }
}
