/** Delete sets: of everything, of what is not there, and by the hundred thousand. */
import { asAnswer, asChange } from '../arena.ts';
import type { Arena } from '../arena.ts';
import { ENDLESS, MALLORY } from '../attack.ts';
import type { Attack } from '../attack.ts';
import * as f from '../forge/update.ts';

const BOMB_BYTES = 885_000;

const everything = (arena: Arena): Uint8Array =>
  f.update(
    [],
    [...arena.doc.store.clients.keys()].map((client) => ({
      client,
      ranges: [[0, arena.clock(client)] as const],
    })),
  );

/** Every second clock of a client, up to about `bytes` of them. */
const everySecond = (client: number, bytes: number): Uint8Array =>
  f.deletingAll(
    client,
    Array.from({ length: Math.floor(bytes / 4) }, (_, index) => [index * 2, 1] as const),
  );

export const deletes: Attack[] = [
  {
    name: 'everything deleted, without a single struct',
    frames: (arena) => asChange(everything(arena)),
    outcome: { closed: 'forbidden' },
  },
  {
    name: 'everything deleted, as an answer',
    frames: (arena) => asAnswer(everything(arena)),
    outcome: { closed: 'forbidden' },
  },
  {
    name: 'a colleague’s note deleted',
    frames: (arena) => {
      const { client, clock } = arena.record('notes', 'an-1');
      return asChange(f.deleting(client, [clock, 1]));
    },
    outcome: { closed: 'forbidden' },
  },
  {
    name: 'the type of a colleague’s text deleted',
    frames: (arena) => {
      const { client, clock } = arena.textOf('an-1');
      return asChange(f.deleting(client, [clock, 1]));
    },
    outcome: { closed: 'forbidden' },
  },
  {
    name: 'a zone’s title deleted',
    frames: (arena) => {
      const { client, clock } = arena.value('zones', 'praktijk', 'title');
      return asChange(f.deleting(client, [clock, 1]));
    },
    outcome: { closed: 'forbidden' },
  },
  {
    name: 'a bomb of 885 KB of deletes in what a colleague may write one day',
    frames: (arena) => asChange(everySecond(arena.anClient, BOMB_BYTES)),
    outcome: 'dropped',
  },
  {
    name: 'a bomb of 885 KB of deletes of a client that nobody knows',
    frames: () => asAnswer(everySecond(123_456, BOMB_BYTES)),
    outcome: 'dropped',
  },
  {
    name: 'a delete of a length of 2³²−1',
    frames: (arena) => asChange(f.deleting(arena.anClient, [0, 2 ** 32 - 1])),
    outcome: 'dropped',
  },
  ...(
    [
      ['a delete of a length of 2⁵³−1', [[0, 2 ** 53 - 1]]],
      ['a delete of no length', [[0, 0]]],
      [
        'deletes that go back',
        [
          [2, 1],
          [0, 1],
        ],
      ],
      [
        'deletes that overlap',
        [
          [0, 2],
          [1, 2],
        ],
      ],
      ['a delete at a clock that is no number', [[ENDLESS, 1]]],
      ['a delete of a length that is no number', [[0, ENDLESS]]],
    ] as const
  ).map(([name, ranges]) => ({
    name,
    frames: (arena: Arena) => asChange(f.deleting(arena.anClient, ...ranges)),
    outcome: { closed: 'malformed' } as const,
  })),
  {
    name: 'one client twice',
    frames: (arena) => {
      const one = { client: arena.anClient, ranges: [[0, 1] as const] };
      return asChange(f.update([], [one, one]));
    },
    outcome: { closed: 'malformed' },
  },
  {
    name: 'own characters deleted before they were written',
    frames: () => asChange(f.deleting(MALLORY, [0, 5])),
    outcome: 'dropped',
  },
  {
    name: 'what is dead already, deleted again',
    frames: (arena) => {
      const end = arena.clock(arena.anClient);
      return asChange(f.deleting(arena.anClient, [end - 1, 1]));
    },
    outcome: 'nothing',
  },
];
