/**
 * Every loaded board of this server: loads a room when somebody needs it, lets it go when nobody does. The one way
 * from HTTP and sockets to rooms.
 */
import type { BoardSnapshot, Role } from '@samenbord/board';
import { holdsNotes, readStage, writeBoard } from '@samenbord/board';
import { ERRORS, isErrorCode } from '@samenbord/sync';
import type { ErrorCode, Plane, SessionInfo } from '@samenbord/sync';
import type * as Y from 'yjs';
import { laneOwner } from '../lanes/lane-key.ts';
import type { Store } from '../storage/store.ts';
import { Attendance } from './attendance.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { Keeping } from './keeping.ts';
import { RoomLoader } from './loader.ts';
import type { Log } from './log.ts';
import { noMetrics } from './metrics.ts';
import type { RoomMetrics } from './metrics.ts';
import type { Connection } from './outbox.ts';
import { BOARD, DESK, laneOf, planeFor } from './planes.ts';
import { RoomUnavailable } from './unavailable.ts';

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

const isPerson = (role: Role): boolean => role !== 'screen';

export class RoomHost {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #metrics: RoomMetrics;
  readonly #rooms: RoomLoader;
  readonly #keeping: Keeping;
  readonly #attendance = new Map<string, Attendance>();

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
    this.#metrics = options.metrics ?? noMetrics;
    this.#rooms = new RoomLoader({
      store: options.store,
      clock: this.#clock,
      log: options.log,
      metrics: this.#metrics,
      onCommitted: options.onCommitted ?? (() => undefined),
      keep: (board, late) => this.#keeping.keep(board, late),
      onGone: () => this.#forgetAttendance(),
    });
    this.#keeping = new Keeping(this.#rooms);
  }

  /**
   * Makes a board; resolves when it is durable.
   * @throws RoomUnavailable when there is a board with this id already or the log can't be written.
   */
  async create(board: string, snapshot: BoardSnapshot): Promise<void> {
    const room = await this.#rooms.create(board);
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
    const [room, desk] = await Promise.all([this.#rooms.open(board, BOARD), this.#rooms.open(board, DESK)]);
    const result = room.apply((doc) => desk.apply((deskDoc) => fn(doc, deskDoc)));
    if (forget) for (const plane of [room, desk]) plane.forgetHistory();
    room.holdUntil(desk.durable());
    await room.durable();
    return result;
  }

  /** What `fn` makes of the board as everybody may see it: nothing in it can still be lost. */
  async read<T>(board: string, fn: (doc: Y.Doc) => T): Promise<T> {
    const room = await this.#rooms.open(board, BOARD);
    return room.read(fn);
  }

  /**
   * `present`: people connected now. `unsaved`: devices that say they hold changes back, and those that dropped
   * without a goodbye and have not come back: they may.
   */
  presence(board: string): { present: number; unsaved: number } {
    const room = this.#rooms.loaded(board);
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

  /** A notice to the connections of one participant to the board itself; nobody else hears of it. */
  tell(board: string, participant: string, code: string): void {
    this.#rooms.loaded(board)?.tell(participant, code);
  }

  /** Closes the connections of a board, or of one participant of it, with a close code of the error registry. */
  disconnect(board: string, participant?: string, code: number = ERRORS.unauthorized.closeCode): void {
    for (const room of this.#rooms.roomsOf(board))
      room.disconnect(
        code,
        reasonOf(code),
        ({ actor }) => participant === undefined || actor.participant === participant,
      );
  }

  /** Closes and removes a board with all its planes; resolves when no byte of it is left in the store. */
  async erase(board: string): Promise<void> {
    await this.#rooms.whileErasing(board, async () => {
      for (const room of this.#rooms.roomsOf(board))
        await room.abandon('no-such-board', ERRORS['no-such-board'].closeCode);
      await this.#store.erase(board);
      this.#attendance.delete(board);
    });
  }

  /** Participants whose lane on this board holds anything. */
  async lanes(board: string): Promise<string[]> {
    const keys = [...(await this.#store.planes(board)), ...this.#rooms.keys(board)];
    const owners = keys.map((key) => laneOwner(board, key)).filter((owner) => owner !== undefined);
    return [...new Set(owners)];
  }

  /** The server's own change to a lane; resolves when it is durable and sent. */
  async changeLane<T>(board: string, participant: string, fn: (lane: Y.Doc) => T): Promise<T> {
    const lane = await this.#rooms.open(board, laneOf(participant));
    const result = lane.apply(fn);
    await lane.durable();
    return result;
  }

  async readLane<T>(board: string, participant: string, fn: (lane: Y.Doc) => T): Promise<T> {
    const lane = await this.#rooms.open(board, laneOf(participant));
    return lane.read(fn);
  }

  /** Whether somebody who is connected has notes that nobody else sees. Not who, nor how many. */
  isWriting(board: string): boolean {
    return this.#rooms
      .roomsOf(board)
      .some(({ plane, sessions, doc }) => plane === 'own' && sessions.size > 0 && holdsNotes(doc));
  }

  /**
   * Puts all lanes of a board away, and lets nobody open one while `work` is at what the store keeps of them. Whoever
   * was connected is told to come back.
   */
  async whileLanesRest<T>(board: string, work: () => Promise<T>): Promise<T> {
    const room = await this.#rooms.open(board, BOARD);
    // What clients send now might be something for a lane: a note that raced into a silence.
    room.pause();
    try {
      await this.#keeping.settled(board);
      return await this.#rooms.whileLanesRest(board, work);
    } finally {
      for (const paused of new Set([room, this.#rooms.loaded(board)])) paused?.resume();
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
    const room = await this.#rooms.open(board, planeFor(plane, participant));
    if (plane === 'own' && lanes !== readStage((await this.#rooms.open(board, BOARD)).doc).lanes)
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
  shutdown(): Promise<void> {
    return this.#rooms.close(GOING_AWAY);
  }

  #attendanceOf(board: string): Attendance {
    const attendance = this.#attendance.get(board) ?? new Attendance();
    this.#attendance.set(board, attendance);
    return attendance;
  }

  /** Of boards that are not loaded and miss nobody nothing has to be remembered. */
  #forgetAttendance(): void {
    for (const [board, attendance] of this.#attendance)
      if (!this.#rooms.loaded(board) && attendance.missing(this.#clock.now()) === 0)
        this.#attendance.delete(board);
  }

  #isHere(board: string, participant: string): boolean {
    return [...(this.#rooms.loaded(board)?.sessions.values() ?? [])].some(
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
