/**
 * npm run sim -- unnoticed [--pairs 15] [--seconds 6] [--most 1.1]: what colleagues notice of somebody who means harm
 * (see tests/hostile/unnoticed.ts). Fails when it is more than `most` times as long until a note has arrived.
 */
import { parseArgs } from 'node:util';
import { measureNoticed } from '../hostile/unnoticed.ts';

export async function unnoticed(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      pairs: { type: 'string', default: '15' },
      seconds: { type: 'string', default: '6' },
      most: { type: 'string', default: '1.1' },
    },
  });
  const [pairs, seconds, most] = [Number(values.pairs), Number(values.seconds), Number(values.most)];
  const { ratio, missing } = await measureNoticed({ pairs, seconds }, ({ calm, hostile }) => {
    console.log(
      `p95 ${calm.toFixed(1)} ms calm, ${hostile.toFixed(1)} ms under fire: ${(hostile / calm).toFixed(2)}`,
    );
  });
  console.log(
    `median of ${String(pairs)} pairs: ${ratio.toFixed(3)} (at most ${String(most)}); not delivered: ${String(missing)}`,
  );
  return ratio <= most && missing === 0;
}
