/**
 * One person's own lane in the browser: notes that nobody else has until they are shown, and ballots. With every reveal
 * it begins anew under the mark that the board bears; it is connected while something needs it.
 */
import {
  isReadAhead,
  isSilent,
  openVotes,
  phaseRules,
  readBallots,
  readRecord,
  readStage,
  recordMap,
  rootMap,
} from '@samenbord/board';
import type { Choices, Note, Records } from '@samenbord/board';
import { SvelteMap } from 'svelte/reactivity';
import type * as Y from 'yjs';
import type { Seat } from '#lib/api/seats.ts';
import type { OwnHistory } from '#lib/board/history.ts';
import type { DeviceStorage } from '#lib/device/storage.ts';
import type { Refused, SaveStatus } from '#lib/sync/provider.ts';
import { eraseLocalCopy } from '#lib/sync/local-copy.ts';
import { carryOver } from './carry-over.ts';
import type { Unfinished } from './carry-over.ts';
import { NoteKeys } from './keys.ts';
import { LaneDocument, copyName } from './lane-document.ts';
import { Marks } from './marks.ts';

export interface OwnLaneOptions {
  seat: Seat;
  board: Y.Doc;
  /** Origin of this person's own edits. */
  origin: object;
  history: OwnHistory;
  storage: DeviceStorage;
  /** Whether several people use this device for this board. */
  isShared: () => boolean;
  /** How its connection is; undefined while there is none. */
  onStatus: (status: { status: SaveStatus; unsaved: number; written: boolean } | undefined) => void;
  onNotice: (code: string) => void;
  /** A note was shown before its writer's last words had come. */
  onUnfinished: (unfinished: Unfinished) => void;
  /** The server will never take these notes. */
  onNotTaken: (notes: Records<Note>) => void;
}

/** A lane that is refused again and again points at us, not at what was typed. */
const MOST_FRESH_STARTS = 3;

export class OwnLane {
  /** Notes outside the bin, by id. */
  readonly notes = new SvelteMap<string, Note>();
  /** What this person chose, by vote. */
  readonly ballots = new SvelteMap<string, Choices>();
  readonly keys: NoteKeys;
  /** Whether this person wants new notes shown without a name, where the phase leaves the choice. */
  wishesNameless = $state(false);
  #current: LaneDocument;
  /** Lanes from before, with what they still owe to the current one. */
  #former: LaneDocument[] = [];
  readonly #options: OwnLaneOptions;
  readonly #marks: Marks;
  readonly #listeners = new Set<(notes: Iterable<string>) => void>();
  readonly #ballotListeners = new Set<() => void>();
  readonly #stops: (() => void)[] = [];
  #freshStarts = 0;
  #synced = false;
  #closed = false;

