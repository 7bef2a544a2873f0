/**
 * One board's plane as a state machine: bytes of clients in, effects out. It knows no sockets, clocks or storage.
 *
 * Invariants:
 * - nothing of a client reaches the document but through the gate, in the gate's canonical form;
 * - nothing leaves the room (broadcast, step 2, acknowledgement, presence of a new client id) before the commit that
 *   holds it is durable; at most one commit is under way;
 * - a change, who made it and whose the records are travel in one commit;
 * - a room that met a fault of its own is broken: it closes everybody and does nothing more, and its host loads it
 *   again from storage.
 */
import type { Plane, Presence as PresenceState } from '@samenbord/board';
import * as Y from 'yjs';
import { readAwareness } from '../awareness.ts';
import type { ErrorCode } from '../errors.ts';
import { errorEntry } from '../errors.ts';
import { readStateVector } from '../gate/read.ts';
import { ANSWER_BYTES_PER_STEP, KEEPALIVE_EVERY, MAX_FRAME, MAX_RESYNCS, STEPS_OF } from '../limits.ts';
import * as wire from '../wire.ts';
import type { Batch } from './batch.ts';
import { Budgets } from './budget.ts';
import { RoomDocument } from './document.ts';
import type { StoredRoom } from './document.ts';
import { close, keep, send } from './effects.ts';
import type { Effect } from './effects.ts';
import { notice, saved, signOfLife } from './own-messages.ts';
import { ROOM_PARTS } from './parts.ts';
import type { RoomParts } from './parts.ts';
import { Presence } from './presence.ts';
import { answered, answersDue, ask, follows } from './questions.ts';
import { openSession } from './session.ts';
import type { Session, SessionInfo } from './session.ts';

export type { StoredRoom };

export class Room {
  readonly plane: Plane;
  readonly #document: RoomDocument;
  readonly #sessions = new Map<string, Session>();
  readonly #presence = new Presence();
  readonly #budgets = new Budgets();
  #underWay: { batch: Batch; update: Uint8Array | undefined } | undefined;
  #broken = false;
  #keptAlive = 0;

  private constructor(plane: Plane, parts: RoomParts, stored?: StoredRoom) {
    this.plane = plane;
    this.#document = new RoomDocument(plane, parts, stored);
  }

  static empty(plane: Plane, parts: RoomParts = ROOM_PARTS): Room {
    return new Room(plane, parts);
  }

  /** @throws DamagedRecord when the stored bytes are not what a room wrote, or miss a part. */
  static restore(plane: Plane, stored: StoredRoom, parts: RoomParts = ROOM_PARTS): Room {
    return new Room(plane, parts, stored);
  }

  /** For reading; changed through `change` only. */
  get doc(): Y.Doc {
    return this.#document.doc;
  }

