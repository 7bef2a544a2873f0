/** The keyboard's way to a link: choose the card from a list, then answer for its label. */
import { useCallback, useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { readCollection } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { useWorld } from '../CanvasContext.tsx';
import { shapeIdOf } from '../ids.ts';
import { Floating } from '../ui/Floating.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Moves the focus among the buttons of a list with the arrows. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

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
    editor.focus();
  };
  return (
    <Floating around={around} className="samen-chooser" label={m.canvas_link_choose()} role="dialog">
      <p>{cards.length > 0 ? m.canvas_link_choose() : m.canvas_link_no_cards()}</p>
      <div
        ref={list}
        className="samen-chooser__list"
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          else walk(event);
        }}
      >
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
