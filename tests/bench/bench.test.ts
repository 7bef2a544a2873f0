import { expect, it } from 'vitest';
import { BENCHMARKS } from './benchmarks.ts';
import { printTable } from './table.ts';

it.each(Object.entries(BENCHMARKS))(
  'benchmark %s measures the product and a peer',
  async (name, measure) => {
    const table = await measure('small');
    expect(Object.keys(table).length).toBeGreaterThan(1);
    for (const figures of Object.values(table))
      for (const figure of Object.values(figures)) expect(Number.isFinite(figure)).toBe(true);
    expect(printTable(name, table)).toContain('ratio');
  },
  120_000,
);
