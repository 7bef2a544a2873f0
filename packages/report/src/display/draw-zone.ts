/** A zone on paper: a sheet with a heading, its mark and its prompt. */
import { ZONE_HEADER } from '@samenbord/board';
import type { Zone } from '@samenbord/board';
import { oneLine } from '../text/clean.ts';
import type { Fitters } from './draw-note.ts';
import { kindMark } from './marks.ts';
import { INK, ZONE_COLOR } from './palette.ts';
import type { Scene } from './scene.ts';
import { rect } from './svg.ts';

const PADDING = 24;
const TOP = 16;
const MARK = 40;
/** Width of the mark with its gap. */
const INDENT = 54;
const TITLE = { largest: 48, smallest: 24, force: true } as const;
const TITLE_ROOM = 64;
const PROMPT = { largest: 28, smallest: 16, force: true } as const;
const PROMPT_ROOM = 62;

export function drawZone(scene: Scene, zone: Zone, title: string, fitters: Fitters): void {
  const [x, y, w, h] = zone.box;
  const [sheet, edge, heading] = ZONE_COLOR[zone.kind];
  const left = x + PADDING;
  const width = Math.max(40, w - 2 * PADDING);
  const header = Math.min(ZONE_HEADER, h) - TOP;
  const name = fitters.bold.fit(title, Math.max(40, width - INDENT), Math.min(TITLE_ROOM, header / 2), TITLE);
  const titled = Math.max(MARK, name.height);
  scene.shape(
    rect(zone.box, 12, { fill: sheet, stroke: edge, width: 1.5 }) +
      kindMark(zone.kind, [left, y + TOP + (titled - MARK) / 2], MARK),
    zone.box,
  );
  scene.text(name, [left + INDENT, y + TOP + (titled - name.height) / 2, width], {
    font: 'ui-bold',
    color: heading,
  });
  const room = Math.min(PROMPT_ROOM, header - titled - 4);
  const prompt = fitters.ui.fit(oneLine(zone.prompt), width, room, PROMPT);
  scene.text(prompt, [left, y + TOP + titled + 2, width], { font: 'ui', color: INK });
}
