/** Notes and theory cards set out in rows over pages, in points: for zones that are too full to be shown as they lie. */
import type { Box } from '@samenbord/board';
import { LINE_HEIGHT } from '../fit/fit.ts';
import type { Messages } from '../messages/messages.ts';
import { cardHeight, drawCard } from './draw-card.ts';
import { drawNote, fitNote, noteHeight } from './draw-note.ts';
import type { Fitters } from './draw-note.ts';
import type { PlacedCard, PlacedNote } from './pictures.ts';
import { READABLE, SMALL_PRINT } from './readable.ts';
import type { Measure } from './readable.ts';
import { Scene } from './scene.ts';

const GAP = 12;
/** A column is about this wide, in points. */
const COLUMN = 145;
/** Few notes get more room each. */
const FEW = 8;
const COLUMN_FOR_FEW = 184;
/** Where several zones share a page. */
const TIGHT_COLUMN = 118;
const LARGEST = 15;
const COMFORTABLE = 10.5;
/** Cards of the canvas, made smaller for paper. */
const CARD: Measure = { unit: 0.53, least: SMALL_PRINT };
const CARD_COLUMN = 250;
const CARD_HEIGHT = 118;

interface Cell {
  /** Columns that it takes. */
  span: number;
  width: number;
  height: number;
  draw: (scene: Scene, box: Box) => void;
}

export type Row = readonly Cell[];

/** Cards, then notes, in rows as wide as the area; none is higher than it. `tight`: with smaller notes. */
export function rowsOf(
  notes: readonly PlacedNote[],
  cards: readonly PlacedCard[],
  area: Box,
  fitters: Fitters,
  messages: Messages,
  { tight = false } = {},
): Row[] {
  const few = !tight && notes.length <= FEW;
  const columns = columnsIn(area[2], tight ? TIGHT_COLUMN : few ? COLUMN_FOR_FEW : COLUMN);
  const cardColumns = columnsIn(area[2], CARD_COLUMN);
  const column = (area[2] - GAP * (columns - 1)) / columns;
  const widthOf = (span: number): number => column * span + GAP * (span - 1);
  const cardWidth = (area[2] - GAP * (cardColumns - 1)) / cardColumns;
  return [
    ...toRows(
      cards.map((card) => cardCell(card, cardWidth, area[3], fitters)),
      cardColumns,
    ),
    ...toRows(
      notes.flatMap((note) => noteCells(note, columns, few, widthOf, area[3], fitters, messages)),
      columns,
    ),
  ];
}

const heightOf = (row: Row): number => Math.max(...row.map((cell) => cell.height));

/** Of rows one below the other. */
export const rowsHeight = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + heightOf(row) + GAP, 0) - (rows.length > 0 ? GAP : 0);

/** The rows over as many pages as they need. */
export function layRows(rows: readonly Row[], area: Box): Scene[] {
  // Badges and edges stand out a little.
  const withAir: Box = [area[0] - GAP, area[1] - GAP, area[2] + 2 * GAP, area[3] + 2 * GAP];
  const pages: Scene[] = [];
  let scene: Scene | undefined;
  let top = Infinity;
  for (const row of rows) {
    const height = heightOf(row);
    if (!scene || top + height > area[1] + area[3] + 0.5) {
      scene = new Scene(withAir, withAir);
      pages.push(scene);
      top = area[1];
    }
    let left = area[0];
    for (const cell of row) {
      // Notes in one row are equally high, as if cut from one pad.
      cell.draw(scene, [left, top, cell.width, height]);
      left += cell.width + GAP;
    }
    top += height + GAP;
  }
  return pages;
}

const columnsIn = (width: number, column: number): number =>
  Math.max(1, Math.round((width + GAP) / (column + GAP)));

function toRows(cells: readonly Cell[], columns: number): Cell[][] {
  const rows: Cell[][] = [];
  let used = columns;
  for (const cell of cells) {
    if (used + cell.span > columns) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(cell);
    used += cell.span;
  }
  return rows;
}

function cardCell(card: PlacedCard, width: number, tallest: number, fitters: Fitters): Cell {
  return {
    span: 1,
    width,
    height: Math.min(tallest, Math.max(CARD_HEIGHT, cardHeight(card, width, fitters, CARD))),
    draw: (scene, box) => drawCard(scene, box, card, fitters, CARD),
  };
}

/** A note as one cell, wider when its text is long; a text that no page holds becomes several cells. */
function noteCells(
  note: PlacedNote,
  columns: number,
  few: boolean,
  widthOf: (span: number) => number,
  tallest: number,
  fitters: Fitters,
  messages: Messages,
): Cell[] {
  const measure: Measure = { unit: widthOf(1) / 200, least: SMALL_PRINT };
  const square = widthOf(1) * (few ? 0.86 : 0.92);
  for (let span = 1; span <= columns; span += 1) {
    const height = Math.max(square, noteHeight(note, widthOf(span), COMFORTABLE, fitters.note, measure));
    if (height <= square * 1.3 || (span === columns && height <= tallest))
      return [noteCell(note, span, widthOf(span), height, measure, fitters)];
  }
  return pieces(note, widthOf(columns), tallest, measure, fitters, messages).map((piece) =>
    noteCell(
      piece,
      columns,
      widthOf(columns),
      noteHeight(piece, widthOf(columns), COMFORTABLE, fitters.note, measure),
      measure,
      fitters,
    ),
  );
}

function noteCell(
  note: PlacedNote,
  span: number,
  width: number,
  height: number,
  measure: Measure,
  fitters: Fitters,
): Cell {
  return {
    span,
    width,
    height,
    draw: (scene, box) => {
      const text = fitNote(box, note, fitters.note, measure, {
        largest: LARGEST,
        smallest: READABLE,
        force: true,
      });
      drawNote(scene, box, note, text, fitters, measure);
    },
  };
}

function pieces(
  note: PlacedNote,
  width: number,
  tallest: number,
  measure: Measure,
  fitters: Fitters,
  messages: Messages,
): PlacedNote[] {
  const bare = noteHeight({ ...note, text: '' }, width, COMFORTABLE, fitters.note, measure);
  const perPage = Math.max(1, Math.floor((tallest - bare) / (COMFORTABLE * LINE_HEIGHT)));
  const { lines } = fitters.note.flow(note.text, width - 30 * measure.unit, COMFORTABLE);
  const cut: PlacedNote[] = [];
  for (let start = 0; start < lines.length; start += perPage) {
    const byline = start === 0 ? note.byline : [note.byline, messages.continued].filter(Boolean).join(' · ');
    cut.push({ ...note, text: lines.slice(start, start + perPage).join('\n'), byline });
  }
  return cut;
}
