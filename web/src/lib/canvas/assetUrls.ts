/**
 * Where the canvas finds its fonts, icons and words: all in this build, so that nothing is ever asked of a host
 * outside the school. At module level, as the canvas starts over when it gets a new object.
 */
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';

export const assetUrls = getAssetUrlsByImport();
