/** What a new board takes along: the school on whose line it begins, and the agreements of an earlier day. */
import { carriedOver, dayOfLine, readBoard } from '@samenbord/board';
import type { Agreement, Records } from '@samenbord/board';
import type { FastifyRequest } from 'fastify';
import type { Parts } from '../http/parts.ts';
import { Problem } from '../http/problem.ts';
import { signInFacilitator } from '../http/sign-in.ts';
import type { School } from './schools.ts';

/** @throws Problem `school-key-needed` */
export function schoolOfNewBoard({ schools }: Parts, schoolKey: string | undefined): School | undefined {
  if (schoolKey === undefined) return undefined;
  const school = schools.ofKey(schoolKey);
  if (!school) throw new Problem('school-key-needed');
  return school;
}

/**
 * The agreements that a board begins with.
 * @param from id of the earlier board; without one there are none
 * @throws Problem of `signInFacilitator` for whoever neither leads that board nor holds the key of its school
 */
export async function agreementsFrom(
  { catalog, rooms, schools, now }: Parts,
  request: FastifyRequest,
  from: string | undefined,
  school: School | undefined,
): Promise<Records<Agreement>> {
  if (from === undefined) return {};
  const onLine = school && schools.days(school.id).find(({ board }) => board === from);
  if (!onLine) signInFacilitator(catalog, from, request);
  const day = onLine?.kept ?? (await rooms.read(from, (doc) => dayOfLine(readBoard(doc))));
  return carriedOver(day, from, now());
}
