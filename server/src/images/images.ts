/** The images of all boards: taking them in, keeping them, giving them back. */
import { MAX_IMAGES } from '@samenbord/board';
import type { ConvertedImage } from './convert.ts';
import { Converter } from './converter.ts';
import { ImageTable } from './image-table.ts';
import type { StoredImage } from './image-table.ts';
import { UploadLimit } from './upload-limit.ts';
import type { DatabaseSync } from 'node:sqlite';

/** An image that no drawing shows after this many milliseconds was never placed, or its drawing was removed for good. */
const UNUSED_AFTER = 60 * 60_000;

export class Images {
  readonly limit = new UploadLimit();
  readonly #table: ImageTable;
  readonly #converter: Converter;

  constructor(database: DatabaseSync, converter = new Converter()) {
    this.#table = new ImageTable(database);
    this.#converter = converter;
  }

  /**
   * Makes an image that is safe to keep and show.
   * @throws ImageRefused
   */
  convert(file: Uint8Array): Promise<ConvertedImage> {
    return this.#converter.convert(file);
  }

  hasRoom(board: string): boolean {
    return this.#table.count(board) < MAX_IMAGES;
  }

  /** Drops from a full board what no drawing uses. */
  async makeRoom(board: string, used: () => Promise<ReadonlySet<string>>, now: number): Promise<void> {
    if (!this.hasRoom(board)) await this.#table.dropUnused(board, await used(), now - UNUSED_AFTER);
  }

  /** Keeps a converted image durably; gives its id. */
  add(board: string, image: ConvertedImage, now: number): string {
    return this.#table.add(board, image, now);
  }

  read(board: string, image: string): StoredImage | undefined {
    return this.#table.read(board, image);
  }

  /** Resolves when no byte of one image is left in the store. */
  remove(board: string, image: string): Promise<void> {
    return this.#table.remove(board, image);
  }

  /** Resolves when no byte of the board's images is left in the store. */
  erase(board: string): Promise<void> {
    return this.#table.erase(board);
  }

  close(): void {
    this.#converter.close();
  }
}
