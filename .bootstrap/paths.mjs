import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, wherever the command was started from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const at = (...parts) => join(root, ...parts);

/** Beside the packages, so that removing node_modules also forgets what was installed and built. */
export const installStamp = at('node_modules', '.samenbord-install');
export const buildStamp = at('node_modules', '.samenbord-web-build');
export const cache = at('node_modules', '.cache', 'samenbord');
