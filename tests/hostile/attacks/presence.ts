/** Presence of others, and too much of one's own. */
import { readAwareness } from '@samenbord/sync';
import type { Message } from '@samenbord/sync';
import type { Arena } from '../arena.ts';
import type { Attack } from '../attack.ts';
import { awareness } from '../forge/frames.ts';
import type { Said } from '../forge/frames.ts';

const OWN = 700;
const STORM = 10_000;
const FAR = 2 ** 32 - 2;

/** What everybody else would be told now, by client id. */
function told(
  arena: Arena,
): Map<number, { clock: number; user?: { id?: string; name?: string; role?: string } }> {
  const session = arena.intrude('screen', 'screen');
  arena.settle();
  const { messages } = arena.send(session, Uint8Array.of(3));
  const found = new Map<number, { clock: number }>();
  for (const message of messages) for (const [client, state] of states(message)) found.set(client, state);
  return found;
}

const states = (message: Message) =>
  message.type === 'awareness'
    ? readAwareness(message.update).map(({ client, clock, state }) => {
        const json = JSON.parse(new TextDecoder().decode(state)) as { user?: { id?: string } } | null;
        return [client, { clock, ...json }] as const;
      })
    : [];

/** An and Bram are who they say, here, and not at the end of their clocks. */
const colleaguesAreThemselves = (arena: Arena): boolean => {
  const seen = told(arena);
  return [arena.an, arena.bram].every((peer) => {
    const entry = seen.get(peer.doc.clientID);
    return entry?.user?.id === peer.actor.participant && entry.clock < FAR;
  });
};

const say = (...said: Said[]): Uint8Array => awareness(said);

export const presence: Attack[] = [
  {
    name: 'a colleague said to be gone',
    frames: (arena) => [
      say({ client: OWN, clock: 1, state: '{}' }),
      say({ client: arena.anClient, clock: 1000, state: 'null' }),
    ],
    outcome: { holds: colleaguesAreThemselves },
  },
  {
    name: 'a colleague’s presence forged before saying anything of oneself',
    frames: (arena) => [say({ client: arena.anClient, clock: 1000, state: '{"user":{"id":"mallory"}}' })],
    outcome: { holds: colleaguesAreThemselves },
  },
  {
    name: 'a colleague’s presence put at the end of its clock, so that it could never be told again',
    frames: (arena) => [
      say(
        { client: OWN, clock: 1, state: '{}' },
        { client: arena.anClient, clock: 2 ** 32 - 1, state: '{}' },
      ),
    ],
    outcome: { holds: colleaguesAreThemselves },
  },
  {
    name: 'oneself as a facilitator with a colleague’s name',
    frames: () => [
      say({ client: OWN, clock: 1, state: '{"user":{"id":"an","name":"An","role":"facilitator"}}' }),
    ],
    outcome: {
      holds: (arena) => {
        const users = [...told(arena).values()].map(({ user }) => user);
        return users.every((user) => user?.role !== 'facilitator') && colleaguesAreThemselves(arena);
      },
    },
  },
  {
    name: 'a second id on the same socket',
    frames: () => [
      say({ client: OWN, clock: 1, state: '{}' }),
      say({ client: OWN + 1, clock: 1, state: '{}' }),
    ],
    outcome: { holds: (arena) => !told(arena).has(OWN + 1) },
  },
  {
    name: 'a state over 1 KB',
    frames: () => [say({ client: OWN, clock: 1, state: JSON.stringify({ x: 'y'.repeat(2000) }) })],
    outcome: { holds: (arena) => !told(arena).has(OWN) },
  },
  {
    name: 'a state that is no JSON',
    frames: () => [say({ client: OWN, clock: 1, state: '{' })],
    outcome: { closed: 'malformed' },
  },
  {
    name: 'a state that is a list',
    frames: () => [say({ client: OWN, clock: 1, state: '[1]' })],
    outcome: { closed: 'malformed' },
  },
  {
    name: 'an entry that is cut off',
    frames: () => [say({ client: OWN, clock: 1, state: '{}' }).slice(0, -1)],
    outcome: { closed: 'malformed' },
  },
  {
    name: '10,000 states within a second',
    frames: function* () {
      for (let clock = 1; clock <= STORM; clock++)
        yield say({ client: OWN, clock, state: `{"cursor":${String(clock)}}` });
    },
    outcome: { holds: colleaguesAreThemselves },
  },
];
