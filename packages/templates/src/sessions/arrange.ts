/**
 * How the zones of a session lie: at 16:9, theory to the left or on top, agreements to the right or below, and room
 * for forty notes in every zone that people write in.
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
  arrange(4560, 2560, {
    across: [
      [1040, theory],
      [
        1820,
        {
          down: [
            [1250, upper],
            [1250, lower],
          ],
        },
      ],
      [
        1580,
        {
          down: [
            [1470, next],
            [1030, agreed],
          ],
        },
      ],
    ],
  });

/** Theory as a strip on top, three zones side by side, agreements along the bottom. */
export const inBands = (theory: string, zones: readonly [string, string, string], agreed: string) =>
  arrange(4800, 2700, {
    down: [
      [480, theory],
      [1470, { across: zones.map((zone) => [1560, zone] as const) }],
      [630, agreed],
    ],
  });

/** Theory beside what is on the table; below, three places to sort it into, and the agreements. */
export const toSort = (
  theory: string,
  table: string,
  places: readonly [string, string, string],
  agreed: string,
) =>
  arrange(5240, 2900, {
    down: [
      [
        1150,
        {
          across: [
            [1040, theory],
            [4140, table],
          ],
        },
      ],
      [1690, { across: [...places.map((zone) => [1340, zone] as const), [1040, agreed]] }],
    ],
  });

/** Theory and agreements as columns on the outside; between them one wide zone above two. */
export const inFrame = (
  theory: string,
  wide: string,
  [left, right]: readonly [string, string],
  agreed: string,
) =>
  arrange(5380, 3000, {
    across: [
      [1040, theory],
      [
        3180,
        {
          down: [
            [1470, wide],
            [
              1470,
              {
                across: [
                  [1560, left],
                  [1560, right],
                ],
              },
            ],
          ],
        },
      ],
      [1040, agreed],
    ],
  });

/** Cards of one zone, in their order. */
export const cardsIn = (zone: string, places: Places, cards: readonly Omit<TemplateCard, 'zone' | 'pos'>[]) =>
  cards.map((card, at): TemplateCard => ({ ...card, zone, pos: cardPlace(places(zone), at) }));
