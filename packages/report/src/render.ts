/** Board → PDF. */
import { REPORT_PARTS } from '@samenbord/board';
import type { BoardSnapshot } from '@samenbord/board';
import { attachedFiles, attachment } from './attachment.ts';
import { cleanBoard, cleanValue } from './content/clean-board.ts';
import { reportContent } from './content/content.ts';
import { withoutNames } from './content/without-names.ts';
import { fittersFor } from './display/draw-note.ts';
import { overviewPage } from './display/overview.ts';
import { pictures } from './display/pictures.ts';
import { zonePages } from './display/zone-pages.ts';
import { ReportError } from './errors.ts';
import { fontBytes, neededFonts } from './fonts/catalog.ts';
import { messagesFor } from './messages/messages-for.ts';
import type { Beside, ReportOptions } from './options.ts';
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
  const { parts = REPORT_PARTS, names = true, paper = 'a4', overview = 'large' } = options;
  const clean = cleanBoard(names ? board : withoutNames(board));
  const content = reportContent(clean, messages, cleanBeside(options.beside ?? {}, names));

  await begin('fit');
  const { fitters, fonts } = fittersFor();
  const shown = pictures(clean, messages);
  const sketches = paintSketches(clean, fitters, options.beside?.images);
  const data = typesetterData({
    board: clean,
    language: options.language,
    messages,
    content,
    overview: overviewPage(shown, sketches, fitters, messages, paper, overview),
    zonePages: parts.includes('zones') ? zonePages(shown, sketches, fitters, messages, paper) : [],
    fonts,
    parts,
    paper,
  });

  await begin('typeset');
  const pages = typeset({
    fonts: neededFonts(data.fonts).map(fontBytes),
    files: { ...data.files, ...attachedFiles(attachment(clean, parts), options.beside?.originals) },
    timestamp: data.timestamp,
  });

  await begin('write');
  return pages.write();
}

/** Cleaned as the board is, and without names where it is. */
function cleanBeside({ late = [], groups = [], ...rest }: Beside, names: boolean): Beside {
  return {
    ...rest,
    late: late.map((note) => cleanValue(names ? note : { ...note, author: null, onBehalf: '', claim: '' })),
    groups: groups.map(({ name, board }) => ({
      name: cleanValue(name),
      board: cleanBoard(names ? board : withoutNames(board)),
    })),
  };
}
