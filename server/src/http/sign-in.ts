/** Who asks: the bearer token of a request, checked against the board that the request is about. */
import { mayLead } from '@samenbord/board';
import type { FastifyRequest } from 'fastify';
import type { Catalog, Member } from '../catalog/catalog.ts';
import type { School, Schools } from '../schools/schools.ts';
import { Problem } from './problem.ts';
import type { ProblemDetails } from './problem.ts';

export interface SignedIn extends Member {
  token: string;
}

export const bearerOf = (request: FastifyRequest): string => bearerToken(request) ?? '';

function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
}

/**
 * The member of this board who asks.
 * @throws Problem `no-such-board`, `unauthorized` without a valid token, `forbidden` with one of another board.
 */
export function signIn(catalog: Catalog, board: string, request: FastifyRequest): SignedIn {
  if (!catalog.hasBoard(board)) throw new Problem('no-such-board');
  const token = bearerToken(request);
  if (token === undefined) throw new Problem('unauthorized');
  const recognised = catalog.recognise(board, token);
  switch (recognised.who) {
    case 'member':
      return { ...recognised.member, token };
    case 'stranger':
      throw new Problem('forbidden', {
        detail: {
          nl: 'Je sleutel hoort bij een ander bord.',
          en: 'Your token belongs to another board.',
        },
      });
    case 'nobody':
      throw new Problem('unauthorized');
  }
}

export const FOR_FACILITATORS: ProblemDetails = {
  detail: { nl: 'Dit kan alleen het kernteam.', en: 'Only facilitators can do this.' },
};

/** @throws Problem as `signIn`, and `forbidden` for anybody but a facilitator. */
export function signInFacilitator(catalog: Catalog, board: string, request: FastifyRequest): SignedIn {
  const member = signIn(catalog, board, request);
  if (!mayLead(member.actor.role)) throw new Problem('forbidden', FOR_FACILITATORS);
  return member;
}

/** The school whose key is shown. @throws Problem `no-such-school`, `school-key-needed` */
export function signInSchool(schools: Schools, id: string, request: FastifyRequest): School {
  if (!schools.has(id)) throw new Problem('no-such-school');
  const school = schools.ofKey(bearerToken(request) ?? '');
  if (school?.id !== id) throw new Problem('school-key-needed');
  return school;
}
