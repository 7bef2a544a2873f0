/** A day with roles: phases come and go, the board is locked now and then, and not everybody asks what is allowed. */
import { OPEN_WORK, addRecord, readSituation, rootMap, setFields, setSingleton } from '@samenbord/board';
import type { PhaseRules } from '@samenbord/board';
import type { Effect, RoomParts } from '@samenbord/sync';
import type * as Y from 'yjs';
import { randomEdit } from '../edits.ts';
import type { Peer } from '../peer.ts';
import type { Random } from '../random.ts';
import type { Plan, World } from '../world.ts';
import { forbidden, picture } from './oracle.ts';
import type { Hour, Picture } from './oracle.ts';
import { ServerNotes } from './server-notes.ts';

const STILL = { link: false, react: false, draw: false } as const;
const PHASES: Readonly<Record<string, PhaseRules>> = {
  werken: OPEN_WORK,
  stil: { ...OPEN_WORK, ...STILL, see: false, move: 'own' },
  naamloos: { ...OPEN_WORK, ...STILL, see: false, anonymous: 'always' },
  koppelen: { ...OPEN_WORK, add: false, draw: false },
  eigen: { ...OPEN_WORK, move: 'own' },
  kijken: { ...OPEN_WORK, ...STILL, add: false, move: 'none' },
};
const FORBIDDEN = 4403;

/** A facilitator pins a note down, or lets it go, through the server. */
function pin({ room, random }: World): void {
  const note = random.pick([...rootMap(room.doc, 'notes').keys()]);
  if (note !== undefined)
    room.change((doc) => {
      setFields(doc, 'notes', note, { pinned: random.chance(0.5) });
    });
}

export type LateEffect = Extract<Effect, { kind: 'toDesk' | 'toLane' }>;

/** What is different about a day that is played to see whether a fault is found. */
export interface Fault {
  parts?: RoomParts;
  /** Late additions that are not kept; `more`: what their writers went on with. */
  loses?: LateEffect['kind'] | 'more';
}

