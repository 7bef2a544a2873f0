/** Groups of the day: made, changed, called back, harvested. */
import type * as Y from 'yjs';
import type { DivisionKind } from '../groups/divide.ts';
import { bringHarvest, harvestedSince } from '../groups/harvest.ts';
import { areLastGroups, lastRound, placePerson } from '../groups/members.ts';
import { MAX_RECORDS, recordMap, rootMap } from '../layout.ts';
import { ActionRefused } from '../refused.ts';
import { addRecord } from '../snapshot.ts';
import type { ActionResult, Handlers } from './action.ts';

export type GroupAction =
  /** Divides everybody; or by hand as `groups` says, and whoever is in none of them where there are fewest. */
  | {
      type: 'groups.make';
      by?: DivisionKind;
      count?: number;
      /** How many work together; goes before `count`. */
      size?: number;
      /** Notes of the plenary that every group gets a copy of. */
      take?: readonly string[];
      groups?: readonly { name: string; people: readonly string[] }[];
    }
  /**
   * Takes the groups that were made last away again, as long as none of them wrote anything. `groups`: which those
   * are, so that nobody takes away others that were made meanwhile.
   */
  | { type: 'groups.dissolve'; groups?: readonly string[] }
  | { type: 'groups.move'; person: string; group: string }
  /** Calls everybody back: the groups' boards can be read, and no more. */
  | { type: 'groups.close' }
  | { type: 'groups.reopen' }
  | { type: 'groups.harvest' };

export const groupActions: Handlers<GroupAction> = {
  'groups.make': (doc, _action, { groups: { made, replaced } = { made: [], replaced: [] } }) => {
    if (made.length === 0) throw new ActionRefused('too-few-people', 'There is nobody to divide.');
    const present = rootMap(doc, 'groups').size;
    if (present + made.length > MAX_RECORDS.groups)
      throw new ActionRefused('board-full', 'The day holds as many groups as it can.');
    const round = (lastRound(doc)[0]?.[1].round ?? 0) + 1;
    doc.transact(() => {
      for (const board of replaced) rootMap(doc, 'groups').delete(board);
      made.forEach(({ board, name, ages, people }, at) => {
        addRecord(doc, 'groups', board, { name, ages, people, round, order: present + at, closed: false });
      });
    });
    return {};
  },
  'groups.dissolve': (doc, { groups }) => {
    const last = lastRound(doc).map(([id]) => id);
    if (last.length === 0) throw new ActionRefused('no-groups', 'There are no groups.');
    if (groups && !areLastGroups(doc, groups))
      throw new ActionRefused('undo-overtaken', 'Other groups were made since.');
    doc.transact(() => {
      for (const id of last) rootMap(doc, 'groups').delete(id);
    });
    return {};
  },
  'groups.move': (doc, { person, group }) => {
    placePerson(doc, person, group);
    return {};
  },
  'groups.close': (doc) => setClosed(doc, true),
  'groups.reopen': (doc) => setClosed(doc, false),
  'groups.harvest': (doc, _action, { now, harvest }) => {
    if (!harvest || harvest.groups.length === 0)
      throw new ActionRefused('no-groups', 'There are no groups to harvest from.');
    const { groups, ...options } = harvest;
    const brought = harvestedSince(doc);
    const harvested = bringHarvest(doc, groups, { now, ...options }).length;
    return { harvested, linked: brought().links.length };
  },
};

/** Groups of an earlier round stay as they are. */
function setClosed(doc: Y.Doc, closed: boolean): ActionResult {
  const groups = lastRound(doc);
  if (groups.length === 0) throw new ActionRefused('no-groups', 'There are no groups.');
  doc.transact(() => {
    for (const [id] of groups) recordMap(doc, 'groups', id)?.set('closed', closed);
  });
  return {};
}
