/** The text editor of drawings, which comes after the board itself. */
import type * as TextEditing from 'virtual:tldraw-text';
import { tipTapDefaultExtensions } from './drawnText.ts';

let coming: Promise<typeof TextEditing> | undefined;

export function textEditing(): Promise<typeof TextEditing> {
  coming ??= import('virtual:tldraw-text').then(
    (all) => {
      tipTapDefaultExtensions.push(...all.tipTapDefaultExtensions);
      return all;
    },
    (thrown: unknown) => {
      coming = undefined;
      throw thrown;
    },
  );
  return coming;
}
