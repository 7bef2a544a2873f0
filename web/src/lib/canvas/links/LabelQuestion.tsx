/** After a thread was drawn: how does this note stand to that card? One of four, by click or by 1–4. */
import { useCallback, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Box, useEditor, useValue } from 'tldraw';
import { LINK_LABELS, linkNote } from '@samenbord/board';
import type { LinkLabel } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { takeKeyboard } from '../keyboard.ts';
import { useWorld } from '../CanvasContext.tsx';
import { shapeIdOf } from '../ids.ts';
import { Floating } from '../ui/Floating.tsx';
import { walkButtons } from '../ui/walkButtons.ts';
import { LabelMark, labelText } from './labels.tsx';

export function LabelQuestion(): ReactNode {
  const editor = useEditor();
  const { links, session } = useWorld();
  const asked = useValue('asked', () => links.asking.get(), [links]);
  const first = useRef<HTMLButtonElement>(null);
  const around = useCallback(() => {
    const waiting = links.asking.get();
    return waiting && (editor.getShapePageBounds(shapeIdOf('theory', waiting.theory)) ?? new Box());
  }, [editor, links]);
  useEffect(() => {
    first.current?.focus();
  }, [asked]);
  if (!asked) return null;
  const close = () => {
    links.asking.set(undefined);
    takeKeyboard(editor);
  };
  const answer = (label: LinkLabel) => {
    session.history.stopCapturing();
    linkNote(session.doc, { ...asked, label, by: session.me.participant }, session.origin);
    close();
    editor.select(shapeIdOf('note', asked.note));
  };
  const onKey = (event: KeyboardEvent) => {
    const label = LINK_LABELS[Number(event.key) - 1];
    if (event.key === 'Escape') close();
    else if (label) answer(label);
    else walkButtons(event);
  };
  return (
    <Floating
      around={around}
      className="samen-question"
      label={m.canvas_link_question()}
      role="dialog"
      onKey={onKey}
    >
      <p>{m.canvas_link_question()}</p>
      <div className="samen-question__answers">
        {LINK_LABELS.map((label, at) => (
          <button
            key={label}
            ref={at === 0 ? first : undefined}
            type="button"
            data-label={label}
            onClick={() => {
              answer(label);
            }}
          >
            <LabelMark label={label} size={18} />
            <span>{labelText(label)}</span>
          </button>
        ))}
        <button type="button" className="samen-question__not" onClick={close}>
          {m.canvas_link_not()}
        </button>
      </div>
    </Floating>
  );
}
