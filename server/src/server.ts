/** A running server: all real parts on one data folder, listening. */
import { fileURLToPath } from 'node:url';
import { TEMPLATES } from '@samenbord/templates';
import { buildApp } from './app.ts';
import { authenticator } from './catalog/authenticate.ts';
import { Catalog } from './catalog/catalog.ts';
import type { Config } from './config.ts';
import { eraseBoard } from './erase-board.ts';
import { lanAddresses } from './http/links.ts';
import { Metrics } from './http/metrics.ts';
import { Groups } from './groups/groups.ts';
import { Images } from './images/images.ts';
import { Lanes } from './lanes/lanes.ts';
import { newLimits } from './limits/limits.ts';
import { quietLogger } from './log.ts';
import { Rehearsals } from './rehearsal/rehearsals.ts';
import { Reports } from './reports/reports.ts';
import { RestorePoints } from './restore/restore-points.ts';
import { systemClock } from './rooms/clock.ts';
import { RoomHost } from './rooms/host.ts';
import { roomMetrics } from './rooms/metrics.ts';
import { Retention } from './schools/retention.ts';
import { Schools } from './schools/schools.ts';
import { registerSockets } from './sockets/routes.ts';
import { Words } from './words/words.ts';
import { openDatabase } from './storage/database.ts';
import { freeBytes } from './storage/free-space.ts';
import { sqliteStore } from './storage/sqlite.ts';

const PAGES = fileURLToPath(new URL('../../web/build', import.meta.url));

export interface RunningServer {
  /** The port that it listens on; the system's choice when the configured one is 0. */
  port: number;
  /** Commits what is under way, closes every socket with 1001, and lets go of the data folder. */
  stop: () => Promise<void>;
}

/** @throws the system's error for a taken port or a folder that cannot be written, DataDirInUse. */
export async function startServer(config: Config): Promise<RunningServer> {
  const database = openDatabase(config.dataDir);
  try {
    const logger = quietLogger();
    const freeSpace = () => freeBytes(config.dataDir);
    const store = sqliteStore(database, freeSpace);
    const catalog = new Catalog(database);
    const metrics = new Metrics({ boards: () => catalog.countBoards(), freeSpace });
    const host = new RoomHost({
      store,
      log: logger,
      metrics: roomMetrics(metrics.registry),
      onCommitted: (board) => {
        points.changed(board);
        retention.changed(board);
        groups.changed(board);
      },
    });
    const points = new RestorePoints({
      database,
      read: (board, fn) => host.read(board, fn),
      clock: systemClock,
      log: logger,
    });
    const lanes = new Lanes({ rooms: host, store, database, log: logger, now: Date.now });
    const reports = new Reports();
    const images = new Images(database);
    const schools = new Schools(database);
    const words = new Words(database);
    const kept = { catalog, images, lanes, points, rooms: host, schools, words };
    const erase = (board: string) => eraseBoard(kept, board);
    const groups = new Groups({ rooms: host, catalog, log: logger, now: Date.now, erase });
    const rehearsals = new Rehearsals({ host, lanes, catalog, clock: systemClock, log: logger, erase });
    const retention = new Retention({ ...kept, reports, now: Date.now }, systemClock, logger);
    let stopping = false;

    for (const board of catalog.beingErased()) await erase(board);
    await points.finishErasing();
    await lanes.finishAll();
    await rehearsals.eraseLeftovers();

    const app = await buildApp(
      {
        config,
        ...kept,
        groups,
        rehearsals,
        reports,
        limits: newLimits(systemClock),
        metrics,
        templates: TEMPLATES,
        pages: PAGES,
        now: Date.now,
        lanAddresses,
        obstacle: () => (stopping ? 'restart' : store.obstacle()),
      },
      {
        logger,
        extend: (shared) =>
          registerSockets(shared, { host, authenticate: authenticator(catalog), baseUrl: config.baseUrl }),
      },
    );
    await app.listen({ port: config.port, host: config.host });
    retention.start();
    const address = app.server.address();

    return {
      port: typeof address === 'object' && address ? address.port : config.port,
      stop: async () => {
        stopping = true;
        rehearsals.close();
        retention.stop();
        await points.close();
        await host.shutdown();
        images.close();
        await app.close();
        reports.close();
        await store.close();
        database.close();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
