/** What a ballot can become, one dot at a time. */
import type { Choices, Vote } from '@samenbord/board';

export const dotsOn = (ballot: Choices, choice: string): number => ballot[choice] ?? 0;

export const dotsLeft = ({ dots }: Pick<Vote, 'dots'>, ballot: Choices): number =>
  dots - Object.values(ballot).reduce((sum, given) => sum + given, 0);

/** The ballot with this many more (or fewer) dots on a choice; undefined when it cannot be. */
export function withDots(
  vote: Pick<Vote, 'dots' | 'kind'>,
  ballot: Choices,
  choice: string,
  more: number,
): Choices | undefined {
  // On a scale one answer takes the place of another.
  if (vote.kind === 'scale') return more > 0 ? { [choice]: 1 } : {};
  const dots = dotsOn(ballot, choice) + more;
  return dots < 0 || more > dotsLeft(vote, ballot) ? undefined : { ...ballot, [choice]: dots };
}
