/** What every view on the canvas may ask: the person's session, the page's wishes, and the painter. */
import { createContext, useContext } from 'react';
import type { Atom } from 'tldraw';
import type { BoardSession } from '#lib/board/session.ts';
import type { AddImages } from './images/AddImages.ts';
import type { CanvasOptions } from './options.ts';
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
}

const Context = createContext<CanvasWorld | undefined>(undefined);
export const CanvasWorldProvider = Context.Provider;

export function useWorld(): CanvasWorld {
  const world = useContext(Context);
  if (!world) throw new Error('This view stands outside the canvas.');
  return world;
}
