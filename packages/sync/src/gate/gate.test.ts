import { MAX_NOTE_TEXT, OPEN_WORK, addRecord, recordMap, rootMap } from '@samenbord/board';
import type { BoardState, Collection, Role } from '@samenbord/board';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Ledger } from '../ledger.ts';
import { MAX_NEW_CLIENTS, MAX_NEW_STRUCTS_UPDATE } from '../limits.ts';
import * as f from '../testing/forge.ts';
import type { ForgedSection } from '../testing/forge.ts';
import { clientDoc, updateOf } from '../testing/stage.ts';
import { Gate } from './gate.ts';
import type { BoardSituation, Sender, Verdict } from './verdict.ts';

const SERVER = 1;
const AN = 11;
const BRAM = 22;
const OPEN: BoardSituation = {
  state: 'open',
  locked: false,
  rules: OPEN_WORK,
};

let doc: Y.Doc;
let ledger: Ledger;
let gate: Gate;

interface How {
  who?: string;
  role?: Role;
  via?: Sender['via'];
  state?: BoardState;
}

const check = (
  update: Uint8Array,
  { who = 'bram', role = 'participant', via = 'update', state = 'open' }: How = {},
): Verdict => gate.check(update, { actor: { role, participant: who }, via }, { ...OPEN, state });

/** The short form that most tests look at. */
const said = (verdict: Verdict): string =>
  verdict.verdict === 'accept'
    ? 'accept'
    : verdict.verdict === 'resync'
      ? `resync ${verdict.detail}`
      : verdict.detail;

const bram = (...structs: ForgedSection['structs'][number][]): Uint8Array =>
  f.forge([{ client: BRAM, clock: 0, structs }]);
const newest = (): Uint8Array => Y.encodeStateAsUpdate(doc);

/** Applies what the gate accepted, as the room does. */
function letIn(update: Uint8Array, who: string, role: Role = 'participant'): void {
  const verdict = check(update, { who, role });
  if (verdict.verdict !== 'accept') throw new Error(said(verdict));
  for (const client of verdict.clients) ledger.bind({ client, participant: who });
  for (const place of verdict.added) ledger.own({ ...place, participant: who });
  if (verdict.update) Y.applyUpdate(doc, verdict.update);
}

const note = (text: string) => (client: Y.Doc) => {
  addRecord(client, 'notes', 'n1', { text, pos: [1, 2] });
};

/** The id of the record map of a note, and of its text. */
const idOf = (type: Y.Map<unknown> | Y.Text | undefined): Y.ID => type?._item?.id ?? Y.createID(0, 0);
const textOf = (record: string) => {
  const text = recordMap(doc, 'notes', record)?.get('text');
  return text instanceof Y.Text ? text : undefined;
};

const textIn = (client: Y.Doc): Y.Text => {
  const text = recordMap(client, 'notes', 'n1')?.get('text');
  if (!(text instanceof Y.Text)) throw new Error('The note has no text.');
  return text;
};

beforeEach(() => {
  doc = clientDoc(SERVER);
  ledger = new Ledger();
  gate = new Gate(doc, ledger);
  addRecord(doc, 'zones', 'z', { title: 'Praktijk' });
  // An's note n1 holds "abc" from clock 0 on: map, text, characters (three), pos.
  letIn(updateOf(clientDoc(AN, newest()), note('abc')), 'an');
});

describe('[GT1] what is known comes off first', () => {
  test('a client that repeats the whole board, colleagues included, is accepted with nothing new', () => {
    expect(check(newest(), { via: 'step2' })).toMatchObject({ verdict: 'accept', update: undefined });
  });

  test('an update that overlaps what is known is taken from where it is new', () => {
    const client = clientDoc(BRAM, newest());
    const first = updateOf(client, () => textIn(client).insert(3, 'de'));
    letIn(first, 'bram', 'facilitator');
    const both = f.forge([
      { client: BRAM, clock: 0, structs: [f.characters('defg', { origin: f.id(AN, 4) })] },
    ]);
    letIn(both, 'bram', 'facilitator');
    expect(textOf('n1')?.toJSON()).toBe('abcdefg');
  });
});

