/** One lane from one reveal to the next: its document, the copy on this device, and the line to the server. */
import { rootMap } from '@samenbord/board';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Seat } from '#lib/api/seats.ts';
import { ownUndo } from '#lib/board/undo.ts';
import { openLocalCopy } from '#lib/sync/local-copy.ts';
import type { LocalCopy } from '#lib/sync/local-copy.ts';
import { openConnection } from '#lib/sync/provider.ts';
import type { Connection, Refused, SaveStatus } from '#lib/sync/provider.ts';
import { Touched } from './touched.ts';

export interface LaneEvents {
  onStatus: () => void;
  onRefused: (why: Refused) => void;
  onNotice: (code: string) => void;
  /** All that the server has of this lane is here. */
  onSynced: () => void;
}

/** What a lane's copy on this device is called. */
export const copyName = (
  { board, participant }: Pick<Seat, 'board' | 'participant'>,
  mark: string,
): string[] => [board, participant, 'own', ...(mark === '' ? [] : [mark])];

export class LaneDocument {
  readonly mark: string;
  readonly doc = new Y.Doc();
  readonly undo: Y.UndoManager;
  readonly touched: Touched;
  /** Resolves when what this device kept is in the document, or is slow to come. */
  readonly opened: Promise<void>;
  readonly #seat: Seat;
  readonly #events: LaneEvents;
  #copying: Promise<LocalCopy | undefined> = Promise.resolve(undefined);
  #isKept = false;
  #connection: Connection | undefined;
  #awareness: Awareness | undefined;
  #status: SaveStatus = 'offline';
  #unsaved = 0;
  #written = false;
  #destroyed = false;

  constructor(seat: Seat, mark: string, origin: object, events: LaneEvents) {
    this.#seat = seat;
    this.mark = mark;
    this.#events = events;
    this.undo = ownUndo(this.doc, origin);
    this.touched = new Touched(this.doc);
    this.opened = this.#open();
  }

  get status(): { status: SaveStatus; unsaved: number; written: boolean } {
    return { status: this.#status, unsaved: this.#unsaved, written: this.#written };
  }

  get connected(): boolean {
    return this.#connection !== undefined;
  }

  /** Whether it holds notes that wait to be shown, or that the server does not have. */
  get isHolding(): boolean {
    if (this.touched.ids.length > 0) return true;
    for (const note of rootMap(this.doc, 'notes').values())
      if (note instanceof Y.Map && !note.get('deleted')) return true;
    return false;
  }

  connect(): void {
    if (this.#connection || this.#destroyed) return;
    this.#awareness = new Awareness(this.doc);
    this.#connection = openConnection({
      board: `${this.#seat.board}/own`,
      token: this.#seat.token,
      lanes: this.mark,
      doc: this.doc,
      awareness: this.#awareness,
      onStatus: (status, unsaved) => {
        this.#status = status;
        this.#unsaved = unsaved;
        if (status === 'saved') this.touched.saved();
        this.#events.onStatus();
      },
      onRefused: (why) => {
        this.disconnect();
        this.#events.onRefused(why);
      },
      onNotice: this.#events.onNotice,
      onSynced: this.#events.onSynced,
    });
    // A document from before this connection: nobody has counted its changes.
    if (this.touched.ids.length > 0) this.#connection.mayHoldUnsaved();
    this.#connection.connect();
  }

  disconnect(): void {
    this.#connection?.destroy();
    this.#connection = undefined;
    this.#awareness?.destroy();
    this.#awareness = undefined;
    this.#status = 'offline';
    this.#unsaved = this.touched.ids.length;
  }

  destroy(): void {
    this.#destroyed = true;
    this.disconnect();
    this.touched.destroy();
    this.undo.destroy();
    void this.#copying.then((copy) => copy?.destroy());
  }

  /** Lets go of it and takes its copy off this device. */
  async erase(): Promise<void> {
    await this.opened;
    const erased = this.#copying.then((copy) => copy?.erase());
    this.destroy();
    // One that comes later is erased then.
    if (this.#isKept) await erased;
  }

  async #open(): Promise<void> {
    const { copy, inTime } = openLocalCopy(copyName(this.#seat, this.mark), this.doc, (kept) =>
      this.#keepIn(kept),
    );
    this.#copying = copy;
    await inTime;
  }

  async #keepIn(copy: LocalCopy): Promise<void> {
    this.#isKept = true;
    if (this.#destroyed) return;
    copy.onWritten((written) => {
      this.#written = written;
      this.#events.onStatus();
    });
    await this.touched.keepWith(copy);
  }
}
