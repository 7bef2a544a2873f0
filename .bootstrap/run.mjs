// The entry of every npm script: node .bootstrap/run.mjs start|test|bench|load|sim [arguments]
// Runs on any Node from 18 on, without a single package installed.
import { existsSync } from 'node:fs';
import { buildWeb } from './web.mjs';
import { environment, foreground, show, StepFailed } from './process.mjs';
import { at } from './paths.mjs';
import { check } from './check.mjs';
import { install } from './install.mjs';
import { fittingNode } from './node.mjs';

/** node:sqlite still announces itself as experimental on every start; that is not the reader's concern. */
const quiet = '--disable-warning=ExperimentalWarning';

async function runSource(node, path, args) {
  if (!existsSync(at(path))) throw new StepFailed(`${path} bestaat niet. / ${path} does not exist.`);
  return foreground(node, [quiet, at(path), ...args], { env: environment(node) });
}

/** A wrong setting is told at once, not after the minutes that a first start takes. */
async function settingsAreGood(node) {
  const script = at('server/src/start/check-settings.ts');
  return (await show(node, [quiet, script], { env: environment(node) })) === 0;
}

const commands = {
  async start(args) {
    const known = fittingNode();
    if (known && !(await settingsAreGood(known))) return 1;
    const node = await install();
    if (!known && !(await settingsAreGood(node))) return 1;
    await buildWeb(node);
    return runSource(node, 'server/src/main.ts', args);
  },
  test: check,
  bench: async (args) => runSource(await install(), 'tests/bench/main.ts', args),
  load: async (args) => runSource(await install(), 'tests/load/main.ts', args),
  sim: async (args) => runSource(await install(), 'tests/sim/main.ts', args),
};

const [name, ...args] = process.argv.slice(2);
try {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (!command) throw new StepFailed(`Kies: ${Object.keys(commands).join(', ')}. / Choose one of these.`);
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  if (error.tail) console.error(error.tail);
  console.error(error.message);
  process.exitCode = 1;
}