describe('[GT2] a client id has one participant', () => {
  const one = (client: number, clock = 0) => f.forge([{ client, clock, structs: [f.gc(1)] }]);

  test('a free id becomes the sender’s', () => {
    expect(check(one(BRAM))).toMatchObject({ verdict: 'accept', clients: [BRAM] });
  });
  test('several ids of the sender may come in one update', () => {
    const update = f.forge([33, 44].map((client) => ({ client, clock: 0, structs: [f.gc(1)] })));
    expect(check(update)).toMatchObject({ verdict: 'accept', clients: [44, 33] });
  });
  test('a colleague’s id is refused', () => {
    expect(said(check(one(AN, gateEnd(AN))))).toBe('foreign-client');
  });
  test('an id of the server is refused', () => {
    expect(said(check(one(SERVER, gateEnd(SERVER))))).toBe('foreign-client');
  });
  test('a crowd of new ids is refused', () => {
    const many = Array.from({ length: MAX_NEW_CLIENTS + 1 }, (_, index) => ({
      client: 100 + index,
      clock: 0,
      structs: [f.gc(1)],
    }));
    expect(said(check(f.forge(many)))).toBe('too-many-clients');
  });
});

const gateEnd = (client: number): number => Y.getState(doc.store, client);

describe('[GT3] what builds on something unknown is asked for again', () => {
  test.each([
    ['a gap in the clock', 'clock-gap', () => f.forge([{ client: BRAM, clock: 5, structs: [f.gc(1)] }])],
    [
      'an unknown neighbour',
      'unknown-reference',
      () => bram(f.characters('x', { origin: f.id(AN, gateEnd(AN) + 5) })),
    ],
    ['a delete of something unknown', 'unknown-delete', () => f.forge([], [[AN, [gateEnd(AN), 1]]])],
    [
      'a long single update',
      'long-update',
      () => bram(...Array.from({ length: MAX_NEW_STRUCTS_UPDATE + 1 }, () => f.gc(1))),
    ],
  ])('%s', (_, detail, update) => {
    expect(said(check(update()))).toBe(`resync ${detail}`);
  });

  test('as much work in a step 2 is accepted', () => {
    const structs = Array.from({ length: MAX_NEW_STRUCTS_UPDATE * 5 }, () => f.gc(1));
    expect(said(check(bram(...structs), { via: 'step2' }))).toBe('accept');
  });
});

