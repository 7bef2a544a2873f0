/** What the typesetter's files read: content and pages as JSON, every character one that a font can draw. */
import { LINK_LABELS, ZONE_KINDS } from '@samenbord/board';
import type { BoardSnapshot, Language } from '@samenbord/board';
import type { ReportContent } from '../content/document.ts';
import { kindMark, labelBadge } from '../display/marks.ts';
import type { OverviewPage, ZonePage } from '../display/page.ts';
import type { Scene } from '../display/scene.ts';
import { svgDocument } from '../display/svg.ts';
import { NOTE_FAMILY, UI_FAMILY, families } from '../fonts/catalog.ts';
import type { Metrics } from '../fonts/metrics.ts';
import type { Messages } from '../messages/messages.ts';
import type { Paper, ReportPart } from '../options.ts';
import { breakable, drawable } from '../text/clean.ts';

export interface DataParts {
  board: BoardSnapshot;
  language: Language;
  messages: Messages;
  content: ReportContent;
  overview: OverviewPage;
  zonePages: readonly ZonePage[];
  metrics: { note: Metrics; ui: Metrics };
  parts: readonly ReportPart[];
  paper: Paper;
}

export interface TypesetterData {
  /** File name → JSON. */
  files: Readonly<Record<'theme.json' | 'content.json' | 'pages.json', string>>;
  /** Fallback families that some character needs. */
  families: ReadonlySet<string>;
  /** Seconds since the Unix epoch. */
  timestamp: number;
}

/** For a board without a date: a report must not tell when it was made, or it would differ each time. */
const NO_DATE = '2000-01-01';

export function typesetterData(parts: DataParts): TypesetterData {
  const { messages, metrics, board } = parts;
  const date = board.info.date === '' ? NO_DATE : board.info.date;
  const targets = new Set(parts.zonePages.map((page) => page.zone));
  const draws = (codePoint: number): boolean => metrics.ui.draws(codePoint) && metrics.note.draws(codePoint);
  const drawn = (data: unknown): unknown => mapStrings(data, (text) => drawable(text, draws));
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
  const used = new Set([...metrics.ui.used, ...metrics.note.used]);
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
    families: used,
    timestamp: Date.parse(`${date}T00:00:00Z`) / 1000,
  };
}

const fontsOf = (used: ReadonlySet<string>) => ({
  fonts: {
    ui: families('ui').filter((family) => family === UI_FAMILY || used.has(family)),
    note: families('note').filter((family) => family === NOTE_FAMILY || used.has(family)),
  },
});

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
  metrics: DataParts['metrics'],
): Pick<TypesetterData, 'families'> & { files: Readonly<Record<'theme.json' | 'picture.json', string>> } {
  const draws = (codePoint: number): boolean => metrics.ui.draws(codePoint) && metrics.note.draws(codePoint);
  const area = scene.onPage(scene.view);
  const sheet = mapStrings({ area, layers: scene.layers() }, (text) => drawable(text, draws));
  const used = new Set([...metrics.ui.used, ...metrics.note.used]);
  const theme = { ...fontsOf(used), boardLanguage: board.info.language, words: {}, badges: {}, marks: {} };
  return {
    files: { 'theme.json': JSON.stringify(theme), 'picture.json': JSON.stringify(sheet) },
    families: used,
  };
}
