/** A zone on paper: a sheet with a heading, its mark and its prompt. */
import { ZONE_HEADER } from '@samenbord/board';
import type { Zone } from '@samenbord/board';
import { oneLine } from '../text/clean.ts';
import type { Fitters } from './draw-note.ts';
import { kindMark } from './marks.ts';
import { QUIET, ZONE_COLOR } from './palette.ts';
import type { Scene } from './scene.ts';
import { rect } from './svg.ts';

const PADDING = 24;
const MARK = 40;

export function drawZone(scene: Scene, zone: Zone, title: string, fitters: Fitters): void {
  const [x, y, w, h] = zone.box;
  const [sheet, edge, heading] = ZONE_COLOR[zone.kind];
  scene.shape(
    rect(zone.box, 12, { fill: sheet, stroke: edge, width: 2 }) +
      kindMark(zone.kind, [x + PADDING, y + PADDING], MARK),
    zone.box,
  );
  const left = x + PADDING + MARK + 14;
  const width = Math.max(40, w - (left - x) - PADDING);
  const header = Math.min(ZONE_HEADER, h) - PADDING;
  const name = fitters.bold.fit(title, width, header * 0.45, { largest: 38, smallest: 18, force: true });
  scene.text(name, [left, y + PADDING - 2, width], { font: 'ui-bold', color: heading });
  const prompt = fitters.ui.fit(oneLine(zone.prompt), width, header - name.height - 8, {
    largest: 22,
    smallest: 12,
    force: true,
  });
  scene.text(prompt, [left, y + PADDING + name.height + 2, width], { font: 'ui', color: QUIET });
}
