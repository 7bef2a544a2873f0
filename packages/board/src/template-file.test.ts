import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEMPLATE_FILE_VERSION, readTemplateFile, writeTemplateFile } from './template-file.ts';
import { sayPlace } from './template-place.ts';
import { SMALL } from './testing.ts';

type Json = Record<string, unknown>;
const file = (): { format: unknown; version: unknown; template: Json } =>
  JSON.parse(writeTemplateFile(SMALL)) as { format: unknown; version: unknown; template: Json };
const read = (value: unknown) => readTemplateFile(JSON.stringify(value));
/** Places of the faults in Dutch, with what is wrong there. */
const told = (value: unknown) =>
  read(value).faults.map(({ path, message }) => `${sayPlace(path).nl}: ${message.nl}`);

it('gives a template back as it was written', () => {
  expect(readTemplateFile(writeTemplateFile(SMALL))).toEqual({ template: SMALL, faults: [] });
});

it('writes a text that is the same in every language once', () => {
  expect(file().template['title']).toBe('Klein');
});

it('reads a text of one language for both', () => {
  const { template } = read({ ...file(), template: { ...file().template, title: { en: 'Small' } } });
  expect(template?.title).toEqual({ nl: 'Small', en: 'Small' });
});

it('fills in what has a default, and leaves out what it does not know', () => {
  const bare: Json = { ...file().template, colour: 'red' };
  for (const key of ['question', 'outcome', 'needs', 'forms', 'people', 'theory', 'variants'])
    Reflect.deleteProperty(bare, key);
  const { template, faults } = read({ ...file(), template: bare });
  expect(faults).toEqual([]);
  expect(template).toMatchObject({ needs: [], people: [2, 60], theory: [], variants: [] });
  expect(template).not.toHaveProperty('colour');
});

describe('a file that is not right', () => {
  const phases = file().template['phases'] as Json[];
  const zones = file().template['zones'] as Json[];
  const withTemplate = (change: Json) => ({ ...file(), template: { ...file().template, ...change } });

  it.each<[string, unknown, string]>([
    ['is something else', { format: 'other' }, 'soort bestand: is geen sjabloon van Samenbord'],
    [
      'is a board',
      { format: 'samenbord', version: 2 },
      'soort bestand: is een bewaard bord, geen sjabloon. Open het bord en kies “Bewaar als sjabloon”',
    ],
    [
      'comes from a newer version',
      { ...file(), version: TEMPLATE_FILE_VERSION + 1 },
      `versie: is ${String(TEMPLATE_FILE_VERSION + 1)}: dit sjabloon komt uit een nieuwere Samenbord. Werk Samenbord eerst bij`,
    ],
    ['has no version', { ...file(), version: 'x' }, 'versie: ontbreekt of klopt niet'],
    ['holds nothing', { ...file(), template: undefined }, 'het bestand: ontbreekt'],
    ['has no title', withTemplate({ title: undefined }), 'titel: ontbreekt'],
    ['has an empty title', withTemplate({ title: { nl: '', en: 'x' } }), 'titel (Nederlands): is leeg'],
    ['has a number for a title', withTemplate({ title: 4 }), 'titel: moet een tekst zijn'],
    ['has phases that are no list', withTemplate({ phases: {} }), 'fasen: moet een lijst zijn'],
    [
      'has a phase of an unknown kind',
      withTemplate({ phases: [phases[0], { ...phases[1], kind: 'dans' }] }),
      'fase 2, soort: moet een van deze zijn: work, silence, groups, vote, break, close',
    ],
    [
      'has a phase without minutes',
      withTemplate({ phases: [{ ...phases[0], minutes: 'tien' }] }),
      'fase 1, minuten: moet een getal zijn',
    ],
    [
      'has a phase that lasts too long',
      withTemplate({ phases: [{ ...phases[0], minutes: 6000 }] }),
      'fase 1, minuten: ligt niet tussen 0 en 600',
    ],
    [
      'lets nobody write in the first phase',
      withTemplate({ phases: [{ ...phases[0], may: { add: false } }] }),
      'fase 1, wat deelnemers mogen, briefjes zetten: moet aan staan: in de eerste fase mag iedereen een briefje zetten',
    ],
    [
      'has rules that mean nothing',
      withTemplate({ phases: [{ ...phases[0], may: { move: 'misschien' } }] }),
      'fase 1, wat deelnemers mogen: zegt niet goed wat deelnemers mogen',
    ],
    [
      'has zones over each other',
      withTemplate({ zones: [zones[0], { ...zones[1], box: [100, 0, 500, 500] }], theory: [] }),
      'zone 2, plaats: overlapt met zone “theorie”',
    ],
    [
      'has a card outside its zone',
      withTemplate({ theory: [{ ...(file().template['theory'] as Json[])[0], pos: [5000, 0] }] }),
      'theoriekaart 1, plaats: ligt buiten zone “theorie”',
    ],
    [
      'keeps boards for ten years',
      withTemplate({ retention: 3650 }),
      'bewaartermijn: ligt niet tussen 1 en 366',
    ],
    [
      'has a variant with a phase that is not there',
      withTemplate({ variants: [{ id: 'kort', name: 'Kort', phases: [{ id: 'weg', minutes: 5 }] }] }),
      'variant 1, fase 1, naam in het bestand: noemt een fase die er niet is: weg',
    ],
  ])('%s', (_, value, words) => {
    expect(told(value)).toContain(words);
  });

  it('was cut off on the way', () => {
    const whole = writeTemplateFile(SMALL);
    for (const part of [0.1, 0.5, 0.99])
      expect(readTemplateFile(whole.slice(0, whole.length * part)).faults).toMatchObject([
        { path: '', message: { nl: expect.stringContaining('half') as string } },
      ]);
  });

  it('is far too large', () => {
    expect(readTemplateFile(' '.repeat(400_001)).faults).toMatchObject([
      { message: { nl: 'is te groot voor een sjabloon' } },
    ]);
  });

  it('whatever is in it, gets told or is a template that is right', () => {
    const keys = Object.keys(SMALL);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }), (key, value) => {
        const { template, faults } = read(withTemplate({ [key]: value }));
        expect(template === undefined).toBe(faults.length > 0);
        for (const { path, message } of faults) {
          expect(sayPlace(path).nl).not.toBe('');
          expect(message.nl).not.toBe('');
        }
        if (template) expect(readTemplateFile(writeTemplateFile(template))).toEqual({ template, faults: [] });
      }),
    );
  });
});
