/** `small` proves that a benchmark runs; `large` is the one whose figures mean something. */
export type Size = 'small' | 'large';
/** Who → what → figure. The first one is ours. */
export type Table = Record<string, Record<string, number>>;

/** Lines with every figure and our ratio to each peer; below 1 we are cheaper or faster. */
export function printTable(title: string, table: Table): string {
  const [ours, ...peers] = Object.entries(table);
  if (!ours) return `${title}: nothing measured`;
  const lines = [title];
  for (const [what, figure] of Object.entries(ours[1])) {
    lines.push(`  ${what.padEnd(28)} ${ours[0]} ${figure.toFixed(2)}`);
    for (const [peer, figures] of peers) {
      const other = figures[what] ?? NaN;
      lines.push(`  ${''.padEnd(28)} ${peer} ${other.toFixed(2)}   ratio ${(figure / other).toFixed(2)}`);
    }
  }
  return lines.join('\n');
}
