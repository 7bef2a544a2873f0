/** Everything that a board's page shows, as rune state over the shared document. */
import {
  OPEN_WORK,
  neighbours,
  phasesInOrder,
  readInfo,
  readStage,
  takesNoMore,
  takesNotes,
  zonesInOrder,
} from '@samenbord/board';
import type { Info, Phase, Records, Stage, Zone } from '@samenbord/board';
import type { SvelteMap } from 'svelte/reactivity';
import { CollectionState } from './collection.svelte.ts';
import { PeopleHere } from './people.svelte.ts';
import type { BoardSession } from './session.ts';
import { SingletonState } from './singleton.svelte.ts';

const plain = <T>(records: SvelteMap<string, T>): Records<T> => Object.fromEntries(records);

export class BoardState {
  readonly #info: SingletonState<Info>;
  readonly #stage: SingletonState<Stage>;
  readonly phases: CollectionState<'phases'>;
  readonly zones: CollectionState<'zones'>;
  readonly theory: CollectionState<'theory'>;
  readonly notes: CollectionState<'notes'>;
  readonly agreements: CollectionState<'agreements'>;
  readonly groups: CollectionState<'groups'>;
  readonly votes: CollectionState<'votes'>;
  readonly people: PeopleHere;
  readonly #leads: boolean;
  readonly #me: string;

  readonly orderedPhases = $derived.by(() => phasesInOrder(plain(this.phases.records)));
  readonly orderedZones = $derived.by(() => zonesInOrder(plain(this.zones.records)));
  readonly orderedAgreements = $derived.by(() =>
    [...this.agreements.records].sort(([, a], [, b]) => a.createdAt - b.createdAt),
  );

  constructor(session: Pick<BoardSession, 'doc' | 'awareness' | 'me'>) {
    const { doc, awareness, me } = session;
    this.#leads = me.role === 'facilitator';
    this.#me = me.participant;
    this.#info = new SingletonState(doc, 'info', readInfo);
    this.#stage = new SingletonState(doc, 'stage', readStage);
    this.phases = new CollectionState(doc, 'phases');
    this.zones = new CollectionState(doc, 'zones');
    this.theory = new CollectionState(doc, 'theory');
    this.notes = new CollectionState(doc, 'notes');
    this.agreements = new CollectionState(doc, 'agreements');
    this.groups = new CollectionState(doc, 'groups');
    this.votes = new CollectionState(doc, 'votes');
    this.people = new PeopleHere(awareness, me.participant);
  }

  get info(): Info {
    return this.#info.current;
  }

  get stage(): Stage {
    return this.#stage.current;
  }

  get phase(): Phase | undefined {
    return this.phases.get(this.stage.phase);
  }

  get closed(): boolean {
    return this.stage.state === 'closed';
  }

  /** Whether anything of the board has arrived yet. */
  get arrived(): boolean {
    return this.zones.records.size > 0;
  }

  /** The current phase's place in the day, counted from 1; 0 when there is none. */
  get phaseNumber(): number {
    return this.orderedPhases.findIndex(([id]) => id === this.stage.phase) + 1;
  }

  get around(): { previous: string | undefined; next: string | undefined } {
    return neighbours(plain(this.phases.records), this.stage.phase);
  }

  /** Whether participants may add notes now. */
  get mayAdd(): boolean {
    return !this.closed && !this.stage.locked && (this.phase?.may ?? OPEN_WORK).add;
  }

  /** Whether this person wrote all that the zones of this phase take of one: a thanks each. */
  get hadTurn(): boolean {
    if (this.#leads) return false;
    const asked = this.openZones.filter(
      ([, { each, phases }]) => each > 0 && phases.includes(this.stage.phase),
    );
    return asked.length > 0 && asked.every(([id, zone]) => takesNoMore(zone, this.#ownIn(id)));
  }

  #ownIn(zone: string): number {
    const notes = [...this.notes.records.values()];
    return notes.filter((note) => note.zone === zone && note.author === this.#me).length;
  }

  /** Zones that take notes in this phase, in order; theory zones come last: they are rarely what is asked. */
  get openZones(): [string, Zone][] {
    // Whoever leads may always write everywhere; the phases of a zone still say what is asked now.
    const open = this.orderedZones.filter(([, zone]) =>
      this.#leads && zone.phases.length === 0 ? true : takesNotes(zone, this.stage.phase),
    );
    return [
      ...open.filter(([, zone]) => zone.kind !== 'theory'),
      ...open.filter(([, zone]) => zone.kind === 'theory'),
    ];
  }

  /** Where a note goes when nobody chose: the first practice zone that is open, or else a neutral one, or any. */
  get defaultZone(): string {
    const open = this.openZones;
    // What the phase tells people to do may name the zone where they do it.
    const purpose = this.phase?.purpose ?? '';
    const named = open.find(([, { title }]) => purpose.includes(`‘${title}’`))?.[0];
    if (named !== undefined) return named;
    // A zone that asks for this very phase is what it is about.
    const asked = open.find(([, zone]) => zone.phases.includes(this.stage.phase))?.[0];
    if (asked !== undefined) return asked;
    const first = (kind: Zone['kind']) => open.find(([, zone]) => zone.kind === kind)?.[0];
    return first('practice') ?? first('neutral') ?? open[0]?.[0] ?? this.orderedZones[0]?.[0] ?? '';
  }

  destroy(): void {
    for (const part of [
      this.#info,
      this.#stage,
      this.phases,
      this.zones,
      this.theory,
      this.notes,
      this.agreements,
      this.groups,
      this.votes,
      this.people,
    ])
      part.destroy();
  }
}
