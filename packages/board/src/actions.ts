/**
 * What facilitators do through the server: each action checks the board as it stands and changes the document in
 * one transaction. They are the only way to change `stage` that keeps two facilitators from tripping over each
 * other (`expected`).
 */
import type * as Y from 'yjs';
import { eraseRecord } from './bin.ts';
import type { Binnable } from './bin.ts';
import { takeFromBin } from './edits.ts';
import { MAX_RECORDS, recordMap, rootMap } from './layout.ts';
import { OPEN_WORK, phasesInOrder } from './phases.ts';
import { revealNotes } from './lane-reveal.ts';
import type { LaneNotes, RevealScope } from './lane-reveal.ts';
import type { AgreementKind, Note, PhaseKind, Timer } from './records.ts';
import { ActionRefused } from './refused.ts';
import { restoreContent } from './restore.ts';
import type { BoardContent } from './restore.ts';
import { addRecord, readCollection, readRecord, readStage, setSingleton } from './snapshot.ts';
import { acceptFromTray, dropFromTray } from './tray.ts';
import { closeVote, openVote } from './votes.ts';
import type { Choices, NewVote } from './votes.ts';

export { ActionRefused };

export type Action =
  | { type: 'phase.set'; phase: string; expected?: string }
  /** A phase more, right after the current one; `phase.set` goes there. */
  | { type: 'phase.insert'; name: string; purpose: string; minutes: number; kind: PhaseKind }
  | { type: 'timer.start'; minutes: number }
  | { type: 'timer.add'; minutes: number }
  | { type: 'timer.pause' }
  | { type: 'timer.resume' }
  | { type: 'timer.stop' }
  | {
      type: 'note.adopt';
      notes: readonly string[];
      text: string;
      kind: AgreementKind;
      who?: string;
      due?: string;
    }
  | { type: 'note.aside'; note: string }
  /** Whether participants may add images; facilitators always may. */
  | { type: 'images.set'; allowed: boolean }
  /** Nothing moves and nothing is added by participants while the board is locked. */
  | { type: 'board.lock' }
  | { type: 'board.unlock' }
  /** Takes a record out of the bin. */
  | { type: 'bin.restore'; root: Binnable; id: string }
  /** Erases what lies in the bin, or a note on the desk, for good. */
  | { type: 'bin.erase'; root: Binnable; id: string }
  /** Brings back the content of a restore point (see restore.ts). */
  | { type: 'board.restore'; point: string }
  /** Shows what was written in silence, in one zone or everywhere. */
  | { type: 'notes.reveal'; zone?: string }
  | ({ type: 'vote.open' } & NewVote)
  | { type: 'vote.close'; vote: string }
  /** Puts a note that came in late on the board after all, or erases it. */
  | { type: 'tray.accept'; id: string }
  | { type: 'tray.drop'; id: string }
  | { type: 'day.close' }
  | { type: 'day.reopen' };

export type ActionType = Action['type'];

export interface ActionContext {
  /** Milliseconds since the epoch. */
  now: number;
  newId: () => string;
  /** Private plane of the facilitators; notes laid aside go there. */
  desk: Y.Doc;
  /** The content of a restore point; undefined when there is none (any more). */
  point?: (id: string) => BoardContent | undefined;
  /** For a reveal: what waits in the lanes, which of it is shown, and the mark that it leaves. */
  reveal?: { lanes: readonly LaneNotes[]; scope: RevealScope; mark: string };
  /** For closing a vote: everybody's ballot. */
  ballots?: readonly Choices[];
}

export interface ActionResult {
  /** Id of what was made, when something was. */
  id?: string;
  /** How many notes a reveal brought to the board. */
  revealed?: number;
}

/** Key of a desk record: a note laid aside, with when. */
export const DESK_ASIDE = 'aside';

/** Somebody who asks for words to be erased should not have to wait for the day to be reopened. */
const ON_CLOSED_BOARDS: ReadonlySet<ActionType> = new Set<ActionType>([
  'day.reopen',
  'bin.erase',
  'tray.drop',
]);

const minutesLong = (minutes: number) => minutes * 60_000;

/** The longest timer that the layout holds. */
const MAX_TIMER_MINUTES = 600;

function addTime(timer: Timer, wanted: number, now: number): Timer {
  const present = timer.state === 'stopped' ? 0 : timer.minutes;
  const minutes = Math.min(wanted, MAX_TIMER_MINUTES - present);
  switch (timer.state) {
    case 'running':
      // From now when it had run out: "+2 min" means two more minutes, not two minutes after the old end.
      return {
        state: 'running',
        endsAt: Math.max(timer.endsAt, now) + minutesLong(minutes),
        minutes: timer.minutes + minutes,
      };
    case 'paused':
      return {
        ...timer,
        remaining: timer.remaining + minutesLong(minutes),
        minutes: timer.minutes + minutes,
      };
    case 'stopped':
      return { state: 'running', endsAt: now + minutesLong(minutes), minutes };
  }
}

const liveNote = (doc: Y.Doc, id: string): Note => {
  const map = recordMap(doc, 'notes', id);
  const note = map && readRecord('notes', map);
  if (!note || note.deleted) throw new ActionRefused('no-such-note', `There is no note ${id} on this board.`);
  return note;
};

const isInBin = (doc: Y.Doc, { root, id }: { root: Binnable; id: string }): boolean =>
  Boolean(recordMap(doc, root, id)?.get('deleted'));

/**
 * Carries out one action on the board's document.
 * @throws ActionRefused, with the document unchanged, when the board does not allow it as it stands.
 */
