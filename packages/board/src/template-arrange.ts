/** Lays the zones of a template out by themselves: theory left, agreements right, what people write in between. */
import type { Box, ZoneKind } from './records.ts';
import type { Template, TemplateZone } from './template.ts';
import { cardPlace, cardRoom } from './theory-places.ts';

const GAP = 60;
/** Two theory cards wide. */
const SIDE = 1040;
/** Room for fifteen notes; a zone grows with its notes. */
const MIDDLE: readonly [w: number, h: number] = [1120, 850];
/** Room for three rows of cards, or some agreements, where two stand above each other. */
const LEAST_HEIGHT = 1150;
/** Where cards begin under a zone's heading, and how much further each row lies. */
const FIRST_ROW = 180;
const ROW_OF_CARDS = 300;

/** Under each other, together as high as the board. */
function column(zones: readonly TemplateZone[], x: number, height: number, boxes: Map<string, Box>): void {
  const each = (height - GAP * (zones.length - 1)) / zones.length;
  zones.forEach((zone, at) => boxes.set(zone.id, [x, Math.round(at * (each + GAP)), SIDE, Math.round(each)]));
}

/** How many columns make the board about as wide as a screen of 16:9. */
function columnsFor(count: number, sides: number): number {
  let best = 1;
  let least = Infinity;
  for (let columns = 1; columns <= count; columns++) {
    const width = sides * (SIDE + GAP) + columns * (MIDDLE[0] + GAP);
    const off = Math.abs(width / (Math.ceil(count / columns) * (MIDDLE[1] + GAP)) - 16 / 9);
    if (off < least) [best, least] = [columns, off];
  }
  return best;
}

const ACROSS = cardRoom([0, 0, SIDE, FIRST_ROW + ROW_OF_CARDS]);
const rowsOfCards = (zone: TemplateZone, { theory }: Template): number =>
  Math.ceil(theory.filter((card) => card.zone === zone.id).length / ACROSS);

/** The template with its zones in new places, and its cards in order in their zones. */
export function arrangeTemplate(given: Template): Template {
  // Cards first find their zone: it must be high enough for all of them.
  const template = layCards(given);
  const of = (...kinds: ZoneKind[]) => template.zones.filter(({ kind }) => kinds.includes(kind));
  const [theory, agreements, middle] = [of('theory'), of('agreement'), of('practice', 'neutral')];
  const sides = [theory, agreements].filter((zones) => zones.length > 0).length;
  const columns = columnsFor(middle.length, sides);
  const rows = Math.ceil(middle.length / columns);
  const height = Math.max(
    rows * (MIDDLE[1] + GAP) - GAP,
    ...[theory, agreements].map((zones) => zones.length * (LEAST_HEIGHT + GAP) - GAP),
    ...theory.map(
      (zone) => theory.length * (FIRST_ROW + rowsOfCards(zone, template) * ROW_OF_CARDS + GAP) - GAP,
    ),
  );
  const boxes = new Map<string, Box>();
  let x = 0;
  if (theory.length > 0) {
    column(theory, x, height, boxes);
    x += SIDE + GAP;
  }
  const each = (height - GAP * (rows - 1)) / Math.max(1, rows);
  middle.forEach((zone, at) => {
    const row = Math.floor(at / columns);
    const inRow = row === rows - 1 ? middle.length - row * columns : columns;
    // A row that is not full is stretched over the whole width.
    const width = (columns * (MIDDLE[0] + GAP) - GAP * inRow) / inRow;
    const left = x + (at - row * columns) * (width + GAP);
    boxes.set(zone.id, [
      Math.round(left),
      Math.round(row * (each + GAP)),
      Math.floor(width),
      Math.round(each),
    ]);
  });
  if (middle.length > 0) x += columns * (MIDDLE[0] + GAP);
  column(agreements, x, height, boxes);
  return layCards({
    ...template,
    zones: template.zones.map((zone) => ({ ...zone, box: boxes.get(zone.id) ?? zone.box })),
  });
}

/** The template with the cards of each zone one after the other; those without a zone go to the first for theory. */
export function layCards(template: Template): Template {
  const home = template.zones.find(({ kind }) => kind === 'theory') ?? template.zones[0];
  const laid = new Map<string, number>();
  return {
    ...template,
    theory: template.theory.map((card) => {
      const zone = template.zones.find(({ id }) => id === card.zone) ?? home;
      if (!zone) return card;
      const at = laid.get(zone.id) ?? 0;
      laid.set(zone.id, at + 1);
      return { ...card, zone: zone.id, pos: cardPlace(zone.box, at) };
    }),
  };
}
