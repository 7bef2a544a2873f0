/**
 * The fonts of a report, all under the SIL Open Font License and read from npm packages, so that a report looks the
 * same on every machine. Order within a stack is the order in which a font is asked for a glyph.
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

const UI_REGULAR = expo(UI_FAMILY, 'atkinson-hyperlegible-next', '400Regular');
const UI_BOLD = expo(UI_FAMILY, 'atkinson-hyperlegible-next', '700Bold');
const UI_SEMIBOLD = expo(UI_FAMILY, 'atkinson-hyperlegible-next', '600SemiBold');
const NOTE_REGULAR = expo(NOTE_FAMILY, 'shantell-sans', '400Regular');
const EMOJI = expo('Noto Emoji', 'noto-emoji', '400Regular');

/** For what the two main families lack: other alphabets, arrows and signs, Chinese and Japanese, Korean. */
const FALLBACKS: readonly FontFile[] = [
  EMOJI,
  expo('Noto Sans', 'noto-sans', '400Regular'),
  expo('Noto Sans Arabic', 'noto-sans-arabic', '400Regular'),
  expo('Noto Sans Hebrew', 'noto-sans-hebrew', '400Regular'),
  expo('Noto Sans Math', 'noto-sans-math', '400Regular'),
  expo('Noto Sans Symbols 2', 'noto-sans-symbols-2', '400Regular'),
  expo('Chocolate Classical Sans', 'chocolate-classical-sans', '400Regular'),
  expo('Gowun Dodum', 'gowun-dodum', '400Regular'),
];

export type StackName = 'ui' | 'ui-bold' | 'note';

export const STACKS: Readonly<Record<StackName, readonly FontFile[]>> = {
  ui: [UI_REGULAR, ...FALLBACKS],
  'ui-bold': [UI_BOLD, ...FALLBACKS],
  note: [NOTE_REGULAR, ...FALLBACKS],
};

/** Families in the typesetter's order for running text and for notes. */
export const families = (stack: StackName): string[] => STACKS[stack].map((file) => file.family);

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

/** The files that a document needs: the main families always, of the fallbacks only the families asked for. */
export const neededFonts = (used: ReadonlySet<string>): FontFile[] => [
  UI_REGULAR,
  UI_SEMIBOLD,
  UI_BOLD,
  NOTE_REGULAR,
  ...FALLBACKS.filter((file) => used.has(file.family)),
];
