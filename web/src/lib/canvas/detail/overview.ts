/**
 * From a distance a board is read by its headings and the texts of its notes: below this zoom they and the titles of
 * cards take the room of the smaller print around them (see the rules under `.samen-overview`).
 */
import { computed, react } from 'tldraw';
import type { Computed, Editor } from 'tldraw';

const DISTANT = 0.4;
/** A projector is read from the back of the room. */
const DISTANT_ON_SCREEN = 0.6;

export const distanceOf = (editor: Editor, onScreen: boolean): Computed<boolean> =>
  computed('distant', () => editor.getZoomLevel() < (onScreen ? DISTANT_ON_SCREEN : DISTANT));

/** Marks the canvas until the returned function is called. */
export const watchDistance = (editor: Editor, distant: Computed<boolean>): (() => void) =>
  react('distance', () => {
    editor.getContainer().classList.toggle('samen-overview', distant.get());
  });
