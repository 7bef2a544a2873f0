/** How a note looks: paper with a darker edge, text as large as fits, and who wrote it. */
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { REACTION_KINDS } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { noteOf } from '../../ids.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWorld } from '../../CanvasContext.tsx';
import { fitText } from '../fitText.ts';
import { notePaper } from './paper.ts';
import type { NoteShape } from '../types.ts';
import { NoteEditor } from './NoteEditor.tsx';

export function NoteView({ shape }: { shape: NoteShape }): ReactNode {
  const editor = useEditor();
  const { others } = useWorld();
  const { text, side, color } = shape.props;
  const note = noteOf(shape.id) ?? '';
  const editing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id]);
  const lifted = useValue(
    'lifted',
    () => editor.isIn('select.translating') && editor.getSelectedShapeIds().includes(shape.id),
    [editor, shape.id],
  );
  const typist = useValue('typist', () => others.typingIn(note), [others, note]);
  const fontSize = fitText(text, notePaper(side));
  return (
    <div
      className="samen-note"
      data-own={shape.props.own}
      data-lifted={lifted}
      style={{ width: side, height: side, background: `var(--note-${color})` }}
    >
      <div className="samen-note__text" style={{ fontSize }}>
        {editing ? <NoteEditor note={note} /> : text}
        {!editing && text === '' && !typist && (
          <span className="samen-note__empty">{m.canvas_note_empty()}</span>
        )}
      </div>
      <NoteFoot shape={shape} />
      {typist && (
        <span className="samen-note__typist" style={{ background: typist.color }}>
          {m.canvas_note_typing({ name: typist.name })}
        </span>
      )}
    </div>
  );
}

function NoteFoot({ shape: { props } }: { shape: NoteShape }): ReactNode {
  const { own, by, onBehalf, reactions } = props;
  const author = onBehalf ? m.canvas_note_on_behalf({ name: onBehalf }) : own ? m.canvas_me() : by;
  return (
    <div className="samen-note__foot">
      <span className="samen-note__author">{author}</span>
      {REACTION_KINDS.filter((kind) => reactions[kind] > 0).map((kind) => (
        <span key={kind} className="samen-note__reaction">
          <Icon name={kind} size={13} />
          {reactions[kind]}
        </span>
      ))}
    </div>
  );
}
