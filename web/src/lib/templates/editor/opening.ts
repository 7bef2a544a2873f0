/** What the editor begins with: a template that was named in the address, or an empty board. */
import type { Template } from '@samenbord/board';
import { TEMPLATES } from '@samenbord/templates';
import { knownSchools } from '#lib/school/known-schools.ts';
import type { TemplateStore } from '../own-templates.ts';
import { ownId, ownVersion } from '../own-version.ts';
import { onShelves, readShelves } from '../school-templates.ts';
import type { TemplateHome } from '../school-templates.ts';
import { everywhere } from './draft.svelte.ts';

const EMPTY_BOARD = 'leeg-bord';

export interface Opened {
  template: Template;
  /** The school that keeps it. */
  home: TemplateHome | undefined;
  /** True when there is no such template (any more), and an empty board was taken. */
  missing: boolean;
}

/**
 * @param wanted id of an own template, one of a school or one that comes with the product; null for a new one. What was
 * changed on this device and is not with the school yet goes before what the school has.
 */
export async function openInEditor(wanted: string | null, store: TemplateStore): Promise<Opened> {
  const own = wanted === null ? undefined : await store.find(wanted);
  if (own) return { template: own.template, home: own.home, missing: false };
  const known = TEMPLATES.find(({ id }) => id === wanted);
  if (known) return { template: ownVersion(known), home: undefined, missing: false };
  const kept = wanted === null ? undefined : onShelves(await readShelves(knownSchools().all()), wanted);
  if (kept) return { ...kept, missing: false };
  const empty = TEMPLATES.find(({ id }) => id === EMPTY_BOARD);
  if (!empty) throw new Error('there is no empty board to begin with');
  const blank = everywhere('');
  const fresh = { ...empty, id: ownId(), title: blank, aim: blank, outcome: blank, variants: [] };
  return { template: fresh, home: undefined, missing: wanted !== null };
}
