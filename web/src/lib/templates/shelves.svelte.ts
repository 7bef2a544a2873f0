/** All templates that are somebody's own: on this device, and of the schools that it has the key of. */
import type { Template } from '@samenbord/board';
import { ApiProblem } from '#lib/api/problem.ts';
import { knownSchools } from '#lib/school/known-schools.ts';
import type { KnownSchool } from '#lib/school/known-schools.ts';
import { ownTemplates } from './own-templates.ts';
import type { OwnTemplate } from './own-templates.ts';
import { forgetAtSchool, onShelves, readShelves } from './school-templates.ts';
import type { SchoolShelf, TemplateHome } from './school-templates.ts';

export class Shelves {
  device = $state.raw<readonly OwnTemplate[]>([]);
  schools = $state.raw<readonly SchoolShelf[]>([]);
  known = $state.raw<readonly KnownSchool[]>([]);
  problem = $state.raw<ApiProblem>();

  /** In the browser only. What is on the device is there before any school has answered. */
  async load(): Promise<void> {
    this.known = knownSchools().all();
    this.device = await ownTemplates().list();
    this.schools = await readShelves(this.known);
  }

  /** As this device has it; undefined for what it does not have. */
  onDevice(template: Template): OwnTemplate | undefined {
    return this.device.find((own) => own.template === template);
  }

  /** Of a template as a school has it: which school and which revision. */
  atSchool(template: Template): TemplateHome | undefined {
    const found = onShelves(this.schools, template.id);
    return found?.template === template ? found.home : undefined;
  }

  school(id: string): KnownSchool | undefined {
    return this.known.find((school) => school.id === id);
  }

  /** Those that a board can be made of, each once: what is on the device goes before what the school has. */
  get usable(): { template: Template; school: KnownSchool | undefined }[] {
    const device = this.device.filter(({ faults }) => faults.length === 0);
    const taken = new Set(device.map(({ template }) => template.id));
    const kept = this.schools.flatMap(({ school, templates }) =>
      templates
        .filter(({ template }) => !taken.has(template.id))
        .map(({ template }) => ({ template, school })),
    );
    return [...device.map(({ template }) => ({ template, school: undefined })), ...kept];
  }

  /** Takes a template away where it was found. */
  async forget(template: Template): Promise<void> {
    this.problem = undefined;
    const home = this.atSchool(template);
    const school = home && this.school(home.school);
    try {
      if (school) await forgetAtSchool(school, template.id);
      else await ownTemplates().forget(template.id);
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem)) throw thrown;
      this.problem = thrown;
    }
    await this.load();
  }
}
