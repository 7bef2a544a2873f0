/**
 * The same harm in a lane (`/sync/<board>/own`), and what only a lane invites to: what the server keeps there stays as it
 * is, the right close code comes, the thread is never busy for long, the other pages of its owner work on, and nothing
 * that goes to the board with the reveal can grow beyond measure.
 */
import { describe, expect, test } from 'vitest';
import { bombs } from './attacks/bombs.ts';
import { deletes } from './attacks/deletes.ts';
import { wrongFrames } from './attacks/frames.ts';
import { identity } from './attacks/identity.ts';
import { places } from './attacks/places.ts';
import { presence } from './attacks/presence.ts';
import { NOT_IN_A_LANE, laneAttacks } from './attacks/lane.ts';
import { structs } from './attacks/structs.ts';
import { withstand } from './attempt.ts';
import { LANE } from './ground.ts';

const everywhere = [
  ['being somebody else', identity],
  ['broken structs', structs],
  ['wrong places', places],
  ['deletes', deletes],
  ['presence', presence],
  ['broken frames', wrongFrames],
  ['bombs', bombs],
] as const;

test('what is left out is named as it is called', () => {
  const names = everywhere.flatMap(([, attacks]) => attacks.map(({ name }) => name));
  expect([...NOT_IN_A_LANE].filter((name) => !names.includes(name))).toEqual([]);
});

describe.each([
  ['in a lane alone', laneAttacks] as const,
  ...everywhere.map(
    ([name, attacks]) => [name, attacks.filter((attack) => !NOT_IN_A_LANE.has(attack.name))] as const,
  ),
])('%s', (_, attacks) => {
  test.each(attacks.map((attack) => [attack.name, attack] as const))('%s', (_name, attack) => {
    withstand(attack, LANE);
  });
});
