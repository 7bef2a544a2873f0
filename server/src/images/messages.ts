/** What the server and its image process say to each other. */
import type { ConvertedImage } from './convert.ts';
import type { ImageFault } from './refused.ts';

export interface ImageOrder {
  file: Uint8Array;
}

export type ImageReply =
  /** Said once, before anything else: orders can come. */
  | { kind: 'ready' }
  | { kind: 'done'; image: ConvertedImage }
  | { kind: 'refused'; code: ImageFault }
  /** Still reading, beyond any honest file: the process has to be ended. */
  | { kind: 'overran' };
