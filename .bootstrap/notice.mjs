// Writes NOTICE from the installed packages: node .bootstrap/notice.mjs
// Every licence text appears once, however many packages came with a copy of it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from './paths.mjs';
import { shippedPackages } from './shipped.mjs';

const rule = '='.repeat(100);
const heading = (text) => `${rule}\n${text}\n${rule}`;

const licenceFile = (folder, pattern) => {
  const name = readdirSync(folder).find((file) => pattern.test(file));
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n');
};

const isCopyright = (line) =>
  /^\W*(copyright\b|\(c\)|©)/i.test(line) && /\d{4}|©|\(c\)/i.test(line) && !/copyright notice/i.test(line);

/** The names of the holders apart from the terms, which so many packages share. */
function split(text) {
  const lines = text.trim().split('\n');
  const holders = [...new Set(lines.filter(isCopyright).map((line) => line.replace(/^[\s*#]+/, '').trim()))];
  const terms = lines
    .filter((line) => !isCopyright(line) && !/^\W*all rights reserved\W*$/i.test(line))
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  return { holders, terms };
}

/** Two texts that differ in layout, quotes or title only are the same licence. */
const sameness = (terms) =>
  terms
    .replace(/^\W*(the )?(mit|isc|bsd[^\n]*) licen[cs]e[^\n]*\n/i, '')
    .replace(/[^a-z0-9]+/gi, ' ')
    .trim()
    .toLowerCase();

const isTldraw = ({ name, licence }) => /^(tldraw$|@tldraw\/)/.test(name) && !/^[A-Z0-9.-]+$/.test(licence);
const isFont = ({ licence }) => licence.includes('OFL');

function fonts(packages) {
  const holders = new Map();
  let terms = '';
  for (const { name, folder } of packages.filter(isFont)) {
    const text = licenceFile(folder, /^LICENSE_FONT/i) || licenceFile(folder, /^LICEN[CS]E/i);
    // Some copies name the holder again for each style, after the name of a file.
    const [first] = split(text).holders;
    holders.set((first ?? '').split(/ \S+\.ttf: /)[0], name);
    terms = split(text).terms;
  }
  // @tldraw/assets brings this one along without its licence.
  holders.set('Copyright © 2017 IBM Corp. with Reserved Font Name "Plex" (IBM Plex)', '@tldraw/assets');
  return `${[...holders.keys()].sort().join('\n')}\n\n${terms}`;
}

function libraries(packages) {
  const list = [];
  const texts = new Map();
  for (const one of packages.filter((each) => !isTldraw(each) && !each.native)) {
    const { holders, terms } = split(licenceFile(one.folder, /^(LICEN[CS]E|COPYING)(?!_FONT)/i));
    const lines = holders.length > 0 ? holders : one.author ? [`by ${one.author}`] : [];
    list.push(
      [`${one.name} ${one.version}: ${one.licence}`, ...lines.map((line) => `    ${line}`)].join('\n'),
    );
    if (!terms || (isFont(one) && !one.licence.includes('MIT'))) continue;
    const key = sameness(terms);
    const text = texts.get(key) ?? { terms, users: [] };
    text.users.push(one.name);
    texts.set(key, text);
  }
  return { list: list.join('\n'), texts: [...texts.values()] };
}

export function notice() {
  const packages = shippedPackages();
  const { list, texts } = libraries(packages);
  const terms = texts
    .sort((a, b) => b.users.length - a.users.length || (a.users[0] < b.users[0] ? -1 : 1))
    .map(({ terms, users }) => `${'-'.repeat(100)}\nFor ${[...new Set(users)].join(', ')}:\n\n${terms}`);
  return (
    [
      'Samenbord\nCopyright (c) 2026 Samenbord contributors\nUnder the MIT licence: see LICENSE.',
      'What follows belongs to others and is shipped with Samenbord under their terms.\nWritten by .bootstrap/notice.mjs.',
      heading(
        `tldraw (${packages
          .filter(isTldraw)
          .map((one) => `${one.name} ${one.version}`)
          .join(', ')})`,
      ),
      readFileSync(at('.bootstrap', 'licences', 'tldraw.md'), 'utf8').trim(),
      heading('Fonts, under the SIL Open Font License 1.1'),
      fonts(packages),
      heading('Libraries'),
      'sharp works with libvips (© its authors, LGPL-3.0-or-later), a library of its own that npm fetches for the\nmachine at hand (@img/sharp-libvips-*) and that you may replace. Its source and that of what it is built from:\nhttps://github.com/lovell/sharp-libvips.',
      list,
      heading('The licences of the libraries'),
      'A library that comes without a copy of its licence is under the text of that name.',
      ...terms,
    ].join('\n\n') + '\n'
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(at('NOTICE'), notice());
