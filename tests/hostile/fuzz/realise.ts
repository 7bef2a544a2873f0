/** Makes bytes of a plan, against the board as it is at that moment. */
import { addRecord, noteText, recordMap } from '@samenbord/board';
import * as Y from 'yjs';
import { DRAWING } from '../ground.ts';
import type { Arena } from '../arena.ts';
import { MALLORY } from '../attack.ts';
import * as frames from '../forge/frames.ts';
import * as f from '../forge/update.ts';
import type {
  DeletePlan,
  FramePlan,
  Mutation,
  Place,
  Reference,
  SectionPlan,
  StructPlan,
  Writer,
} from './plan.ts';

const TAB = 680;
const NOBODY = 999;
/** Where recorded honest frames of Mallory's come from; ids above those of forged ones. */
const HONEST = 700;
/** How far beyond what there is a reference may point. */
const BEYOND = 2;

/** Frames as an honest client of Mallory's sends them, and those that the colleagues have sent. */
export function record(arena: Arena): Uint8Array[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(arena.doc));
  doc.clientID = HONEST;
  const sent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => sent.push(frames.change(update)));
  addRecord(doc, 'notes', 'mal-h', { text: 'van mij 🙂', pos: [5, 5] });
  noteText(doc, 'mal-h')?.insert(3, 'midden');
  noteText(doc, 'mal-h')?.delete(1, 3);
  recordMap(doc, 'notes', 'mal-h')?.set('pos', [6, 6]);
  addRecord(doc, 'links', 'mal-l', { note: 'mal-h', theory: 'kaart', label: 'already', by: 'mallory' });
  addRecord(doc, 'reactions', 'an-1:mallory:heart', { note: 'an-1', participant: 'mallory', kind: 'heart' });
  addRecord(doc, 'sketch', 'shape:h', { pos: [1, 2, 0, 'page', 'a2'], shape: DRAWING });
  sent.push(frames.step2(Y.encodeStateAsUpdate(doc)));
  doc.destroy();
  return [...sent, ...arena.recorded];
}

export class Realiser {
  readonly #arena: Arena;
  readonly #recorded: readonly Uint8Array[];

  constructor(arena: Arena) {
    this.#arena = arena;
    this.#recorded = record(arena);
  }

