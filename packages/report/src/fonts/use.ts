import type { FontFile } from './catalog.ts';

/** The fonts that a document turned out to need. */
export interface FontUse {
  /** Whether running text and notes both have a glyph for it. */
  draws: (codePoint: number) => boolean;
  used: () => readonly FontFile[];
}
