/**
 * The board as a file of tldraw (`.tldr`), for whoever wants to go on with it there: our notes, zones, cards and links
 * become tldraw's own shapes. Every record is checked by tldraw's own schema; a drawing that it refuses is left out,
 * for one wrong record keeps the whole file from opening.
 */
import {
  THEORY_CARD,
  ZONE_HEADER,
  imageOfShape,
  liveLinks,
  noteBox,
  noteStacking,
  theoryStacking,
  zoneStacking,
} from '@samenbord/board';
import type { BoardSnapshot, LinkLabel, NoteColor, Sketch, ZoneKind } from '@samenbord/board';
import { createTLSchema } from '@tldraw/tlschema';
import type { ImageFile, ReportChoices } from '../options.ts';
import { oneLine } from '../text/clean.ts';
import { byline } from '../content/notes.ts';
import { prepare } from './prepare.ts';
import { ARROW, BINDING, richText } from './tldraw-props.ts';

const FILE_FORMAT = 1;
const PAGE = 'page:page';

const NOTE: Readonly<Record<NoteColor, string>> = {
  yellow: 'yellow',
  peach: 'orange',
  pink: 'light-red',
  lilac: 'light-violet',
  blue: 'light-blue',
  green: 'light-green',
};
const ZONE: Readonly<Record<ZoneKind, string>> = {
  theory: 'blue',
  practice: 'orange',
  agreement: 'green',
  neutral: 'grey',
};
const LINK: Readonly<Record<LinkLabel, readonly [color: string, dash: string]>> = {
  already: ['green', 'solid'],
  partly: ['yellow', 'dashed'],
  chafes: ['red', 'draw'],
  trying: ['blue', 'dotted'],
};

type TldrawRecord = Readonly<Record<string, unknown>>;

const shape = (
  id: string,
  type: string,
  [x, y]: readonly [number, number],
  index: string,
  props: TldrawRecord,
): TldrawRecord => ({
  id: `shape:${id}`,
  typeName: 'shape',
  type,
  x,
  y,
  rotation: 0,
  index,
  parentId: PAGE,
  isLocked: false,
  opacity: 1,
  meta: {},
  props,
});

/** A rectangle with words at its top left. */
const sheet = (w: number, h: number, color: string, text: string, size: string): TldrawRecord => ({
  geo: 'rectangle',
  dash: 'solid',
  url: '',
  w,
  h,
  growY: 0,
  scale: 1,
  labelColor: 'black',
  color,
  fill: 'semi',
  size,
  font: 'sans',
  align: 'start',
  verticalAlign: 'start',
  richText: richText(text.split('\n')),
});

const schema = createTLSchema();

/** The text of the file. `images`: files of the images on the board; an image without its file is left out. */
export function tldrawFile(
  original: BoardSnapshot,
  choices: ReportChoices,
  images: ReadonlyMap<string, ImageFile> = new Map(),
): string {
  const { board, content, messages } = prepare(original, choices);
  const records = [
    {
      id: 'document:document',
      typeName: 'document',
      gridSize: 10,
      name: content.title,
      meta: {},
    },
    { id: PAGE, typeName: 'page', name: content.title, index: 'a1', meta: {} },
    ...zones(board),
    ...cards(board),
    ...Object.entries(board.notes).map(([id, note]) => {
      const [x, y, side] = noteBox(note);
      const by = byline(board, note, messages);
      return shape(`note-${id}`, 'note', [x, y], noteStacking(id, note.createdAt), {
        color: NOTE[note.color],
        labelColor: 'black',
        size: note.text.length > 90 ? 's' : 'm',
        font: 'draw',
        fontSizeAdjustment: 0,
        align: 'middle',
        verticalAlign: 'middle',
        growY: Math.max(0, Math.ceil(note.text.length / 20) * 26 - 170),
        url: '',
        richText: richText((by === '' ? note.text : `${note.text}\n— ${by}`).split('\n')),
        scale: side / 200,
      });
    }),
    ...links(board, messages.labels),
    ...drawings(board, images),
  ].filter(isSound);
  return JSON.stringify({ tldrawFileFormatVersion: FILE_FORMAT, schema: schema.serialize(), records });
}

