/** Tags of notes: chosen from those on the board, or typed. */
import { allTags, folded, readCollection, setFields } from '@samenbord/board';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';
import { useWorld } from '../CanvasContext.tsx';
import { shapeIdOf } from '../ids.ts';
import { NOTE } from '../shapes/types.ts';
import type { NoteShape } from '../shapes/types.ts';

const LONGEST_TAG = 60;
const MOST_TAGS = 20;

export function TagEditor({ notes, close }: { notes: readonly string[]; close: () => void }): ReactNode {
  const editor = useEditor();
  const { session } = useWorld();
  const { doc, origin, undo } = session;
  const [typed, setTyped] = useState('');
  const tagsOf = useValue(
    'tags',
    () =>
      notes.flatMap((id): [string, readonly string[]][] => {
        const shape = editor.getShape(shapeIdOf('note', id));
        return shape && editor.isShapeOfType<NoteShape>(shape, NOTE) ? [[id, shape.props.tags]] : [];
      }),
    [editor, notes],
  );
  const same = (one: string) => (other: string) => folded(one) === folded(other);
  const onAll = (tag: string) => tagsOf.every(([, tags]) => tags.some(same(tag)));
  const put = (tag: string, on: boolean) => {
    undo.stopCapturing();
    doc.transact(() => {
      for (const [id, tags] of tagsOf) {
        const others = tags.filter((other) => !same(tag)(other));
        setFields(doc, 'notes', id, { tags: on ? [...others, tag].slice(-MOST_TAGS) : others });
      }
    }, origin);
  };
  const add = () => {
    const tag = typed.trim().slice(0, LONGEST_TAG);
    if (tag !== '') put(known.find(same(tag)) ?? tag, true);
    setTyped('');
  };
  const known = allTags([
    ...Object.values(readCollection(doc, 'notes')),
    // The canvas's own are newer than what was read before.
    ...tagsOf.map(([, tags]) => ({ tags })),
  ]);
  return (
    <>
      <p>{m.canvas_tags_title()}</p>
      {known.length > 0 && (
        <div className="samen-tags">
          {known.map((tag) => (
            <button
              key={tag}
              type="button"
              aria-pressed={onAll(tag)}
              onClick={() => {
                put(tag, !onAll(tag));
              }}
            >
              {tag}
            </button>
          ))}
        </div>
      )}
      <form
        className="samen-field"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          value={typed}
          maxLength={LONGEST_TAG}
          placeholder={m.canvas_tags_new()}
          aria-label={m.canvas_tags_new()}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
        <button type="submit" disabled={typed.trim() === ''}>
          {m.canvas_tags_add()}
        </button>
      </form>
      <button
        type="button"
        className="samen-sheet__done"
        onClick={() => {
          add();
          close();
        }}
      >
        {m.canvas_ready()}
      </button>
    </>
  );
}