  get sessions(): ReadonlyMap<string, SessionInfo> {
    return new Map([...this.#sessions].map(([id, session]) => [id, session.info]));
  }

  /** What a session last said of itself. Only `user` is the server's word; the rest is the client's, unchecked. */
  presenceOf(id: string): PresenceState | undefined {
    const session = this.#sessions.get(id);
    return session && this.#presence.of(session);
  }

  /** True when nobody is connected and everything is durable: the host may let go of it. */
  get idle(): boolean {
    return this.#sessions.size === 0 && (this.#broken || this.#clean);
  }

  /** True after a fault: everybody was closed, and the host has to load the room again. */
  get broken(): boolean {
    return this.#broken;
  }

  join(info: SessionInfo, now: number): Effect[] {
    if (this.#broken) return [close(info.id, 'restart')];
    if (!this.#budgets.allows(info.actor.participant, now)) return [close(info.id, 'too-many')];
    this.#budgets.spendSteps(info.actor.participant, STEPS_OF.join, now);
    const session = openSession(info);
    this.#sessions.set(info.id, session);
    const present = this.#presence.present(this.#document.mayShow);
    return [
      this.#askForEverything(session),
      ...(present ? [send(info.id, wire.writeAwareness(present))] : []),
    ];
  }

  receive(id: string, bytes: Uint8Array, now: number): Effect[] {
    const session = this.#sessions.get(id);
    if (!session) return [];
    if (bytes.length > MAX_FRAME) return this.#expel(session, 'too-large');
    const { participant } = session.info.actor;
    if (!this.#budgets.allows(participant, now)) return this.#expel(session, 'too-many');
    this.#budgets.spendBytes(participant, bytes.length, now);
    try {
      const message = wire.readMessage(bytes);
      const steps = message.type === 'awareness' ? STEPS_OF.presence : STEPS_OF.frame;
      this.#budgets.spendSteps(participant, steps, now);
      return this.#take(session, message, now);
    } catch (error) {
      if (error instanceof wire.MalformedFrame) return this.#expel(session, 'malformed');
      throw error;
    }
  }

  leave(id: string, now: number): Effect[] {
    void now;
    const session = this.#sessions.get(id);
    if (!session) return [];
    this.#sessions.delete(id);
    this.#presence.leave(session);
    return [];
  }

  /** A change of the server's own; it becomes part of the open batch. Nothing changes when `fn` throws before it writes. */
  change<T>(fn: (doc: Y.Doc) => T): T {
    if (this.#broken) throw new Error('This room is broken and has to be loaded again.');
    return this.#document.change(fn);
  }

  /** Closes the open batch, unless a commit is under way. To be called every 16–100 ms. */
  tick(now: number): Effect[] {
    if (this.#broken) return [];
    const effects: Effect[] = [];
    if (!this.#underWay)
      effects.push(
        ...(this.#document.open.empty ? this.#answer(this.#sessions.values(), now) : [this.#seal(now)]),
      );
    effects.push(...this.#showPresence());
    if (now - this.#keptAlive >= KEEPALIVE_EVERY) {
      this.#keptAlive = now;
      effects.push(...[...this.#sessions.values()].map(signOfLife));
    }
    return effects;
  }

  /** The commit under way is durable: what it holds may be shown. */
  committed(now: number): Effect[] {
    void now;
    const done = this.#underWay;
    if (!done || this.#broken) return [];
    this.#underWay = undefined;
    this.#document.settle(done.batch);
    const frame = done.update && wire.writeUpdate(done.update);
    const effects: Effect[] = [];
    for (const [id, session] of this.#sessions) {
      const answer = done.batch.answers.get(id);
      if (answer) {
        effects.push(send(id, answer));
        answered(session);
      } else if (frame && follows(session)) effects.push(send(id, frame));
      for (const code of done.batch.notices.get(id) ?? []) effects.push(...notice(session, code));
      const frames = done.batch.acks.get(id);
      if (frames !== undefined) effects.push(...saved(session, frames));
      if (session.writing.kind === 'held' && session.writing.why === 'board-closed' && !this.#closed)
        effects.push(...this.#catchUp(session, 0));
    }
    return [...effects, ...this.#showPresence()];
  }

  /** The commit under way could not be made durable: nothing of it was shown, and the room is of no use any more. */
  failed(now: number): Effect[] {
    void now;
    return this.#break();
  }

  /** All that a room is, for storage to put in place of its records: taken in full, uncommitted changes included. */
  encodeSnapshot(): Uint8Array {
    return this.#document.encode();
  }

  /** A notice to one participant's connections, as far as they said hello. */
  tell(participant: string, code: string): Effect[] {
    return [...this.#sessions.values()]
      .filter(({ info }) => info.actor.participant === participant)
      .flatMap((session) => notice(session, code));
  }

  get #clean(): boolean {
    return this.#document.open.empty && !this.#underWay;
  }

  get #closed(): boolean {
    return this.#document.situation.state === 'closed';
  }

  #take(session: Session, message: wire.Message, now: number): Effect[] {
    switch (message.type) {
      case 'step1':
        return this.#ask(session, message.stateVector, now);
      case 'step2':
      case 'update':
        return this.#write(session, message, now);
      case 'awareness':
        this.#hear(session, message.update, now);
        return [];
      case 'query-awareness': {
        const present = this.#presence.present(this.#document.mayShow);
        return present ? [send(session.info.id, wire.writeAwareness(present))] : [];
      }
      case 'hello':
        session.greeted = true;
        return message.version < wire.WIRE_VERSION ? this.#expel(session, 'client-too-old') : [];
      case 'saved':
      case 'notice':
      case 'keepalive':
      case 'other':
        return [];
    }
  }

  /** The first question is answered at once when nothing is uncommitted; a later one waits for the tick. */
  #ask(session: Session, stateVector: Uint8Array, now: number): Effect[] {
    readStateVector(stateVector);
    const isFirst = session.reading.kind === 'joined';
    ask(session, stateVector);
    return isFirst && this.#clean ? this.#answer([session], now) : [];
  }

  /** Answers those whose turn it is, when nothing is uncommitted. */
  #answer(sessions: Iterable<Session>, now: number): Effect[] {
    return this.#answersDue(sessions, now).map(([session, answer]) => {
      answered(session);
      return send(session.info.id, answer);
    });
  }

  #answersDue(sessions: Iterable<Session>, now: number): (readonly [Session, Uint8Array])[] {
    const due = [...answersDue(sessions, now, this.#writeStep2)];
    for (const [{ info }, answer] of due)
      this.#budgets.spendSteps(info.actor.participant, answer.length / ANSWER_BYTES_PER_STEP, now);
    return due;
  }

  readonly #writeStep2 = (stateVector: Uint8Array): Uint8Array =>
    wire.writeStep2(Y.encodeStateAsUpdate(this.doc, stateVector));

  #seal(now: number): Effect {
    const batch = this.#document.close();
    const update = batch.merged();
    for (const [session, answer] of this.#answersDue(this.#sessions.values(), now))
      batch.answers.set(session.info.id, answer);
    this.#underWay = { batch, update };
    return { kind: 'commit', record: batch.record(update) };
  }

  #write(
    session: Session,
    { type, update }: { type: 'step2' | 'update'; update: Uint8Array },
    now: number,
  ): Effect[] {
    session.frames += 1;
    if (type === 'step2' && session.unanswered > 0) session.unanswered -= 1;
    const { actor, id } = session.info;
    const verdict = this.#document.check(update, { actor, via: type });
    this.#budgets.spendCheck(actor.participant, verdict.cost, verdict.verdict === 'accept', now);
    switch (verdict.verdict) {
      case 'accept': {
        const steps = this.#document.apply(verdict, actor.participant, id, now);
        if (steps === undefined) return this.#break();
        this.#budgets.spendSteps(actor.participant, steps, now);
        const { open } = this.#document;
        open.remark(id, [...verdict.late, ...verdict.kept]);
        open.waits ||= verdict.kept.length > 0;
        // A step 2 holds everything that the client has: whatever was dropped before is in it.
        if (type === 'step2') session.writing = { kind: 'in-step' };
        return [
          ...verdict.kept.map((kept) => keep(kept, actor.participant, now)),
          ...(session.writing.kind === 'in-step' ? this.#acknowledge(session) : []),
        ];
      }
      case 'resync':
        return this.#resync(session, type);
      case 'refuse':
        if (errorEntry(verdict.code).closeCode !== undefined) return this.#expel(session, verdict.code);
        session.writing = { kind: 'held', why: verdict.code };
        return notice(session, verdict.code);
    }
  }

  /** Everything that the client sent so far is in the document: say so once it is durable. */
  #acknowledge(session: Session): Effect[] {
    const { open } = this.#document;
    const batch = open.empty ? this.#underWay?.batch : open;
    if (!batch) return saved(session, session.frames);
    batch.acks.set(session.info.id, session.frames);
    return [];
  }

  #resync(session: Session, type: 'step2' | 'update'): Effect[] {
    const before = session.writing.kind === 'behind' ? session.writing.resyncs : 0;
    // Single changes may all come before the answer to the first question; only useless answers count.
    const resyncs = type === 'step2' ? before + 1 : before;
    return resyncs > MAX_RESYNCS ? this.#expel(session, 'malformed') : this.#catchUp(session, resyncs);
  }

  #catchUp(session: Session, resyncs: number): Effect[] {
    session.writing = { kind: 'behind', resyncs };
    return session.unanswered > 0 ? [] : [this.#askForEverything(session)];
  }

  #askForEverything(session: Session): Effect {
    session.unanswered += 1;
    return send(session.info.id, wire.writeStep1(Y.encodeStateVector(this.doc)));
  }

  #hear(session: Session, update: Uint8Array, now: number): void {
    const entries = readAwareness(update);
    if (session.presence === null) {
      const { participant } = session.info.actor;
      const own = entries.find(({ client }) => this.#document.mayBind(client, participant));
      if (own) {
        session.presence = own.client;
        this.#document.bind(own.client, participant);
      }
    }
    this.#presence.take(session, entries, now, this.#document.situation.hideCursors);
  }

  #showPresence(): Effect[] {
    const update = this.#presence.flush(this.#document.mayShow);
    return update ? this.#toAll(wire.writeAwareness(update)) : [];
  }

  #toAll(bytes: Uint8Array): Effect[] {
    return [...this.#sessions.keys()].map((id) => send(id, bytes));
  }

  #expel(session: Session, reason: ErrorCode): Effect[] {
    this.#sessions.delete(session.info.id);
    this.#presence.leave(session);
    return [close(session.info.id, reason)];
  }

  #break(): Effect[] {
    this.#broken = true;
    const effects = [...this.#sessions.keys()].map((id) => close(id, 'restart'));
    this.#sessions.clear();
    this.#underWay = undefined;
    return effects;
  }
}
