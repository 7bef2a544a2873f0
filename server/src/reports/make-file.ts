/** One file of any format, as ordered. */
import {
  boardPicture,
  imagesOnPaper,
  notesCsv,
  renderReport,
  reportMarkdown,
  reportSteps,
  stepLabel,
  summaryHtml,
  tldrawFile,
} from '@samenbord/report';
import { imageForPaper, pictureAsPng } from './images-on-paper.ts';
import type { BoardImage, ReportOrder } from './messages.ts';
import type { Step } from './report-process.ts';

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Blocks its thread for seconds: for a process of its own. */
export async function makeFile(order: ReportOrder, onStep: (step: Step) => void): Promise<Uint8Array> {
  const { board, choices, zone } = order;
  switch (order.format) {
    case 'markdown':
      return asBytes(await reportMarkdown(board, choices));
    case 'html':
      return asBytes(await summaryHtml(board, choices));
    case 'csv':
      return asBytes(await notesCsv(board, choices));
    case 'tldraw':
      return asBytes(await tldrawFile(board, choices, order.images));
    case 'svg':
      return asBytes((await boardPicture(board, choices, zone, await forPaper(order))).svg);
    case 'png':
      return pictureAsPng(await boardPicture(board, choices, zone, await forPaper(order)));
    case 'pdf':
      return renderReport(board, {
        ...choices,
        beside: {
          late: order.late,
          groups: order.groups,
          images: await forPaper(order),
          originals: order.images,
        },
        onProgress: (step) => {
          onStep({
            step: reportSteps.indexOf(step) + 1,
            steps: reportSteps.length,
            label: stepLabel(step, choices.language),
          });
        },
      });
  }
}

/** An image that cannot be read, or says to be larger than it can be, leaves its frame empty: the rest is worth having. */
async function forPaper({ board, images }: ReportOrder): Promise<Map<string, BoardImage>> {
  const made = new Map<string, BoardImage>();
  for (const [id, pixels] of imagesOnPaper(board)) {
    const image = images.get(id);
    const read = image && (await imageForPaper(image, pixels).catch(() => undefined));
    if (read) made.set(id, read);
  }
  return made;
}
