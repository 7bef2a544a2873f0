/** Board → PDF. */
import type { BoardSnapshot } from '@samenbord/board';
import { attachment } from './attachment.ts';
import { cleanBoard } from './content/clean-board.ts';
import { reportContent } from './content/content.ts';
import { overviewPage } from './display/overview.ts';
import { pictures } from './display/pictures.ts';
import { zonePages } from './display/zone-pages.ts';
import { ReportError } from './errors.ts';
import { Fitter } from './fit/fit.ts';
import { fontBytes, neededFonts } from './fonts/catalog.ts';
import { Metrics } from './fonts/metrics.ts';
import { messagesFor } from './messages/messages-for.ts';
import type { ReportOptions } from './options.ts';
import { paintSketches } from './sketch/sketches.ts';
import type { ReportStep } from './steps.ts';
import { typesetterData } from './typst/data.ts';
import { typeset } from './typst/compiler.ts';

/** See `renderReport` in index.ts. */
export async function render(board: BoardSnapshot, options: ReportOptions): Promise<Uint8Array> {
  const begin = async (step: ReportStep): Promise<void> => {
    options.onProgress?.(step);
    // Lets an abort that waits in the thread's queue arrive.
    await new Promise((resolve) => setImmediate(resolve));
    if (options.signal?.aborted) throw new ReportError('cancelled', 'the report was cancelled');
  };

  await begin('gather');
  const messages = messagesFor(options.language);
  const clean = cleanBoard(board);
  const content = reportContent(clean, messages);

  await begin('fit');
  const metrics = { note: new Metrics('note'), ui: new Metrics('ui'), bold: new Metrics('ui-bold') };
  const fitters = {
    note: new Fitter(metrics.note),
    ui: new Fitter(metrics.ui),
    bold: new Fitter(metrics.bold),
  };
  const shown = pictures(clean, messages);
  const sketches = paintSketches(clean, fitters);
  const data = typesetterData({
    board: clean,
    language: options.language,
    messages,
    content,
    overview: overviewPage(shown, sketches, fitters, messages),
    zonePages: zonePages(shown, sketches, fitters, messages),
    metrics,
  });

  await begin('typeset');
  const pages = typeset({
    fonts: neededFonts(data.families).map(fontBytes),
    files: {
      ...data.files,
      'board.json': JSON.stringify(attachment(clean)),
    },
    timestamp: data.timestamp,
  });

  await begin('write');
  return pages.write();
}
