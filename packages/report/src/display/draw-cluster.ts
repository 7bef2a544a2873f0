/** Notes that were laid together: a dashed frame below them, with its title in a strip above. */
import { CLUSTER_HEAD, CLUSTER_PADDING } from '@samenbord/board';
import type { Box } from '@samenbord/board';
import type { Fitters } from './draw-note.ts';
import { INK, QUIET } from './palette.ts';
import { AS_ON_CANVAS } from './readable.ts';
import type { Measure } from './readable.ts';
import type { Scene } from './scene.ts';
import { rect } from './svg.ts';

const LETTERS = { largest: 28, smallest: 14 } as const;

export function drawCluster(
  scene: Scene,
  box: Box,
  { title, isNamed }: { title: string; isNamed: boolean },
  fitters: Fitters,
  { least }: Measure = AS_ON_CANVAS,
): void {
  scene.shape(
    rect(box, 8, { fill: '#FFFFFF', fillOpacity: 0.6 }) +
      rect([box[0] + 1, box[1] + 1, box[2] - 2, box[3] - 2], 8, {
        stroke: '#8B948E',
        width: 2,
        dash: [6, 6],
      }),
    box,
  );
  const fitter = isNamed ? fitters.bold : fitters.ui;
  const width = box[2] - 2 * CLUSTER_PADDING;
  const smallest = Math.max(LETTERS.smallest, least);
  const name =
    least === 0
      ? fitter.fit(title, width, CLUSTER_HEAD - 8, { ...LETTERS, force: true })
      : fitter.fit(fitter.shortened(title, width, smallest), width, CLUSTER_HEAD - 8, {
          ...LETTERS,
          smallest,
        });
  scene.text(name, [box[0] + CLUSTER_PADDING, box[1] + (CLUSTER_HEAD - name.height) / 2, width], {
    font: isNamed ? 'ui-bold' : 'ui',
    color: isNamed ? INK : QUIET,
  });
}
