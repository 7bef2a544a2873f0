/**
 * The images of one board for whoever shows or adds them. A page's `<img>` cannot show a token and a token must not
 * stand in an address, so images are fetched as everything else is and shown from the browser's own memory
 * (`blob:`). Knows nothing of the canvas.
 */
import { addImage, fetchImage } from '#lib/api/client.ts';
import { ApiProblem } from '#lib/api/problem.ts';
import type { AddedImage } from '#lib/api/types.ts';
import { shrink } from './shrink.ts';

/** Milliseconds before each further try, when the server is busy or out of reach. */
const PAUSES = [1000, 3000, 6000, 6000] as const;
const PASSING: ReadonlySet<string> = new Set(['too-many', 'slow-down', 'restart', 'unreachable']);

export interface ImagesOptions {
  board: string;
  token: string;
  /** Resolves after this many milliseconds. */
  pause?: (ms: number) => Promise<void>;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class BoardImages {
  readonly #board: string;
  readonly #token: string;
  readonly #pause: (ms: number) => Promise<void>;
  readonly #urls = new Map<string, Promise<string>>();
  #uploads: Promise<unknown> = Promise.resolve();

  constructor({ board, token, pause = sleep }: ImagesOptions) {
    this.#board = board;
    this.#token = token;
    this.#pause = pause;
  }

  /**
   * Adds a file to the board's images; several are sent one after the other. The image is seen by nobody before a
   * drawing shows it.
   * @throws ApiProblem, worded for the person
   */
  upload(file: Blob): Promise<AddedImage> {
    const upload = this.#uploads.then(async () => this.#send(await shrink(file)));
    // One that fails does not keep the next from being sent.
    this.#uploads = upload.catch(() => undefined);
    return upload;
  }

  /**
   * An address that shows an image in this page, the same at every call until it is released.
   * @throws ApiProblem; asking again tries again
   */
  url(image: string): Promise<string> {
    const known = this.#urls.get(image);
    if (known) return known;
    const url = fetchImage(this.#board, this.#token, image).then((file) => URL.createObjectURL(file));
    this.#urls.set(image, url);
    url.catch(() => {
      if (this.#urls.get(image) === url) this.#urls.delete(image);
    });
    return url;
  }

  /** Gives an image's memory back, once nothing shows it any more. */
  release(image: string): void {
    const url = this.#urls.get(image);
    this.#urls.delete(image);
    url?.then(
      (address) => {
        URL.revokeObjectURL(address);
      },
      () => undefined,
    );
  }

  /** Releases every image. */
  destroy(): void {
    for (const image of [...this.#urls.keys()]) this.release(image);
  }

  async #send(file: Blob): Promise<AddedImage> {
    for (const pause of PAUSES) {
      try {
        return await addImage(this.#board, this.#token, file);
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || !PASSING.has(problem.code)) throw problem;
        await this.#pause(pause);
      }
    }
    return addImage(this.#board, this.#token, file);
  }
}
