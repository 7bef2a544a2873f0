/**
 * Where the canvas finds its fonts, icons and words: all in this build, so that nothing is ever asked of a host
 * outside the school. At module level, as the canvas starts over when it gets a new object.
 */
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';

const all = getAssetUrlsByImport();

export const assetUrls = {
  ...all,
  // Nothing can be embedded here; the canvas fetches all their icons ahead, so all are the same one.
  embedIcons: Object.fromEntries(Object.keys(all.embedIcons).map((name) => [name, all.embedIcons.tldraw])),
};
