import type { Localized } from '@samenbord/board';

/** A text in both languages; Dutch as it is spoken in Flanders. */
export const say = (nl: string, en: string): Localized => ({ nl, en });
