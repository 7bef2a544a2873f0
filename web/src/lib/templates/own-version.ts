/** A template becomes somebody's own: under an id that nobody else has, and named after where it comes from. */
import { TEMPLATE_TEXT, newId } from '@samenbord/board';
import type { Template } from '@samenbord/board';
import { reader } from '#lib/language/language.svelte.ts';
import { m } from '#lib/paraglide/messages.js';

/** A long name leaves room for what is added to it. */
const LONGEST = TEMPLATE_TEXT.title - 30;

export const ownId = (): string => `eigen-${newId()}`;

/** In one language: whoever gives it a name of the own should not have to do so twice. */
export function ownVersion(template: Template): Template {
  const title = m.editor_copy_of({ title: template.title[reader.language].slice(0, LONGEST) });
  return { ...template, id: ownId(), title: { nl: title, en: title } };
}