describe('[GT4] what no honest client writes is refused', () => {
  const inNotes = { parent: 'notes', key: 'n2' };
  const deep = (): unknown[] => {
    let nested: unknown[] = [];
    for (let i = 0; i < 40; i++) nested = [nested];
    return nested;
  };
  const nested: Parameters<typeof f.values>[0] = deep().filter((value) => Array.isArray(value));

  test.each<[string, string, () => Uint8Array]>([
    ['an update that is cut off', 'cut-off', () => bram(f.gc(3)).slice(0, -2)],
    ['bytes after the end', 'bytes-left-over', () => Uint8Array.of(0, 0, 0)],
    ['a struct of no length', 'empty-struct', () => bram(f.gc(0))],
    ['characters of no length', 'empty-struct', () => bram(f.characters('', { origin: f.id(AN, 3) }))],
    [
      'two sections of one client',
      'client-twice',
      () =>
        f.forge([
          { client: BRAM, clock: 0, structs: [f.gc(1)] },
          { client: BRAM, clock: 1, structs: [f.gc(1)] },
        ]),
    ],
    ['deletes out of order', 'unsorted-ranges', () => f.forge([], [[AN, [2, 1], [0, 1]]])],
    ['deletes that overlap', 'unsorted-ranges', () => f.forge([], [[AN, [0, 2], [1, 1]]])],
    ['a delete of no length', 'empty-range', () => f.forge([], [[AN, [0, 0]]])],
    [
      'an id over 32 bits',
      'number-out-of-range',
      () => f.forge([{ client: 2 ** 33, clock: 0, structs: [f.gc(1)] }]),
    ],
    ['a jump of the clock', 'clock-growth', () => bram(f.gc(2_000_000))],
    ['a skip', 'content-kind', () => bram(f.skip(3))],
    ['a subdocument', 'content-kind', () => bram(f.subdocument(inNotes))],
    ['an embed', 'content-kind', () => bram(f.embed({ origin: f.id(AN, 3) }))],
    ['an array as a type', 'type-kind', () => bram(f.type(0, inNotes))],
    ['an XML type', 'type-kind', () => bram(f.type(3, inNotes))],
    ['a neighbour that is itself', 'own-future', () => bram(f.characters('x', { origin: f.id(BRAM, 0) }))],
    ['an unknown root', 'unknown-root', () => bram(f.map({ parent: 'wallet', key: 'x' }))],
    ['a record without a key', 'type-out-of-place', () => bram(f.map({ parent: 'notes' }))],
    ['an id of a record that is no id', 'record-id', () => bram(f.map({ parent: 'notes', key: '../x' }))],
    ['a plain value for a record', 'record-kind', () => bram(f.values([1], inNotes))],
    ['a text for a record', 'type-out-of-place', () => bram(f.sharedText(inNotes))],
    ['an unknown key', 'unknown-key', () => bram(f.values([1], { parent: recordId(), key: 'colour' }))],
    [
      'a value of the wrong type',
      'value',
      () => bram(f.values(['here'], { parent: recordId(), key: 'pos' })),
    ],
    [
      'a wrong value behind a right one',
      'value',
      () => bram(f.values([[1, 2], 'x'], { parent: recordId(), key: 'pos' })),
    ],
    [
      'characters under a key',
      'value-kind',
      () => bram(f.characters('x', { parent: recordId(), key: 'pos' })),
    ],
    ['a map inside a record', 'type-out-of-place', () => bram(f.map({ parent: recordId(), key: 'pos' }))],
    [
      'a value nested too deep',
      'nested-too-deep',
      () => bram(f.values(nested, { parent: recordId(), key: 'tags' })),
    ],
    [
      'a plain value for a text',
      'value-kind',
      () => bram(f.values(['x'], { parent: recordId(), key: 'text' })),
    ],
    [
      'an attribute of a text',
      'key-or-list',
      () => bram(f.characters('x', { parent: textId(), key: 'bold' })),
    ],
    ['a value among characters', 'text-content', () => bram(f.values([1], { origin: f.id(AN, 3) }))],
    [
      'a parent that is no type',
      'parent-is-no-type',
      () => bram(f.values([1], { parent: f.id(AN, 3), key: 'pos' })),
    ],
    [
      'neighbours at two places',
      'two-places',
      () => bram(f.characters('x', { origin: f.id(AN, 3), right: idOf(recordMap(doc, 'notes', 'n1')) })),
    ],
    [
      'neighbours in a circle',
      'circle',
      () =>
        f.forge([
          { client: BRAM, clock: 0, structs: [f.characters('x', { origin: f.id(33, 0) })] },
          { client: 33, clock: 0, structs: [f.characters('x', { origin: f.id(BRAM, 0) })] },
        ]),
    ],
  ])('%s', (_, detail, update) => {
    expect(check(update())).toMatchObject({ verdict: 'refuse', code: 'malformed', detail });
  });

  const recordId = () => idOf(recordMap(doc, 'notes', 'n1'));
  const textId = () => idOf(textOf('n1'));

  test('a key that would change what a value inherits', () => {
    const trap: unknown = JSON.parse('{"__proto__": {"x": 1}}');
    const shape = typeof trap === 'object' && trap !== null ? { ...trap } : {};
    const update = bram(
      f.map({ parent: 'sketch', key: 's' }),
      f.values([shape], { parent: f.id(BRAM, 0), key: 'shape' }),
    );
    expect(said(check(update))).toBe('value-key');
  });
});

