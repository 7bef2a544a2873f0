/** An order that nobody can predict or trace back. */

/** A whole number from 0 to below `limit` (at most 2³²), each as likely as the other. */
export function randomBelow(limit: number): number {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < fair) return drawn % limit;
  }
}

/** The same entries in another order (Fisher and Yates), every order as likely as the other. */
export function shuffled<T>(entries: readonly T[], random: (limit: number) => number = randomBelow): T[] {
  const left = [...entries];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(random(left.length), 1));
  return drawn;
}