export function applyAction(
  doc: Y.Doc,
  action: Action,
  { now, newId, desk, point, reveal, ballots = [] }: ActionContext,
): ActionResult {
  const stage = readStage(doc);
  if (stage.state === 'closed' && !ON_CLOSED_BOARDS.has(action.type))
    throw new ActionRefused('board-closed', 'The day is closed; reopen it to go on.');
  const setTimer = (timer: Timer): ActionResult => {
    doc.transact(() => setSingleton(doc, 'stage', { timer }));
    return {};
  };

  switch (action.type) {
    case 'phase.set': {
      if (action.expected !== undefined && action.expected !== stage.phase)
        throw new ActionRefused('phase-moved-on', `The board is already in phase ${stage.phase}.`);
      if (!recordMap(doc, 'phases', action.phase))
        throw new ActionRefused('no-such-phase', `There is no phase ${action.phase} on this board.`);
      doc.transact(() =>
        setSingleton(doc, 'stage', { phase: action.phase, since: now, timer: { state: 'stopped' } }),
      );
      return {};
    }
    case 'phase.insert': {
      const phases = phasesInOrder(readCollection(doc, 'phases'));
      if (phases.length >= MAX_RECORDS.phases)
        throw new ActionRefused('board-full', 'The board holds as many phases as it can.');
      const at = phases.findIndex(([id]) => id === stage.phase);
      const before = phases[at]?.[1].order ?? -1;
      const after = phases[at + 1]?.[1].order ?? before + 1;
      const id = newId();
      const { name, purpose, minutes, kind } = action;
      doc.transact(() => {
        addRecord(doc, 'phases', id, {
          name,
          purpose,
          minutes,
          kind,
          order: (before + after) / 2,
          may: phases[at]?.[1].may ?? OPEN_WORK,
        });
      });
      return { id };
    }
    case 'timer.start':
      return setTimer({
        state: 'running',
        endsAt: now + minutesLong(action.minutes),
        minutes: action.minutes,
      });
    case 'timer.add':
      return setTimer(addTime(stage.timer, action.minutes, now));
    case 'timer.pause':
      if (stage.timer.state !== 'running')
        throw new ActionRefused('timer-not-running', 'The timer is not running.');
      return setTimer({
        state: 'paused',
        remaining: Math.max(0, stage.timer.endsAt - now),
        minutes: stage.timer.minutes,
      });
    case 'timer.resume':
      if (stage.timer.state !== 'paused')
        throw new ActionRefused('timer-not-running', 'The timer is not paused.');
      return setTimer({
        state: 'running',
        endsAt: now + stage.timer.remaining,
        minutes: stage.timer.minutes,
      });
    case 'timer.stop':
      return setTimer({ state: 'stopped' });
    case 'note.adopt': {
      for (const note of action.notes) liveNote(doc, note);
      if (rootMap(doc, 'agreements').size >= MAX_RECORDS.agreements)
        throw new ActionRefused('board-full', 'The board holds as many agreements as it can.');
      const id = newId();
      doc.transact(() =>
        addRecord(doc, 'agreements', id, {
          text: action.text,
          kind: action.kind,
          who: action.who ?? '',
          due: action.due ?? '',
          state: 'new',
          sources: [...new Set(action.notes)],
          ownWays: {},
          createdAt: now,
        }),
      );
      return { id };
    }
    case 'note.aside': {
      const note = liveNote(doc, action.note);
      desk.transact(() => desk.getMap(DESK_ASIDE).set(action.note, { ...note, asideAt: now }));
      eraseRecord(doc, 'notes', action.note);
      return {};
    }
    case 'board.lock':
    case 'board.unlock':
      doc.transact(() => setSingleton(doc, 'stage', { locked: action.type === 'board.lock' }));
      return {};
    case 'images.set':
      doc.transact(() => setSingleton(doc, 'stage', { imagesOff: !action.allowed }));
      return {};
    case 'bin.restore':
      if (!isInBin(doc, action)) throw new ActionRefused('not-in-bin', `${action.id} is not in the bin.`);
      takeFromBin(doc, action.root, action.id);
      return {};
    case 'bin.erase': {
      const aside = desk.getMap(DESK_ASIDE);
      const isAside = action.root === 'notes' && aside.has(action.id);
      if (!isAside && !isInBin(doc, action))
        throw new ActionRefused('not-in-bin', `${action.id} is not in the bin or on the desk.`);
      eraseRecord(doc, action.root, action.id);
      if (isAside) aside.delete(action.id);
      return {};
    }
    case 'board.restore': {
      const content = point?.(action.point);
      if (!content) throw new ActionRefused('no-such-point', `There is no restore point ${action.point}.`);
      restoreContent(doc, content, { now, aside: new Set(desk.getMap(DESK_ASIDE).keys()) });
      return {};
    }
    case 'notes.reveal':
      if (!reveal) throw new ActionRefused('nothing-to-reveal', 'No note waits to be shown.');
      return { revealed: revealNotes(doc, reveal.lanes, reveal.scope, { mark: reveal.mark, now, newId }) };
    case 'vote.open': {
      const id = newId();
      openVote(doc, action, id, now);
      return { id };
    }
    case 'vote.close':
      closeVote(doc, action.vote, ballots);
      return {};
    case 'tray.accept':
      return { id: doc.transact(() => acceptFromTray(doc, desk, action.id, newId)) };
    case 'tray.drop':
      dropFromTray(desk, action.id);
      return {};
    case 'day.close':
      doc.transact(() => setSingleton(doc, 'stage', { state: 'closed', timer: { state: 'stopped' } }));
      return {};
    case 'day.reopen':
      doc.transact(() => setSingleton(doc, 'stage', { state: 'open' }));
      return {};
  }
}
