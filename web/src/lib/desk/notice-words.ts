/** Why something was not taken, or came too late and where it is now. A script of its own: few ever need it. */
import { ERRORS, NOTICES } from '@samenbord/sync';
import type { NoticeEntry } from '@samenbord/sync';

const TEXTS: Readonly<Record<string, NoticeEntry>> = { ...ERRORS, ...NOTICES };

/** The words for a code in every language; undefined for one that is not known. */
export const noticeWords = (code: string): NoticeEntry | undefined => TEXTS[code];
