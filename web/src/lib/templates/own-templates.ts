/**
 * Templates of one's own on this device. What was saved while it was not right yet comes back as a draft; a draft of a
 * template that a school keeps remembers which revision it began from.
 */
import { isId, readTemplateFile, writeTemplateFile } from '@samenbord/board';
import type { Template, TemplateFault } from '@samenbord/board';
import type { TemplateHome } from './school-templates.ts';

export interface OwnTemplate {
  template: Template;
  /** What has to be set right before a board can be made of it. */
  faults: readonly TemplateFault[];
  /** The school that it is a draft for; undefined for a template of this device alone. */
  home: TemplateHome | undefined;
}

export interface TemplateStore {
  /** By title. */
  list(): Promise<OwnTemplate[]>;
  find(id: string): Promise<OwnTemplate | undefined>;
  /** Keeps it under its id, in place of what was there. @throws when there is no room for it */
  keep(template: Template, home?: TemplateHome): Promise<void>;
  forget(id: string): Promise<void>;
}

const PREFIX = 'samenbord:template:';
const HOME = 'samenbord:template-home:';

function readHome(stored: string | null): TemplateHome | undefined {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { school, revision } = value as Partial<TemplateHome>;
    return isId(school) && typeof revision === 'number' ? { school, revision } : undefined;
  } catch {
    return undefined;
  }
}

function read(storage: Storage, id: string): OwnTemplate | undefined {
  const stored = storage.getItem(PREFIX + id);
  if (stored === null) return undefined;
  const result = readTemplateFile(stored);
  const template = result.template ?? result.draft;
  return template && { template, faults: result.faults, home: readHome(storage.getItem(HOME + id)) };
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
      if (!kept) return [];
      return Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? '')
        .filter((name) => name.startsWith(PREFIX))
        .flatMap((name) => read(kept, name.slice(PREFIX.length)) ?? [])
        .sort((a, b) => a.template.title.nl.localeCompare(b.template.title.nl, 'nl'));
    },
    find: async (id) => {
      const kept = opened();
      return kept && read(kept, id);
    },
    keep: async (template, home) => {
      const kept = storage();
      kept.setItem(PREFIX + template.id, writeTemplateFile(template));
      if (home) kept.setItem(HOME + template.id, JSON.stringify(home));
      else kept.removeItem(HOME + template.id);
    },
    forget: async (id) => {
      const kept = opened();
      kept?.removeItem(PREFIX + id);
      kept?.removeItem(HOME + id);
    },
  };
}

let shared: TemplateStore | undefined;
/** The templates of whoever uses this browser. */
export const ownTemplates = (): TemplateStore => (shared ??= deviceTemplates(() => localStorage));
