/**
 * A hostile participant at random: honest updates with bytes turned, and forged ones that point at everything they
 * can reach. Whatever the gate lets through, the board stays a board: nothing is gone, nothing that participants
 * don't write has changed, every value is one of the layout, and everybody else's copy is the same as the server's.
 */
import {
  COLLECTION_NAMES,
  SINGLETON_NAMES,
  PARTICIPANT_ROOTS,
  addRecord,
  fieldOf,
  rootMap,
  setFields,
} from '@samenbord/board';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import * as f from '../testing/forge.ts';
import type { At } from '../testing/forge.ts';
import { Stage, contentOf, enter, person, updateOf } from '../testing/stage.ts';
import { writeUpdate } from '../wire.ts';

const AN = 11;
const MALLORY = 66;
const SEED = 20_260;
const ROUNDS = 4000;

/** Repeatable randomness: a linear congruential generator (Numerical Recipes) is enough to throw dice with. */
let state = SEED;
const below = (limit: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};

function board(): Stage {
  const stage = Stage.withBoard();
  const an = enter(stage, person('an'), AN);
  for (const id of ['n1', 'n2', 'n3']) {
    const add = updateOf(an, (doc) => addRecord(doc, 'notes', id, { text: `Briefje ${id} 🙂`, pos: [1, 2] }));
    stage.update('an', add);
  }
  stage.update(
    'an',
    updateOf(an, (doc) => setFields(doc, 'notes', 'n1', { pos: [3, 4] })),
  );
  stage.commit();
  return stage;
}

const protectedPart = (doc: Y.Doc): unknown =>
  [...SINGLETON_NAMES, ...COLLECTION_NAMES]
    .filter((root) => !PARTICIPANT_ROOTS.has(root))
    .map((root) => rootMap(doc, root).toJSON());

function expectValid(doc: Y.Doc): void {
  for (const root of COLLECTION_NAMES)
    for (const record of rootMap(doc, root).values()) {
      if (!(record instanceof Y.Map)) throw new Error(`${root} holds something that is no record.`);
      for (const [key, value] of record.entries()) {
        const plain: unknown = value instanceof Y.Text ? value.toJSON() : value;
        if (!fieldOf(root, key)?.accepts(plain))
          throw new Error(`${root}.${key} holds ${JSON.stringify(plain)}.`);
      }
    }
}

/** A place that may or may not make sense: any id of the document, any root, any key. */
function anywhere(doc: Y.Doc, clock: number): At {
  const clients = [...doc.store.clients.keys(), MALLORY];
  const anyId = () => {
    const client = clients[below(clients.length)] ?? AN;
    const end = client === MALLORY ? clock : Y.getState(doc.store, client);
    return f.id(client, below(end + 1));
  };
  const key = ['n1', 'n9', 'text', 'pos', 'title', 'author', 'deleted', 'praktijk'][below(8)] ?? 'n1';
  switch (below(5)) {
    case 0:
      return { parent: ['notes', 'zones', 'stage', 'links', 'other'][below(5)] ?? 'notes', key };
    case 1:
      return { parent: anyId(), ...(below(2) ? { key } : {}) };
    case 2:
      return { origin: anyId() };
    case 3:
      return { right: anyId() };
    default:
      return { origin: anyId(), right: anyId() };
  }
}

function forged(doc: Y.Doc): Uint8Array {
  const start = Y.getState(doc.store, MALLORY);
  const structs = Array.from({ length: below(4) }, (_, index) => {
    const at = anywhere(doc, start + index);
    const options = [
      () => f.characters(['x', '🙂', 'abc'][below(3)] ?? 'x', at),
      () => f.values([[[9, 9], 'boos', null, 5][below(4)] ?? 0], at),
      () => f.map(at),
      () => f.sharedText(at),
      () => f.dead(1 + below(3), at),
      () => f.gc(1 + below(3)),
      () => f.subdocument(at),
    ];
    return (options[below(options.length)] ?? (() => f.gc(1)))();
  });
  const clients = [...doc.store.clients.keys()];
  const victim = clients[below(clients.length)] ?? AN;
  const deletes =
    below(3) === 0 ? [[victim, [below(Y.getState(doc.store, victim)), 1 + below(4)]] as const] : [];
  return f.forge(structs.length > 0 ? [{ client: MALLORY, clock: start, structs }] : [], deletes);
}

function turned(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  // Only now: yjs takes another id when it meets its own in an update.
  copy.clientID = MALLORY;
  const update = updateOf(copy, () => {
    if (below(2)) addRecord(copy, 'notes', `m${String(below(1000))}`, { text: 'Hoi', pos: [1, 1] });
    else setFields(copy, 'notes', 'n2', { pos: [below(100), 7] });
  }).slice();
  for (let turns = below(3); turns > 0; turns--) update[below(update.length)] = below(256);
  return update;
}

test(`a board stays a board under ${String(ROUNDS)} hostile updates (seed ${String(SEED)})`, () => {
  const stage = board();
  const before = protectedPart(stage.room.doc);
  const onlooker = enter(stage, person('els'), 33);
  const verdicts = { taken: 0, refused: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    if (!stage.room.sessions.has('mallory')) stage.join(person('mallory'));
    const update = below(2) ? forged(stage.room.doc) : turned(stage.room.doc);
    stage.receive('mallory', writeUpdate(update));
    stage.commit();
    if (stage.inbox('mallory').closed === undefined) verdicts.taken += 1;
    else verdicts.refused += 1;
    stage.inboxes.delete('mallory');
    for (const message of stage.inbox('els').messages.splice(0))
      if (message.type === 'update') Y.applyUpdate(onlooker, message.update);
    if (stage.room.broken) throw new Error(`The room broke in round ${String(round)} on [${update.join()}].`);
    if (round % 100 === 0) expectValid(stage.room.doc);
  }
  expectValid(stage.room.doc);
  expect(protectedPart(stage.room.doc)).toEqual(before);
  for (const id of ['n1', 'n2', 'n3']) expect(rootMap(stage.room.doc, 'notes').get(id)).toBeInstanceOf(Y.Map);
  expect(contentOf(onlooker)).toEqual(contentOf(stage.room.doc));
  expect(Y.encodeStateVector(onlooker)).toEqual(Y.encodeStateVector(stage.room.doc));
  // The dice must have thrown both.
  expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(ROUNDS / 20);
});
