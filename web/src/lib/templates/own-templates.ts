/**
 * Templates of one's own. A store keeps them for one owner: this device, and where a school keeps its line on the
 * server, that school. What was saved while it was not right yet comes back as a draft.
 */
import { readTemplateFile, writeTemplateFile } from '@samenbord/board';
import type { Template, TemplateFault } from '@samenbord/board';

export interface OwnTemplate {
  template: Template;
  /** What has to be set right before a board can be made of it. */
  faults: readonly TemplateFault[];
}

export interface TemplateStore {
  /** By title. */
  list(): Promise<OwnTemplate[]>;
  find(id: string): Promise<OwnTemplate | undefined>;
  /** Keeps it under its id, in place of what was there. @throws when there is no room for it */
  keep(template: Template): Promise<void>;
  forget(id: string): Promise<void>;
}

const PREFIX = 'samenbord:template:';

function read(stored: string | null): OwnTemplate | undefined {
  if (stored === null) return undefined;
  const result = readTemplateFile(stored);
  const template = result.template ?? result.draft;
  return template && { template, faults: result.faults };
}

/** Templates on this device, each as the file that it would be saved as. */
export function deviceTemplates(storage: () => Storage): TemplateStore {
  /** A browser may forbid all storage: then there is nothing, and keeping fails aloud. */
  const opened = (): Storage | undefined => {
    try {
      return storage();
    } catch {
      return undefined;
    }
  };
  return {
    list: async () => {
      const kept = opened();
      const names = kept ? Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? '') : [];
      return names
        .filter((name) => name.startsWith(PREFIX))
        .flatMap((name) => read(kept?.getItem(name) ?? null) ?? [])
        .sort((a, b) => a.template.title.nl.localeCompare(b.template.title.nl, 'nl'));
    },
    find: async (id) => read(opened()?.getItem(PREFIX + id) ?? null),
    keep: async (template) => {
      storage().setItem(PREFIX + template.id, writeTemplateFile(template));
    },
    forget: async (id) => opened()?.removeItem(PREFIX + id),
  };
}

let shared: TemplateStore | undefined;
/** The templates of whoever uses this browser. */
export const ownTemplates = (): TemplateStore => (shared ??= deviceTemplates(() => localStorage));
