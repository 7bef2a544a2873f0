/** Dates as the reader's language writes them. */
import type { Language } from '@samenbord/board';
import { reader } from './language.svelte.ts';

const LOCALES: Record<Language, string> = { nl: 'nl-BE', en: 'en-BE' };

/** `25 november`. @param at milliseconds since the epoch, or `yyyy-mm-dd` */
export function dayAndMonth(at: number | string): string {
  // At noon no time zone turns a day into another.
  const date = new Date(typeof at === 'number' ? at : `${at}T12:00`);
  return date.toLocaleDateString(LOCALES[reader.language], { day: 'numeric', month: 'long' });
}

/** `25 november 2026`. @param date `yyyy-mm-dd` */
export const fullDate = (date: string): string =>
  new Date(`${date}T12:00`).toLocaleDateString(LOCALES[reader.language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
