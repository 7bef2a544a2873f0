/** How a note looks: paper with a darker edge, text as large as fits, and who wrote it. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { LINK_LABELS, REACTION_KINDS } from '@samenbord/board';
import { whoSees, whoSeesLong } from '#lib/lane/who-sees.ts';
import { m } from '#lib/paraglide/messages.js';
import { noteOf } from '../../ids.ts';
import { LabelMark } from '../../links/labels.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWorld } from '../../CanvasContext.tsx';
import { fitText, useFonts } from '../fitText.ts';
import { authorWords, noteName } from './author.ts';
import { TAGS_HEIGHT, distantPaper, notePaper } from './paper.ts';
import type { NoteShape } from '../types.ts';
import { NoteEditor } from './NoteEditor.tsx';

/** More than these are counted instead of drawn. */
const MOST_DOTS = 5;

export function NoteView({ shape }: { shape: NoteShape }): ReactNode {
  useFonts();
  const editor = useEditor();
  const { others, options, session, isDimmed, distant } = useWorld();
  const { text, side, color, tags, pinned, dots } = shape.props;
  const note = noteOf(shape.id) ?? '';
  const editing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id]);
  const lifted = useValue(
    'lifted',
    () => editor.isIn('select.translating') && editor.getSelectedShapeIds().includes(shape.id),
    [editor, shape.id],
  );
  const [arriving] = useState(() => session.justShown.has(note));
  const typist = useValue('typist', () => others.typingIn(note), [others, note]);
  const dimmed = useValue('dimmed', () => isDimmed('note', note), [isDimmed, note]);
  const afar = useValue('afar', () => distant.get() && !editing, [distant, editing]);
  const fontSize = fitText(text, afar ? distantPaper(side) : notePaper(side, tags.length > 0));
  const picked = useValue('picked', () => options.get().picks?.includes(note) === true, [options, note]);
  return (
    <div
      className="samen-note"
      role="article"
      aria-label={noteName(shape.props)}
      data-own={shape.props.own}
      data-hidden={shape.props.hidden}
      data-lifted={lifted}
      data-dimmed={dimmed}
      data-arriving={arriving}
      style={{ width: side, height: side, background: `var(--note-${color})` }}
    >
      <div className="samen-note__text" style={{ fontSize }}>
        {editing ? <NoteEditor key={String(shape.props.hidden)} note={note} /> : text}
        {!editing && text === '' && !typist && (
          <span className="samen-note__empty">{m.canvas_note_empty()}</span>
        )}
      </div>
      {tags.length > 0 && (
        <p className="samen-note__tags" style={{ height: TAGS_HEIGHT }}>
          {tags.map((tag) => (
            <span key={tag}>{tag}</span>
          ))}
        </p>
      )}
      {picked && (
        <span className="samen-note__picked">
          <Icon name="plenary" size={14} />
          {m.groups_pick()}
        </span>
      )}
      <NoteFoot shape={shape} />
      {pinned && (
        <span className="samen-note__pin">
          <Icon name="pin" size={18} />
        </span>
      )}
      {dots > 0 && (
        <span className="samen-note__dots" role="img" aria-label={m.votes_dots_here({ count: dots })}>
          {dots > MOST_DOTS ? `● ${String(dots)}` : '●'.repeat(dots)}
        </span>
      )}
      {typist && (
        <span className="samen-note__typist" style={{ background: typist.color }}>
          {m.canvas_note_typing({ name: typist.name })}
        </span>
      )}
    </div>
  );
}

function NoteFoot({ shape: { props } }: { shape: NoteShape }): ReactNode {
  const { options } = useWorld();
  const calm = useValue('calm', () => options.get().calm ?? false, [options]);
  if (props.hidden)
    return (
      <div className="samen-note__foot" title={whoSeesLong(props)}>
        <Icon name="hidden" size={14} />
        <span className="samen-note__author">{whoSees(props)}</span>
      </div>
    );
  const { agreed, reactions, linked } = props;
  const author = authorWords(props);
  return (
    <div className="samen-note__foot">
      <span className="samen-note__author">{props.group === '' ? author : `${author} · ${props.group}`}</span>
      {agreed && (
        <span
          className="samen-note__reaction"
          role="img"
          aria-label={m.lane_became()}
          title={m.lane_became()}
        >
          <Icon name="agreement" size={14} />
        </span>
      )}
      {LINK_LABELS.filter((label) => linked[label] > 0).map((label) => (
        <span key={label} className="samen-note__link">
          <LabelMark label={label} size={13} />
          {linked[label] > 1 && linked[label]}
        </span>
      ))}
      {REACTION_KINDS.filter((kind) => !calm && reactions[kind] > 0).map((kind) => (
        <span key={kind} className="samen-note__reaction">
          <Icon name={kind} size={13} />
          {reactions[kind]}
        </span>
      ))}
    </div>
  );
}