export class RoleDay implements Plan {
  readonly people = [
    ['An', 'participant'],
    ['An', 'participant'],
    ['Bram', 'participant'],
    ['Cas', 'participant'],
    ['Els', 'facilitator'],
    ['Wand', 'screen'],
  ] as const;
  readonly parts?: RoomParts;
  readonly edit = randomEdit;
  readonly events: Plan['events'] = [
    [2, (world) => this.#set(world, { phase: world.random.pick(Object.keys(PHASES)) ?? '' })],
    [3, pin],
    [0.7, (world) => this.#set(world, { locked: world.random.chance(0.4) })],
    [0.8, (world) => this.server.reveal(world)],
    [0.8, (world) => this.server.letIn(world)],
    [0.4, (world) => this.server.harvest(world)],
    [0.3, (world) => this.server.remember(world)],
    [0.1, (world) => this.server.goBack(world)],
  ];
  readonly server = new ServerNotes();
  /** Late additions by id. */
  readonly kept = new Map<string, LateEffect['late']>();
  readonly #loses: Fault['loses'];
  /** Words that were written into a silence, and where. */
  readonly #secrets = new Map<string, { writer: string; note: string }>();
  #doc: Y.Doc | undefined;
  #hour: Hour = { rules: OPEN_WORK, locked: false, closedZones: new Set() };
  #known: { doc: Y.Doc; state: number; picture: Picture } | undefined;
  #changes = 0;
  closed = 0;

  constructor({ parts, loses }: Fault = {}) {
    if (parts) this.parts = parts;
    this.#loses = loses;
  }

  board(doc: Y.Doc): void {
    setSingleton(doc, 'info', { title: 'Studiedag' });
    setSingleton(doc, 'stage', { phase: 'werken' });
    for (const [id, may] of Object.entries(PHASES)) addRecord(doc, 'phases', id, { may });
    const zone = (id: string, kind: 'practice' | 'theory', x: number, phases: string[] = []) => {
      addRecord(doc, 'zones', id, { title: id, kind, box: [x, 0, 300, 1000], phases });
    };
    zone('zone-0', 'practice', 0);
    zone('zone-1', 'practice', 300, ['werken', 'stil']);
    zone('zone-2', 'theory', 600);
    for (const id of ['kaart-a', 'kaart-b']) addRecord(doc, 'theory', id, { title: id });
  }

  greet(peer: Peer, random: Random): void {
    peer.careless = peer.actor.participant === 'Cas';
    peer.mark = () => `#${random.below(2 ** 32).toString(36)}#`;
  }

  receiving({ room }: World, { name, actor }: Peer, receive: () => void): void {
    this.#doc = room.doc;
    const before = this.#look(room.doc);
    this.#hour = { closedZones: new Set(), ...readSituation(room.doc) };
    receive();
    const faults = forbidden(before, this.#look(room.doc), actor, this.#hour);
    if (faults.length > 0) throw new Error(`${name} was let through: ${faults.join('; ')}`);
  }

  keep(effect: LateEffect): void {
    const { kind, late } = effect;
    if (kind === this.#loses || (this.#loses === 'more' && late.earlier !== undefined)) return;
    if (!this.#hour.rules.see && kind !== 'toLane') throw new Error('Facilitators saw what was silent.');
    this.kept.set(late.id, late);
    this.server.keep(effect, this.#hour.rules.anonymous === 'always');
    if (kind !== 'toLane' || late.root !== 'notes') return;
    for (const [mark] of late.record.text.matchAll(/#\w+#/g))
      this.#secrets.set(mark, { writer: late.participant, note: late.id });
  }

  sending({ name, actor }: Peer, frame: Uint8Array): void {
    const bytes = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);
    for (const [mark, { writer, note }] of this.#secrets) {
      if (writer === actor.participant || this.server.gone.has(note) || !bytes.includes(mark)) continue;
      // After a power cut it may have come again when the silence was over.
      if (!this.#doc || !rootMap(this.#doc, 'notes').has(note))
        throw new Error(`${name} was sent what ${writer} wrote in silence.`);
    }
  }

  mayClose({ careless }: Peer, code: number): boolean {
    this.closed += 1;
    return careless && code === FORBIDDEN;
  }

  /**
   * Every note that somebody added stands on the board or is kept. In both only when the power went between the two:
   * then the writer sent it again, and it may have come in time.
   */
  checkNothingIsLost({ peers, room, restarts }: World): void {
    const notes = rootMap(room.doc, 'notes');
    for (const { name, actor, added } of peers)
      for (const id of added) {
        const late = this.kept.get(id);
        if (!late && !notes.has(id)) throw new Error(`Note ${id} of ${name} is lost.`);
        if (late && notes.has(id) && restarts === 0) throw new Error(`Note ${id} is in two places.`);
        if (late && late.participant !== actor.participant) throw new Error(`Note ${id} changed writer.`);
      }
  }

  /** Whoever didn't know yet that a note was late, and went on with it, finds all of it where it is kept. */
  checkNoWordIsLost({ peers }: World): void {
    for (const { name, typed } of peers)
      for (const [id, text] of typed) {
        const late = this.kept.get(id);
        if (late?.root !== 'notes' || late.record.text === text) continue;
        // Shown or let in by then, it is a note of its own on the board.
        if (this.server.gone.has(id)) continue;
        throw new Error(`${name} wrote "${text}" in ${id}; kept is "${late.record.text}".`);
      }
  }

  #set({ room }: World, values: { phase: string } | { locked: boolean }): void {
    room.change((doc) => {
      setSingleton(doc, 'stage', values);
    });
  }

  #look(doc: Y.Doc): Picture {
    if (this.#known?.doc !== doc) {
      doc.on('update', () => (this.#changes += 1));
      this.#known = undefined;
    }
    if (this.#known?.state !== this.#changes)
      this.#known = { doc, state: this.#changes, picture: picture(doc) };
    return this.#known?.picture ?? {};
  }
}
