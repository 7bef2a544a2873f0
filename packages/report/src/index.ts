import type { BoardSnapshot } from '@samenbord/board';
import type { BoardPicture } from './exports/picture.ts';
import type { ImageFile, ReportChoices, ReportOptions } from './options.ts';

export { REPORT_ERRORS, ReportError } from './errors.ts';
export type { ReportErrorCode } from './errors.ts';
export type { BoardPicture } from './exports/picture.ts';
export { imagesOnPaper } from './sketch/images.ts';
export { withoutNames } from './content/without-names.ts';
export { OVERVIEW_SIZES, PAPERS } from './options.ts';
export type {
  Beside,
  GroupBoard,
  ImageFile,
  OverviewSize,
  Paper,
  ReportChoices,
  ReportOptions,
} from './options.ts';
export { reportSteps, stepLabel } from './steps.ts';
export type { ReportStep } from './steps.ts';

/**
 * Makes the report of a board. The same board and choices give the same bytes. Blocks its thread for about two
 * seconds per 1,000 notes: call it from a process of its own. Fonts and typesetter are loaded at the first call, so
 * that importing this package costs next to nothing.
 * @throws {ReportError}
 */
export async function renderReport(board: BoardSnapshot, options: ReportOptions): Promise<Uint8Array> {
  const { render } = await import('./render.ts');
  return render(board, options);
}

/** The report as Markdown. */
export async function reportMarkdown(board: BoardSnapshot, choices: ReportChoices): Promise<string> {
  return (await import('./exports/markdown.ts')).reportMarkdown(board, choices);
}

/** The summary as one page of HTML that holds everything it needs. */
export async function summaryHtml(board: BoardSnapshot, choices: ReportChoices): Promise<string> {
  return (await import('./exports/html.ts')).summaryHtml(board, choices);
}

/** All notes as a table that a spreadsheet opens right. */
export async function notesCsv(board: BoardSnapshot, choices: ReportChoices): Promise<string> {
  return (await import('./exports/csv.ts')).notesCsv(board, choices);
}

/** The board as a file of tldraw. `images`: by the id that drawings name. */
export async function tldrawFile(
  board: BoardSnapshot,
  choices: ReportChoices,
  images?: ReadonlyMap<string, ImageFile>,
): Promise<string> {
  return (await import('./exports/tldraw.ts')).tldrawFile(board, choices, images);
}

/** The board, or one zone of it, as a picture. */
export async function boardPicture(
  board: BoardSnapshot,
  choices: ReportChoices,
  zone?: string,
  images?: ReadonlyMap<string, ImageFile>,
): Promise<BoardPicture> {
  return (await import('./exports/picture.ts')).boardPicture(board, choices, zone, images);
}