describe('[GT5] what is dead stays dead', () => {
  test('the sender’s own GC structs are normal', () => {
    expect(said(check(bram(f.gc(3))))).toBe('accept');
  });

  test('characters typed into a note that is gone by now are taken as GC', () => {
    const client = clientDoc(BRAM, newest());
    rootMap(doc, 'notes').delete('n1');
    const verdict = check(updateOf(client, () => textIn(client).insert(1, 'xyz')));
    expect(verdict).toMatchObject({ verdict: 'accept', texts: [] });
    if (verdict.verdict === 'accept' && verdict.update) Y.applyUpdate(doc, verdict.update);
    expect(doc.store.clients.get(BRAM)?.[0]).toBeInstanceOf(Y.GC);
    expect(doc.store.pendingStructs).toBeNull();
  });

  test('a thrown-away value still counts as a write to its place', () => {
    const zone = rootMap(doc, 'zones').get('z');
    const parent = idOf(zone instanceof Y.Map ? zone : undefined);
    expect(said(check(bram(f.dead(1, { parent, key: 'title' }))))).toBe('not-yours:set:zones');
  });
});

describe('[GT6] only deletes that have effect count', () => {
  const everything = (): [number, readonly [number, number]][] =>
    [...Y.decodeStateVector(Y.encodeStateVector(doc))].map(([client, clock]) => [client, [0, clock]]);

  test('repeating what is deleted already is nothing', () => {
    textOf('n1')?.delete(0, 2);
    const deletes = Y.createDeleteSetFromStructStore(doc.store);
    const repeated = [...deletes.clients].map(
      ([client, ranges]) => [client, ...ranges.map(({ clock, len }) => [clock, len] as const)] as const,
    );
    expect(check(f.forge([], repeated))).toMatchObject({ verdict: 'accept', update: undefined });
  });

  test('deleting everything at once is refused', () => {
    expect(check(f.forge([], everything()))).toMatchObject({ verdict: 'refuse', code: 'forbidden' });
  });

  test.each<[string, () => Uint8Array]>([
    [
      'a record',
      () => updateOf(clientDoc(BRAM, newest()), (client) => rootMap(client, 'notes').delete('n1')),
    ],
    [
      'a record, by its maker',
      () => updateOf(clientDoc(BRAM, newest()), (client) => rootMap(client, 'notes').delete('n1')),
    ],
    [
      'the text of a note',
      () => updateOf(clientDoc(BRAM, newest()), (client) => recordMap(client, 'notes', 'n1')?.delete('text')),
    ],
    [
      'the text of a note, by writing over it',
      () =>
        updateOf(clientDoc(BRAM, newest()), (client) =>
          recordMap(client, 'notes', 'n1')?.set('text', new Y.Text('mine')),
        ),
    ],
    ['a record, by writing over it', () => updateOf(clientDoc(BRAM, newest()), note('mine'))],
  ])('taking away %s is the server’s', (what, update) => {
    const verdict = check(update(), { who: what.includes('maker') ? 'an' : 'bram' });
    expect(verdict).toMatchObject({ verdict: 'refuse', code: 'forbidden' });
    expect(said(verdict)).toBe('server-only:remove:notes');
  });

  test('the bin is a key like any other', () => {
    const client = clientDoc(BRAM, newest());
    letIn(
      updateOf(client, () => recordMap(client, 'notes', 'n1')?.set('deleted', 5)),
      'an',
    );
    letIn(
      updateOf(client, () => recordMap(client, 'notes', 'n1')?.delete('deleted')),
      'an',
    );
    expect(recordMap(doc, 'notes', 'n1')?.has('deleted')).toBe(false);
  });
});

