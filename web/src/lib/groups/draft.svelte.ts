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

export class Draft {
  by = $state<DivisionKind>('age');
  groups = $state<DraftGroup[]>([]);
  /** How many were asked for by hand; follows the number of people until then. */
  #count = $state<number>();
  #people = $state(0);

  get count(): number {
    return Math.min(this.#count ?? proposedGroups(this.#people), Math.max(1, this.#people));
  }

  /** Divides everybody anew. Without age groups there is nothing to go by but chance. */
  propose(people: readonly PersonInGroups[]): void {
    this.#people = people.length;
    const wanted = people.map(({ id, age }) => ({ id, age }));
    this.groups = divide(wanted, { by: this.by, count: this.count, word: m.groups_word() }).map(
      ({ name, people: members }, at) => ({ id: String(at), name, people: [...members] }),
    );
  }

  choose(by: DivisionKind, people: readonly PersonInGroups[]): void {
    this.by = by;
    this.propose(people);
  }

  setCount(count: number, people: readonly PersonInGroups[]): void {
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
