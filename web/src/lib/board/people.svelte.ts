/** Who is here, from awareness. Cursors move many times a second; this changes only when somebody comes or goes. */
import type { Presence, Role } from '@samenbord/board';
import type { Awareness } from 'y-protocols/awareness';

export interface PersonHere {
  participant: string;
  /** Empty for a nameless colleague. */
  name: string;
  role: Role;
}

/** The people in awareness states: once each, screens left out, named ones first by name. */
export function peopleIn(states: Iterable<object>): PersonHere[] {
  const people = new Map<string, PersonHere>();
  for (const state of states) {
    const { user } = state as Presence;
    if (user && user.role !== 'screen')
      people.set(user.id, { participant: user.id, name: user.name, role: user.role });
  }
  return [...people.values()].sort(
    (a, b) =>
      Number(a.name === '') - Number(b.name === '') ||
      a.name.localeCompare(b.name, 'nl') ||
      (a.participant < b.participant ? -1 : 1),
  );
}

export class PeopleHere {
  #others = $state.raw<PersonHere[]>([]);
  readonly #stop: () => void;

  constructor(awareness: Awareness, me: string) {
    let seen = '';
    const look = () => {
      const others = peopleIn(awareness.getStates().values()).filter((person) => person.participant !== me);
      const shape = JSON.stringify(others);
      if (shape === seen) return;
      seen = shape;
      this.#others = others;
    };
    look();
    awareness.on('change', look);
    this.#stop = () => {
      awareness.off('change', look);
    };
  }

  /** Everybody but the person at this screen. */
  get others(): readonly PersonHere[] {
    return this.#others;
  }

  destroy(): void {
    this.#stop();
  }
}
