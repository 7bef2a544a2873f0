/** Session templates as data. `templates.test.ts` checks all of them with `checkTemplate`. */
import type { Template } from '@samenbord/board';
import { leegBord } from './leeg-bord.ts';
import { vanLeerplanNaarMijnKlas } from './van-leerplan-naar-mijn-klas.ts';

/** In the order of the gallery; the empty board last. */
export const TEMPLATES: readonly Template[] = [vanLeerplanNaarMijnKlas, leegBord];

/** Used where nobody chose. */
export const DEFAULT_TEMPLATE = leegBord.id;

export const templateById = (id: string): Template | undefined =>
  TEMPLATES.find((template) => template.id === id);
