/** Laying aside, the bin, the tray, and going back to an earlier moment. */
import { asideIds, fitsOn, forgetAside, isAside, layAside, takeBack } from '../aside.ts';
import { eraseRecord, isInBin } from '../bin.ts';
import type { Binnable } from '../bin.ts';
import { takeFromBin } from '../edits.ts';
import { MAX_RECORDS } from '../layout.ts';
import { ActionRefused } from '../refused.ts';
import { restoreContent } from '../restore.ts';
import { acceptFromTray, dropFromTray } from '../tray.ts';
import type { Handlers } from './action.ts';
import { liveNote } from './live-note.ts';

export type KeepingAction =
  | { type: 'note.aside'; note: string }
  /** Takes a record out of the bin, or puts a note back that was laid aside. */
  | { type: 'bin.restore'; root: Binnable; id: string }
  /** Erases what lies in the bin, or a note on the desk, for good. */
  | { type: 'bin.erase'; root: Binnable; id: string }
  /** Brings back the content of a restore point (see restore.ts). */
  | { type: 'board.restore'; point: string }
  /** Puts a note that came in late on the board after all, or erases it. */
  | { type: 'tray.accept'; id: string }
  | { type: 'tray.drop'; id: string };

export const keepingActions: Handlers<KeepingAction> = {
  'note.aside': (doc, { note }, { now, desk }) => {
    layAside(doc, desk, note, liveNote(doc, note), { now });
    return {};
  },
  'bin.restore': (doc, action, { desk }) => {
    if (action.root === 'notes' && isAside(desk, action.id)) {
      if (!fitsOn(doc, MAX_RECORDS.notes))
        throw new ActionRefused('board-full', 'The board holds as many notes as it can.');
      takeBack(doc, desk, action.id);
      return {};
    }
    if (!isInBin(doc, action)) throw new ActionRefused('not-in-bin', `${action.id} is not in the bin.`);
    takeFromBin(doc, action.root, action.id);
    return {};
  },
  'bin.erase': (doc, action, { desk }) => {
    const liesAside = action.root === 'notes' && isAside(desk, action.id);
    if (!liesAside && !isInBin(doc, action))
      throw new ActionRefused('not-in-bin', `${action.id} is not in the bin or on the desk.`);
    eraseRecord(doc, action.root, action.id);
    if (liesAside) forgetAside(desk, action.id);
    return {};
  },
  'board.restore': (doc, action, { now, desk, point }) => {
    const content = point?.(action.point);
    if (!content) throw new ActionRefused('no-such-point', `There is no restore point ${action.point}.`);
    restoreContent(doc, content, { now, aside: asideIds(desk) });
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
