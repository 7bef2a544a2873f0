/** The text editor of drawings, which comes after the board itself. */
import { tipTapDefaultExtensions } from './drawnText.ts';

let coming: Promise<typeof import('virtual:tldraw-text')> | undefined;

export function textEditing(): Promise<typeof import('virtual:tldraw-text')> {
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
