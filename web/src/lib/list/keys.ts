/**
 * The list by keyboard: Tab comes to one note of each zone; arrows go up and down in a zone and left and right
 * between zones.
 */
import type { Attachment } from 'svelte/attachments';
import { isTypedInto } from '#lib/keys/typed-into.ts';
import { bin, edit, mayEdit, shift, undo } from './acts.ts';
import type { ListState, Section } from './list.svelte.ts';
import { goTo, noteElementId, zoneElementId } from './places.ts';

/** Goes to a zone: the note where one was last, or its heading when it has none. */
function goToSection(list: ListState, section: Section | undefined): void {
  if (!section) return;
  const stop = list.stop(section);
  goTo(stop === undefined ? zoneElementId(section.id) : noteElementId(stop));
}

/** Goes on from a note or a zone's heading. Returns whether the key was one of these. */
function walk(list: ListState, key: string, section: Section, note: string | undefined): boolean {
  const { sections } = list;
  const zoneAt = sections.indexOf(section);
  const noteAt = note === undefined ? -1 : section.notes.indexOf(note);
  const goToNote = (at: number) => {
    const wanted = section.notes[at];
    if (wanted !== undefined) goTo(noteElementId(wanted));
  };
  switch (key) {
    case 'ArrowDown':
      goToNote(noteAt + 1);
      return true;
    case 'ArrowUp':
      goToNote(noteAt - 1);
      return true;
    case 'Home':
      goToNote(0);
      return true;
    case 'End':
      goToNote(section.notes.length - 1);
      return true;
    case 'ArrowRight':
      goToSection(list, sections[zoneAt + 1]);
      return true;
    case 'ArrowLeft':
      goToSection(list, sections[zoneAt - 1]);
      return true;
    default:
      return false;
  }
}

/** What keys do with the note that has the keyboard. Returns whether this one did something. */
function handle(
  list: ListState,
  { key, altKey }: KeyboardEvent,
  element: HTMLElement,
  note: string,
): boolean {
  if (altKey) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
    shift(list, note, key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  const openMenu = () => (list.menu = { note, anchor: element });
  switch (key) {
    case 'Enter':
    case 'F2':
      if (mayEdit(list, note)) edit(list, note);
      else openMenu();
      return true;
    case 'ContextMenu':
    case ' ':
      openMenu();
      return true;
    case 'o':
    case 'O':
      if (!list.desk.facilitates) return false;
      void list.desk.layAside(note);
      return true;
    case 'Delete':
    case 'Backspace':
      bin(list, note);
      return true;
    default:
      return false;
  }
}

/** Listens on the list. Read-only, only the walking works. */
export const listKeys =
  (list: ListState): Attachment<HTMLElement> =>
  (element) => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey } = event;
      if (isTypedInto(event) || ctrlKey || metaKey || !(target instanceof HTMLElement)) return;
      const article = target.closest<HTMLElement>('[data-note]');
      const note = article?.dataset['note'];
      const zone = target.closest<HTMLElement>('[data-zone]')?.dataset['zone'];
      const section = list.sections.find(({ id }) => id === zone);
      if (!section) return;
      const acts = article === target && note !== undefined && !list.board.closed;
      const done =
        (acts && handle(list, event, article, note)) ||
        (!event.altKey && !event.shiftKey && walk(list, key, section, note));
      if (done) event.preventDefault();
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      const note = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null;
      if (note?.dataset['note'] !== undefined) list.at(note.dataset['note']);
    };
    element.addEventListener('keydown', onKeyDown);
    element.addEventListener('focusin', onFocusIn);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
      element.removeEventListener('focusin', onFocusIn);
    };
  };

/** Keys that work wherever the keyboard is: undo, redo, and N for a new note. */
export function pageKeys(list: ListState, event: KeyboardEvent, startNote: () => void): void {
  if (isTypedInto(event) || event.altKey || list.desk.sheet !== undefined) return;
  const key = event.key.toLowerCase();
  const command = event.ctrlKey || event.metaKey;
  if (command && (key === 'z' || key === 'y')) undo(list, key === 'y' || event.shiftKey);
  else if (!command && key === 'n' && list.desk.mayAdd) startNote();
  else return;
  event.preventDefault();
}
