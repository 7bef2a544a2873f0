/** The keyboard's way to a link: choose the card from a list, then answer for its label. */
import { useCallback, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { readCollection } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { takeKeyboard } from '../keyboard.ts';
import { useWorld } from '../CanvasContext.tsx';
import { shapeIdOf } from '../ids.ts';
import { Floating } from '../ui/Floating.tsx';
import { Icon } from '../ui/Icon.tsx';
import { walkButtons } from '../ui/walkButtons.ts';

export function CardChooser(): ReactNode {
  const editor = useEditor();
  const { links, session } = useWorld();
  const note = useValue('choosing', () => links.choosing.get(), [links]);
  const list = useRef<HTMLDivElement>(null);
  const around = useCallback(() => {
    const chosen = links.choosing.get();
    return chosen === undefined ? undefined : editor.getShapePageBounds(shapeIdOf('note', chosen));
  }, [editor, links]);
  useEffect(() => {
    list.current?.querySelector('button')?.focus();
  }, [note]);
  if (note === undefined) return null;
  const cards = Object.entries(readCollection(session.doc, 'theory'));
  const close = () => {
    links.choosing.set(undefined);
    takeKeyboard(editor);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else walkButtons(event);
  };
  return (
    <Floating
      around={around}
      className="samen-chooser"
      label={m.canvas_link_choose()}
      role="dialog"
      onKey={onKey}
    >
      <p>{cards.length > 0 ? m.canvas_link_choose() : m.canvas_link_no_cards()}</p>
      <div ref={list} className="samen-chooser__list">
        {cards.map(([theory, { title }]) => (
          <button
            key={theory}
            type="button"
            onClick={() => {
              links.choosing.set(undefined);
              links.asking.set({ note, theory });
            }}
          >
            <Icon name="theory" size={18} />
            <span>{title}</span>
          </button>
        ))}
        <button type="button" onClick={close}>
          {m.canvas_link_not()}
        </button>
      </div>
    </Floating>
  );
}
