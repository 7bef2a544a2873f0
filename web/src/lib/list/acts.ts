/** What can be done with a note in the list: what is offered to this person now, and doing it. */
import { linkNote, noteText, putInBin, toggleReaction } from '@samenbord/board';
import type { LinkLabel, NoteColor, ReactionKind } from '@samenbord/board';
import { allToZone, change, move, planeOf, throwAway } from '#lib/board/notes.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ListState } from './list.svelte.ts';
import { labelText } from './labels.ts';
import { traded, tradingPartner } from './order.ts';
import { goToSoon, noteElementId, zoneElementId } from './places.ts';

const NEW = '';

const maySet = (list: ListState, note: string, key: string, value: unknown = null): boolean =>
  list.may({ do: 'set', root: 'notes', record: note, key, value });
const mayMove = (list: ListState, note: string): boolean =>
  maySet(list, note, 'pos') && maySet(list, note, 'zone');

const partner = (list: ListState, note: string, step: -1 | 1): string | undefined =>
  tradingPartner(list.sectionOf(note)?.notes ?? [], note, step, (other) => mayMove(list, other));

export const mayEdit = (list: ListState, note: string): boolean =>
  list.isOwnNameless(note)
    ? list.desk.mayChangeNameless
    : list.may({ do: 'text', root: 'notes', record: note });

export interface Offers {
  edit: boolean;
  color: boolean;
  zone: boolean;
  up: boolean;
  down: boolean;
  link: boolean;
  react: boolean;
  pick: boolean;
  unpick: boolean;
  adopt: boolean;
  aside: boolean;
  bin: boolean;
}

/** What this person may do with this note now. */
export function offersFor(list: ListState, note: string): Offers {
  const { facilitates } = list.desk;
  const { closed, theory, zones } = list.board;
  // What nobody sees yet nobody can answer to.
  const shown = !list.isHidden(note);
  return {
    edit: mayEdit(list, note),
    color: maySet(list, note, 'color'),
    zone: mayMove(list, note) && zones.records.size > 1,
    up: partner(list, note, -1) !== undefined,
    down: partner(list, note, 1) !== undefined,
    link: shown && theory.records.size > 0 && list.may({ do: 'add', root: 'links', record: NEW }),
    react: shown && list.mayReact,
    pick: shown && list.picks.possible && !list.picks.ids.includes(note) && !list.picks.full,
    unpick: list.picks.possible && list.picks.ids.includes(note),
    adopt: shown && facilitates && !closed,
    aside: shown && facilitates && !closed,
    bin: maySet(list, note, 'deleted', Date.now()),
  };
}

export function edit(list: ListState, note: string): void {
  if (!mayEdit(list, note)) return;
  if (list.isOwnNameless(note)) list.desk.changeNameless(note);
  else list.editing = note;
}

/** Ends typing. An empty note that is left behind is litter: nobody knows what it was for. */
export function endEditing(list: ListState, note: string): void {
  if (list.editing === note) list.editing = '';
  const { doc } = planeOf(list.session, note);
  if (noteText(doc, note)?.toJSON().trim() === '' && list.isOwn(note))
    throwAway(list.session, note, list.desk.clock.now);
}

export function recolor(list: ListState, note: string, color: NoteColor): void {
  change(list.session, note, { color });
}

export function moveTo(list: ListState, note: string, zone: string): void {
  allToZone(list.session, [note], zone);
  list.desk.news.speak(m.list_moved({ zone: list.board.zones.get(zone)?.title ?? '' }));
}

/** Brings a note one place up (-1) or down (1) in its zone. */
export function shift(list: ListState, note: string, step: -1 | 1): void {
  const other = partner(list, note, step);
  const [here, there] = [list.note(note), list.note(other ?? '')];
  if (other === undefined || !here || !there) return;
  list.session.history.stopCapturing();
  move(list.session, traded([note, here], [other, there]));
  const notes = list.sectionOf(note)?.notes ?? [];
  list.desk.news.speak(m.list_reordered({ place: notes.indexOf(note) + 1, count: notes.length }));
  void goToSoon(noteElementId(note));
}

export function link(list: ListState, note: string, theory: string, label: LinkLabel): void {
  const { doc, origin, me } = list.session;
  linkNote(doc, { note, theory, label, by: me.participant }, origin, list.desk.clock.now);
  const card = list.board.theory.get(theory)?.title ?? '';
  list.desk.news.speak(m.list_link_made({ card, label: labelText(label) }));
}

export const mayUnlink = (list: ListState, id: string): boolean =>
  list.may({ do: 'set', root: 'links', record: id, key: 'deleted', value: Date.now() });

export function unlink(list: ListState, id: string): void {
  const card = list.board.theory.get(list.links.get(id)?.theory ?? '')?.title ?? '';
  putInBin(list.session.doc, 'links', id, list.desk.clock.now, list.session.origin);
  list.desk.news.speak(m.list_link_removed({ card }));
}

export function react(list: ListState, note: string, kind: ReactionKind): void {
  if (!list.mayReact) return;
  const { doc, origin, me } = list.session;
  toggleReaction(doc, { note, participant: me.participant, kind }, list.desk.clock.now, origin);
}

/** Lays a note in the bin and goes on to its neighbour. */
export function bin(list: ListState, note: string): void {
  const now = list.desk.clock.now;
  if (!maySet(list, note, 'deleted', now)) {
    list.desk.news.speak(m.list_not_binned());
    return;
  }
  const section = list.sectionOf(note);
  const at = section?.notes.indexOf(note) ?? 0;
  const neighbour = section?.notes[at + 1] ?? section?.notes[at - 1];
  list.session.history.stopCapturing();
  throwAway(list.session, note, now);
  list.desk.news.speak(m.list_binned());
  void goToSoon(neighbour === undefined ? zoneElementId(section?.id ?? '') : noteElementId(neighbour));
}

export function undo(list: ListState, redo = false): void {
  const { history } = list.session;
  // A note that moves to another zone is drawn anew there, and would lose the keyboard.
  const here = document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset['note'];
  const done = redo ? history.redo() : history.undo();
  if (done) list.desk.news.speak(redo ? m.list_redone() : m.list_undone());
  if (here !== undefined) void goToSoon(noteElementId(here));
}
