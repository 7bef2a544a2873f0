import { besideReport } from './beside-report.ts';
import { canvas } from './canvas/canvas.ts';
import { delivery } from './delivery.ts';
import { gate } from './gate.ts';
import { join } from './join.ts';
import { report } from './report.ts';
import type { Size, Table } from './table.ts';

/** Every benchmark by the name that it is called with. */
export const BENCHMARKS: Readonly<Record<string, (size: Size) => Promise<Table>>> = {
  delivery,
  join,
  gate,
  report,
  'beside-report': besideReport,
  canvas,
};
