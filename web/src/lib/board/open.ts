/** Opens a board in the browser: the copy on this device first, then the line to the server. */
import type { Presence } from '@samenbord/board';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Seat } from '#lib/api/seats.ts';
import { openLocalCopy } from '#lib/sync/local-copy.ts';
import type { OpeningCopy } from '#lib/sync/local-copy.ts';
import { Line } from '#lib/sync/line.svelte.ts';
import { openConnection } from '#lib/sync/provider.ts';
import { BoardState } from './board.svelte.ts';
import type { BoardSession } from './session.ts';
import { OwnLane } from '#lib/lane/own-lane.svelte.ts';
import { finish } from '#lib/lane/finish.ts';
import { deviceStorage } from '#lib/device/storage.ts';
import { OwnHistory } from './history.ts';
import { JustShown } from './just-shown.ts';
import { ownUndo } from './undo.ts';
import { UnsavedNotes } from './unsaved-notes.ts';
import type { UnsavedNote } from './unsaved-notes.ts';

/** After this many milliseconds without a first connection the page says that there is none. */
const FIRST_CONNECTION = 4000;

/** A screen keeps nothing. */
const NO_COPY: OpeningCopy = { inTime: Promise.resolve(), copy: Promise.resolve(undefined) };

export interface OpenBoard {
  readonly session: BoardSession;
  readonly state: BoardState;
  readonly line: Line;
  /** Undefined for a screen. */
  readonly lane: OwnLane | undefined;
  /** Whether a note waits on this device for a connection. */
  isWaiting(note: string): boolean;
  /** Lets go of everything; the copy on this device stays. */
  close(): void;
  /** Lets go as soon as the server has everything; until then it goes on unseen. */
  retire(): void;
  /** Lets go, and takes the copy of the board off this device; the own lane stays. */
  startOver(): Promise<void>;
  /** Lets go and takes everything of this person off this device. */
  leave(): Promise<void>;
}

export interface OpenBoardOptions {
  /** Hears the codes of what the server did not take. */
  onNotice: (code: string) => void;
  /** Whether several people use this device for this board. */
  isShared: () => boolean;
  /** Texts of the own lane that found no way to the server. */
  onLost: (notes: UnsavedNote[]) => void;
  /** The server will never take this document: the board has to be opened anew, with what was not saved. */
  onNotTaken: (why: 'not-taken' | 'forbidden', unsaved: UnsavedNote[]) => void;
  /** The document as the server has it, where that is known already. */
  state?: Uint8Array | undefined;
}

export function openBoard(seat: Seat, options: OpenBoardOptions): OpenBoard {
  const { onNotice, onNotTaken } = options;
  const doc = new Y.Doc();
  // Before anything looks at it, so that all of it is shown at once.
  if (options.state) Y.applyUpdate(doc, options.state);
  const unsavedNotes = new UnsavedNotes(doc, seat.participant);
  const awareness = new Awareness(doc);
  const present = (fields: Presence) => {
    for (const [key, value] of Object.entries(fields)) awareness.setLocalStateField(key, value);
  };
  // y-protocols takes no notice of a colleague's very first state; with this one everybody is seen at once.
  present({ unsaved: 0 });
  const line = new Line((unsaved) => {
    present({ unsaved });
  });
  const origin = { ownEdits: seat.participant };
  const undo = ownUndo(doc, origin);
  const history = new OwnHistory();
  history.add(undo);
  const justShown = new JustShown(doc);
  // A screen shows; it has nothing of its own.
  const lane =
    seat.role === 'screen'
      ? undefined
      : new OwnLane({
          seat,
          board: doc,
          origin,
          history,
          storage: deviceStorage(),
          isShared: options.isShared,
          onStatus: (status) => {
            line.updateLane(status);
            leaveWhenSaved();
          },
          onNotice,
          onUnfinished: (unfinished) => {
            const { text, zone, color } = unfinished.note;
            void finish(session, seat.token, unfinished).then((finished) => {
              if (!finished) options.onLost([{ id: unfinished.shown, text, zone, color }]);
            });
          },
          onNotTaken: (notes) => {
            options.onLost(
              Object.entries(notes).map(([id, { text, zone, color }]) => ({ id, text, zone, color })),
            );
          },
        });
  const session: BoardSession = {
    id: seat.board,
    me: { participant: seat.participant, name: seat.name, role: seat.role, group: seat.group },
    doc,
    awareness,
    origin,
    undo,
    history,
    justShown,
    lane,
  };
  const state = new BoardState(session);
  const connection = openConnection({
    board: seat.board,
    token: seat.token,
    doc,
    awareness,
    onStatus: (status, unsaved) => {
      line.update(status, unsaved);
      if (status === 'saved') unsavedNotes.saved();
      leaveWhenSaved();
    },
    onRefused: (why) => {
      if (why === 'not-taken' || why === 'forbidden') {
        onNotTaken(why, unsavedNotes.list());
        return;
      }
      line.refuse(why);
      // What was erased for everyone must not live on here.
      if (why === 'no-such-board') {
        void copying.copy.then((copy) => copy?.erase());
        void lane?.leave();
      }
    },
    onNotice,
  });

  let closed = false;
  let isKept = false;
  let retiring = false;
  const leaveWhenSaved = () => {
    if (!retiring || line.unsaved > 0) return;
    // Not within the frame that told so.
    queueMicrotask(close);
  };
  // A screen only shows: there is nothing of its own to keep.
  const copying =
    seat.role === 'screen'
      ? NO_COPY
      : openLocalCopy([seat.board, seat.participant], doc, (copy) => {
          isKept = true;
          if (closed) return;
          copy.onWritten((written) => {
            line.keepsHere(written);
          });
          // Only what was there before counts; an empty copy holds nothing back.
          if (copy.broughtBack) unsavedNotes.mayHoldUnsaved();
        });
  void copying.inTime.then(() => {
    // Only now: the first comparison with the server should hold what this device still has to bring.
    if (!closed) connection.connect();
  });
  const waiting = setTimeout(() => {
    line.giveUpWaiting();
  }, FIRST_CONNECTION);

  const close = () => {
    // Leaving closes, and so does the page that goes away after it.
    if (closed) return;
    closed = true;
    clearTimeout(waiting);
    connection.destroy();
    lane?.close();
    line.destroy();
    state.destroy();
    unsavedNotes.destroy();
    justShown.destroy();
    session.undo.destroy();
    awareness.destroy();
    void copying.copy.then((copy) => copy?.destroy());
  };
  const startOver = async () => {
    await copying.inTime;
    // One that comes later must not bring back what was not taken either.
    const erased = copying.copy.then((copy) => copy?.erase());
    close();
    if (isKept) await erased;
  };
  return {
    session,
    state,
    line,
    lane,
    isWaiting: (note) => line.status === 'offline' && unsavedNotes.has(note),
    close,
    retire: () => {
      retiring = true;
      awareness.setLocalState(null);
      leaveWhenSaved();
    },
    startOver,
    leave: async () => {
      await lane?.leave();
      await startOver();
    },
  };
}
