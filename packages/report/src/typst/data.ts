/** What the typesetter's files read: content and pages as JSON, every character one that a font can draw. */
import { LINK_LABELS, ZONE_KINDS } from '@samenbord/board';
import type { BoardSnapshot, Language, ReportPart } from '@samenbord/board';
import type { ReportContent } from '../content/document.ts';
import { kindMark, labelBadge } from '../display/marks.ts';
import type { OverviewPage, ZonePage } from '../display/page.ts';
import type { Scene } from '../display/scene.ts';
import { svgDocument } from '../display/svg.ts';
import { DRAWN_FONTS, WEIGHTS, drawnStack, stackOf } from '../fonts/catalog.ts';
import type { DrawnFont, FontFile, StackName } from '../fonts/catalog.ts';
import type { FontUse } from '../fonts/use.ts';
import type { Messages } from '../messages/messages.ts';
import type { Paper } from '../options.ts';
import { breakable, drawable } from '../text/clean.ts';

export interface DataParts {
  board: BoardSnapshot;
  language: Language;
  messages: Messages;
  content: ReportContent;
  overview: OverviewPage;
  zonePages: readonly ZonePage[];
  fonts: FontUse;
  parts: readonly ReportPart[];
  paper: Paper;
}

export interface TypesetterData {
  /** File name → JSON. */
  files: Readonly<Record<'theme.json' | 'content.json' | 'pages.json', string>>;
  /** That were asked for a glyph. */
  fonts: readonly FontFile[];
  /** Seconds since the Unix epoch. */
  timestamp: number;
}

/** For a board without a date: a report must not tell when it was made, or it would differ each time. */
const NO_DATE = '2000-01-01';

export function typesetterData(parts: DataParts): TypesetterData {
  const { messages, fonts, board } = parts;
  const date = board.info.date === '' ? NO_DATE : board.info.date;
  const targets = new Set(parts.zonePages.flatMap(({ sections }) => sections.map(({ zone }) => zone)));
  const drawn = (data: unknown): unknown => mapStrings(data, (text) => drawable(text, fonts.draws));
  const content = mapStrings(drawn(parts.content), breakable);
  const pages = drawn({
    overview: {
      ...parts.overview,
      links: parts.overview.links.map((link) => ({
        ...link,
        target: parts.parts.includes('zones') && targets.has(link.zone),
      })),
    },
    zones: parts.zonePages,
  });
  const used = fonts.used();
  const theme = {
    language: parts.language,
    region: parts.language === 'nl' ? 'BE' : 'GB',
    boardLanguage: board.info.language,
    parts: parts.parts,
    paper: parts.paper,
    day: date.split('-').map(Number),
    words: Object.fromEntries(Object.entries(messages).filter(([, value]) => typeof value === 'string')),
    labels: messages.labels,
    badges: Object.fromEntries(
      LINK_LABELS.map((label) => [label, svgDocument([0, 0, 24, 24], labelBadge(label, [12, 12], 11))]),
    ),
    marks: Object.fromEntries(
      ZONE_KINDS.map((kind) => [kind, svgDocument([0, 0, 24, 24], kindMark(kind, [0, 0], 24))]),
    ),
    ...fontsOf(used),
  };
  return {
    files: {
      'theme.json': JSON.stringify(theme),
      'content.json': JSON.stringify(content),
      'pages.json': JSON.stringify(pages),
    },
    fonts: used,
    timestamp: Date.parse(`${date}T00:00:00Z`) / 1000,
  };
}

const PLAIN = { bold: false, italic: false };

/** Families of each font in their order, without those that nothing asked for; and how heavy the drawn ones are. */
function fontsOf(used: readonly FontFile[]) {
  const wanted = new Set(used.map(({ family }) => family));
  const familiesOf = (stack: StackName): string[] =>
    stackOf(stack).flatMap(({ family }, index) => (index === 0 || wanted.has(family) ? [family] : []));
  const drawn = (font: DrawnFont): string[] => familiesOf(drawnStack(font, PLAIN));
  return {
    fonts: {
      ui: familiesOf('ui'),
      note: familiesOf('note'),
      draw: drawn('draw'),
      sans: drawn('sans'),
      serif: drawn('serif'),
      mono: drawn('mono'),
    },
    weights: Object.fromEntries(
      DRAWN_FONTS.map((font) => [font, WEIGHTS[font].map((style) => Number.parseInt(style, 10))]),
    ),
  };
}

/** The same data with every text changed. */
function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapStrings(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapStrings(entry, change)]));
}

/** What a picture of the board needs: the fonts and its layers. */
export function pictureData(
  scene: Scene,
  board: BoardSnapshot,
  fonts: FontUse,
): Pick<TypesetterData, 'fonts'> & { files: Readonly<Record<'theme.json' | 'picture.json', string>> } {
  const area = scene.onPage(scene.view);
  const sheet = mapStrings({ area, layers: scene.layers() }, (text) => drawable(text, fonts.draws));
  const used = fonts.used();
  const theme = { ...fontsOf(used), boardLanguage: board.info.language, words: {}, badges: {}, marks: {} };
  return {
    files: { 'theme.json': JSON.stringify(theme), 'picture.json': JSON.stringify(sheet) },
    fonts: used,
  };
}
