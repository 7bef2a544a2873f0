/** What is wrong with a request, in words: schema errors told to a person. */
import type { Localized } from '@samenbord/board';
import type { TLocalizedValidationError } from 'typebox/error';
import type { WrongValue } from './problem.ts';

const TYPES: Readonly<Record<string, Localized>> = {
  string: { nl: 'een tekst', en: 'a text' },
  number: { nl: 'een getal', en: 'a number' },
  integer: { nl: 'een geheel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een object', en: 'an object' },
};

const FORMATS: Readonly<Record<string, Localized>> = {
  date: { nl: 'moet een datum zijn zoals 2026-11-23', en: 'must be a date such as 2026-11-23' },
};

/** The pattern of a text that holds more than spaces. */
export const NOT_BLANK = '\\S';

const list = (values: readonly unknown[]): string => values.map(String).join(', ');
const limit = (value: unknown): string => String(value);

function describe(error: TLocalizedValidationError): Localized {
  switch (error.keyword) {
    case 'type': {
      const [first = ''] = [error.params.type].flat();
      const wanted = TYPES[first] ?? { nl: first, en: first };
      return { nl: `moet ${wanted.nl} zijn`, en: `must be ${wanted.en}` };
    }
    case 'minLength':
      return { nl: 'mag niet leeg zijn', en: 'must not be empty' };
    case 'maxLength':
      return {
        nl: `mag hoogstens ${limit(error.params.limit)} tekens lang zijn`,
        en: `must be at most ${limit(error.params.limit)} characters long`,
      };
    case 'minimum':
      return {
        nl: `moet minstens ${limit(error.params.limit)} zijn`,
        en: `must be at least ${limit(error.params.limit)}`,
      };
    case 'exclusiveMinimum':
      return {
        nl: `moet meer dan ${limit(error.params.limit)} zijn`,
        en: `must be more than ${limit(error.params.limit)}`,
      };
    case 'maximum':
      return {
        nl: `mag hoogstens ${limit(error.params.limit)} zijn`,
        en: `must be at most ${limit(error.params.limit)}`,
      };
    case 'maxItems':
      return {
        nl: `mag hoogstens ${limit(error.params.limit)} waarden hebben`,
        en: `must have at most ${limit(error.params.limit)} values`,
      };
    case 'minItems':
      return {
        nl: `moet minstens ${limit(error.params.limit)} waarde hebben`,
        en: `must have at least ${limit(error.params.limit)} value`,
      };
    case 'enum':
      return {
        nl: `moet een van deze zijn: ${list(error.params.allowedValues)}`,
        en: `must be one of these: ${list(error.params.allowedValues)}`,
      };
    case 'const':
      return {
        nl: `moet ${String(error.params.allowedValue)} zijn`,
        en: `must be ${String(error.params.allowedValue)}`,
      };
    case 'format':
      return (
        FORMATS[error.params.format] ?? { nl: 'heeft niet de juiste vorm', en: 'is not in the right form' }
      );
    case 'pattern':
      if (error.params.pattern === NOT_BLANK) return { nl: 'mag niet leeg zijn', en: 'must not be empty' };
      return { nl: 'heeft niet de juiste vorm', en: 'is not in the right form' };
    default:
      return { nl: 'klopt niet', en: 'is not right' };
  }
}

/** The wrong values behind a schema's errors, each path once. */
export function wrongValues(errors: readonly TLocalizedValidationError[]): WrongValue[] {
  const found = new Map<string, WrongValue>();
  const add = (path: string, message: Localized) => {
    if (!found.has(path)) found.set(path, { path, message });
  };
  // Of "empty or a date" people mean the date: the alternatives' plain values come last.
  const isPlain = ({ keyword }: TLocalizedValidationError) => keyword === 'const' || keyword === 'anyOf';
  for (const error of [...errors.filter((one) => !isPlain(one)), ...errors.filter(isPlain)]) {
    if (error.keyword === 'required')
      for (const name of error.params.requiredProperties)
        add(`${error.instancePath}/${name}`, { nl: 'ontbreekt', en: 'is missing' });
    else if (error.keyword === 'additionalProperties')
      for (const name of error.params.additionalProperties)
        add(`${error.instancePath}/${name}`, { nl: 'kennen we hier niet', en: 'is not known here' });
    else if (error.keyword !== 'boolean') add(error.instancePath, describe(error));
  }
  return [...found.values()];
}

/** A value is none of the kinds that there are. */
export const unknownKind = (given: unknown, kinds: readonly unknown[]): WrongValue => ({
  path: '/type',
  message:
    given === undefined
      ? { nl: 'ontbreekt', en: 'is missing' }
      : { nl: `moet een van deze zijn: ${list(kinds)}`, en: `must be one of these: ${list(kinds)}` },
});

/** All wrong values in one sentence. */
export function sayWrongValues(values: readonly WrongValue[]): Localized {
  const say = (language: keyof Localized, whole: string) =>
    `${values
      .map(({ path, message }) => `${path === '' ? whole : `“${path.slice(1)}”`} ${message[language]}`)
      .join('; ')}.`;
  return { nl: say('nl', 'de vraag'), en: say('en', 'the request') };
}
