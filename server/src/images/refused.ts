import type { ErrorCode } from '@samenbord/sync';

/** What can be wrong with an image, or with the moment; codes of the error registry. */
export type ImageFault = Extract<
  ErrorCode,
  'not-an-image' | 'image-too-large' | 'image-unreadable' | 'too-many'
>;

/** An image that is not taken. */
export class ImageRefused extends Error {
  readonly code: ImageFault;
  constructor(code: ImageFault, options?: ErrorOptions) {
    super(`The image is refused: ${code}.`, options);
    this.name = 'ImageRefused';
    this.code = code;
  }
}
