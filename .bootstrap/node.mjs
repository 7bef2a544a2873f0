// Which Node runs the product. The sources are TypeScript that Node itself strips, which is stable (and
// silent) from 24.12 on.
import { existsSync } from 'node:fs';
import { at } from './paths.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);

/** Whether the Node that runs this script can run the product; otherwise the npm package `node` brings one. */
export const ownNodeFits = major === 24 && minor >= 12;

const bundledFiles = [
  at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  at('node_modules', '.bin', 'node'),
];

export const bundledNode = () => bundledFiles.find((file) => existsSync(file));

export const fittingNode = () => (ownNodeFits ? process.execPath : bundledNode());
