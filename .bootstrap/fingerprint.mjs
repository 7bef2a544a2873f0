// A hash of files' names and contents: says whether anything changed since a step last ran.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { root } from './paths.mjs';

const generated = new Set(['node_modules', 'build', '.svelte-kit', 'paraglide']);

/** inlang works in its own folder while the website is built; only the settings there are a source. */
const isInlangWork = (folder, name) => basename(folder) === 'project.inlang' && name !== 'settings.json';

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (generated.has(entry.name) || isInlangWork(path, entry.name)) continue;
    if (entry.isDirectory()) yield* filesUnder(join(path, entry.name));
    else if (!/\.test\.[jt]s$/.test(entry.name)) yield join(path, entry.name);
  }
}

/** @param {string[]} paths files and folders; missing ones count as empty. @param {string[]} facts more to hash */
export function fingerprint(paths, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(fact + '\0');
  for (const path of paths) {
    for (const file of filesUnder(path)) {
      const content = readFileSync(file);
      hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

export const recorded = (stamp) => (existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : '');
export const record = (stamp, value) => writeFileSync(stamp, value + '\n');
