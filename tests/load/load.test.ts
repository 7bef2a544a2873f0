import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { gather } from './crowd.ts';
import { measureDelivery } from './delivery.ts';
import { measureLeading, tenSteps } from './led.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.dispose());

it('every note of a busy dozen reaches every other one', async () => {
  const crowd = await gather(product.url, 12);
  const { latencies, missing } = await measureDelivery(crowd.clients, { seconds: 3, rate: 20 });
  crowd.leave();
  expect(missing).toBe(0);
  expect(latencies).toHaveLength(60 * 11);
});

it('ten things that a facilitator does in a row reach everybody', async () => {
  const crowd = await gather(product.url, 12);
  const latencies = await measureLeading(product.url, crowd, tenSteps());
  crowd.leave();
  expect(latencies).toHaveLength(10 * 12);
});
