/** Updates that are no updates: broken bytes, kinds of content that stand nowhere, numbers out of range. */
import { noteText } from '@samenbord/board';
import { asAnswer, asChange } from '../arena.ts';
import { ENDLESS, MALLORY } from '../attack.ts';
import type { Attack } from '../attack.ts';
import { Bytes } from '../forge/bytes.ts';
import * as f from '../forge/update.ts';
import type { Value } from '../forge/values.ts';

const DEPTH = 1000;
const newNote = { parent: 'notes', key: 'mal-1' } as const;
const inNote = (key: string) => ({ parent: f.id(MALLORY, 0), key });

/** A note of Mallory's own around a struct. */
const withNote = (...structs: f.Struct[]): Uint8Array =>
  f.from(MALLORY, 0, f.map(newNote), f.text(inNote('text')), ...structs);

const refused = (name: string, update: () => Uint8Array): Attack => ({
  name,
  frames: () => asChange(update()),
  outcome: { closed: 'malformed' },
});

function nested(depth: number): Value {
  let value: Value = 1;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

/** Maps in maps in a note: each the parent of the next. */
const nestedTypes = (depth: number): Uint8Array =>
  withNote(
    ...Array.from({ length: depth }, (_, index) =>
      f.map({ parent: f.id(MALLORY, index === 0 ? 0 : index + 1), key: 'pos' }),
    ),
  );

const shape = (value: Value): Uint8Array =>
  f.from(
    MALLORY,
    0,
    f.map({ parent: 'sketch', key: 'shape:m' }),
    f.values([value], { parent: f.id(MALLORY, 0), key: 'shape' }),
  );

const tag = (number: number): Uint8Array => Uint8Array.of(number);
const prototype: Value = Object.fromEntries([['__proto__', { admin: true }]]);

export const structs: Attack[] = [
  refused('no bytes at all', () => new Uint8Array()),
  refused('half an update', () => {
    const whole = withNote();
    return whole.slice(0, whole.length / 2);
  }),
  refused('bytes behind the end', () => new Bytes().raw(withNote()).byte(0).done()),
  refused('more structs claimed than sent', () =>
    f.update([{ client: MALLORY, clock: 0, structs: [f.gc(1)], claims: 2 ** 32 - 1 }]),
  ),
  refused('2⁵³−1 structs claimed', () =>
    f.update([{ client: MALLORY, clock: 0, structs: [f.gc(1)], claims: 2 ** 53 - 1 }]),
  ),
  refused('a number that never ends', () => new Uint8Array(100_000).fill(0x80)),
  refused('a length that is no number', () => f.from(MALLORY, 0, f.gc(ENDLESS))),
  refused('a neighbour’s clock that is no number', () =>
    withNote(f.characters('x', { origin: f.id(MALLORY, ENDLESS) })),
  ),
  refused('a parent’s clock that is no number', () =>
    withNote(f.values([[1, 2]], { parent: f.id(MALLORY, ENDLESS), key: 'pos' })),
  ),
  refused('GC of no length', () => f.from(MALLORY, 0, f.gc(0))),
  refused('characters of no length', () => withNote(f.characters('', { parent: f.id(MALLORY, 1) }))),
  refused('values of no length', () => withNote(f.values([], inNote('pos')))),
  refused('two sections of one client', () =>
    f.update([
      { client: MALLORY, clock: 0, structs: [f.gc(1)] },
      { client: MALLORY, clock: 1, structs: [f.gc(1)] },
    ]),
  ),
  refused('a skip', () => f.from(MALLORY, 0, f.skip(10), f.gc(1))),
  refused('a subdocument', () => f.from(MALLORY, 0, f.subdocument(newNote))),
  refused('an embed', () => withNote(f.embed({ parent: f.id(MALLORY, 1) }))),
  refused('a format', () => withNote(f.format({ parent: f.id(MALLORY, 1) }))),
  refused('bytes as a value', () => withNote(f.binary(inNote('pos')))),
  refused('JSON of old yjs', () => withNote(f.json(inNote('pos')))),
  refused('a kind of content that does not exist', () => f.from(MALLORY, 0, f.nonsense(31))),
  ...[f.TYPE.array, f.TYPE.xmlElement, f.TYPE.xmlFragment, f.TYPE.xmlHook, f.TYPE.xmlText, 99].map((type) =>
    refused(`a type of kind ${String(type)}`, () => f.from(MALLORY, 0, f.type(type, newNote))),
  ),
  {
    name: 'types nested 1,000 deep',
    frames: () => asAnswer(nestedTypes(DEPTH)),
    outcome: { closed: 'malformed' },
  },
  refused('a value nested 1,000 deep', () => shape({ a: nested(DEPTH) })),
  refused('a value nested 100,000 deep', () => {
    const lists = new Bytes();
    for (let i = 0; i < 100_000; i++) lists.byte(117).byte(1);
    return shape(lists.byte(126).done());
  }),
  refused('a value that is a big integer', () => shape(new Bytes().byte(122).float64(0).done())),
  refused('a value that is bytes', () => shape(new Bytes().byte(116).sized(tag(1)).done())),
  refused('a value of a kind that does not exist', () => shape(tag(7))),
  refused('a key that would change what a value inherits', () => shape(prototype)),
  refused('text that is no UTF-8', () =>
    withNote(
      new Bytes()
        .byte(f.KIND.string)
        .varUint(0)
        .varUint(MALLORY)
        .varUint(1)
        .sized(Uint8Array.of(0xff))
        .done(),
    ),
  ),
  refused('half a surrogate pair in UTF-8', () =>
    withNote(
      new Bytes()
        .byte(f.KIND.string)
        .varUint(0)
        .varUint(MALLORY)
        .varUint(1)
        .sized(Uint8Array.of(0xed, 0xa0, 0xbd))
        .done(),
    ),
  ),
  ...[
    ['NaN', Number.NaN],
    ['infinite', Infinity],
    ['beyond all bounds', 1e300],
    ['undefined', undefined],
  ].map(([name, coordinate]) =>
    refused(`a position that is ${String(name)}`, () =>
      withNote(f.values([[coordinate, 1] as Value], inNote('pos'))),
    ),
  ),
  refused('a wrong value hidden behind a right one', () => withNote(f.values([[1, 2], 'x'], inNote('pos')))),
  {
    name: 'known structs sent again with other content and something new behind it',
    frames: function* () {
      yield* asChange(withNote(f.characters('abc', { parent: f.id(MALLORY, 1) })));
      yield* asChange(f.from(MALLORY, 2, f.characters('XYZd', { parent: f.id(MALLORY, 1) })));
    },
    outcome: { holds: ({ doc }) => noteText(doc, 'mal-1')?.toJSON() === 'abcd' },
  },
  {
    name: 'a colleague’s last struct sent again, longer than it is',
    frames: (arena) => {
      const end = arena.clock(arena.anClient);
      return asAnswer(f.from(arena.anClient, end - 1, f.gc(2)));
    },
    outcome: { closed: 'malformed' },
  },
];
