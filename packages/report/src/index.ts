import type { BoardSnapshot } from '@samenbord/board';
import type { ReportOptions } from './options.ts';

export { REPORT_ERRORS, ReportError } from './errors.ts';
export type { ReportErrorCode } from './errors.ts';
export type { ReportOptions } from './options.ts';
export { reportSteps, stepLabel } from './steps.ts';
export type { ReportStep } from './steps.ts';

/**
 * Makes the report of a board. The same board and language give the same bytes. Blocks its thread for about two
 * seconds per 1,000 notes: call it from a worker thread. Fonts and typesetter are loaded at the first call, so that
 * importing this package costs next to nothing.
 * @throws {ReportError}
 */
export async function renderReport(board: BoardSnapshot, options: ReportOptions): Promise<Uint8Array> {
  const { render } = await import('./render.ts');
  return render(board, options);
}
