/**
 * From a distance a board is read by its headings: below this zoom they and the titles of cards take the room of the
 * smaller print around them (see the rules under `.samen-overview`).
 */
import { react } from 'tldraw';
import type { Editor } from 'tldraw';

const DISTANT = 0.4;

/** Marks the canvas until the returned function is called. */
export const watchDistance = (editor: Editor): (() => void) =>
  react('distance', () => {
    editor.getContainer().classList.toggle('samen-overview', editor.getZoomLevel() < DISTANT);
  });
