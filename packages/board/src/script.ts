/** The script (draaiboek): what those who lead can say in each phase. It lies on the desk, never on the board. */
import type * as Y from 'yjs';
import type { Language } from './records.ts';
import type { Template } from './template.ts';

/** Root of the desk that holds it, by phase. */
export const DESK_SCRIPT = 'script';

/** UTF-16 code units for one phase. */
export const MAX_SCRIPT = 4000;

/** Phase id → text. */
export type Script = Readonly<Record<string, string>>;

export const scriptFromTemplate = ({ phases }: Template, language: Language): Script =>
  Object.fromEntries(phases.map(({ id, script }) => [id, script[language]]));

/** What can be said in a phase; empty where nothing was written. */
export const scriptOf = (desk: Y.Doc, phase: string): string =>
  desk.getMap<string>(DESK_SCRIPT).get(phase) ?? '';

/** Puts these texts in place of what stood there; an empty one takes it away. */
export function writeScript(desk: Y.Doc, script: Script): void {
  const kept = desk.getMap<string>(DESK_SCRIPT);
  desk.transact(() => {
    for (const [phase, text] of Object.entries(script))
      if (text.trim() === '') kept.delete(phase);
      else if (kept.get(phase) !== text) kept.set(phase, text);
  });
}
