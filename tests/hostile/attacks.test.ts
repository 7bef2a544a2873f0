/**
 * Everything that we could think of to do to a room with bytes of our own making. Whatever it is, the state stays
 * what it was (or what the sender may make of it), the connection closes with the right code, the thread is never
 * busy for long, and An and Bram work on without noticing; nor does a restart.
 */
import { describe, test } from 'vitest';
import { bombs } from './attacks/bombs.ts';
import { deletes } from './attacks/deletes.ts';
import { wrongFrames } from './attacks/frames.ts';
import { identity } from './attacks/identity.ts';
import { places } from './attacks/places.ts';
import { presence } from './attacks/presence.ts';
import { structs } from './attacks/structs.ts';
import { withstand } from './attempt.ts';

describe.each([
  ['being somebody else', identity],
  ['broken structs', structs],
  ['wrong places', places],
  ['deletes', deletes],
  ['presence', presence],
  ['broken frames', wrongFrames],
  ['bombs', bombs],
])('%s', (_, attacks) => {
  test.each(attacks.map((attack) => [attack.name, attack] as const))('%s', (_name, attack) => {
    withstand(attack);
  });
});
