// Which npm packages reach the people who use the product, read from node_modules.
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from './paths.mjs';

/** Development dependencies of web whose code ends up in the built site all the same. */
const compiledIn = ['svelte', '@sveltejs/kit', '@inlang/paraglide-js'];

const manifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Where Node would find a dependency of the package in this folder; undefined when it is not installed. */
function locate(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (folder === dirname(folder)) return undefined;
  }
}

/** The SPDX expression; a package that only brings the text is known by MIT's first words. */
function licenceOf({ license, licenses }, folder) {
  if (typeof license === 'string') return license;
  if (license?.type) return license.type;
  if (licenses) return licenses.map((one) => one.type).join(' OR ');
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  return /Permission is hereby granted, free of charge, to any person/.test(text) ? 'MIT' : 'unknown';
}

/** @typedef {import('./shipped.mjs').Shipped} Shipped */

/** @returns {Shipped[]} every production dependency, sorted by name and version; `native` ones differ per machine */
export function shippedPackages() {
  const found = new Map();

  function visit(folder, native) {
    const { name, version, author, ...rest } = manifest(folder);
    const key = `${name}@${version}`;
    if (found.has(key)) return;
    const person = typeof author === 'string' ? author : (author?.name ?? '');
    found.set(key, { name, version, licence: licenceOf(rest, folder), author: person, folder, native });
    for (const dependency of Object.keys(rest.dependencies ?? {})) follow(dependency, folder, native);
    for (const dependency of Object.keys(rest.optionalDependencies ?? {})) follow(dependency, folder, true);
  }

  function follow(name, from, native) {
    if (name.startsWith('@samenbord/')) return;
    const folder = locate(name, from);
    if (folder) visit(folder, native);
  }

  const members = ['server', 'web', ...readdirSync(at('packages')).map((name) => join('packages', name))];
  for (const member of members) {
    for (const name of Object.keys(manifest(at(member)).dependencies ?? {})) follow(name, at(member), false);
  }
  for (const name of compiledIn) {
    const folder = locate(name, at('web'));
    if (!folder) continue;
    const { version, license } = manifest(folder);
    found.set(`${name}@${version}`, { name, version, licence: license, author: '', folder, native: false });
  }
  const sortKey = (one) => `${one.name}@${one.version}`;
  return [...found.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}
