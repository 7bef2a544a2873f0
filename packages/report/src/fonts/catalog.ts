/**
 * The fonts of a report, all under the SIL Open Font License and read from npm packages, so that a report looks the
 * same on every machine.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface FontFile {
  family: string;
  /** Path inside node_modules. */
  path: string;
}

const expo = (family: string, name: string, style: string): FontFile => ({
  family,
  path: `@expo-google-fonts/${name}/${style}/${family.replaceAll(' ', '')}_${style}.ttf`,
});

export const UI_FAMILY = 'Atkinson Hyperlegible Next';
export const NOTE_FAMILY = 'Shantell Sans';

const ui = (style: string): FontFile => expo(UI_FAMILY, 'atkinson-hyperlegible-next', style);
const shantell = (style: string): FontFile => expo(NOTE_FAMILY, 'shantell-sans', style);
const plex = (kind: string, style: string): FontFile =>
  expo(`IBM Plex ${kind}`, `ibm-plex-${kind.toLowerCase()}`, style);
const noto = (script: string, style = '400Regular'): FontFile =>
  expo(`Noto ${script}`, `noto-${script.toLowerCase().replaceAll(' ', '-')}`, style);

const NOTE_REGULAR = shantell('400Regular');
const MAIN = [ui('400Regular'), ui('600SemiBold'), ui('700Bold'), NOTE_REGULAR] as const;

/** For what the main families lack: other alphabets, arrows and signs, Chinese and Japanese, Korean. */
const FALLBACKS: readonly FontFile[] = [
  noto('Emoji'),
  noto('Sans'),
  noto('Sans Arabic'),
  noto('Sans Hebrew'),
  noto('Sans Math'),
  noto('Sans Symbols 2'),
  expo('Chocolate Classical Sans', 'chocolate-classical-sans', '400Regular'),
  expo('Gowun Dodum', 'gowun-dodum', '400Regular'),
];
/** For headings; what is not here is made bold by a stroke (see style.typ). */
const BOLD_FALLBACKS = ['Sans', 'Sans Arabic', 'Sans Hebrew'].map((script) => noto(script, '700Bold'));
const inBold = (file: FontFile): FontFile =>
  BOLD_FALLBACKS.find(({ family }) => family === file.family) ?? file;

/** The canvas's fonts for what is drawn, as heavy as there. */
export const DRAWN_FONTS = ['draw', 'sans', 'serif', 'mono'] as const;
export type DrawnFont = (typeof DRAWN_FONTS)[number];
export const WEIGHTS: Readonly<Record<DrawnFont, readonly [regular: string, bold: string]>> = {
  draw: ['600SemiBold', '800ExtraBold'],
  sans: ['500Medium', '700Bold'],
  serif: ['500Medium', '700Bold'],
  mono: ['500Medium', '700Bold'],
};
const FILE_OF: Readonly<Record<DrawnFont, (style: string) => FontFile>> = {
  draw: shantell,
  sans: (style) => plex('Sans', style),
  serif: (style) => plex('Serif', style),
  mono: (style) => plex('Mono', style),
};

export interface Style {
  bold: boolean;
  italic: boolean;
}
export type StackName =
  'ui' | 'ui-bold' | 'note' | `${DrawnFont}-${'regular' | 'bold'}-${'upright' | 'italic'}`;

export const drawnStack = (font: DrawnFont, { bold, italic }: Style): StackName =>
  `${font}-${bold ? 'bold' : 'regular'}-${italic ? 'italic' : 'upright'}`;

/** The files of a font and of what it lacks, in the order in which they are asked for a glyph. */
export function stackOf(name: StackName): readonly FontFile[] {
  if (name === 'ui') return [ui('400Regular'), ...FALLBACKS];
  if (name === 'ui-bold') return [ui('700Bold'), ...FALLBACKS.map(inBold)];
  if (name === 'note') return [NOTE_REGULAR, ...FALLBACKS];
  const font = DRAWN_FONTS.find((drawn) => name.startsWith(drawn)) ?? 'draw';
  const bold = name.includes('-bold');
  const style = WEIGHTS[font][bold ? 1 : 0] + (name.endsWith('-italic') ? '_Italic' : '');
  return [FILE_OF[font](style), ...FALLBACKS.map((file) => (bold ? inBold(file) : file))];
}

/** The canvas sets notes in a weight between the two that there are files of: their widths lie halfway too. */
export const ALSO_MEASURED: Partial<Record<StackName, FontFile>> = { note: shantell('500Medium') };

/** How far the letters of a font reach above and below the line, in ems: browsers place lines by it. */
export const REACH: Readonly<Record<'ui' | 'note' | DrawnFont, readonly [above: number, below: number]>> = {
  ui: [0.984, 0.316],
  note: [1.02, 0.32],
  draw: [1.02, 0.32],
  sans: [1.025, 0.275],
  serif: [1.025, 0.275],
  mono: [1.025, 0.275],
};

const require = createRequire(import.meta.url);
const loaded = new Map<string, Buffer>();

/** The bytes of a font file, read once per process. */
export function fontBytes(file: FontFile): Buffer {
  const known = loaded.get(file.path);
  if (known) return known;
  const bytes = readFileSync(require.resolve(file.path));
  loaded.set(file.path, bytes);
  return bytes;
}

/** The main files, and those that were asked for a glyph with their bold ones. */
export function neededFonts(used: Iterable<FontFile>): FontFile[] {
  const files = [...MAIN, ...[...used].flatMap((file) => [file, inBold(file)])];
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
