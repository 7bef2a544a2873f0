/** Parts that several routes' schemas share. */
import { LANGUAGES, ROLES } from '@samenbord/board';
import { ERRORS } from '@samenbord/sync';
import type { ErrorCode } from '@samenbord/sync';
import { Type } from 'typebox';
import type { TProperties, TSchemaOptions } from 'typebox';
import { NOT_BLANK } from '../wrong-values.ts';

/** An object with these properties and no others: what is misspelt is told, what is secret cannot slip out. */
export const Exactly = <T extends TProperties>(properties: T, options: TSchemaOptions = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options });

export const LanguageName = Type.Enum([...LANGUAGES]);
export const RoleName = Type.Enum([...ROLES]);

/** A text of one line that holds more than spaces. */
export const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: NOT_BLANK });
export const RecordId = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9:_-]{0,63}$' });
/** `yyyy-mm-dd`, or empty. */
export const DateOrEmpty = Type.Union([Type.Literal(''), Type.String({ format: 'date' })]);

export const BoardParams = Exactly({ id: Type.String({ maxLength: 64 }) });

const codes = Object.keys(ERRORS).filter((code): code is ErrorCode => Object.hasOwn(ERRORS, code));

export const ProblemSchema = Exactly(
  {
    type: Type.String(),
    status: Type.Integer(),
    code: Type.Enum(codes),
    title: Type.String(),
    detail: Type.String(),
    hint: Type.String(),
    errors: Type.Optional(Type.Array(Exactly({ path: Type.String(), message: Type.String() }))),
  },
  { description: 'Problem details (RFC 9457), in the language of Accept-Language.' },
);

const problem = {
  description: 'What went wrong, with what to do about it',
  content: { 'application/problem+json': { schema: ProblemSchema } },
};
/** What any route may answer besides its own. */
export const problems = { '4xx': problem, '5xx': problem };

/** Marks a route as one for whoever may make boards, in the documentation. */
export const mayMake = [{}, { createKey: [] }];

/** Marks a route as one for people with a token, in the documentation. */
export const signedIn = [{ token: [] }];

/** A ballot. */
export const Choices = Type.Record(
  Type.String({ maxLength: 300 }),
  Type.Integer({ minimum: 0, maximum: 100 }),
  {
    description: 'Option or note id → dots. Takes the place of an earlier ballot; empty takes it back.',
    maxProperties: 200,
  },
);
