/** Templates that no board comes of: as a file in the gallery, and in a request. */
import { MAX_TEMPLATE_FILE, TEMPLATE_FILE_VERSION, writeTemplateFile } from '@samenbord/board';
import type { Template } from '@samenbord/board';
import { templateById } from '@samenbord/templates';
import * as others from './files-of-others.ts';
import { boardWith } from './kept-board.ts';

const market = (): Template => {
  const template = templateById('talentenmarkt');
  if (!template) throw new Error('there is no such template');
  return template;
};
type Json = Readonly<Record<string, unknown>>;
/** The first of a list with something else in it, and the rest as it was. */
const changed = (list: readonly object[], change: Json): object[] =>
  list.map((entry, at) => (at === 0 ? { ...entry, ...change } : entry));

export interface TemplateCase {
  name: string;
  template: unknown;
  /** What is said of it in Dutch, with its place. */
  says: string;
}

const { phases, zones, theory, variants } = market();
const half = (name: string, change: Json, says: string): TemplateCase => ({
  name,
  template: { ...market(), id: 'eigen-markt', ...change },
  says,
});

export const TEMPLATES_WITH_FAULTS: readonly TemplateCase[] = [
  { name: 'an empty one', template: {}, says: 'Titel ontbreekt.' },
  half('no phases', { phases: undefined }, 'Fasen ontbreekt.'),
  half('phases that are a text', { phases: 'drie' }, 'Fasen moet een lijst zijn.'),
  half('a phase that is a number', { phases: [7] }, 'Fase 1 heeft niet de juiste vorm.'),
  half(
    'minutes in words',
    { phases: changed(phases, { minutes: 'tien' }) },
    'Fase 1, minuten moet een getal zijn.',
  ),
  half(
    'a phase of ten days',
    { phases: changed(phases, { minutes: 14400 }) },
    'Fase 1, minuten ligt niet tussen 0 en 600.',
  ),
  half(
    'a phase that nobody knows',
    { phases: changed(phases, { kind: 'dans' }) },
    'Fase 1, soort moet een van deze zijn',
  ),
  half(
    'permissions that mean nothing',
    { phases: changed(phases, { may: 'alles' }) },
    'Fase 1, wat deelnemers mogen zegt niet goed',
  ),
  half(
    'a first phase without notes',
    { phases: changed(phases, { may: { add: false } }) },
    'in de eerste fase mag iedereen een briefje zetten',
  ),
  half('the same phase twice', { phases: [...phases, phases[0]] }, 'staat er twee keer'),
  half(
    'a box of two numbers',
    { zones: changed(zones, { box: [0, 0] }) },
    'Zone 1, plaats moet uit 4 getallen bestaan.',
  ),
  half(
    'zones over each other',
    { zones: zones.map((zone) => ({ ...zone, box: [0, 0, 900, 900] })) },
    'overlapt met zone',
  ),
  half('a zone open in no known phase', { zones: changed(zones, { phases: ['nooit'] }) }, 'Zone 1'),
  half(
    'a card outside its zone',
    { theory: changed(theory, { pos: [90_000, 0] }) },
    'Theoriekaart 1, plaats ligt buiten zone',
  ),
  half('a card in no zone', { theory: changed(theory, { zone: 'weg' }) }, 'Theoriekaart 1, zone'),
  half('a title of HTML without end', { title: `<b>${'x'.repeat(200)}` }, 'is langer dan 120 tekens'),
  half(
    'a variant of phases that are gone',
    { variants: changed(variants, { phases: [{ id: 'weg', minutes: 5 }] }) },
    'Variant 1, ',
  ),
  half('a retention of ten years', { retention: 3650 }, 'Bewaartermijn ligt niet tussen 1 en 366.'),
  half('a group size in words', { people: 'veel' }, 'Groepsgrootte moet uit 2 getallen bestaan.'),
];

export interface FileCase {
  name: string;
  file: () => Buffer;
  says: string;
}

const NOT_ONE = 'Het bestand is geen sjabloon van Samenbord, of het is maar half binnengekomen.';
const NOT_THIS = 'Soort bestand is geen sjabloon van Samenbord.';
const text = writeTemplateFile(market());
const about = (change: Json): Buffer =>
  Buffer.from(JSON.stringify({ ...(JSON.parse(text) as Json), ...change }));

export const TEMPLATE_FILES: readonly FileCase[] = [
  { name: 'nothing', file: () => Buffer.alloc(0), says: NOT_ONE },
  { name: 'half a template', file: () => Buffer.from(text.slice(0, 500)), says: NOT_ONE },
  { name: 'a template without its end', file: () => Buffer.from(text.trimEnd().slice(0, -1)), says: NOT_ONE },
  { name: 'a web page', file: others.html, says: NOT_ONE },
  { name: 'a letter', file: others.letter, says: NOT_ONE },
  { name: 'a table with a formula', file: () => Buffer.from('=cmd|calc;1\n'), says: NOT_ONE },
  { name: 'a zip bomb', file: others.swelling, says: NOT_ONE },
  { name: 'a photo', file: others.jpeg, says: NOT_ONE },
  { name: 'a report', file: others.emptyPdf, says: NOT_ONE },
  { name: '50 MB', file: others.fiftyMegabytes, says: 'Het bestand is te groot voor een sjabloon.' },
  {
    name: 'a byte too much',
    file: () => Buffer.alloc(MAX_TEMPLATE_FILE + 1, 0x20),
    says: 'Het bestand is te groot voor een sjabloon.',
  },
  {
    name: 'a kept board',
    file: () => boardWith({}),
    says: 'Soort bestand is een bewaard bord, geen sjabloon.',
  },
  { name: 'other data', file: () => about({ format: 'drawing' }), says: NOT_THIS },
  { name: 'a list', file: () => Buffer.from('[1,2,3]'), says: NOT_THIS },
  {
    name: 'a version in words',
    file: () => about({ version: 'een' }),
    says: 'Versie ontbreekt of klopt niet.',
  },
  {
    name: 'a newer version',
    file: () => about({ version: TEMPLATE_FILE_VERSION + 1 }),
    says: 'dit sjabloon komt uit een nieuwere Samenbord. Werk Samenbord eerst bij.',
  },
  {
    name: 'no template inside',
    file: () => about({ template: 7 }),
    says: 'Het bestand heeft niet de juiste vorm.',
  },
];
