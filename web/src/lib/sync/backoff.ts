/**
 * How long to wait before the next try to connect. Doubles from 200 ms to 5 s, with half of it by chance, so that a
 * staff room full of laptops does not knock on a restarted server's door in one beat.
 * @param failures how many tries failed before this one
 * @param chance a number from 0 up to 1
 */
export function retryDelay(failures: number, chance: number): number {
  const longest = Math.min(5000, 200 * 2 ** Math.min(failures, 10));
  return Math.round(longest / 2 + (longest / 2) * chance);
}
