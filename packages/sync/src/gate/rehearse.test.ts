import { OPEN_WORK, addRecord, noteText, recordMap } from '@samenbord/board';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Ledger } from '../ledger.ts';
import { MAX_STEPS } from '../limits.ts';
import * as f from '../testing/forge.ts';
import { clientDoc, updateOf } from '../testing/stage.ts';
import { Gate } from './gate.ts';
import type { Verdict } from './verdict.ts';

const AN = 11;
const BRAM = 22;
const SITUATION = { state: 'open', locked: false, rules: OPEN_WORK } as const;

let doc: Y.Doc;
let gate: Gate;

const check = (update: Uint8Array, participant = 'bram'): Verdict =>
  gate.check(update, { actor: { role: 'facilitator', participant }, via: 'step2' }, SITUATION);
const bram = (...structs: Parameters<typeof f.forge>[0][number]['structs'][number][]): Uint8Array =>
  f.forge([{ client: BRAM, clock: 0, structs }]);
const stepsOf = (verdict: Verdict): number | string =>
  verdict.verdict === 'accept' ? verdict.cost.steps : verdict.detail;

/** The clock of An's character at an index of "abcdef". */
const at = (index: number) => f.id(AN, 2 + index);

beforeEach(() => {
  doc = clientDoc(1);
  const ledger = new Ledger();
  gate = new Gate(doc, ledger);
  ledger.bind({ client: AN, participant: 'an' });
  // Bram's note, in which An's tab wrote: people write in their own only.
  ledger.own({ root: 'notes', record: 'n1', participant: 'bram' });
  const an = clientDoc(AN);
  Y.applyUpdate(
    doc,
    updateOf(an, () => addRecord(an, 'notes', 'n1', { text: 'abcdef' })),
  );
});

test('[GT9] typing costs no comparison, wherever it is done and however often', () => {
  const client = clientDoc(BRAM, Y.encodeStateAsUpdate(doc));
  const typed = updateOf(client, () => {
    for (let i = 0; i < 300; i++) noteText(client, 'n1')?.insert((i * 7) % (6 + i), 'x');
  });
  // Only for copying the list that it goes into.
  expect(stepsOf(check(typed))).toBeLessThan(10);
});

test('[GT9] a crowd at one place costs every comparison that yjs would make', () => {
  const crowd = (client: number): Uint8Array =>
    f.forge([
      { client, clock: 0, structs: Array.from({ length: 100 }, () => f.characters('x', { right: at(0) })) },
    ]);
  Y.applyUpdate(doc, crowd(5));
  expect(stepsOf(check(crowd(BRAM)))).toBeGreaterThan(100 * 100);
});

describe('[GT9] a key that was written tens of thousands of times', () => {
  const TIMES = 30_000;
  /** Two people in turn, so that yjs joins nothing that either wrote. */
  const writeInTurn = (): void => {
    const [one, other] = [clientDoc(5), clientDoc(6)];
    for (const writer of [one, other]) Y.applyUpdate(writer, Y.encodeStateAsUpdate(doc));
    for (let turn = 0; turn < TIMES; turn += 2)
      for (const [writer, reader] of [
        [one, other],
        [other, one],
      ] as const)
        Y.applyUpdate(
          reader,
          updateOf(writer, () => recordMap(writer, 'notes', 'n1')?.set('pos', [turn, 0])),
        );
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(one));
  };
  const move = (client: Y.Doc) =>
    updateOf(client, () => recordMap(client, 'notes', 'n1')?.set('pos', [7, 7]));

  test('costs its next writer nothing, and who wrote at the same time what was written since', () => {
    writeInTurn();
    const state = Y.encodeStateAsUpdate(doc);
    expect(stepsOf(check(move(clientDoc(BRAM, state))))).toBeLessThan(1);
    const behind = clientDoc(BRAM, state);
    for (const at of [1, 2, 3]) recordMap(doc, 'notes', 'n1')?.set('pos', [at, at]);
    expect(stepsOf(check(move(behind)))).toBeLessThan(10);
  });

  test('is looked through to the end for who writes before all of it, and that is counted', () => {
    const behind = clientDoc(BRAM, Y.encodeStateAsUpdate(doc));
    writeInTurn();
    const verdict = check(f.forge([{ client: 1_000_000, clock: 0, structs: [f.values([[1, 1]], at0())] }]));
    expect(verdict).toMatchObject({ verdict: 'accept' });
    expect(verdict.cost.steps).toBeGreaterThan(TIMES / 2);
    expect(stepsOf(check(move(behind)))).toBeGreaterThan(TIMES / 2);
  });
  const at0 = () => {
    const { client, clock } = recordMap(doc, 'notes', 'n1')?._item?.id ?? Y.createID(0, 0);
    return { parent: f.id(client, clock), key: 'pos' };
  };
});

test('[GT4] what a refusal took to find out counts too', () => {
  const crowd = Array.from({ length: 400 }, () => f.characters('x', { right: at(0) }));
  Y.applyUpdate(doc, f.forge([{ client: 5, clock: 0, structs: crowd }]));
  const verdict = check(bram(...crowd, f.characters('x', { origin: at(4), right: at(2) })));
  expect(verdict).toMatchObject({ verdict: 'refuse' });
  expect(verdict.cost.steps).toBeGreaterThan(MAX_STEPS);
});

test.each([
  ['in the wrong order', { origin: at(4), right: at(2) }],
  ['the same', { origin: at(2), right: at(2) }],
  ['the end and the beginning', { origin: at(5), right: at(0) }],
])(
  '[GT4] neighbours that are %s are refused, for replicas would put the item at different places',
  (_, place) => {
    expect(stepsOf(check(bram(f.characters('x', place))))).toBe('neighbours-reversed');
  },
);

test('[GT4] neighbours with something of a colleague between them are as good as any', () => {
  expect(stepsOf(check(bram(f.characters('x', { origin: at(0), right: at(4) }))))).toBeLessThan(10);
});

test('[GT4] neighbours among what the same update brings are looked at too', () => {
  const update = bram(
    f.characters('12345', { origin: at(0), right: at(1) }),
    f.characters('x', { origin: f.id(BRAM, 3), right: f.id(BRAM, 1) }),
  );
  expect(stepsOf(check(update))).toBe('neighbours-reversed');
});

test('[GT2] two tabs of one person that wrote in turn, unheard, are taken together', () => {
  const base = Y.encodeStateAsUpdate(doc);
  const tabs = [clientDoc(BRAM, base), clientDoc(33, base)];
  const [one, other] = tabs;
  if (!one || !other) throw new Error('unreachable');
  for (let turn = 0; turn < 6; turn++) {
    const [writer, reader] = turn % 2 === 0 ? [one, other] : [other, one];
    noteText(writer, 'n1')?.insert(3 + turn, String(turn));
    Y.applyUpdate(reader, Y.encodeStateAsUpdate(writer));
  }
  const verdict = check(Y.encodeStateAsUpdate(one));
  expect(verdict.verdict).toBe('accept');
  if (verdict.verdict === 'accept' && verdict.update) Y.applyUpdate(doc, verdict.update);
  expect(noteText(doc, 'n1')?.toJSON()).toBe('abc012345def');
});
