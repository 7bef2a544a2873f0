/**
 * Requests and responses are both checked against their schemas. A request that does not fit is the asker's
 * problem and told in words; a response that does not fit is our fault, and nothing of it leaves the server.
 */
import type { FastifySchemaCompiler } from 'fastify';
import type { FastifySerializerCompiler } from 'fastify/types/schema.js';
import { IsLiteral, IsObject, IsUnion } from 'typebox';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Validator } from 'typebox/compile';
import { Value } from 'typebox/value';
import { Problem } from './problem.ts';
import type { WrongValue } from './problem.ts';
import { sayWrongValues, unknownKind, wrongValues } from './wrong-values.ts';

const compiled = new WeakMap<TSchema, Validator>();

function validatorOf(schema: TSchema): Validator {
  const known = compiled.get(schema);
  if (known) return known;
  const validator = Compile(schema);
  compiled.set(schema, validator);
  return validator;
}

const typeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;

/**
 * What is wrong with a value. Of a union only the branch that its `type` means is asked: the union itself would say
 * what is wrong with every kind.
 */
function faults(schema: TSchema, value: unknown): WrongValue[] {
  if (!IsUnion(schema)) return wrongValues(Value.Errors(schema, value));
  const kinds: unknown[] = [];
  for (const branch of schema.anyOf) {
    const kind = IsObject(branch) ? branch.properties.type : undefined;
    if (!IsLiteral(kind)) return wrongValues(Value.Errors(schema, value));
    if (kind.const === typeOf(value)) return wrongValues(Value.Errors(branch, value));
    kinds.push(kind.const);
  }
  return [unknownKind(typeOf(value), kinds)];
}

export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const isText = httpPart !== 'body';
  return (received: unknown) => {
    const value = isText ? Value.Convert(schema, received) : received;
    if (validatorOf(schema).Check(value)) return { value };
    const values = faults(schema, value);
    return { error: new Problem('bad-request', { detail: sayWrongValues(values), errors: values }) };
  };
};

export const serializerCompiler: FastifySerializerCompiler<TSchema> = ({ schema, method, url }) => {
  const validator = validatorOf(schema);
  return (value) => {
    if (validator.Check(value)) return JSON.stringify(value);
    const where = validator.Errors(value).map(({ instancePath, keyword }) => `${instancePath} (${keyword})`);
    throw new Error(`The answer to ${method} ${url} does not fit its schema: ${where.join(', ')}`);
  };
};
