/** Links to hand out. A token stands in the fragment, which a browser never sends to any server. */
import { networkInterfaces } from 'node:os';
import type { FastifyRequest } from 'fastify';
import type { Parts } from './parts.ts';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/i;
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** IPv4 addresses of this machine that others on the network can reach, without those of containers' bridges. */
export function lanAddresses(): string[] {
  return Object.entries(networkInterfaces())
    .filter(([name]) => !/^(docker|br-|veth|virbr)/.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
}

/** Where the asker reached the server, or BASE_URL. */
const origin = (request: FastifyRequest, { config }: Parts): string =>
  config.baseUrl ?? `${request.protocol}://${request.host || 'localhost'}`;

/**
 * Where others reach it: a colleague can do nothing with a link to "localhost", which is where somebody who runs
 * the server on the own laptop usually makes the board.
 */
function originForOthers(request: FastifyRequest, parts: Parts): string {
  const own = origin(request, parts);
  const [lan] = parts.lanAddresses();
  const isReachable = parts.config.baseUrl !== undefined || !LOOPBACK.test(request.hostname);
  if (isReachable || lan === undefined || !EVERYWHERE.has(parts.config.host)) return own;
  const url = new URL(own);
  url.hostname = lan;
  return url.origin;
}

export const joinLink = (request: FastifyRequest, parts: Parts, code: string): string =>
  `${originForOthers(request, parts)}/doe-mee#${code}`;

/** For the one who asks: the same origin keeps what the browser remembers. */
export const facilitatorLink = (
  request: FastifyRequest,
  parts: Parts,
  board: string,
  token: string,
): string => `${origin(request, parts)}/bord/${board}#sleutel=${token}`;

/** To lead the day too, for a colleague who sits at another machine. */
export const invitation = (request: FastifyRequest, parts: Parts, board: string, token: string): string =>
  `${originForOthers(request, parts)}/bord/${board}#sleutel=${token}`;

/** To the report and nothing else, for whoever is handed it. */
export const reportLink = (request: FastifyRequest, parts: Parts, board: string, token: string): string =>
  `${originForOthers(request, parts)}/verslag/${board}#sleutel=${token}`;

export const screenLink = (request: FastifyRequest, parts: Parts, board: string, token: string): string =>
  `${origin(request, parts)}/bord/${board}/scherm#sleutel=${token}`;

export const schoolLink = (request: FastifyRequest, parts: Parts, school: string, key: string): string =>
  `${origin(request, parts)}/school/${school}#sleutel=${key}`;