  frame(plan: FramePlan): Uint8Array | undefined {
    switch (plan.send) {
      case 'nothing':
        return undefined;
      case 'update': {
        const update = f.update(
          plan.sections.map((section) => this.#section(section)),
          plan.deletes.map((deletes) => this.#deletes(deletes)),
        );
        return mutate(plan.answer ? frames.step2(update) : frames.change(update), plan.mutations);
      }
      case 'recorded':
        return mutate(this.#recorded[plan.nth % this.#recorded.length] ?? new Uint8Array(), plan.mutations);
      case 'awareness': {
        const said = plan.said.map(({ client, ...rest }) => ({ client: this.#client(client), ...rest }));
        return mutate(frames.awareness(said), plan.mutations);
      }
      case 'step1': {
        const vector = plan.vector.map(({ client, clock }) => [this.#client(client), clock] as const);
        return mutate(frames.step1(frames.stateVector(vector)), plan.mutations);
      }
      case 'noise':
        return Uint8Array.from(plan.bytes);
    }
  }

  /** What an honest client of Mallory's sends for new notes. */
  *ownNotes(records: readonly string[]): Iterable<Uint8Array> {
    for (const note of records) {
      const plan = { make: 'note', record: note, text: 'van mij 🙂' } as const;
      yield frames.change(f.update([this.#section({ client: 'mallory', shift: 0, structs: [plan] })]));
    }
  }

  #client(writer: Writer): number {
    switch (writer) {
      case 'mallory':
        return MALLORY;
      case 'tab':
        return TAB;
      case 'an':
        return this.#arena.anClient;
      case 'bram':
        return this.#arena.bram.doc.clientID;
      case 'server':
        return this.#arena.doc.clientID;
      case 'nobody':
        return NOBODY;
    }
  }

  #id({ of, nth }: Reference): f.Id {
    const client = this.#client(of);
    return f.id(client, nth % (this.#arena.clock(client) + BEYOND));
  }

  #place({ origin, right, parent, key }: Place): f.At {
    return {
      origin: origin && this.#id(origin),
      right: right && this.#id(right),
      parent: typeof parent === 'object' ? this.#id(parent) : parent,
      key,
    };
  }

  #section({ client, shift, structs }: SectionPlan): f.Section {
    const id = this.#client(client);
    const clock = Math.max(0, this.#arena.clock(id) + shift);
    let next = clock;
    const written = structs.flatMap((struct) => {
      const made = this.#struct(struct, id, next);
      next += made.length;
      return made.structs;
    });
    return { client: id, clock, structs: written };
  }

  /** `length` is by how much the clock grows, as far as that can be said of it. */
  #struct(plan: StructPlan, client: number, clock: number): { structs: f.Struct[]; length: number } {
    const one = (struct: f.Struct, length = 1) => ({ structs: [struct], length });
    const counted = (length: unknown): number => (typeof length === 'number' ? length : 1);
    switch (plan.make) {
      case 'gc':
        return one(f.gc(plan.length), counted(plan.length));
      case 'skip':
        return one(f.skip(plan.length), counted(plan.length));
      case 'dead':
        return one(f.dead(plan.length, this.#place(plan.at)), counted(plan.length));
      case 'characters':
        return one(f.characters(plan.text, this.#place(plan.at)), plan.text.length);
      case 'values':
        return one(f.values(plan.values, this.#place(plan.at)), plan.values.length);
      case 'type':
        return one(f.type(plan.kind, this.#place(plan.at)));
      case 'other':
        return one(f[plan.kind](this.#place(plan.at)));
      case 'nonsense':
        return one(f.nonsense(plan.info));
      case 'note': {
        const text = plan.text === '' ? 'x' : plan.text;
        const structs = [
          f.map({ parent: 'notes', key: plan.record }),
          f.text({ parent: f.id(client, clock), key: 'text' }),
          f.characters(text, { parent: f.id(client, clock + 1) }),
          f.values([[1, 2]], { parent: f.id(client, clock), key: 'pos' }),
        ];
        return { structs, length: text.length + 3 };
      }
      case 'typed':
        return one(f.characters(plan.text, this.#typed(plan.record, plan.index)), plan.text.length);
      case 'set': {
        const map = recordMap(this.#arena.doc, plan.root, plan.record);
        const parent = map ? this.#arena.record(plan.root, plan.record) : undefined;
        return one(f.values([plan.value], { parent, key: plan.key }));
      }
    }
  }

  /** Between two characters, or at the beginning of what may be empty. */
  #typed(record: string, index: number): f.At {
    const text = noteText(this.#arena.doc, record);
    if (!text) return {};
    if (text.length < 2) return { parent: this.#arena.textOf(record) };
    const at = index % (text.length - 1);
    return { origin: this.#arena.character(record, at), right: this.#arena.character(record, at + 1) };
  }

  #deletes({ of, ranges }: DeletePlan): f.Deletes {
    const client = this.#client(of);
    const sorted = ranges
      .map(({ nth, length }) => [nth % (this.#arena.clock(client) + BEYOND), length] as const)
      .sort(([a], [b]) => a - b);
    return { client, ranges: sorted };
  }
}

export function mutate(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  let list = [...bytes];
  for (const mutation of mutations) {
    if (list.length === 0) break;
    const at = mutation.at % list.length;
    switch (mutation.turn) {
      case 'set':
        list[at] = mutation.byte;
        break;
      case 'insert':
        list.splice(at, 0, mutation.byte);
        break;
      case 'remove':
        list.splice(at, mutation.count);
        break;
      case 'repeat':
        list.splice(at, 0, ...list.slice(at, at + mutation.count));
        break;
      case 'swap': {
        const other = mutation.with % list.length;
        [list[at], list[other]] = [list[other] ?? 0, list[at] ?? 0];
        break;
      }
      case 'cut':
        list = list.slice(0, at);
        break;
    }
  }
  return Uint8Array.from(list);
}
