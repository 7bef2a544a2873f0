/** Who works in which group, as the plenary holds it. */
import type * as Y from 'yjs';
import { recordMap } from '../layout.ts';
import type { Group, Records } from '../records.ts';
import { ActionRefused } from '../refused.ts';
import { readCollection } from '../snapshot.ts';
import { groupForLatecomer } from './divide.ts';

export const groupsInOrder = (groups: Records<Group>): [string, Group][] =>
  Object.entries(groups).sort(([a, x], [b, y]) => x.order - y.order || (a < b ? -1 : 1));

/** The groups that everybody was divided into last, in their order, whether they were called back or not. */
export function lastGroups(groups: Records<Group>): [string, Group][] {
  const round = Math.max(0, ...Object.values(groups).map((group) => group.round));
  return groupsInOrder(groups).filter(([, group]) => group.round === round);
}

export const lastRound = (doc: Y.Doc): [string, Group][] => lastGroups(readCollection(doc, 'groups'));

/** Whether these, and no others, are the groups that everybody was divided into last. */
export function areLastGroups(doc: Y.Doc, groups: readonly string[]): boolean {
  const last = lastRound(doc);
  return groups.length === last.length && last.every(([id]) => groups.includes(id));
}

/** The group that somebody belongs to now; undefined when there is none. */
export const groupOf = (groups: Records<Group>, person: string): [string, Group] | undefined =>
  lastGroups(groups).find(([, { people }]) => people.includes(person));

/**
 * Puts a participant in a group of the last round, and takes them out of another.
 * @throws ActionRefused with the document unchanged
 */
export function placePerson(doc: Y.Doc, person: string, group: string): void {
  if (recordMap(doc, 'people', person)?.get('role') !== 'participant')
    throw new ActionRefused('no-such-person', `There is no participant ${person}.`);
  const groups = lastRound(doc);
  if (!groups.some(([id, { closed }]) => id === group && !closed))
    throw new ActionRefused('no-such-group', `There is no group ${group} at work.`);
  doc.transact(() => {
    for (const [id, { people }] of groups) {
      const others = people.filter((one) => one !== person);
      const wanted = id === group ? [...others, person] : others;
      if (wanted.length !== people.length) recordMap(doc, 'groups', id)?.set('people', wanted);
    }
  });
}

/** Gives a latecomer a group while groups are at work; undefined when there is none to give. */
export function placeLatecomer(doc: Y.Doc, person: string): string | undefined {
  const present = groupOf(readCollection(doc, 'groups'), person);
  if (present) return present[0];
  const age = readCollection(doc, 'people')[person]?.group ?? '';
  const open = lastRound(doc).filter(([, { closed }]) => !closed);
  const group = groupForLatecomer(
    open.map(([id, { ages, people }]) => ({ id, ages, size: people.length })),
    age,
  );
  if (group !== undefined) placePerson(doc, person, group);
  return group;
}
