/** Laying aside, the bin, the tray, and going back to an earlier moment. */
import type * as Y from 'yjs';
import { eraseRecord } from '../bin.ts';
import type { Binnable } from '../bin.ts';
import { takeFromBin } from '../edits.ts';
import { recordMap } from '../layout.ts';
import { ActionRefused } from '../refused.ts';
import { restoreContent } from '../restore.ts';
import { acceptFromTray, dropFromTray } from '../tray.ts';
import type { Handlers } from './action.ts';
import { liveNote } from './live-note.ts';

export type KeepingAction =
  | { type: 'note.aside'; note: string }
  /** Takes a record out of the bin. */
  | { type: 'bin.restore'; root: Binnable; id: string }
  /** Erases what lies in the bin, or a note on the desk, for good. */
  | { type: 'bin.erase'; root: Binnable; id: string }
  /** Brings back the content of a restore point (see restore.ts). */
  | { type: 'board.restore'; point: string }
  /** Puts a note that came in late on the board after all, or erases it. */
  | { type: 'tray.accept'; id: string }
  | { type: 'tray.drop'; id: string };

/** Key of a desk record: a note laid aside, with when. */
export const DESK_ASIDE = 'aside';

const isInBin = (doc: Y.Doc, { root, id }: { root: Binnable; id: string }): boolean =>
  Boolean(recordMap(doc, root, id)?.get('deleted'));

export const keepingActions: Handlers<KeepingAction> = {
  'note.aside': (doc, action, { now, desk }) => {
    const note = liveNote(doc, action.note);
    desk.transact(() => desk.getMap(DESK_ASIDE).set(action.note, { ...note, asideAt: now }));
    eraseRecord(doc, 'notes', action.note);
    return {};
  },
  'bin.restore': (doc, action) => {
    if (!isInBin(doc, action)) throw new ActionRefused('not-in-bin', `${action.id} is not in the bin.`);
    takeFromBin(doc, action.root, action.id);
    return {};
  },
  'bin.erase': (doc, action, { desk }) => {
    const aside = desk.getMap(DESK_ASIDE);
    const isAside = action.root === 'notes' && aside.has(action.id);
    if (!isAside && !isInBin(doc, action))
      throw new ActionRefused('not-in-bin', `${action.id} is not in the bin or on the desk.`);
    eraseRecord(doc, action.root, action.id);
    if (isAside) aside.delete(action.id);
    return {};
  },
  'board.restore': (doc, action, { now, desk, point }) => {
    const content = point?.(action.point);
    if (!content) throw new ActionRefused('no-such-point', `There is no restore point ${action.point}.`);
    restoreContent(doc, content, { now, aside: new Set(desk.getMap(DESK_ASIDE).keys()) });
    return {};
  },
  'tray.accept': (doc, { id }, { desk, newId }) => ({
    id: doc.transact(() => acceptFromTray(doc, desk, id, newId)),
  }),
  'tray.drop': (_doc, { id }, { desk }) => {
    dropFromTray(desk, id);
    return {};
  },
};
