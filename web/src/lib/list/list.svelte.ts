/** What the list shows beside the board's own state, in reading order, and where its reader is. */
import { notesInZone } from '@samenbord/board';
import type { Change, Link, Note, ReactionKind, Zone } from '@samenbord/board';
import { SvelteMap } from 'svelte/reactivity';
import type { BoardState } from '#lib/board/board.svelte.ts';
import { isHidden, isOwnNameless, mayDo } from '#lib/board/notes.ts';
import { CollectionState } from '#lib/board/collection.svelte.ts';
import type { BoardSession } from '#lib/board/session.ts';
import type { Desk } from '#lib/desk/desk.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { bundledOrder } from './order.ts';
import type Images from './Images.svelte';
import type { ListImages } from './images.svelte.ts';
import { Picks } from '#lib/groups/picks.svelte.ts';

/** A zone with what lies in it; the notes outside all zones stand under an empty id, without a zone. */
export interface Section {
  id: string;
  zone: Zone | undefined;
  notes: readonly string[];
}

/** What a sheet asks about a note. */
export interface Question {
  about: 'color' | 'zone' | 'link' | 'tags' | 'bundle' | 'merge' | 'title';
  note: string;
}

const NONE: readonly never[] = [];

function groupBy<T>(records: Iterable<[string, T]>, key: (record: T) => string): Map<string, [string, T][]> {
  const groups = new Map<string, [string, T][]>();
  for (const entry of records) {
    const group = groups.get(key(entry[1]));
    if (group) group.push(entry);
    else groups.set(key(entry[1]), [entry]);
  }
  return groups;
}

export class ListState {
  readonly desk: Desk;
  readonly board: BoardState;
  readonly session: BoardSession;
  readonly links: CollectionState<'links'>;
  readonly reactions: CollectionState<'reactions'>;
  readonly people: CollectionState<'people'>;
  readonly clusters: CollectionState<'clusters'>;

  /** The note whose text is being typed; empty when none is. */
  editing = $state('');
  /** The note whose menu is open, and the button that it hangs from. */
  menu = $state.raw<{ note: string; anchor: HTMLElement }>();
  question = $state.raw<Question>();
  /** The images, once the parts that show them have come. */
  images = $state.raw<{ state: ListImages; Part: typeof Images }>();
  /** Per zone the note that Tab comes to: where one was last. */
  readonly #stops = new SvelteMap<string, string>();

