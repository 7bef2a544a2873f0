/** How the message files become functions; shared by the build and the tests, which run from the root. */
import { resolve } from 'node:path';
import type { CompilerOptions } from '@inlang/paraglide-js';

export const messages = {
  project: resolve(import.meta.dirname, 'project.inlang'),
  outdir: resolve(import.meta.dirname, 'src/lib/paraglide'),
  // The reader's choice is kept by src/lib/language, which also makes it reactive.
  strategy: ['globalVariable', 'baseLocale'],
  // A module each, so that a page fetches the words that it shows and no others.
  outputStructure: 'message-modules',
  emitReadme: false,
} satisfies CompilerOptions;
