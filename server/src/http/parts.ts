/** What the routes work with; `main.ts` brings the real parts together, tests their own. */
import type { Template } from '@samenbord/board';
import type { ErrorCode } from '@samenbord/sync';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Catalog } from '../catalog/catalog.ts';
import type { Config } from '../config.ts';
import type { Groups } from '../groups/groups.ts';
import type { Images } from '../images/images.ts';
import type { Lanes } from '../lanes/lanes.ts';
import type { Rehearsals } from '../rehearsal/rehearsals.ts';
import type { Reports } from '../reports/reports.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Limits } from '../limits/limits.ts';
import type { RestorePoints } from '../restore/restore-points.ts';
import type { Schools } from '../schools/schools.ts';
import type { Words } from '../words/words.ts';
import type { Metrics } from './metrics.ts';

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
  limits: Limits;
  metrics: Metrics;
  /** In the order of the gallery. */
  templates: readonly Template[];
  /** Folder of the built pages. */
  pages: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Addresses of this machine on the local network. */
  lanAddresses: () => string[];
  /** What keeps the server from its work: that it stops, or what its storage meets. */
  obstacle: () => ErrorCode | undefined;
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;
