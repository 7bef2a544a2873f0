import { besidePdf } from './beside-pdf.ts';
import { canvas } from './canvas/canvas.ts';
import { delivery } from './delivery.ts';
import { gate } from './gate.ts';
import { join } from './join.ts';
import { pdf } from './pdf.ts';
import type { Size, Table } from './table.ts';

/** Every benchmark by the name that it is called with. */
export const BENCHMARKS: Readonly<Record<string, (size: Size) => Promise<Table>>> = {
  delivery,
  join,
  gate,
  pdf,
  'beside-pdf': besidePdf,
  canvas,
};