  constructor(options: OwnLaneOptions) {
    const { seat, board, storage } = options;
    this.#options = options;
    this.keys = new NoteKeys(storage, seat.board, seat.participant);
    this.#marks = new Marks(storage, seat);
    this.#current = this.#open(this.#marks.oldest ?? readStage(board).lanes);
    const look = () => {
      this.#look();
    };
    for (const root of ['stage', 'phases', 'votes'] as const) {
      rootMap(board, root).observeDeep(look);
      this.#stops.push(() => {
        rootMap(board, root).unobserveDeep(look);
      });
    }
    void this.#current.opened.then(look);
  }

  get doc(): Y.Doc {
    return this.#current.doc;
  }

  get undo(): Y.UndoManager {
    return this.#current.undo;
  }

  /** Whether a note waits here; also one that lies in the bin. */
  holds(note: string): boolean {
    return recordMap(this.doc, 'notes', note) !== undefined;
  }

  /** Whether a note that is written now is shown without a name. */
  get isNameless(): boolean {
    const { anonymous } = phaseRules(this.#options.board);
    return anonymous === 'always' || (anonymous === 'choice' && this.wishesNameless);
  }

  /** What goes with a note that is written now. */
  signature(): Pick<Note, 'anonymous' | 'claim' | 'readAhead'> {
    const anonymous = this.isNameless;
    const claim = this.keys.make({ keep: anonymous && !this.#options.isShared() });
    // The writer's own page says it, which told the writer: the server never turns it on.
    return { anonymous, claim, readAhead: isReadAhead(this.#options.board) };
  }

  /** Tells which notes of the lane changed, came or went. */
  observe(listener: (notes: Iterable<string>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  observeBallots(listener: () => void): () => void {
    this.#ballotListeners.add(listener);
    return () => this.#ballotListeners.delete(listener);
  }

  close(): void {
    this.#closed = true;
    for (const stop of this.#stops) stop();
    for (const lane of [this.#current, ...this.#former]) lane.destroy();
  }

  /** Lets go of it and takes everything of it off this device. */
  async leave(): Promise<void> {
    const { seat, storage } = this.#options;
    this.close();
    await Promise.all([this.#current, ...this.#former].map((lane) => lane.erase()));
    for (const mark of this.#marks.all) await eraseLocalCopy(copyName(seat, mark));
    this.#marks.forget();
    NoteKeys.forget(storage, seat.board, seat.participant);
  }

  /** Looks what the board asks for now: another lane, a connection, or none. */
  #look(): void {
    const { board } = this.#options;
    // Before the board has come nobody knows which reveal was the last.
    if (this.#closed || rootMap(board, 'stage').size === 0) return;
    const { lanes } = readStage(board);
    if (lanes !== this.#current.mark) this.#renew(lanes);
    const isNeeded =
      isSilent(board) || openVotes(board).length > 0 || this.#current.isHolding || this.#isBehind;
    if (isNeeded) this.#current.connect();
    else if (this.#current.connected && this.#current.status.unsaved === 0) {
      this.#current.disconnect();
      this.#options.onStatus(undefined);
    }
  }

  /** Whether the server may have something of this lane, or is owed something, that has not gone over yet. */
  get #isBehind(): boolean {
    return this.#former.length > 0 || !this.#synced;
  }

  #renew(mark: string): void {
    const before = this.#current;
    before.disconnect();
    this.#former.push(before);
    const isKnown = (other: string) => other === mark || this.#former.some((former) => former.mark === other);
    for (const other of this.#marks.all) if (!isKnown(other)) this.#former.push(this.#fetch(other));
    this.#options.history.remove(before.undo);
    const gone = [...this.notes.keys()];
    this.notes.clear();
    this.ballots.clear();
    for (const listener of this.#ballotListeners) listener();
    this.#synced = false;
    this.#current = this.#open(mark);
    this.#tell(gone);
  }

  /** A lane from before that this page has not had open: only what it owes is wanted. */
  #fetch(mark: string): LaneDocument {
    const nothing = () => undefined;
    const events = { onStatus: nothing, onRefused: nothing, onNotice: nothing, onSynced: nothing };
    return new LaneDocument(this.#options.seat, mark, {}, events);
  }

  #open(mark: string): LaneDocument {
    const { seat, origin, history, onNotice } = this.#options;
    const lane: LaneDocument = new LaneDocument(seat, mark, origin, {
      onStatus: () => {
        if (lane === this.#current && lane.connected) this.#options.onStatus(lane.status);
        // Once all is saved it may not be needed any more.
        if (lane.status.status === 'saved')
          queueMicrotask(() => {
            this.#look();
          });
      },
      onRefused: (why) => {
        this.#refused(lane, why);
      },
      onNotice,
      onSynced: () => {
        if (lane !== this.#current) return;
        this.#synced = true;
        void this.#settle().then(() => {
          this.#look();
        });
      },
    });
    history.add(lane.undo);
    this.#marks.add(mark);
    this.#follow(lane);
    return lane;
  }

  #follow(lane: LaneDocument): void {
    const read = (ids: Iterable<string>) => {
      if (lane !== this.#current) return;
      for (const id of ids) {
        const map = recordMap(lane.doc, 'notes', id);
        const note = map && readRecord('notes', map);
        if (note && !note.deleted) this.notes.set(id, note);
        else this.notes.delete(id);
      }
      this.#tell(ids);
    };
    rootMap(lane.doc, 'notes').observeDeep((events) => {
      const ids = new Set<string>();
      for (const { path, changes } of events) {
        const [note] = path;
        if (typeof note === 'string') ids.add(note);
        else for (const id of changes.keys.keys()) ids.add(id);
      }
      read(ids);
      this.#look();
    });
    lane.doc.getMap('ballots').observe(() => {
      if (lane !== this.#current) return;
      const chosen = readBallots(lane.doc);
      for (const vote of this.ballots.keys()) if (!Object.hasOwn(chosen, vote)) this.ballots.delete(vote);
      for (const [vote, choices] of Object.entries(chosen)) this.ballots.set(vote, choices);
      for (const listener of this.#ballotListeners) listener();
    });
  }

  /** Brings over what lanes from before owe, now that the current one and the board have all that the server has. */
  async #settle(): Promise<void> {
    for (const former of this.#former.splice(0)) {
      await former.opened;
      const around = { to: this.#current.doc, board: this.#options.board };
      for (const unfinished of carryOver(former.doc, former.touched.ids, around))
        this.#options.onUnfinished(unfinished);
      await former.erase();
      this.#marks.remove(former.mark);
    }
  }

  #refused(lane: LaneDocument, why: Refused): void {
    // Why the board has gone, or this person, the board's own line tells.
    if (lane !== this.#current || this.#closed) return;
    if (why === 'lanes-renewed') {
      // The board tells the new mark, if it has not yet.
      this.#look();
      return;
    }
    if (why !== 'not-taken' && why !== 'forbidden') return;
    if (++this.#freshStarts > MOST_FRESH_STARTS) return;
    void this.#startAnew(lane);
  }

  async #startAnew(lane: LaneDocument): Promise<void> {
    const unsaved = lane.touched.ids.flatMap((id) => {
      const note = this.notes.get(id);
      return note && note.text.trim() !== '' ? [[id, note] as const] : [];
    });
    this.#options.onNotTaken(Object.fromEntries(unsaved));
    await lane.erase();
    if (this.#closed || lane !== this.#current) return;
    this.#options.history.remove(lane.undo);
    const gone = [...this.notes.keys()];
    this.notes.clear();
    this.#current = this.#open(lane.mark);
    this.#tell(gone);
    this.#look();
  }

  #tell(notes: Iterable<string>): void {
    for (const listener of this.#listeners) listener(notes);
  }
}