function isSound(record: TldrawRecord): boolean {
  const type = String(record.typeName);
  if (!Object.hasOwn(schema.types, type)) return false;
  try {
    schema.validateRecord(undefined as never, record as never, 'initialize', null);
    return true;
  } catch {
    return false;
  }
}

const zones = (board: BoardSnapshot): TldrawRecord[] =>
  Object.entries(board.zones).map(([id, zone]) => {
    const [x, y, w, h] = zone.box;
    const told = [oneLine(zone.title), oneLine(zone.prompt)].filter((part) => part !== '').join('\n');
    return shape(
      `zone-${id}`,
      'geo',
      [x, y],
      zoneStacking(zone.order),
      sheet(w, Math.max(h, ZONE_HEADER), ZONE[zone.kind], told, 'l'),
    );
  });

const cards = (board: BoardSnapshot): TldrawRecord[] =>
  Object.entries(board.theory).map(([id, card]) => {
    const [w, h] = THEORY_CARD;
    const told = [card.title, card.text, card.source].filter((part) => part !== '').join('\n');
    return shape(`card-${id}`, 'geo', card.pos, theoryStacking(id, 0), sheet(w, h, 'blue', told, 's'));
  });

function links(board: BoardSnapshot, names: Readonly<Record<LinkLabel, string>>): TldrawRecord[] {
  return liveLinks(board).flatMap((id, at) => {
    const link = board.links[id];
    if (!link) return [];
    const [color, dash] = LINK[link.label];
    const arrow = `link-${id}`;
    const bind = (terminal: 'start' | 'end', to: string): TldrawRecord => ({
      id: `binding:${arrow}-${terminal}`,
      typeName: 'binding',
      type: 'arrow',
      fromId: `shape:${arrow}`,
      toId: `shape:${to}`,
      meta: {},
      props: { ...BINDING, terminal },
    });
    return [
      shape(arrow, 'arrow', [0, 0], theoryStacking('', at + 1), {
        ...ARROW,
        color,
        dash,
        size: 's',
        arrowheadEnd: 'dot',
        font: 'sans',
        end: { x: 2, y: 0 },
        text: names[link.label],
        scale: 1,
      }),
      bind('start', `note-${link.note}`),
      bind('end', `card-${link.theory}`),
    ];
  });
}

/** Our shapes carry their kind in the canvas's ids; a drawing may hold on to one of them. */
const target = (id: unknown): string =>
  String(id)
    .replace(/^shape:(note|zone):/, 'shape:$1-')
    .replace(/^shape:theory:/, 'shape:card-');

function drawings(board: BoardSnapshot, images: ReadonlyMap<string, ImageFile>): TldrawRecord[] {
  const assets = new Map<string, TldrawRecord>();
  const shapes = Object.entries(board.sketch).flatMap(([id, sketch]): TldrawRecord[] => {
    const image = imageOfShape(sketch.shape);
    if (image !== undefined) {
      const file = images.get(image);
      if (!file) return [];
      assets.set(image, assetOf(image, file));
    }
    return id.startsWith('b:') ? [binding(id, sketch)] : [drawing(id, sketch)];
  });
  return [...assets.values(), ...shapes];
}

const drawing = (
  id: string,
  { pos: [x, y, rotation, parent, index], shape: kept }: Sketch,
): TldrawRecord => ({
  isLocked: false,
  opacity: 1,
  meta: {},
  ...kept,
  id: `shape:${id.replace(/^s:/, '')}`,
  typeName: 'shape',
  x,
  y,
  rotation,
  index,
  parentId: parent === '' ? PAGE : `shape:${parent.replace(/^s:/, '')}`,
});

const binding = (id: string, { shape: kept }: Sketch): TldrawRecord => ({
  meta: {},
  ...kept,
  id: `binding:${id.slice(2)}`,
  typeName: 'binding',
  fromId: kept.fromId,
  toId: target(kept.toId),
});

const assetOf = (image: string, { bytes, type, width, height }: ImageFile): TldrawRecord => ({
  id: `asset:${image}`,
  typeName: 'asset',
  type: 'image',
  meta: {},
  props: {
    name: '',
    src: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    w: width,
    h: height,
    mimeType: type,
    isAnimated: false,
  },
});
