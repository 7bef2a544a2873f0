import { expect, it } from 'vitest';
import { BENCHMARKS } from './benchmarks.ts';
import { printTable } from './table.ts';

/** What holds of our figure beside the peer's in the same run, on any machine and however busy it is. */
const AT_MOST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  canvas: { 'a frame of a pan (ms)': 0.5, 'to the first paint (ms)': 0.8 },
};

it.each(Object.entries(BENCHMARKS))(
  'benchmark %s measures the product and a peer',
  async (name, measure) => {
    const table = await measure('small');
    expect(Object.keys(table).length).toBeGreaterThan(1);
    for (const figures of Object.values(table))
      for (const figure of Object.values(figures)) expect(Number.isFinite(figure)).toBe(true);
    expect(printTable(name, table)).toContain('ratio');
    const [ours, peer] = Object.values(table);
    for (const [what, most] of Object.entries(AT_MOST[name] ?? {}))
      expect((ours?.[what] ?? NaN) / (peer?.[what] ?? NaN), what).toBeLessThan(most);
  },
  120_000,
);
