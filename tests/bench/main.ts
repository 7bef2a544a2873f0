/** npm run bench -- [name …] [--small]: ratios to a peer, measured in one run. */
import { parseArgs } from 'node:util';
import { BENCHMARKS } from './benchmarks.ts';
import { printTable } from './table.ts';

const { values, positionals } = parseArgs({
  options: { small: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !Object.hasOwn(BENCHMARKS, name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}; choose from ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(1);
}
for (const [name, measure] of Object.entries(BENCHMARKS))
  if (positionals.length === 0 || positionals.includes(name))
    console.log(printTable(name, await measure(values.small ? 'small' : 'large')));
