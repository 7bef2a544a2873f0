/** What the board asks a person about: where notes go, their tags, or the title of what was laid together. */
import { atom } from 'tldraw';

export type Question =
  { about: 'zone' | 'tags'; notes: readonly string[] } | { about: 'title'; cluster: string };

export class Asking {
  readonly now = atom<Question | undefined>('asking', undefined);
}
