/** What every view on the canvas may ask: the person's session, the page's wishes, and the painter. */
import { createContext, useContext } from 'react';
import type { Atom, Computed, Editor } from 'tldraw';
import type { BoardSession } from '#lib/board/session.ts';
import type { LevelOfDetail } from './detail/LevelOfDetail.ts';
import type { AddImages } from './images/AddImages.ts';
import type { CanvasOptions } from './options.ts';
import type { Asking } from './deeds/state.ts';
import type { NoteTyping } from './NoteTyping.ts';
import type { LinkState } from './links/state.ts';
import type { Others } from './presence/Others.ts';
import type { DocToStore } from './sync/DocToStore.ts';

export interface CanvasWorld {
  session: BoardSession;
  options: Atom<CanvasOptions>;
  painter: DocToStore;
  links: LinkState;
  others: Others;
  typing: NoteTyping;
  images: AddImages;
  /** Questions about notes that are open now. */
  asking: Asking;
  /** Whether more than one finger lies on the board now. */
  severalFingers: Atom<boolean>;
  /** Whether the board is looked at from so far that only large print can be read. */
  distant: Computed<boolean>;
  detail: LevelOfDetail;
  /** Tells something to who hears the board instead of seeing it. */
  say: (what: string) => void;
  /** What was said last, with a count: the same words twice are said twice. */
  said: Atom<{ what: string; count: number }>;
  /** Whether a note, or a theory card, steps back behind what was looked for. */
  isDimmed: (kind: 'note' | 'theory', id: string) => boolean;
}

const Context = createContext<CanvasWorld | undefined>(undefined);
export const CanvasWorldProvider = Context.Provider;

const worlds = new WeakMap<Editor, CanvasWorld>();

/** For shape utils, which know their editor only. */
export const worldOf = (editor: Editor): CanvasWorld | undefined => worlds.get(editor);
export const rememberWorld = (editor: Editor, world: CanvasWorld): CanvasWorld => {
  worlds.set(editor, world);
  return world;
};

export function useWorld(): CanvasWorld {
  const world = useContext(Context);
  if (!world) throw new Error('This view stands outside the canvas.');
  return world;
}
