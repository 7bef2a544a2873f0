/** How the message files become functions; shared by the build and the tests. */
import type { CompilerOptions } from '@inlang/paraglide-js';

export const messages = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  // The reader's choice is kept by src/lib/language, which also makes it reactive.
  strategy: ['globalVariable', 'baseLocale'],
  outputStructure: 'locale-modules',
  emitReadme: false,
} satisfies CompilerOptions;
