/** One attack on a room, and everything that has to hold afterwards. */
import { PARTICIPANT_ROOTS, isCollection } from '@samenbord/board';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { Arena } from './arena.ts';
import type { Struck } from './arena.ts';
import type { Attack } from './attack.ts';
import { slowness } from './clock.ts';
import { BOARD } from './ground.ts';
import type { Ground } from './ground.ts';

/** Milliseconds of processor time, of the machine that `slowness` compares with, that one frame or tick may take. */
const LONGEST = 100;
/** A pause of the garbage collector, or a neighbour in the caches, is nobody's fault: the best of so many attempts counts. */
const ATTEMPTS = 8;
/** Bytes that one attack may leave in the log beyond what it sent. */
const LOG_GROWTH = 64 * 1024;

const content = (doc: Y.Doc): [string, Record<string, object>][] =>
  [...doc.share.keys()].sort().map((root) => [root, doc.get(root, Y.Map).toJSON()]);

/** What nobody but facilitators and the server write, and what colleagues made. */
const ofOthers = (doc: Y.Doc, { isOthers }: Ground): unknown =>
  content(doc).map(([root, records]) => [
    root,
    isCollection(root) && PARTICIPANT_ROOTS.has(root)
      ? Object.entries(records).filter(([id, record]) => isOthers(id, record))
      : records,
  ]);

interface Picture {
  hash: string;
  content: unknown;
  ofOthers: unknown;
}
const picture = (arena: Arena, ground: Ground): Picture => ({
  hash: arena.hash,
  content: content(arena.doc),
  ofOthers: ofOthers(arena.doc, ground),
});

function expectOutcome(
  { outcome }: Attack,
  { arena, struck, before, after }: { arena: Arena; struck: Struck; before: Picture; after: Picture },
): void {
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
function attempt(attack: Attack, ground: Ground): number {
  const arena = new Arena({ ground });
  const before = picture(arena, ground);
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
  expectOutcome(attack, { arena, struck, before, after: picture(arena, ground) });
  expect(arena.faultsOfHonestWork()).toEqual([]);
  expect(arena.survivesRestart()).toBe(true);
  return longest;
}

/** @throws when any promise of the room did not hold. */
export function withstand(attack: Attack, ground: Ground = BOARD): void {
  let longest = Infinity;
  for (let tries = 0; tries < ATTEMPTS && longest > LONGEST; tries++) {
    // Just before and just after: a machine can become slower within one attempt.
    const before = slowness();
    const took = attempt(attack, ground);
    longest = Math.min(longest, took / Math.max(before, slowness()));
  }
  if (process.env['SHOW_COST']) console.log(`${longest.toFixed(1)} ms: ${attack.name}`);
  expect(longest).toBeLessThan(LONGEST);
}
