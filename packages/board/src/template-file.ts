/** A template as a file that goes from school to school. */
import { LANGUAGES } from './records.ts';
import type { Localized, Template } from './template.ts';
import { readTemplate } from './template-read.ts';
import type { ReadTemplate } from './template-read.ts';

export const TEMPLATE_FORMAT = 'samenbord-template';
/** Raised when an older Samenbord could not read what a newer one writes. */
export const TEMPLATE_FILE_VERSION = 1;
/** Longest file that is read, in characters: a request that carries it must stay small. */
export const MAX_TEMPLATE_FILE = 400_000;

/** Texts that are the same in every language are written once. */
const compact = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(compact);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isLocalized =
    entries.length === LANGUAGES.length && LANGUAGES.every((language) => Object.hasOwn(value, language));
  if (isLocalized && entries.every(([, text]) => text === entries[0]?.[1])) return entries[0]?.[1];
  return Object.fromEntries(entries.map(([key, entry]) => [key, compact(entry)]));
};

/** A template as `readTemplate` reads it, no longer than it has to be. */
export const compactTemplate = (template: Template): object =>
  Object.fromEntries(Object.entries(template).map(([key, entry]) => [key, compact(entry)]));

/** The file's text: JSON that a person can read. */
export const writeTemplateFile = (template: Template): string =>
  `${JSON.stringify(
    { format: TEMPLATE_FORMAT, version: TEMPLATE_FILE_VERSION, template: compactTemplate(template) },
    undefined,
    2,
  )}\n`;

/** The template in a file, or everything that is wrong with it, with its place in the template. */
export function readTemplateFile(text: string): ReadTemplate {
  const refuse = (path: string, message: Localized) => ({ faults: [{ path, message }] });
  if (text.length > MAX_TEMPLATE_FILE)
    return refuse('', { nl: 'is te groot voor een sjabloon', en: 'is too large for a template' });
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('', {
      nl: 'is geen sjabloon van Samenbord, of het is maar half binnengekomen',
      en: 'is no template of Samenbord, or only half of it arrived',
    });
  }
  const about = typeof file === 'object' && file !== null ? file : {};
  const format: unknown = Reflect.get(about, 'format');
  const version: unknown = Reflect.get(about, 'version');
  if (format === 'samenbord')
    return refuse('format', {
      nl: 'is een bewaard bord, geen sjabloon. Open het bord en kies “Bewaar als sjabloon”',
      en: 'is a saved board, not a template. Open the board and choose “Save as a template”',
    });
  if (format !== TEMPLATE_FORMAT)
    return refuse('format', { nl: 'is geen sjabloon van Samenbord', en: 'is not a template of Samenbord' });
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse('version', { nl: 'ontbreekt of klopt niet', en: 'is missing or not right' });
  if (version > TEMPLATE_FILE_VERSION)
    return refuse('version', {
      nl: `is ${String(version)}: dit sjabloon komt uit een nieuwere Samenbord. Werk Samenbord eerst bij`,
      en: `is ${String(version)}: this template comes from a newer Samenbord. Update Samenbord first`,
    });
  return readTemplate(Reflect.get(about, 'template'));
}
