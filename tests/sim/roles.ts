/**
 * npm run sim -- roles [--days 10000] [--seed 1]: people with roles on bad days (see tests/convergence/roles). A fault
 * is printed with the seed that plays its day again.
 */
import { parseArgs } from 'node:util';
import { playRoles } from '../convergence/roles/play.ts';

const TELL_EVERY = 500;

export function roles(args: string[]): boolean {
  const { values } = parseArgs({
    args,
    options: { days: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
  const [days, first] = [Number(values.days), Number(values.seed)];
  const began = performance.now();
  const total = { edits: 0, kept: 0, closed: 0, written: 0 };
  for (let day = 1; day <= days; day++) {
    try {
      const { edits, kept, closed, written } = playRoles(first + day - 1);
      total.edits += edits;
      total.kept += kept;
      total.closed += closed;
      total.written += written;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error(`Again: npm run sim -- roles --days 1 --seed ${String(first + day - 1)}`);
      return false;
    }
    if (day % TELL_EVERY > 0 && day < days) continue;
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(
      `${String(day)} days: ${String(total.edits)} edits, ${String(total.kept)} late additions kept, ` +
        `${String(total.written)} notes of the server's own, ${String(total.closed)} sent away, ${seconds} s`,
    );
  }
  return days > 0;
}