  /** What everybody sees, and what only this person does. */
  readonly #notes = $derived.by(
    () => new Map([...(this.desk.board.lane?.notes ?? []), ...this.board.notes.records]),
  );

  readonly sections: readonly Section[] = $derived.by(() => {
    const { zones, orderedZones } = this.board;
    const inZone = groupBy(this.#notes, ({ zone }) => (zones.get(zone) ? zone : ''));
    const inOrder = (id: string) => {
      const lying = (inZone.get(id) ?? []).map(([note, record]) => [note, { ...record, zone: id }] as const);
      return bundledOrder(notesInZone(Object.fromEntries(lying), id), (note) => this.bundleOf(note));
    };
    const sections: Section[] = orderedZones.map(([id, zone]) => ({ id, zone, notes: inOrder(id) }));
    const loose = inZone.has('') || (this.images?.state.in('').length ?? 0) > 0;
    const all = loose ? [...sections, { id: '', zone: undefined, notes: inOrder('') }] : sections;
    const { found, query } = this.desk.search;
    if (!found) return all;
    const home = this.board.theory.get(query.card)?.zone;
    return all
      .map((section) => ({ ...section, notes: section.notes.filter((note) => found.has(note)) }))
      .filter(({ id, notes: left }) => left.length > 0 || id === home);
  });

  readonly #sectionOf = $derived(
    new Map(this.sections.flatMap((section) => section.notes.map((note) => [note, section]))),
  );
  readonly #dots = $derived.by(() => this.desk.voting.shown);
  readonly #sources = $derived.by(
    () =>
      new Set(
        this.board.orderedAgreements.flatMap(([, { state, sources }]) =>
          state === 'dropped' ? [] : sources,
        ),
      ),
  );
  readonly #linksOfNote = $derived.by(() => groupBy(this.links.records, ({ note }) => note));
  readonly #linksOfCard = $derived.by(() => groupBy(this.links.records, ({ theory }) => theory));
  readonly #reactionsOf = $derived.by(() => groupBy(this.reactions.records, ({ note }) => note));

  /** What the group takes to the plenary. */
  readonly picks: Picks;

  constructor(desk: Desk) {
    this.desk = desk;
    this.board = desk.board.state;
    this.session = desk.board.session;
    this.links = new CollectionState(this.session.doc, 'links');
    this.reactions = new CollectionState(this.session.doc, 'reactions');
    this.people = new CollectionState(this.session.doc, 'people');
    this.clusters = new CollectionState(this.session.doc, 'clusters');
    this.picks = new Picks(desk);
  }

  note(id: string): Note | undefined {
    return this.#notes.get(id);
  }

  /** Whether nobody else sees a note yet. */
  isHidden(id: string): boolean {
    return this.board.notes.get(id) === undefined && isHidden(this.session, id);
  }

  /** Whether a note waits on this device for a connection. */
  isWaiting(id: string): boolean {
    return this.desk.board.isWaiting(id);
  }

  /** Whether a card is shown: all of them, until somebody looks for what hangs on one. */
  showsCard(card: string): boolean {
    const { found, query } = this.desk.search;
    return !found || query.card === '' || query.card === card;
  }

  /** Id of the bundle that a note was laid in. */
  bundleOf(note: string): string | undefined {
    const cluster = this.note(note)?.cluster ?? '';
    return this.clusters.get(cluster) ? cluster : undefined;
  }

  bundleTitle(bundle: string): string {
    return this.clusters.get(bundle)?.title || m.cluster_untitled();
  }

  /** The bundles that have notes in a zone. */
  bundlesIn(zone: string): [string, string][] {
    const notes = this.sections.find(({ id }) => id === zone)?.notes ?? [];
    const ids = new Set(notes.flatMap((note) => this.bundleOf(note) ?? []));
    return [...ids].map((id) => [id, this.bundleTitle(id)]);
  }

  sectionOf(note: string): Section | undefined {
    return this.#sectionOf.get(note);
  }

  /** Links of a note to cards that are still there. */
  linksOfNote(note: string): readonly [string, Link][] {
    return (this.#linksOfNote.get(note) ?? NONE).filter(([, { theory }]) => this.board.theory.get(theory));
  }

  /** Links to a card from notes that are still there. */
  linksOfCard(card: string): readonly [string, Link][] {
    return (this.#linksOfCard.get(card) ?? NONE).filter(([, { note }]) => this.note(note));
  }

  reactionsOf(note: string, kind: ReactionKind): { count: number; mine: boolean } {
    const given = (this.#reactionsOf.get(note) ?? NONE).filter(([, reaction]) => reaction.kind === kind);
    const me = this.session.me.participant;
    return { count: given.length, mine: given.some(([, { participant }]) => participant === me) };
  }

  /** Whether this person may do that now, by the house's one rule book. */
  may(change: Change): boolean {
    return mayDo(this.session, change);
  }

  /** Whether reactions can be given or taken back now. */
  readonly mayReact = $derived.by(() => {
    // Read for their sake: the rules stand in the phase and the stage.
    const { phase, stage } = this.board;
    const record = `${stage.phase}:${this.session.me.participant}:heart`;
    return (phase !== undefined || stage.phase === '') && this.may({ do: 'add', root: 'reactions', record });
  });

  isOwn(id: string): boolean {
    const note = this.note(id);
    if (!note) return false;
    if (this.isHidden(id)) return true;
    if (note.anonymous) return isOwnNameless(this.session, note);
    // Until the server has filled in who wrote it, what this person may type in was made here.
    return note.author === null
      ? this.may({ do: 'text', root: 'notes', record: id })
      : note.author === this.session.me.participant;
  }

  /** Whether it is this person's, shown without a name: only its key changes it. */
  isOwnNameless(id: string): boolean {
    const note = this.board.notes.get(id);
    return note !== undefined && isOwnNameless(this.session, note);
  }

  /** Dots that stand on a note now. */
  dotsOn(id: string): number {
    return this.#dots?.dots[id] ?? 0;
  }

  /** Whether an agreement grew from a note. */
  becameAgreement(id: string): boolean {
    return this.#sources.has(id);
  }

  /** The name of a note's writer; empty for a nameless colleague. */
  nameOf({ author, anonymous }: Note): string {
    return anonymous || author === null ? '' : (this.people.get(author)?.name ?? '');
  }

  stop({ id, notes }: Section): string | undefined {
    const last = this.#stops.get(id);
    return last !== undefined && notes.includes(last) ? last : notes[0];
  }

  /** Remembers where the reader is. */
  at(note: string): void {
    const section = this.sectionOf(note);
    if (section) this.#stops.set(section.id, note);
  }

  destroy(): void {
    for (const part of [this.links, this.reactions, this.people, this.clusters]) part.destroy();
    this.images?.state.destroy();
  }
}
