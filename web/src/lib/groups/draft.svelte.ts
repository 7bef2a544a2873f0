/** A division that is looked at, named and changed by hand before anybody goes anywhere. */
import { divide, proposedGroups } from '@samenbord/board';
import type { DivisionKind } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import type { PersonInGroups } from './api.ts';

export interface DraftGroup {
  id: string;
  name: string;
  people: string[];
}

/** From so many people on a proposal has two groups at least. */
const FEWEST_TO_DIVIDE = 4;

export class Draft {
  by = $state<DivisionKind>('age');
  groups = $state<DraftGroup[]>([]);
  /** How many work together; 0 as long as that follows from the number of groups. */
  size = $state(0);
  /** How many were asked for by hand; follows the number of people until then. */
  #count = $state<number>();
  #people = $state(0);
  /** Whether the way was chosen by hand. */
  #chosen = false;

  get count(): number {
    // One group of everybody is the plenary itself.
    if (this.size > 0) return this.groups.length;
    const proposed = Math.max(this.#people >= FEWEST_TO_DIVIDE ? 2 : 1, proposedGroups(this.#people));
    return Math.min(this.#count ?? proposed, Math.max(1, this.#people));
  }

  /** Divides everybody anew. Without age groups there is nothing to go by but chance. */
  propose(people: readonly PersonInGroups[]): void {
    this.#people = people.length;
    // Nobody said an age, or too few of each are here to talk apart.
    const isOfNoUse = people.every(({ age }) => age === '') || this.#divide(people).length < 2;
    if (this.by === 'age' && !this.#chosen && isOfNoUse) this.by = 'mixed';
    this.groups = this.#divide(people).map(({ name, people: members }, at) => ({
      ...{ id: String(at), name },
      people: [...members],
    }));
  }

  #divide(people: readonly PersonInGroups[]) {
    const wanted = people.map(({ id, age }) => ({ id, age }));
    const many = this.size > 0 ? { size: this.size } : { count: this.count };
    return divide(wanted, { by: this.by, ...many, word: m.groups_word() });
  }

  setSize(size: number, people: readonly PersonInGroups[]): void {
    this.size = size;
    this.#count = undefined;
    this.propose(people);
  }

  choose(by: DivisionKind, people: readonly PersonInGroups[]): void {
    this.by = by;
    this.#chosen = true;
    this.propose(people);
  }

  setCount(count: number, people: readonly PersonInGroups[]): void {
    this.size = 0;
    this.#count = count;
    this.propose(people);
  }

  move(person: string, to: string): void {
    for (const group of this.groups) {
      group.people = group.people.filter((id) => id !== person);
      if (group.id === to) group.people.push(person);
    }
  }
}
