/** Frames that are no messages. */
import { MAX_FRAME } from '@samenbord/sync';
import type { Attack } from '../attack.ts';
import { ENDLESS } from '../attack.ts';
import { Bytes } from '../forge/bytes.ts';
import { change, hello, stateVector, step1 } from '../forge/frames.ts';
import * as f from '../forge/update.ts';

const HUNDRED_MB = 100 * 1024 * 1024;

const refused = (name: string, frame: () => Uint8Array): Attack => ({
  name,
  frames: () => [frame()],
  outcome: { closed: 'malformed' },
});

export const wrongFrames: Attack[] = [
  {
    name: 'a frame of 100 MB',
    frames: () => [new Uint8Array(HUNDRED_MB)],
    outcome: { closed: 'too-large' },
  },
  {
    name: 'a frame one byte over the limit',
    frames: () => [new Uint8Array(MAX_FRAME + 1)],
    outcome: { closed: 'too-large' },
  },
  refused('an empty frame', () => new Uint8Array()),
  refused('half a frame', () => change(f.from(1, 0, f.gc(1))).slice(0, -3)),
  {
    // Its first character is a kind of message that a later version may have.
    name: 'JSON',
    frames: () => [new TextEncoder().encode('{"type":"hello"}')],
    outcome: 'nothing',
  },
  refused('a frame with bytes behind the end', () =>
    new Bytes()
      .raw(change(f.update([])))
      .byte(0)
      .done(),
  ),
  refused('a frame of zeros', () => new Uint8Array(1000)),
  refused('a message that does not exist', () => Uint8Array.of(9, 0)),
  refused('a sync step that does not exist', () => Uint8Array.of(0, 3, 0)),
  refused('a kind that is no number', () => new Bytes().varUint(ENDLESS).done()),
  refused('a length that is no number', () => new Bytes().byte(0).byte(2).varUint(ENDLESS).byte(0).done()),
  refused('a length of 2⁵³−1', () =>
    new Bytes()
      .byte(0)
      .byte(2)
      .varUint(2 ** 53 - 1)
      .byte(0)
      .done(),
  ),
  refused('a state vector that is cut off', () => step1(stateVector([[1, 2]]).slice(0, -1))),
  refused('a state vector of a client that is no number', () => step1(stateVector([[ENDLESS, 2]]))),
  {
    name: 'a client from before the first version',
    frames: () => [hello(0)],
    outcome: { closed: 'client-too-old' },
  },
];
