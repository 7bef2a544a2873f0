/**
 * Every loaded board of this server: loads a room when somebody needs it, lets it go when nobody does. The one way
 * from HTTP and sockets to rooms.
 */
import type { BoardSituation, BoardSnapshot, Role } from '@samenbord/board';
import { OPEN_WORK, holdsNotes, readSituation, readStage, writeBoard } from '@samenbord/board';
import { ERRORS, Room, isErrorCode } from '@samenbord/sync';
import type { ErrorCode, Plane, SessionInfo } from '@samenbord/sync';
import type * as Y from 'yjs';
import { laneKey, laneOwner } from '../lanes/lane-key.ts';
import { laneRoom } from '../lanes/lane-room.ts';
import { isPlaneOf } from '../storage/store.ts';
import type { LoadedLog, Store } from '../storage/store.ts';
import { Attendance } from './attendance.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { HostedRoom } from './hosted-room.ts';
import type { LateEffect } from './hosted-room.ts';
import { keepInLane, keepOnDesk } from './late.ts';
import type { Log } from './log.ts';
import { noMetrics } from './metrics.ts';
import type { RoomMetrics } from './metrics.ts';
import type { Connection } from './outbox.ts';
import { RoomLog } from './room-log.ts';
import { RoomUnavailable } from './unavailable.ts';

/** A plane of a board; of lanes there is one for each participant. */
type PlaneOfBoard = { plane: Exclude<Plane, 'own'> } | { plane: 'own'; participant: string };

/** A joined connection's way into its room. */
export interface Seat {
  receive(bytes: Uint8Array): void;
  /** `clean`: the client said goodbye, instead of just falling silent. */
  leave(clean: boolean): void;
}

/** A whole school on one board, with a second device each. */
const MAX_SESSIONS = 600;
/** Tabs that one person has open, and connections that are not known to be dead yet. */
const MAX_SESSIONS_OF_PARTICIPANT = 20;
const GOING_AWAY = 1001;

const keyOf = (board: string, of: PlaneOfBoard): string => {
  switch (of.plane) {
    case 'board':
      return board;
    case 'desk':
      return `${board}/desk`;
    case 'own':
      return laneKey(board, of.participant);
  }
};
const BOARD: PlaneOfBoard = { plane: 'board' };
const DESK: PlaneOfBoard = { plane: 'desk' };
const planeFor = (plane: Plane, participant: string): PlaneOfBoard =>
  plane === 'own' ? { plane, participant } : { plane };
const laneOf = (participant: string): PlaneOfBoard => ({ plane: 'own', participant });
const NOTHING_KNOWN: BoardSituation = { state: 'open', locked: false, rules: OPEN_WORK };
const isPerson = (role: Role): boolean => role !== 'screen';

export class RoomHost {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #metrics: RoomMetrics;
  readonly #onCommitted: (board: string) => void;
  readonly #loading = new Map<string, Promise<HostedRoom>>();
  readonly #loaded = new Map<string, HostedRoom>();
  readonly #attendance = new Map<string, Attendance>();
  readonly #erasing = new Set<string>();
  /** Boards whose lanes nobody may open now. */
  readonly #resting = new Set<string>();
  #closing = false;

  constructor(options: {
    store: Store;
    clock?: Clock;
    log: Log;
    metrics?: RoomMetrics;
    /** Called whenever something on a board has become durable. */
    onCommitted?: (board: string) => void;
  }) {
    this.#store = options.store;
    this.#clock = options.clock ?? systemClock;
    this.#log = options.log;
    this.#metrics = options.metrics ?? noMetrics;
    this.#onCommitted = options.onCommitted ?? (() => undefined);
  }

