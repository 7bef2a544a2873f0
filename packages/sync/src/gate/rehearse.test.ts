import { OPEN_WORK, addRecord, noteText } from '@samenbord/board';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Ledger } from '../ledger.ts';
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
  verdict.verdict === 'accept' ? verdict.steps : verdict.detail;

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
