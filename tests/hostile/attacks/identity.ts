/** Being somebody else: client ids, clocks, signatures, presence. */
import { recordMap } from '@samenbord/board';
import { asAnswer, asChange } from '../arena.ts';
import { ENDLESS, MALLORY } from '../attack.ts';
import type { Attack } from '../attack.ts';
import * as f from '../forge/update.ts';
import { awareness } from '../forge/frames.ts';

const MAX = 2 ** 53 - 1;
const ELS = 777;
const NOBODY = 888;
const CROWD = 65;

export const identity: Attack[] = [
  {
    name: 'characters under a colleague’s client id',
    frames: (arena) => {
      const at = { origin: arena.character('an-1', 0) };
      return asChange(f.from(arena.anClient, arena.clock(arena.anClient), f.characters('x', at)));
    },
    outcome: { closed: 'malformed' },
  },
  {
    name: 'a colleague’s next clock filled with GC, so that the colleague’s own edits would vanish',
    frames: (arena) => asChange(f.from(arena.anClient, arena.clock(arena.anClient), f.gc(10))),
    outcome: { closed: 'malformed' },
  },
  {
    name: 'GC of length 2⁵³−1 on a colleague’s id',
    frames: (arena) => asChange(f.from(arena.anClient, arena.clock(arena.anClient), f.gc(MAX))),
    outcome: { closed: 'malformed' },
  },
  {
    name: 'GC of length 2⁵³−1 on an own id',
    frames: () => asChange(f.from(MALLORY, 0, f.gc(MAX))),
    outcome: { closed: 'malformed' },
  },
  {
    name: 'GC up to the last clock there is, in steps',
    frames: function* () {
      for (let clock = 0; clock < 8_000_000; clock += 1_000_000)
        yield* asChange(f.from(MALLORY, clock, f.gc(1_000_000)));
    },
    outcome: 'content-unchanged',
  },
  {
    name: 'the server’s client id',
    frames: (arena) => asChange(f.from(arena.doc.clientID, arena.clock(arena.doc.clientID), f.gc(1))),
    outcome: { closed: 'malformed' },
  },
  {
    name: 'an id that was seen in somebody’s presence and has written nothing yet',
    frames: (arena) => {
      const els = arena.intrude('participant', 'els');
      arena.send(els, awareness([{ client: ELS, clock: 0, state: '{}' }]));
      arena.settle();
      return asChange(f.from(ELS, 0, f.gc(1)));
    },
    outcome: { closed: 'malformed' },
  },
  {
    name: 'a gap in the own clock',
    frames: () => asChange(f.from(MALLORY, 5, f.gc(1))),
    outcome: 'dropped',
  },
  {
    name: 'a gap in a colleague’s clock',
    frames: (arena) => asChange(f.from(arena.anClient, arena.clock(arena.anClient) + 1, f.gc(1))),
    outcome: 'dropped',
  },
  {
    name: 'a client id over 32 bits',
    frames: () => asChange(f.from(2 ** 32, 0, f.gc(1))),
    outcome: { closed: 'malformed' },
  },
  {
    name: 'more new ids than tabs',
    frames: () =>
      asAnswer(
        f.update(
          Array.from({ length: CROWD }, (_, index) => ({
            client: 1000 + index,
            clock: 0,
            structs: [f.gc(1)],
          })),
        ),
      ),
    outcome: { closed: 'malformed' },
  },
  ...(['client', 'clock'] as const).map((part) => ({
    name: `a ${part} that is no number`,
    frames: () =>
      asChange(f.from(part === 'client' ? ENDLESS : MALLORY, part === 'clock' ? ENDLESS : 0, f.gc(1))),
    outcome: { closed: 'malformed' } as const,
  })),
  {
    name: 'presence under an id that is no number, by two people, which would end up as one id in the log',
    frames: (arena) => {
      for (const [participant, client] of [
        ['mallory', ENDLESS],
        ['accomplice', 0],
      ] as const) {
        const session = arena.intrude('participant', participant);
        arena.send(session, awareness([{ client, clock: 0, state: '{}' }]));
        arena.settle();
      }
      return [];
    },
    outcome: 'nothing',
  },
  {
    name: 'presence with a clock that is no number',
    frames: () => [awareness([{ client: NOBODY, clock: ENDLESS, state: '{}' }])],
    outcome: { closed: 'malformed' },
  },
  {
    name: 'the maker of a colleague’s note written over',
    frames: (arena) => {
      const parent = arena.record('notes', 'an-1');
      return asChange(f.from(MALLORY, 0, f.values(['mallory'], { parent, key: 'author' })));
    },
    outcome: { holds: ({ doc }) => recordMap(doc, 'notes', 'an-1')?.get('author') === 'an' },
  },
  {
    name: 'a new note in a colleague’s name',
    frames: () =>
      asChange(
        f.from(
          MALLORY,
          0,
          f.map({ parent: 'notes', key: 'framed' }),
          f.text({ parent: f.id(MALLORY, 0), key: 'text' }),
          f.values(['an'], { parent: f.id(MALLORY, 0), key: 'author' }),
        ),
      ),
    outcome: { holds: ({ doc }) => recordMap(doc, 'notes', 'framed')?.get('author') === 'mallory' },
  },
  {
    name: 'a reaction in a colleague’s name',
    frames: () =>
      asChange(
        f.from(
          MALLORY,
          0,
          f.map({ parent: 'reactions', key: 'an-1:mallory:heart' }),
          f.values(['bram'], { parent: f.id(MALLORY, 0), key: 'participant' }),
        ),
      ),
    outcome: {
      holds: ({ doc }) => recordMap(doc, 'reactions', 'an-1:mallory:heart')?.get('participant') === 'mallory',
    },
  },
  {
    name: 'a reaction under the id that a colleague’s own would have',
    frames: () => asChange(f.from(MALLORY, 0, f.map({ parent: 'reactions', key: 'an-1:bram:heart' }))),
    outcome: { closed: 'forbidden' },
  },
];
