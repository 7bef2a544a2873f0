/** The field in which a note's text is typed: a plain textarea tied to the shared text. */
import { noteText, MAX_NOTE_TEXT } from '@samenbord/board';
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { react, unsafe__withoutCapture, useEditor } from 'tldraw';
import type { Editor } from 'tldraw';
import { bindText } from '#lib/text/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { takeKeyboard } from '../../keyboard.ts';
import { isHidden, isOwnNameless, mayDo, noteOf, planeOf, throwAway } from '#lib/board/notes.ts';
import { shapeIdOf } from '../../ids.ts';
import { watchKeyboard } from '../../screenKeyboard.ts';
import { bringIntoView, keepInSight } from '../../view.ts';
import { useWorld } from '../../CanvasContext.tsx';
import type { CanvasWorld } from '../../CanvasContext.tsx';

export function NoteEditor({ note }: { note: string }): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the browser paints: the letter typed right after "N" already belongs in the field.
  useLayoutEffect(
    () => (field.current ? edit(field.current, note, editor, world) : undefined),
    [note, editor, world],
  );
  return (
    <textarea
      ref={field}
      className="samen-note__field"
      aria-label={m.canvas_note_field()}
      maxLength={MAX_NOTE_TEXT}
      spellCheck
      onPointerDown={(event) => {
        event.stopPropagation();
      }}
    />
  );
}

/** Ties the field to the note until the returned function is called. */
function edit(field: HTMLTextAreaElement, note: string, editor: Editor, world: CanvasWorld): () => void {
  const { session } = world;
  const { origin, awareness } = session;
  const { doc, undo } = planeOf(session, note);
  const text = noteText(doc, note);
  if (!text || !mayDo(session, { do: 'text', root: 'notes', record: note })) {
    editor.setEditingShape(null);
    const record = noteOf(session, note);
    if (record && isOwnNameless(session, record)) world.options.get().onOwnNameless(note);
    return () => undefined;
  }
  // Listeners of its own, not React's: the canvas listens on an element below React's root and would hear first.
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') leave(editor);
    else if (event.key === 'Tab' && event.shiftKey) leave(editor);
    else if (event.key === 'Tab' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)))
      world.typing.addBeside(note);
    else return;
    event.preventDefault();
  };
  const keepToItself = (event: Event) => {
    event.stopPropagation();
  };
  field.addEventListener('keydown', onKeyDown);
  for (const type of ['keyup', 'copy', 'cut', 'paste', 'wheel'] as const)
    field.addEventListener(type, keepToItself, { passive: true });
  const release = bindText(field, text, { origin, undo });
  // Who writes what nobody may see yet is nobody's business either.
  awareness.setLocalStateField('editing', isHidden(session, note) ? null : note);
  const forgetSight = stayInSight(editor, note);
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
  return () => {
    release();
    forgetSight();
    field.removeEventListener('keydown', onKeyDown);
    awareness.setLocalStateField('editing', null);
    // An empty note that is left behind is litter: nobody knows what it was for.
    if (text.toJSON().trim() === '' && world.painter.isOwn(note)) throwAway(session, note, Date.now());
  };
}

/** Keeps the note in sight when a keyboard comes or goes, which covers the canvas or makes it smaller. */
function stayInSight(editor: Editor, note: string): () => void {
  const id = shapeIdOf('note', note);
  bringIntoView(editor, id);
  const keep = () => {
    keepInSight(editor, id);
  };
  const stop = react('keep what is typed in sight', () => {
    // Its size alone: whoever looks elsewhere while typing is not pulled back.
    editor.getViewportScreenBounds();
    unsafe__withoutCapture(keep);
  });
  const forgetKeyboard = watchKeyboard(keep);
  return () => {
    stop();
    forgetKeyboard();
  };
}

function leave(editor: Editor): void {
  editor.setEditingShape(null);
  editor.setCurrentTool('select.idle');
  takeKeyboard(editor);
}
