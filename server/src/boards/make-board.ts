/** Brings a new board into the world: its log, its code, its first facilitator. */
import { newId, writeScript } from '@samenbord/board';
import type { BoardSnapshot, Script } from '@samenbord/board';
import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { facilitatorLink, joinLink, screenLink } from '../http/links.ts';
import type { Parts } from '../http/parts.ts';
import type { CreatedBoard } from '../http/schemas/boards.ts';

/**
 * Makes a board that holds `content`, led by somebody of this name; resolves when it is durable.
 * @param script what can be said in each phase; for those who lead only
 * @param request of whoever asks: the links lead to where that person reached the server
 */
export async function makeBoard(
  parts: Parts,
  request: FastifyRequest,
  content: BoardSnapshot,
  name: string,
  script: Script = {},
): Promise<Static<typeof CreatedBoard>> {
  const { catalog, rooms } = parts;
  const id = newId();
  const participant = newId();
  const people = { ...content.people, [participant]: { name, group: '', role: 'facilitator' as const } };
  // The board first: a crash in between leaves a log that nobody can find, not a code that leads nowhere.
  await rooms.create(id, { ...content, people });
  await rooms.change(id, (_doc, desk) => {
    writeScript(desk, script);
  });
  const { code } = catalog.addBoard(id);
  const { token: facilitator, screen } = catalog.addFacilitator(id, { participant, name });
  return {
    id,
    code,
    tokens: { facilitator, screen },
    links: {
      join: joinLink(request, parts, code),
      facilitate: facilitatorLink(request, parts, id, facilitator),
      screen: screenLink(request, parts, id, screen),
    },
  };
}