describe('[GT7] a record belongs to who made it', () => {
  const react = (client: number) =>
    updateOf(clientDoc(client), (mine) => {
      addRecord(mine, 'reactions', 'n1:bram:heart', { note: 'n1', participant: 'bram', kind: 'heart' });
    });

  test('a new record is told to be the sender’s', () => {
    expect(check(react(BRAM))).toMatchObject({ added: [{ root: 'reactions', record: 'n1:bram:heart' }] });
  });
  test('one person’s two tabs may give the same reaction at the same time', () => {
    letIn(react(BRAM), 'bram');
    expect(said(check(react(33)))).toBe('accept');
  });
  test('nobody takes over a colleague’s reaction', () => {
    letIn(react(BRAM), 'bram');
    expect(said(check(react(33), { who: 'an' }))).toBe('server-only:remove:reactions');
  });
  test('a key stays taken after its record is gone', () => {
    rootMap(doc, 'notes').delete('n1');
    expect(said(check(updateOf(clientDoc(BRAM), note('mine'))))).toBe('server-only:remove:notes');
  });
  test('writing a signature is reported, so that the server can put it right', () => {
    const client = clientDoc(BRAM, newest());
    const update = updateOf(client, () => recordMap(client, 'notes', 'n1')?.set('author', 'bram'));
    expect(check(update, { role: 'facilitator' })).toMatchObject({
      verdict: 'accept',
      signed: [{ root: 'notes', record: 'n1' }],
    });
  });
});

describe('[GT8] who may do what is asked of the board’s rules', () => {
  const add = (root: Collection) =>
    updateOf(clientDoc(BRAM), (client) =>
      addRecord(client, root, 'x', root === 'notes' ? { text: 'x' } : {}),
    );

  test.each(['notes', 'links', 'reactions', 'sketch', 'clusters'] as const)(
    'a participant adds %s',
    (root) => {
      expect(said(check(add(root)))).toBe('accept');
    },
  );
  test.each(['zones', 'phases', 'theory', 'agreements'] as const)(
    'a participant does not add %s, a facilitator does',
    (root) => {
      expect(check(add(root))).toMatchObject({ verdict: 'refuse', code: 'forbidden' });
      expect(said(check(add(root), { role: 'facilitator' }))).toBe('accept');
    },
  );
  test.each(['people', 'votes'] as const)('not even a facilitator writes %s', (root) => {
    expect(check(add(root), { role: 'facilitator' })).toMatchObject({ verdict: 'refuse', code: 'forbidden' });
  });
  test('a screen writes nothing at all, but may say that it has nothing new', () => {
    expect(check(add('notes'), { role: 'screen' })).toMatchObject({ code: 'forbidden' });
    expect(check(bram(f.gc(1)), { role: 'screen' })).toMatchObject({ code: 'forbidden' });
    expect(said(check(newest(), { role: 'screen', via: 'step2' }))).toBe('accept');
    expect(said(check(Uint8Array.of(0, 0), { role: 'screen' }))).toBe('accept');
  });
  test('on a closed board nothing is taken and nobody is closed', () => {
    for (const role of ['participant', 'facilitator'] as const)
      expect(check(add('notes'), { role, state: 'closed' })).toMatchObject({ code: 'board-closed' });
  });
});

describe('[GT9] there is room for honest work and not for more', () => {
  test('a text longer than two full notes is refused', () => {
    const client = clientDoc(BRAM, newest());
    const update = updateOf(client, () => textIn(client).insert(0, 'x'.repeat(2 * MAX_NOTE_TEXT)));
    expect(check(update, { role: 'facilitator' })).toMatchObject({ verdict: 'refuse', code: 'too-large' });
  });

  test('two people who fill one note at once are both accepted', () => {
    const base = newest();
    for (const [id, who] of [
      [BRAM, 'bram'],
      [33, 'els'],
    ] as const) {
      const client = clientDoc(id, base);
      letIn(
        updateOf(client, () => textIn(client).insert(3, 'x'.repeat(MAX_NOTE_TEXT - 3))),
        who,
        'facilitator',
      );
    }
    expect(textOf('n1')?.length).toBe(2 * MAX_NOTE_TEXT - 3);
  });

  test('a fan of characters before one and the same costs too much', () => {
    const fan = Array.from({ length: 3000 }, () => f.characters('x', { right: f.id(AN, 2) }));
    expect(check(bram(...fan), { via: 'step2', role: 'facilitator' })).toMatchObject({
      verdict: 'refuse',
      code: 'too-large',
    });
  });
});
