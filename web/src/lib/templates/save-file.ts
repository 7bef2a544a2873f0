/** Hands a template to the person as a file. */
import { writeTemplateFile } from '@samenbord/board';
import type { Template } from '@samenbord/board';
import { reader } from '#lib/language/language.svelte.ts';

/** A name that every system takes. */
export const fileName = (title: string): string => {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${plain || 'sjabloon'}.samenbord.json`;
};

export function saveTemplateFile(template: Template): void {
  const url = URL.createObjectURL(new Blob([writeTemplateFile(template)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(template.title[reader.language]);
  link.click();
  // Only once the browser has begun to read it.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
