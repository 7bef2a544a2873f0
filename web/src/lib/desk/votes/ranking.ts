/** A vote's result in order: who has the most stands first, and who has as many shares the place. */
export interface Ranked {
  choice: string;
  dots: number;
  /** From 1; equal for a tie. */
  place: number;
  /** Whether another choice has as many. */
  tied: boolean;
}

export function ranking(result: Readonly<Record<string, number>>): Ranked[] {
  const counted = Object.entries(result).sort(([, a], [, b]) => b - a);
  return counted.map(([choice, dots]) => ({
    choice,
    dots,
    place: counted.findIndex(([, other]) => other === dots) + 1,
    // Choices without a dot did not tie: nobody chose them.
    tied: dots > 0 && counted.filter(([, other]) => other === dots).length > 1,
  }));
}
