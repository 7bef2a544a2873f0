/**
 * Everything that we could think of to do to a room with bytes of our own making. Whatever it is, the state stays
 * what it was (or what the sender may make of it), the connection closes with the right code, the thread is never
 * busy for long, and An and Bram work on without noticing; nor does a restart.
 */
import { PARTICIPANT_ROOTS, COLLECTION_NAMES, SINGLETON_NAMES, rootMap } from '@samenbord/board';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { Arena } from './arena.ts';
import type { Struck } from './arena.ts';
import type { Attack } from './attack.ts';
import { bombs } from './attacks/bombs.ts';
import { deletes } from './attacks/deletes.ts';
import { wrongFrames } from './attacks/frames.ts';
import { identity } from './attacks/identity.ts';
import { places } from './attacks/places.ts';
import { presence } from './attacks/presence.ts';
import { structs } from './attacks/structs.ts';
import { slowness } from './clock.ts';

/** Milliseconds of processor time that one frame or tick may take. */
const LONGEST = 100;
/** A pause of the garbage collector is nobody's fault: the best of so many attempts counts. */
const ATTEMPTS = 3;
/** Bytes that one attack may leave in the log beyond what it sent. */
const LOG_GROWTH = 64 * 1024;

const content = (doc: Y.Doc): unknown =>
  [...SINGLETON_NAMES, ...COLLECTION_NAMES].map((root) => [root, rootMap(doc, root).toJSON()]);

/** What nobody but facilitators and the server write, and what colleagues made. */
function ofOthers(doc: Y.Doc): unknown {
  const others = (root: (typeof COLLECTION_NAMES)[number]) =>
    Object.entries(rootMap(doc, root).toJSON()).filter(
      ([, record]) => !['mallory', 'accomplice'].includes(makerOf(record)),
    );
  return [
    SINGLETON_NAMES.map((root) => rootMap(doc, root).toJSON()),
    COLLECTION_NAMES.map((root) =>
      PARTICIPANT_ROOTS.has(root) ? others(root) : rootMap(doc, root).toJSON(),
    ),
  ];
}

function makerOf(record: unknown): string {
  const { author, by, participant } = record as Record<string, string | undefined>;
  return author ?? by ?? participant ?? '';
}

interface Picture {
  hash: string;
  content: unknown;
  ofOthers: unknown;
}
const picture = (arena: Arena): Picture => ({
  hash: arena.hash,
  content: content(arena.doc),
  ofOthers: ofOthers(arena.doc),
});

function expectOutcome({ outcome }: Attack, arena: Arena, struck: Struck, before: Picture): void {
  const after = picture(arena);
  if (outcome === 'allowed') return;
  if (typeof outcome === 'object' && 'allowed' in outcome) {
    expect(outcome.allowed(arena)).toBe(true);
    return;
  }
  if (outcome === 'content-unchanged') {
    expect(after.content).toEqual(before.content);
    return;
  }
  if (outcome === 'harmless' || (typeof outcome === 'object' && 'holds' in outcome)) {
    expect(after.ofOthers).toEqual(before.ofOthers);
    if (typeof outcome === 'object') expect(outcome.holds(arena)).toBe(true);
    return;
  }
  expect(struck.changed).toBe(false);
  expect(after.hash).toBe(before.hash);
  expect(struck.closed).toBe(typeof outcome === 'object' ? outcome.closed : undefined);
  if (outcome === 'dropped') expect(struck.messages.map(({ type }) => type)).not.toContain('saved');
}

/** One attempt; returns the longest that the room was busy with it. */
function attempt(attack: Attack): number {
  const arena = new Arena();
  const before = picture(arena);
  const log = arena.logBytes;
  arena.longest = 0;
  let sent = 0;
  const counted = function* () {
    for (const frame of attack.frames(arena)) {
      sent += frame.length;
      yield frame;
    }
  };
  const struck = arena.strike(counted(), attack.as);
  const { longest } = arena;
  expect(arena.pending).toBe(false);
  expect(arena.logBytes - log).toBeLessThan(sent * 2 + LOG_GROWTH);
  expectOutcome(attack, arena, struck, before);
  expect(arena.faultsOfHonestWork()).toEqual([]);
  expect(arena.survivesRestart()).toBe(true);
  return longest;
}

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
    const limit = LONGEST * slowness();
    let longest = Infinity;
    for (let tries = 0; tries < ATTEMPTS && longest > limit; tries++)
      longest = Math.min(longest, attempt(attack));
    if (process.env['SHOW_COST']) console.log(`${longest.toFixed(1)} ms: ${attack.name}`);
    expect(longest).toBeLessThan(limit);
  });
});
