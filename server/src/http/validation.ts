/**
 * Requests and responses are both checked against their schemas. A request that does not fit is the asker's
 * problem and told in words; a response that does not fit is our fault, and nothing of it leaves the server.
 */
import type { FastifySchemaCompiler } from 'fastify';
import type { FastifySerializerCompiler } from 'fastify/types/schema.js';
import { IsObject, IsUnion } from 'typebox';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Validator } from 'typebox/compile';
import { Value } from 'typebox/value';
import { Problem } from './problem.ts';
import { sayWrongValues, wrongValues } from './wrong-values.ts';

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
 * The branch of a union that a value means, by its `type`: its errors say what is wrong with this kind, where
 * those of the union would say what is wrong with every kind.
 */
function meantBranch(schema: TSchema, value: unknown): TSchema {
  if (!IsUnion(schema)) return schema;
  const type = typeOf(value);
  const branch = schema.anyOf.find((candidate) => {
    const marker = IsObject(candidate) ? candidate.properties.type : undefined;
    return marker !== undefined && Value.Check(marker, type);
  });
  return branch ?? schema;
}

export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const isText = httpPart !== 'body';
  return (received: unknown) => {
    const value = isText ? Value.Convert(schema, received) : received;
    if (validatorOf(schema).Check(value)) return { value };
    const values = wrongValues([...Value.Errors(meantBranch(schema, value), value)]);
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
