/** Starts the server, says where it is, and stops it in good order. */
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { lanAddresses } from './http/links.ts';
import { startServer } from './server.ts';
import type { RunningServer } from './server.ts';
import { announcement } from './start/announce.ts';
import { startFault } from './start/start-fault.ts';

/** Stopping takes at most this long: whoever sent the signal waits five seconds. */
const LONGEST_STOP = 4500;
/** Nobody presses Ctrl+C twice within this many milliseconds. */
const SAME_SIGNAL = 400;

let config: Config | undefined;
try {
  config = readConfig(process.env);
  const starting = startServer(config);
  // Before the first request can be answered: whoever sees the server ready may ask it to stop.
  stopOnSignal(starting);
  const server = await starting;
  const { host, baseUrl } = config;
  const colours = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  process.stdout.write(announcement({ host, port: server.port, baseUrl, lan: lanAddresses() }, colours));
} catch (error) {
  const told = startFault(error, config);
  if (!told) throw error;
  // Dutch first, all of it, then English: nobody has to read every other line.
  for (const { nl } of told) console.error(nl);
  for (const { en } of told) console.error(en);
  process.exitCode = 1;
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
