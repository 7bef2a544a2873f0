/** Opens a template file from another school. */
import { MAX_TEMPLATE_FILE, newId, readTemplateFile } from '@samenbord/board';
import type { ReadTemplate } from '@samenbord/board';

/** Whatever the file is, the answer is a template under an id of its own, or what is wrong with it. */
export async function openTemplateFile(file: Blob): Promise<ReadTemplate> {
  // A large file is refused by its size, before it is read.
  const text = file.size > 4 * MAX_TEMPLATE_FILE ? ' '.repeat(MAX_TEMPLATE_FILE + 1) : await file.text();
  const read = readTemplateFile(text);
  const id = `eigen-${newId()}`;
  if (read.template) return { ...read, template: { ...read.template, id } };
  return read.draft ? { ...read, draft: { ...read.draft, id } } : read;
}
