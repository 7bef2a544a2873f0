/** npm run load -- [--clients 50] [--seconds 20] [--rate 25]: a busy board, with what it costs the server. */
import { parseArgs } from 'node:util';
import { startProduct } from '../support/product.ts';
import { gather } from './crowd.ts';
import { measureDelivery, quantile } from './delivery.ts';
import { measureLeading, tenSteps } from './led.ts';
import { usage } from './usage.ts';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    rate: { type: 'string', default: '25' },
  },
});
const count = Number(values.clients);
const seconds = Number(values.seconds);
const rate = Number(values.rate);

const product = await startProduct();
try {
  console.log(`${String(count)} clients, ${String(rate)} notes a second for ${String(seconds)} s`);
  const crowd = await gather(product.url, count);
  const before = usage(product.pid);
  const start = performance.now();
  const { latencies, missing } = await measureDelivery(crowd.clients, { seconds, rate });
  const elapsed = (performance.now() - start) / 1000;
  const after = usage(product.pid);
  const led = await measureLeading(product.url, crowd, tenSteps());
  crowd.leave();

  const ms = (share: number) => `${quantile(latencies, share).toFixed(1)} ms`;
  console.log(
    `deliveries        ${String(latencies.length)} (${(latencies.length / elapsed).toFixed(0)} a second)`,
  );
  console.log(`not delivered     ${String(missing)}`);
  console.log(`delivery latency  p50 ${ms(0.5)}   p99 ${ms(0.99)}   (clients share one process)`);
  console.log(
    `ten actions       p50 ${quantile(led, 0.5).toFixed(1)} ms   p99 ${quantile(led, 0.99).toFixed(1)} ms to be seen by all`,
  );
  console.log(`server processor  ${(((after.cpu - before.cpu) / elapsed) * 100).toFixed(0)}% of one core`);
  console.log(`server memory     ${after.memory.toFixed(0)} MB (${before.memory.toFixed(0)} MB before)`);
  if (missing > 0) process.exitCode = 1;
} finally {
  await product.dispose();
}
