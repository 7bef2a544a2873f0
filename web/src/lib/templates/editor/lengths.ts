/** The same phases in another length. */

/**
 * Divides minutes over phases as they were divided before: whole ones, at least one each.
 * @param minutes of all phases together; more when there are more phases than minutes
 */
export function inMinutes<P extends { minutes: number }>(phases: readonly P[], minutes: number): P[] {
  const before = phases.reduce((sum, phase) => sum + phase.minutes, 0);
  const shares = phases.map((phase) => {
    const share = before === 0 ? minutes / phases.length : (phase.minutes * minutes) / before;
    return { phase, share, whole: Math.max(1, Math.floor(share)) };
  });
  let left = minutes - shares.reduce((sum, { whole }) => sum + whole, 0);
  // What rounding down left goes to whoever lost most by it; what it took too much, to the longest.
  for (const one of shares.toSorted((a, b) => b.share - b.whole - (a.share - a.whole)))
    if (left > 0) [one.whole, left] = [one.whole + 1, left - 1];
  while (left < 0) {
    const longest = shares.reduce((a, b) => (b.whole > a.whole ? b : a));
    if (longest.whole === 1) break;
    [longest.whole, left] = [longest.whole - 1, left + 1];
  }
  return shares.map(({ phase, whole }) => ({ ...phase, minutes: whole }));
}
