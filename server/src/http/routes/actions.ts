import {
  ActionRefused,
  aboutWhat,
  earlyVotes,
  isLedFromPlenary,
  lead,
  mayAct,
  newId,
  undoOf,
  writeLog,
} from '@samenbord/board';
import type { Action, ActionResult, BoardContent, Leader } from '@samenbord/board';
import type { Doc } from 'yjs';
import { eraseCopies, moveCopies } from '../../groups/copies.ts';
import { revealEverywhere } from '../../groups/reveal.ts';
import { eraseDrawing } from '../../images/erase-drawing.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import type { ProblemDetails } from '../problem.ts';
import { ActionAnswer, ActionBody } from '../schemas/actions.ts';
import { BoardParams, problems, signedIn } from '../schemas/common.ts';
import { FOR_FACILITATORS, signIn } from '../sign-in.ts';

/** What facilitators can do about it, where the registry speaks to somebody who wrote a note. */
const HINTS: Partial<Record<ActionRefused['code'], ProblemDetails>> = {
  'board-closed': {
    hint: { nl: 'Heropen de dag om verder te gaan.', en: 'Reopen the day to go on.' },
  },
  'board-full': {
    hint: {
      nl: 'Verwijder eerst afspraken die niet meer nodig zijn.',
      en: 'Remove agreements that are no longer needed first.',
    },
  },
};

export function actionRoute(app: App, { catalog, groups, images, rooms, lanes, points, now }: Parts): void {
  app.post(
    '/api/boards/:id/actions',
    {
      schema: {
        tags: ['facilitation'],
        summary: 'Lead the day: one action, carried out whole or refused',
        security: signedIn,
        params: BoardParams,
        body: ActionBody,
        response: { 200: ActionAnswer, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { actor, name } = signIn(catalog, id, request);
      const action: Action = request.body;
      if (!mayAct(actor.role, action.type)) throw new Problem('forbidden', FOR_FACILITATORS);
      try {
        const by = { participant: actor.participant, name };
        return { ok: true as const, ...(await leadDay(id, action, by)) };
      } catch (error) {
        if (error instanceof ActionRefused) throw new Problem(error.code, HINTS[error.code]);
        throw error;
      }
    },
  );

  /** In a group's board what concerns the whole day is asked of the plenary; the groups follow it. */
  async function leadDay(id: string, action: Action, by: Leader): Promise<ActionResult & { waiting?: true }> {
    if (!isLedFromPlenary(action.type)) return carryOut(id, action, by);
    const branch = catalog.branchOf(id);
    const plenary = branch?.kind === 'group' ? branch.parent : id;
    const result = await carryOut(plenary, action, by);
    if (catalog.hasGroups(plenary)) await groups.settle(plenary);
    return result;
  }

  /** The action with what it means for the moments that the board can go back to. */
  async function carryOut(
    board: string,
    action: Action,
    by: Leader,
  ): Promise<ActionResult & { waiting?: true }> {
    const change = (options?: { forget: boolean }) =>
      rooms.change(
        board,
        (doc, desk) =>
          lead(doc, action, {
            ...{ now: now(), newId, by: by.participant, name: by.name, desk },
            point: (id) => pointOf(board, id, doc),
          }),
        options,
      );
    switch (action.type) {
      case 'note.aside':
        return layAside(board, action.note, change);
      case 'bin.restore':
        return putBack(board, action, change);
      case 'bin.erase': {
        const erase = () => points.forgetting(board, action, () => change({ forget: true }));
        if (action.root === 'notes') {
          const erased = await erase();
          await eraseCopies({ catalog, points, rooms }, board, action.id);
          return erased;
        }
        return action.root === 'sketch'
          ? eraseDrawing({ images, points, rooms }, board, action.id, erase)
          : erase();
      }
      case 'tray.drop':
        return change({ forget: true });
      case 'phase.set': {
        const result = await change();
        void points.take(board, 'phase');
        return result;
      }
      case 'notes.reveal': {
        const result = await revealEverywhere({ lanes, groups }, board, action);
        await tell(board, action, by);
        return result;
      }
      case 'groups.make':
        return groups.make(board, action, by);
      case 'groups.harvest':
        return groups.harvest(board, action, by);
      case 'vote.close':
        await lanes.closeVote(board, action, by);
        return {};
      case 'board.open': {
        // Whoever came early voted without being anybody; from here on everybody votes as who they are.
        for (const [vote] of await rooms.read(board, earlyVotes))
          await lanes.closeVote(board, { type: 'vote.close', vote }, by);
        return change();
      }
      case 'groups.dissolve':
        return groups.dissolve(board, action, change);
      case 'action.undo':
        return undo(board, action.entry, change);
      default:
        return change();
    }
  }

  /** Off every board where it hangs: that of the plenary, and those of the groups that took it along. */
  async function layAside(
    board: string,
    note: string,
    change: () => Promise<ActionResult>,
  ): Promise<ActionResult> {
    const result = await points.forgetting(board, { root: 'notes', id: note }, change);
    await moveCopies({ catalog, points, rooms }, board, note, now());
    return result;
  }

  async function putBack(
    board: string,
    { root, id }: Extract<Action, { type: 'bin.restore' }>,
    change: () => Promise<ActionResult>,
  ): Promise<ActionResult> {
    const result = await change();
    if (root === 'notes') await moveCopies({ catalog, points, rooms }, board, id, now());
    return result;
  }

  /** Taking back with what it means for what lies outside of the document. */
  async function undo(
    board: string,
    entry: string,
    change: () => Promise<ActionResult>,
  ): Promise<ActionResult> {
    const { told, undo } = await rooms.change(board, (doc, desk) => undoOf(doc, desk, entry, now()));
    if ('script' in undo) return change();
    if ('harvested' in undo) return groups.returnHarvest(board, undo.harvested.notes, change);
    if ('changes' in undo) {
      const vote = undo.changes.find(({ root }) => root === 'votes')?.id;
      const concernsVote = told.type === 'vote.open' || told.type === 'vote.close';
      return vote !== undefined && concernsVote ? lanes.withdrawVote(board, vote, change) : change();
    }
    switch (undo.action.type) {
      case 'note.aside':
        return layAside(board, undo.action.note, change);
      case 'bin.restore':
        return putBack(board, undo.action, change);
      case 'groups.dissolve':
        return groups.dissolve(board, undo.action, change);
      default:
        return change();
    }
  }

  /** What a reveal did is told afterwards: their own change may still fail. */
  const tell = (board: string, action: Action, by: Leader) =>
    rooms.change(board, (doc, desk) => {
      writeLog(desk, newId(), { type: action.type, about: aboutWhat(doc, action), at: now(), by });
    });

  /** What a point holds; the board as it is now becomes a point too, so that going back can be undone. */
  function pointOf(board: string, id: string, doc: Doc): BoardContent | undefined {
    const content = points.content(board, id);
    if (content) points.takeNow(board, doc, 'restore');
    return content;
  }
}
