/**
 * How the zones of a session lie: at 16:9, theory to the left or on top, agreements to the right or below, and room
 * for a dozen notes in every zone that people write in. Zones grow with their notes; one that is much too large at
 * first makes everything on the screen too small to read.
 */
import { cardPlace } from '@samenbord/board';
import type { Box, TemplateCard } from '@samenbord/board';

/** One zone, or parts beside or under each other with their widths or heights. */
export type Part =
  string | { across: readonly (readonly [number, Part])[] } | { down: readonly (readonly [number, Part])[] };

const GAP = 60;

function lay(part: Part, [x, y, w, h]: Box, boxes: Map<string, Box>): void {
  if (typeof part === 'string') {
    boxes.set(part, [x, y, w, h]);
    return;
  }
  let at = 0;
  if ('across' in part)
    for (const [width, inner] of part.across) {
      lay(inner, [x + at, y, width, h], boxes);
      at += width + GAP;
    }
  else
    for (const [height, inner] of part.down) {
      lay(inner, [x, y + at, w, height], boxes);
      at += height + GAP;
    }
}

/** The boxes of zones by their ids. */
export type Places = (zone: string) => Box;

export function arrange(width: number, height: number, part: Part): Places {
  const boxes = new Map<string, Box>();
  lay(part, [0, 0, width, height], boxes);
  return (zone) => {
    const box = boxes.get(zone);
    if (!box) throw new Error(`no place for zone ${zone}`);
    return box;
  };
}

/** Theory as a column, two zones to write in, then one more above the agreements. */
export const inColumns = (
  theory: string,
  [upper, lower]: readonly [string, string],
  next: string,
  agreed: string,
) =>
  arrange(3180, 1760, {
    across: [
      [1040, theory],
      [
        1120,
        {
          down: [
            [850, upper],
            [850, lower],
          ],
        },
      ],
      [
        900,
        {
          down: [
            [850, next],
            [850, agreed],
          ],
        },
      ],
    ],
  });

/** Theory as a strip on top, three zones side by side, agreements along the bottom. */
export const inBands = (theory: string, zones: readonly [string, string, string], agreed: string) =>
  arrange(3540, 1990, {
    down: [
      [480, theory],
      [850, { across: zones.map((zone) => [1140, zone] as const) }],
      [540, agreed],
    ],
  });

/** Theory beside what is on the table; below, three places to sort it into, and the agreements. */
export const toSort = (
  theory: string,
  table: string,
  places: readonly [string, string, string],
  agreed: string,
) =>
  arrange(3660, 2060, {
    down: [
      [
        1090,
        {
          across: [
            [1040, theory],
            [2560, table],
          ],
        },
      ],
      [910, { across: [...places.map((zone) => [900, zone] as const), [780, agreed]] }],
    ],
  });

/** Theory, one card wide, and agreements as columns on the outside; between them one wide zone above two. */
export const inFrame = (
  theory: string,
  wide: string,
  [left, right]: readonly [string, string],
  agreed: string,
) =>
  arrange(3220, 1810, {
    across: [
      [540, theory],
      [
        1860,
        {
          down: [
            [850, wide],
            [
              900,
              {
                across: [
                  [900, left],
                  [900, right],
                ],
              },
            ],
          ],
        },
      ],
      [700, agreed],
    ],
  });

/** Cards of one zone, in their order. */
export const cardsIn = (zone: string, places: Places, cards: readonly Omit<TemplateCard, 'zone' | 'pos'>[]) =>
  cards.map((card, at): TemplateCard => ({ ...card, zone, pos: cardPlace(places(zone), at) }));
