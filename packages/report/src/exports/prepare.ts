/** The report's content as the exports in text read it. */
import type { BoardSnapshot } from '@samenbord/board';
import { cleanBoard } from '../content/clean-board.ts';
import { reportContent } from '../content/content.ts';
import type { ReportContent } from '../content/document.ts';
import { withoutNames } from '../content/without-names.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { Messages } from '../messages/messages.ts';
import type { ReportChoices } from '../options.ts';

export interface Prepared {
  board: BoardSnapshot;
  content: ReportContent;
  messages: Messages;
}

export function prepare(board: BoardSnapshot, { language, names = true }: ReportChoices): Prepared {
  const messages = messagesFor(language);
  const clean = cleanBoard(names ? board : withoutNames(board));
  return { board: clean, content: reportContent(clean, messages), messages };
}
