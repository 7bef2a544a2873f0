/** What a ballot can become, one dot at a time. */
import type { Choices, Vote } from '@samenbord/board';

export const dotsOn = (ballot: Choices, choice: string): number => ballot[choice] ?? 0;

export const dotsLeft = ({ dots }: Pick<Vote, 'dots'>, ballot: Choices): number =>
  dots - Object.values(ballot).reduce((sum, given) => sum + given, 0);

/** Whether two ballots give every choice as many dots; a choice with none may be named or not. */
export const isSameBallot = (one: Choices, other: Choices): boolean =>
  Object.keys({ ...one, ...other }).every((choice) => dotsOn(one, choice) === dotsOn(other, choice));

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
