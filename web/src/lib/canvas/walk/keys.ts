/**
 * The board by keyboard. Tab goes from note to note and on to the next zone, and at the end off the board; arrows up
 * and down stay in a zone, left and right go between zones; Alt with left or right takes the note along; Enter edits.
 * The canvas's own Tab goes across the board as notes happen to lie, and its arrows shift a note by a pixel: with
 * Shift they still do.
 */
import { readCollection, zonesInOrder } from '@samenbord/board';
import type { Editor, TLShapeId } from 'tldraw';
import type { CanvasWorld } from '../CanvasContext.tsx';
import { layNotesTogether, laysTogether, moveTo } from '../deeds/noteDeeds.ts';
import { noteOf, recordOf } from '../ids.ts';
import { allNotes, isHidden, mayDo } from '#lib/board/notes.ts';
import { bringIntoView } from '../view.ts';
import { readParts, stepFrom } from './stops.ts';
import type { Step } from './stops.ts';

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowLeft: 'left',
};

/** Listens until the returned function is called. */
export function walkByKeyboard(editor: Editor, world: CanvasWorld): () => void {
  const container = editor.getContainer();
  /** Keys that were answered when they went down: the canvas acts on some when they come up. */
  const answered = new Set<string>();
  // Before the canvas itself hears of the key.
  const onKeyDown = (event: KeyboardEvent) => {
    const onBoard = event.target === container || event.target === document.body;
    if (!onBoard || event.isComposing || !editor.isIn('select.idle')) return;
    if (!answer(event, editor, world)) return;
    answered.add(event.code);
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (answered.delete(event.code)) event.stopPropagation();
  };
  container.addEventListener('keydown', onKeyDown, { capture: true });
  container.addEventListener('keyup', onKeyUp, { capture: true });
  return () => {
    container.removeEventListener('keydown', onKeyDown, { capture: true });
    container.removeEventListener('keyup', onKeyUp, { capture: true });
  };
}

/** Returns whether the key did something. */
function answer(event: KeyboardEvent, editor: Editor, world: CanvasWorld): boolean {
  const { key, shiftKey, altKey } = event;
  if (event.ctrlKey || event.metaKey) return false;
  if (key === 'Tab' && !altKey) return tab(editor, world, shiftKey ? 'previous' : 'next');
  const ids = editor.getSelectedShapeIds();
  const selected = ids.length === 1 ? ids[0] : undefined;
  const step = ARROWS[key];
  if (step && !shiftKey && selected && recordOf(selected)) {
    if (!altKey)
      goTo(editor, stepFrom(readParts(world.session.doc, allNotes(world.session)), selected, step));
    else if (step === 'left' || step === 'right') toNeighbour(editor, world, selected, step);
    return true;
  }
  if (altKey || shiftKey) return false;
  const notes = ids.flatMap((id) => noteOf(id) ?? []);
  if (notes.length === 0 || notes.length < ids.length) return false;
  switch (key.toLowerCase()) {
    case 'enter':
    case 'f2':
      return notes[0] !== undefined && notes.length === 1 && edit(editor, world, notes[0]);
    case 'o':
      return layAside(world, notes);
    case 'g':
      if (!laysTogether(world, notes)) return false;
      layNotesTogether(world, editor, notes);
      return true;
    default:
      return false;
  }
}

/** At either end of the board the keyboard goes on to the page: nobody is kept here. */
function tab(editor: Editor, world: CanvasWorld, step: 'next' | 'previous'): boolean {
  const [from] = editor.getSelectedShapeIds();
  if (from === undefined && step === 'previous') return false;
  const to = stepFrom(readParts(world.session.doc, allNotes(world.session)), from, step);
  if (to) goTo(editor, to);
  else editor.selectNone();
  return to !== undefined;
}

function goTo(editor: Editor, to: TLShapeId | undefined): void {
  if (!to) return;
  editor.select(to);
  bringIntoView(editor, to);
}

function edit(editor: Editor, world: CanvasWorld, note: string): boolean {
  if (editor.getIsReadonly() || !mayDo(world.session, { do: 'text', root: 'notes', record: note }))
    return false;
  world.typing.start(note);
  return true;
}

function layAside(world: CanvasWorld, notes: readonly string[]): boolean {
  const { onAside, readOnly } = world.options.get();
  if (!onAside || readOnly) return false;
  for (const note of notes) if (!isHidden(world.session, note)) onAside(note);
  return true;
}

function toNeighbour(editor: Editor, world: CanvasWorld, id: TLShapeId, step: 'left' | 'right'): void {
  const note = noteOf(id);
  const { doc } = world.session;
  if (note === undefined || editor.getIsReadonly()) return;
  if (!mayDo(world.session, { do: 'set', root: 'notes', record: note, key: 'pos', value: null })) return;
  const zones = zonesInOrder(readCollection(doc, 'zones')).map(([zone]) => zone);
  const here = zones.indexOf(allNotes(world.session)[note]?.zone ?? '');
  const to = zones[here + (step === 'right' ? 1 : -1)];
  if (to === undefined || (here < 0 && step === 'left')) return;
  moveTo(world, editor, [note], to);
  bringIntoView(editor, id);
}
