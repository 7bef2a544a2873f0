/** What the routes work with; `main.ts` brings the real parts together, tests their own. */
import type { BoardSnapshot, Template } from '@samenbord/board';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Doc } from 'yjs';
import type { Catalog } from '../catalog/catalog.ts';
import type { Config } from '../config.ts';
import type { Groups } from '../groups/groups.ts';
import type { Images } from '../images/images.ts';
import type { Lanes } from '../lanes/lanes.ts';
import type { Rehearsals } from '../rehearsal/rehearsals.ts';
import type { Reports } from '../reports/reports.ts';
import type { ClientLimit } from '../limits/client-limit.ts';
import type { RestorePoints } from '../restore/restore-points.ts';
import type { Schools } from '../schools/schools.ts';
import type { Words } from '../words/words.ts';
import type { Metrics } from './metrics.ts';

/** What routes ask of the live boards. */
export interface Rooms {
  create(board: string, snapshot: BoardSnapshot): Promise<void>;
  /** Runs `fn` on the live documents; resolves when what it did is durable and shown. */
  change<T>(board: string, fn: (doc: Doc, desk: Doc) => T, options?: { forget?: boolean }): Promise<T>;
  read<T>(board: string, fn: (doc: Doc) => T): Promise<T>;
  presence(board: string): { present: number; unsaved: number };
  /** Whether somebody has notes that nobody else sees yet. */
  isWriting(board: string): boolean;
  /** Tells the open pages of one participant that something waits for them; `code` is theirs to know. */
  tell(board: string, participant: string, code: string): void;
  disconnect(board: string, participant?: string, code?: number): void;
  erase(board: string): Promise<void>;
}

export interface Parts {
  config: Config;
  catalog: Catalog;
  rooms: Rooms;
  lanes: Lanes;
  groups: Groups;
  rehearsals: Rehearsals;
  reports: Reports;
  images: Images;
  points: RestorePoints;
  schools: Schools;
  words: Words;
  limits: { wrongCodes: ClientLimit; newBoards: ClientLimit; earlyAnswers: ClientLimit };
  metrics: Metrics;
  /** In the order of the gallery. */
  templates: readonly Template[];
  /** Folder of the built pages. */
  pages: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Addresses of this machine on the local network. */
  lanAddresses: () => string[];
  /** Whether the server can do its work: false when its storage does not answer. */
  isReady: () => boolean;
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;
