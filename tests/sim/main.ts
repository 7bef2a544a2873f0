/** npm run sim -- <simulation> [options]: the long forms of what `npm test` plays in short. */
import { hostile } from './hostile.ts';
import { roles } from './roles.ts';
import { unnoticed } from './unnoticed.ts';

/** Each takes the arguments after its name, and says whether all was well. */
const SIMULATIONS: Readonly<Record<string, (args: string[]) => boolean | Promise<boolean>>> = {
  hostile,
  roles,
  unnoticed,
};

const [name = '', ...args] = process.argv.slice(2);
const simulation = Object.hasOwn(SIMULATIONS, name) ? SIMULATIONS[name] : undefined;
if (!simulation) {
  console.error(`Kies een simulatie / Choose a simulation: ${Object.keys(SIMULATIONS).join(', ')}`);
  process.exitCode = 1;
} else if (!(await simulation(args))) process.exitCode = 1;
