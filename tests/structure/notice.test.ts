import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedPackages, type Shipped } from '../../.bootstrap/shipped.mjs';

const root = resolve(import.meta.dirname, '../..');
const notice = readFileSync(resolve(root, 'NOTICE'), 'utf8');
const shipped = shippedPackages();

const permissive = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'CC-BY-4.0', 'Unlicense', 'Python-2.0', 'Zlib', 'OFL-1.1'],
]);

/** tldraw up to 3.15 may be used in production with its watermark (see NOTICE); from 4.0 on it may not. */
const isWatermarked = ({ name, licence }: Shipped): boolean =>
  /^(tldraw$|@tldraw\/)/.test(name) && licence === 'SEE LICENSE IN LICENSE.md';

/** libvips, beside sharp: a library of its own that npm fetches per machine and anybody may replace, as LGPL asks. */
const isReplaceable = ({ name, licence, native }: Shipped): boolean =>
  native && name.startsWith('@img/sharp-') && licence.includes('LGPL-3.0-or-later');

function isAllowed(one: Shipped): boolean {
  if (isWatermarked(one)) return one.version === '3.15.6';
  if (isReplaceable(one)) return true;
  const alternatives = one.licence.replace(/[()]/g, '').split(/ OR /);
  return alternatives.some((terms) => terms.split(/ AND /).every((id) => permissive.has(id)));
}

describe('what is shipped', () => {
  test('is under licences that let a school use and pass on the product', () => {
    expect(shipped.length).toBeGreaterThan(100);
    const refused = shipped.filter((one) => !isAllowed(one));
    expect(refused.map((one) => `${one.name} ${one.version}: ${one.licence}`)).toEqual([]);
  });

  test('stands in NOTICE (otherwise run: node .bootstrap/notice.mjs)', () => {
    const missing = shipped.filter((one) => !one.native && !notice.includes(`${one.name} ${one.version}`));
    expect(missing.map((one) => `${one.name} ${one.version}`)).toEqual([]);
  });
});

describe('NOTICE', () => {
  test('carries tldraw’s licence word for word', () => {
    const licence = readFileSync(resolve(root, '.bootstrap/licences/tldraw.md'), 'utf8').trim();
    expect(licence).toMatch(/^# tldraw license/);
    expect(notice).toContain(licence);
  });

  test.each(['Atkinson Hyperlegible Next', 'Shantell Sans', 'Google LLC', 'IBM Plex'])(
    'names the makers of %s beside the Open Font License',
    (font) => {
      const fonts = notice.slice(notice.indexOf('Fonts, under'), notice.indexOf('PREAMBLE'));
      expect(fonts).toContain(font);
      expect(notice).toContain('SIL OPEN FONT LICENSE Version 1.1');
    },
  );

  test('stays short enough to be read', () => {
    expect(Buffer.byteLength(notice)).toBeLessThan(200_000);
  });
});
