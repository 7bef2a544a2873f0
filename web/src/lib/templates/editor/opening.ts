/** What the editor begins with: a template that was named in the address, or an empty board. */
import { newId } from '@samenbord/board';
import type { Language, Template } from '@samenbord/board';
import { TEMPLATES } from '@samenbord/templates';
import { m } from '#lib/paraglide/messages.js';
import type { TemplateStore } from '../own-templates.ts';
import { everywhere } from './draft.svelte.ts';

const EMPTY_BOARD = 'leeg-bord';

const ownId = (): string => `eigen-${newId()}`;

/** One's own version of a template that comes with the product. */
function copyOf(template: Template, title: string): Template {
  return { ...template, id: ownId(), title: everywhere(title) };
}

/**
 * @param wanted id of an own template or of one that comes with the product; null for a new one
 * @returns `missing` when there is no such template (any more)
 */
export async function openInEditor(
  wanted: string | null,
  store: TemplateStore,
  language: Language,
): Promise<{ template: Template; missing: boolean }> {
  const own = wanted === null ? undefined : await store.find(wanted);
  if (own) return { template: own.template, missing: false };
  const known = TEMPLATES.find(({ id }) => id === wanted);
  if (known) {
    const title = m.editor_copy_of({ title: known.title[language] });
    return { template: copyOf(known, title), missing: false };
  }
  const empty = TEMPLATES.find(({ id }) => id === EMPTY_BOARD);
  if (!empty) throw new Error('there is no empty board to begin with');
  const fresh = { ...copyOf(empty, ''), aim: everywhere(''), outcome: everywhere(''), variants: [] };
  return { template: fresh, missing: wanted !== null };
}
