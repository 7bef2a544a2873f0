/** What an image shows, asked of whoever adds it: for people who cannot see it, and for the report. */
import { MAX_ALT_TEXT } from '@samenbord/board';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useEditor } from 'tldraw';
import type { TLImageShape, TLShapeId } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';

export function ImageField({ drawing, close }: { drawing: TLShapeId; close: () => void }): ReactNode {
  const editor = useEditor();
  const [words, setWords] = useState(() => editor.getShape<TLImageShape>(drawing)?.props.altText ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        close();
        const altText = words.trim();
        if (editor.getShape(drawing))
          editor.updateShape<TLImageShape>({ id: drawing, type: 'image', props: { altText } });
      }}
    >
      <p>{m.images_what()}</p>
      <div className="samen-field">
        <input
          value={words}
          maxLength={MAX_ALT_TEXT}
          aria-label={m.images_what()}
          placeholder={m.images_what_hint()}
          onChange={({ target }) => {
            setWords(target.value);
          }}
        />
        <button type="submit">{m.canvas_ready()}</button>
      </div>
    </form>
  );
}
