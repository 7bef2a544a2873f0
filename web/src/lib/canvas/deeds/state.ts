/** What the board asks a person about: where notes go, their tags, what an image shows, or the title of what was laid together. */
import { atom } from 'tldraw';
import type { TLShapeId } from 'tldraw';

export type Question =
  | { about: 'zone' | 'tags'; notes: readonly string[] }
  | { about: 'title'; cluster: string }
  | { about: 'image'; drawing: TLShapeId };

export class Asking {
  readonly now = atom<Question | undefined>('asking', undefined);
}
