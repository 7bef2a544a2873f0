/** The templates that schools keep on the server. Every failure is an ApiProblem. */
import { compactTemplate } from '@samenbord/board';
import type { Template } from '@samenbord/board';
import { asked, send } from '#lib/api/client.ts';
import { ApiProblem } from '#lib/api/problem.ts';
import type { KnownSchool } from '#lib/school/known-schools.ts';

export interface SchoolTemplate {
  template: Template;
  revision: number;
}

/** Where a template belongs when it is not this device's alone: the school, and the revision that was seen there. */
export interface TemplateHome {
  school: string;
  revision: number;
}

type Key = Pick<KnownSchool, 'id' | 'key'>;

const pathOf = ({ id }: Key, template = '') =>
  `/api/schools/${encodeURIComponent(id)}/templates${template === '' ? '' : `/${encodeURIComponent(template)}`}`;

/** By title. */
export const readSchoolTemplates = (school: Key): Promise<SchoolTemplate[]> =>
  asked(pathOf(school), { token: school.key });

/** @param replaces the revision that was seen; undefined for a template that the school does not have yet */
export const keepAtSchool = (
  school: Key,
  template: Template,
  replaces: number | undefined,
): Promise<{ revision: number }> =>
  asked(pathOf(school, template.id), {
    method: 'PUT',
    token: school.key,
    body: { template: compactTemplate(template), ...(replaces === undefined ? {} : { replaces }) },
  });

export const forgetAtSchool = (school: Key, template: string): Promise<unknown> =>
  send(pathOf(school, template), { method: 'DELETE', token: school.key });

/** A school that this device has the key of, with its templates, or why they could not be read. */
export interface SchoolShelf {
  school: KnownSchool;
  templates: SchoolTemplate[];
  problem: ApiProblem | undefined;
}

export const readShelves = (schools: readonly KnownSchool[]): Promise<SchoolShelf[]> =>
  Promise.all(
    schools.map(async (school) => {
      try {
        return { school, templates: await readSchoolTemplates(school), problem: undefined };
      } catch (thrown) {
        if (!(thrown instanceof ApiProblem)) throw thrown;
        return { school, templates: [], problem: thrown };
      }
    }),
  );

/** A template of one of the shelves, by its id. */
export function onShelves(
  shelves: readonly SchoolShelf[],
  id: string,
): { template: Template; home: TemplateHome } | undefined {
  for (const { school, templates } of shelves) {
    const found = templates.find(({ template }) => template.id === id);
    if (found) return { template: found.template, home: { school: school.id, revision: found.revision } };
  }
  return undefined;
}
