/**
 * Templates that a school made its own: each is kept as the file that it would be saved as, in the school's name
 * alone. A board that was made of one has everything it needs and never looks back at it.
 */
import type { DatabaseSync } from 'node:sqlite';
import { MAX_TEMPLATE_FILE, readTemplateFile, writeTemplateFile } from '@samenbord/board';
import type { Template } from '@samenbord/board';
import { emptyWriteAheadLog } from '../storage/database.ts';

export interface SchoolTemplate {
  template: Template;
  /** Counts how often it was saved: whoever saves over another revision than the one they saw, is told. */
  revision: number;
}

/** So many a school keeps; more than anybody looks through. */
export const MOST_TEMPLATES = 50;
/** Characters of all of a school's templates together; fifty of the usual size take a third of it. */
export const MOST_CHARACTERS = 4_000_000;

const TABLE = `
  CREATE TABLE IF NOT EXISTS school_templates (
    school TEXT NOT NULL REFERENCES schools (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    -- As a template file.
    file TEXT NOT NULL,
    PRIMARY KEY (school, id)
  ) STRICT;
`;

/** Why a template is not kept; each is a code of the registry. */
export class TemplateNotKept extends Error {
  readonly code: 'template-changed' | 'template-too-large' | 'school-templates-full';
  constructor(code: TemplateNotKept['code']) {
    super(`The template is not kept: ${code}.`);
    this.name = 'TemplateNotKept';
    this.code = code;
  }
}

export class SchoolTemplates {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(TABLE);
  }

  /** By title. What an older version kept and this one cannot read is left out. */
  list(school: string): SchoolTemplate[] {
    return this.#database
      .prepare('SELECT revision, file FROM school_templates WHERE school = ?')
      .all(school)
      .flatMap(({ revision, file }) => {
        const { template } = readTemplateFile(String(file));
        return template ? [{ template, revision: Number(revision) }] : [];
      })
      .sort((a, b) => a.template.title.nl.localeCompare(b.template.title.nl, 'nl'));
  }

  /**
   * Keeps a template under its id.
   * @param replaces the revision that whoever saves it has seen; undefined for a new one
   * @returns the new revision
   * @throws TemplateNotKept, with everything as it was
   */
  keep(school: string, template: Template, replaces: number | undefined): number {
    const file = writeTemplateFile(template);
    if (file.length > MAX_TEMPLATE_FILE) throw new TemplateNotKept('template-too-large');
    const present = this.#revision(school, template.id);
    // One that a colleague took away meanwhile simply comes back.
    if (present !== undefined && present !== replaces) throw new TemplateNotKept('template-changed');
    const { count, characters } = this.#others(school, template.id);
    if (count >= MOST_TEMPLATES || characters + file.length > MOST_CHARACTERS)
      throw new TemplateNotKept('school-templates-full');
    const revision = Math.max(present ?? 0, replaces ?? 0) + 1;
    this.#database
      .prepare(
        `INSERT INTO school_templates (school, id, revision, file) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET revision = excluded.revision, file = excluded.file`,
      )
      .run(school, template.id, revision, file);
    return revision;
  }

  /** False when there was none. */
  remove(school: string, id: string): boolean {
    const gone =
      this.#database.prepare('DELETE FROM school_templates WHERE school = ? AND id = ?').run(school, id)
        .changes > 0;
    if (gone) emptyWriteAheadLog(this.#database);
    return gone;
  }

  #revision(school: string, id: string): number | undefined {
    const row = this.#database
      .prepare('SELECT revision FROM school_templates WHERE school = ? AND id = ?')
      .get(school, id);
    return row && Number(row.revision);
  }

  #others(school: string, id: string): { count: number; characters: number } {
    const row = this.#database
      .prepare(
        `SELECT count(*) AS count, coalesce(sum(length(file)), 0) AS characters
         FROM school_templates WHERE school = ? AND id <> ?`,
      )
      .get(school, id);
    return { count: Number(row?.count), characters: Number(row?.characters) };
  }
}
