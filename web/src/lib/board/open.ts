/** Opens a board in the browser: the copy on this device first, then the line to the server. */
import type { Presence } from '@samenbord/board';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Seat } from '#lib/api/seats.ts';
import { openLocalCopy } from '#lib/sync/local-copy.ts';
import { Line } from '#lib/sync/line.svelte.ts';
import { openConnection } from '#lib/sync/provider.ts';
import { BoardState } from './board.svelte.ts';
import type { BoardSession } from './session.ts';
import { ownUndo } from './undo.ts';
import { UnsavedNotes } from './unsaved-notes.ts';
import type { UnsavedNote } from './unsaved-notes.ts';

/** After this many milliseconds without a first connection the page says that there is none. */
const FIRST_CONNECTION = 4000;

export interface OpenBoard {
  readonly session: BoardSession;
  readonly state: BoardState;
  readonly line: Line;
  /** Lets go of everything; the copy on this device stays. */
  close(): void;
  /** Lets go and takes the copy off this device. */
  leave(): Promise<void>;
}

export interface OpenBoardOptions {
  /** Hears the codes of what the server did not take. */
  onNotice: (code: string) => void;
  /** The server will never take this document: the board has to be opened anew, with what was not saved. */
  onNotTaken: (why: 'not-taken' | 'forbidden', unsaved: UnsavedNote[]) => void;
}

export function openBoard(seat: Seat, { onNotice, onNotTaken }: OpenBoardOptions): OpenBoard {
  const doc = new Y.Doc();
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
  const session: BoardSession = {
    id: seat.board,
    me: { participant: seat.participant, name: seat.name, role: seat.role, group: seat.group },
    doc,
    awareness,
    origin,
    undo: ownUndo(doc, origin),
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
    },
    onRefused: (why) => {
      if (why === 'not-taken' || why === 'forbidden') {
        onNotTaken(why, unsavedNotes.list());
        return;
      }
      line.refuse(why);
      // What was erased for everyone must not live on here.
      if (why === 'no-such-board') void copying.then((copy) => copy?.erase());
    },
    onNotice,
  });

  let closed = false;
  // A screen only shows: there is nothing of its own to keep.
  const copying =
    seat.role === 'screen' ? Promise.resolve(undefined) : openLocalCopy(seat.board, seat.participant, doc);
  void copying.then((copy) => {
    if (copy) {
      line.keepsHere();
      // Only what was there before counts; an empty copy holds nothing back.
      if (state.arrived) {
        connection.mayHoldUnsaved();
        unsavedNotes.mayHoldUnsaved();
      }
    }
    // Only now: the first comparison with the server must hold what this device still has to bring.
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
    line.destroy();
    state.destroy();
    unsavedNotes.destroy();
    session.undo.destroy();
    awareness.destroy();
    void copying.then((copy) => copy?.destroy());
  };
  return {
    session,
    state,
    line,
    close,
    leave: async () => {
      const copy = await copying;
      close();
      await copy?.erase();
    },
  };
}