  /**
   * Makes a board; resolves when it is durable.
   * @throws RoomUnavailable when there is a board with this id already or the log can't be written.
   */
  async create(board: string, snapshot: BoardSnapshot): Promise<void> {
    if (this.#closing) throw new RoomUnavailable('restart');
    if (await this.#store.load(board)) throw new RoomUnavailable('bad-request');
    const room = this.#host(board, Room.empty('board'), new RoomLog(this.#store, board, undefined));
    room.apply((doc) => writeBoard(doc, snapshot));
    await room.durable();
  }

  /**
   * Runs `fn` on the live board and its desk; resolves with its result once what it did is durable and sent. Nobody
   * sees the board's part before the desk's is durable, so that a note on its way to the desk is never in neither.
   * With `forget` the logs hold nothing any more of what `fn` took out.
   * @throws what `fn` throws; RoomUnavailable when the board is not there or its log can't be written.
   */
  async change<T>(
    board: string,
    fn: (doc: Y.Doc, desk: Y.Doc) => T,
    { forget = false }: { forget?: boolean } = {},
  ): Promise<T> {
    const [room, desk] = await Promise.all([this.#open(board, BOARD), this.#open(board, DESK)]);
    const result = room.apply((doc) => desk.apply((deskDoc) => fn(doc, deskDoc)));
    if (forget) for (const plane of [room, desk]) plane.forgetHistory();
    room.holdUntil(desk.durable());
    await room.durable();
    return result;
  }

  /** What `fn` makes of the board as everybody may see it: nothing in it can still be lost. */
  async read<T>(board: string, fn: (doc: Y.Doc) => T): Promise<T> {
    const room = await this.#open(board, BOARD);
    return room.read(fn);
  }

  /**
   * `present`: people connected now. `unsaved`: devices that say they hold changes back, and those that dropped
   * without a goodbye and have not come back: they may.
   */
  presence(board: string): { present: number; unsaved: number } {
    const room = this.#loaded.get(board);
    const people = new Set<string>();
    const holdingBack = new Set<string>();
    for (const { id, actor } of room?.sessions.values() ?? []) {
      if (!isPerson(actor.role)) continue;
      people.add(actor.participant);
      if (room?.holdsBack(id)) holdingBack.add(actor.participant);
    }
    const missing = this.#attendance.get(board)?.missing(this.#clock.now()) ?? 0;
    return { present: people.size, unsaved: holdingBack.size + missing };
  }

  /** Closes the connections of a board, or of one participant of it, with a close code of the error registry. */
  disconnect(board: string, participant?: string, code: number = ERRORS.unauthorized.closeCode): void {
    for (const room of this.#roomsOf(board))
      room.disconnect(
        code,
        reasonOf(code),
        ({ actor }) => participant === undefined || actor.participant === participant,
      );
  }

  /** Closes and removes a board with all its planes; resolves when no byte of it is left in the store. */
  async erase(board: string): Promise<void> {
    this.#erasing.add(board);
    try {
      await this.#untilLoaded(board);
      for (const room of this.#roomsOf(board))
        await room.abandon('no-such-board', ERRORS['no-such-board'].closeCode);
      await this.#store.erase(board);
      this.#attendance.delete(board);
    } finally {
      this.#erasing.delete(board);
    }
  }

  /** Participants whose lane on this board holds anything. */
  async lanes(board: string): Promise<string[]> {
    const keys = [...(await this.#store.planes(board)), ...this.#loaded.keys()];
    const owners = keys.map((key) => laneOwner(board, key)).filter((owner) => owner !== undefined);
    return [...new Set(owners)];
  }

  /** The server's own change to a lane; resolves when it is durable and sent. */
  async changeLane<T>(board: string, participant: string, fn: (lane: Y.Doc) => T): Promise<T> {
    const lane = await this.#open(board, laneOf(participant));
    const result = lane.apply(fn);
    await lane.durable();
    return result;
  }

  async readLane<T>(board: string, participant: string, fn: (lane: Y.Doc) => T): Promise<T> {
    const lane = await this.#open(board, laneOf(participant));
    return lane.read(fn);
  }

  /** Whether somebody who is connected has notes that nobody else sees. Not who, nor how many. */
  isWriting(board: string): boolean {
    return this.#roomsOf(board).some(
      ({ plane, sessions, doc }) => plane === 'own' && sessions.size > 0 && holdsNotes(doc),
    );
  }

  /**
   * Puts all lanes of a board away, and lets nobody open one while `work` is at what the store keeps of them. Whoever
   * was connected is told to come back.
   */
  async whileLanesRest<T>(board: string, work: () => Promise<T>): Promise<T> {
    this.#resting.add(board);
    try {
      await this.#untilLoaded(board);
      await Promise.all(
        this.#roomsOf(board)
          .filter(({ plane }) => plane === 'own')
          .map((lane) => lane.retire()),
      );
      return await work();
    } finally {
      this.#resting.delete(board);
    }
  }

  /**
   * Lets a connection into a room; into the own lane of whoever it is, with the mark of the last reveal that the client
   * knows of.
   * @throws RoomUnavailable: no such board, too many connections, closing down; `lanes-renewed` for a lane from before
   * a reveal, whose notes must not come back.
   */
  async join(
    board: string,
    plane: Plane,
    session: SessionInfo,
    connection: Connection,
    lanes = '',
  ): Promise<Seat> {
    const { participant } = session.actor;
    const room = await this.#open(board, planeFor(plane, participant));
    if (plane === 'own' && lanes !== readStage((await this.#open(board, BOARD)).doc).lanes)
      throw new RoomUnavailable('lanes-renewed');
    const own = [...room.sessions.values()].filter(({ actor }) => actor.participant === participant);
    if (room.sessions.size >= MAX_SESSIONS || own.length >= MAX_SESSIONS_OF_PARTICIPANT)
      throw new RoomUnavailable('too-many');
    room.join(session, connection);
    const person = isPerson(session.actor.role) && plane !== 'own';
    if (person) this.#attendanceOf(board).joined(participant);
    return {
      receive: (bytes) => {
        this.#metrics.received(bytes.length);
        room.receive(session.id, bytes);
      },
      leave: (clean) => {
        const mayHoldWork = !clean || room.holdsBack(session.id);
        room.leave(session.id);
        // Checked on the board as it is loaded now: it may have been loaded anew since this connection joined.
        if (person && mayHoldWork && !this.#isHere(board, participant))
          this.#attendanceOf(board).dropped(participant, this.#clock.now());
      },
    };
  }

  /** Commits everything, closes every connection with 1001, writes snapshots; takes nothing more. */
  async shutdown(): Promise<void> {
    this.#closing = true;
    await Promise.allSettled(this.#loading.values());
    await Promise.all([...this.#loaded.values()].map((room) => room.retire(GOING_AWAY)));
  }

  async #open(board: string, of: PlaneOfBoard): Promise<HostedRoom> {
    if (this.#closing) throw new RoomUnavailable('restart');
    if (this.#erasing.has(board)) throw new RoomUnavailable('no-such-board');
    if (of.plane === 'own') {
      // Its rules are the board's.
      await this.#open(board, BOARD);
      if (this.#resting.has(board)) throw new RoomUnavailable('restart');
    }
    const key = keyOf(board, of);
    const present = this.#loaded.get(key);
    if (present) return present;
    let loading = this.#loading.get(key);
    if (!loading) {
      loading = this.#load(board, of).finally(() => this.#loading.delete(key));
      this.#loading.set(key, loading);
    }
    return loading;
  }

  async #load(board: string, of: PlaneOfBoard): Promise<HostedRoom> {
    const { plane } = of;
    const key = keyOf(board, of);
    let room: Room;
    let log: RoomLog;
    try {
      const loaded = await this.#store.load(key);
      // A desk comes into being with the first thing laid on it; a board only through `create`.
      if (!loaded && plane === 'board') throw new RoomUnavailable('no-such-board');
      if (loaded?.damage)
        this.#log.error(
          { room: key, damage: loaded.damage },
          'the end of a log was unreadable and laid aside',
        );
      room = this.#roomFor(board, plane, loaded);
      log = new RoomLog(this.#store, key, loaded);
    } catch (error) {
      if (error instanceof RoomUnavailable) throw error;
      this.#log.error({ err: error, room: key }, 'a room could not be loaded');
      throw new RoomUnavailable('internal', { cause: error });
    }
    return this.#host(key, room, log);
  }

  #roomFor(board: string, plane: Plane, stored: LoadedLog | undefined): Room {
    if (plane !== 'own') return stored ? Room.restore(plane, stored) : Room.empty(plane);
    let known = NOTHING_KNOWN;
    return laneRoom(stored, () => {
      // The board may have been let go of meanwhile, for nobody is on it; then nobody changes it either.
      return (known = this.#situationOf(board) ?? known);
    });
  }

  /** Undefined while the board is not loaded. */
  #situationOf(board: string): BoardSituation | undefined {
    const room = this.#loaded.get(board);
    return room && readSituation(room.doc);
  }

  #roomsOf(board: string): HostedRoom[] {
    return [...this.#loaded].filter(([key]) => isPlaneOf(key, board)).map(([, room]) => room);
  }

  async #untilLoaded(board: string): Promise<void> {
    const loading = [...this.#loading].filter(([key]) => isPlaneOf(key, board));
    await Promise.allSettled(loading.map(([, room]) => room));
  }

  #host(key: string, room: Room, log: RoomLog): HostedRoom {
    const hosted = new HostedRoom(room, log, {
      clock: this.#clock,
      log: this.#log,
      metrics: this.#metrics,
      onCommitted: () => {
        if (room.plane === 'board') this.#onCommitted(key);
      },
      keep: (late) => this.#keep(key, late),
      onGone: (gone) => {
        if (this.#loaded.get(key) === gone) this.#loaded.delete(key);
        this.#forgetAttendance();
      },
    });
    this.#loaded.set(key, hosted);
    this.#metrics.loaded();
    return hosted;
  }

  /** Resolves when a late addition to a board is durable where it is kept. */
  async #keep(board: string, { kind, late }: LateEffect): Promise<void> {
    if (kind === 'toLane') {
      const { rules } = this.#situationOf(board) ?? NOTHING_KNOWN;
      await this.changeLane(board, late.participant, (lane) => {
        keepInLane(lane, late, rules.anonymous === 'always');
      });
      return;
    }
    const desk = await this.#open(board, DESK);
    desk.apply((doc) => {
      keepOnDesk(doc, late);
    });
    await desk.durable();
  }

  #attendanceOf(board: string): Attendance {
    const attendance = this.#attendance.get(board) ?? new Attendance();
    this.#attendance.set(board, attendance);
    return attendance;
  }

  /** Of boards that are not loaded and miss nobody nothing has to be remembered. */
  #forgetAttendance(): void {
    for (const [board, attendance] of this.#attendance)
      if (!this.#loaded.has(board) && attendance.missing(this.#clock.now()) === 0)
        this.#attendance.delete(board);
  }

  #isHere(board: string, participant: string): boolean {
    return [...(this.#loaded.get(board)?.sessions.values() ?? [])].some(
      ({ actor }) => actor.participant === participant,
    );
  }
}

/** The registry's code for a close code. */
function reasonOf(closeCode: number): ErrorCode {
  for (const [code, entry] of Object.entries(ERRORS))
    if (isErrorCode(code) && 'closeCode' in entry && entry.closeCode === closeCode) return code;
  return 'internal';
}
