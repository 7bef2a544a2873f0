/** Starts the server, says where it is, and stops it in good order. */
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { lanAddresses } from './http/links.ts';
import { startServer } from './server.ts';
import type { RunningServer } from './server.ts';
import { announcement } from './start/announce.ts';
import { sayWhy } from './start/start-fault.ts';
import { freeBytes } from './storage/free-space.ts';
import { VERSION } from './version.ts';

/** Stopping takes at most this long: whoever sent the signal waits five seconds. */
const LONGEST_STOP = 4500;
/** Nobody presses Ctrl+C twice within this many milliseconds. */
const SAME_SIGNAL = 400;

// What is kept is for the account that the server runs as, whatever the folder it lies in.
process.umask(0o077);

let config: Config | undefined;
try {
  config = readConfig(process.env);
  const starting = startServer(config);
  // Before the first request can be answered: whoever sees the server ready may ask it to stop.
  stopOnSignal(starting);
  const server = await starting;
  const { host, baseUrl, createKey, dataDir } = config;
  const colours = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  const about = {
    ...{ version: VERSION, host, port: server.port, baseUrl, lan: lanAddresses() },
    ...{ hasCreateKey: createKey !== undefined, freeBytes: freeBytes(dataDir) },
  };
  process.stdout.write(announcement(about, colours));
} catch (error) {
  if (!sayWhy(error, config)) throw error;
}

function stopOnSignal(starting: Promise<RunningServer>): void {
  let stoppingSince: number | undefined;
  const stop = (signal: NodeJS.Signals) => {
    if (stoppingSince !== undefined) {
      // A second Ctrl+C means: now. Sooner, and any second SIGTERM, is the same signal once more: it reached us and
      // the launcher, which passes it on.
      if (signal === 'SIGINT' && performance.now() - stoppingSince > SAME_SIGNAL) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    setTimeout(() => {
      console.error('Stoppen duurde te lang. / Stopping took too long.');
      // Not `process.exit`: that waits for a thread which is setting a report, and cannot be interrupted, to come
      // to its end. Everything that anybody was shown is on disk.
      process.kill(process.pid, 'SIGKILL');
    }, LONGEST_STOP).unref();
    starting
      .then(async (server) => {
        await server.stop();
      })
      .then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
