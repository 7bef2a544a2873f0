/** The colours that paper comes in, and the next size. */
import type { ReactNode } from 'react';
import { useEditor } from 'tldraw';
import { NOTE_COLORS, NOTE_SIZES } from '@samenbord/board';
import type { Note, NoteColor } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { change, noteOf as noteRecord } from '#lib/board/notes.ts';
import { useWorld } from '../CanvasContext.tsx';
import { changeable } from '../deeds/noteDeeds.ts';
import { noteOf } from '../ids.ts';
import { takeKeyboard } from '../keyboard.ts';
import type { NoteShape } from '../shapes/types.ts';
import { Icon } from './Icon.tsx';

const colorName = (color: NoteColor): string =>
  ({
    yellow: m.canvas_color_yellow,
    peach: m.canvas_color_peach,
    pink: m.canvas_color_pink,
    lilac: m.canvas_color_lilac,
    blue: m.canvas_color_blue,
    green: m.canvas_color_green,
  })[color]();

export function Looks({ notes }: { notes: readonly NoteShape[] }): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const { session } = world;
  const ids = changeable(
    world,
    notes.flatMap(({ id }) => noteOf(id) ?? []),
    'color',
  );
  const look = (values: Partial<Pick<Note, 'color' | 'size'>>) => {
    session.history.stopCapturing();
    for (const id of ids) change(session, id, values);
    takeKeyboard(editor);
  };
  const size = noteRecord(session, ids[0] ?? '')?.size ?? 'normal';
  const nextSize = NOTE_SIZES[(NOTE_SIZES.indexOf(size) + 1) % NOTE_SIZES.length] ?? 'normal';
  return (
    <div className="samen-note-tools__row samen-note-tools__part">
      {NOTE_COLORS.map((color) => (
        <button
          key={color}
          type="button"
          className="samen-choice"
          aria-pressed={notes.every((note) => note.props.color === color)}
          aria-label={colorName(color)}
          title={colorName(color)}
          onClick={() => {
            look({ color });
          }}
        >
          <span className="samen-swatch" style={{ background: `var(--note-${color})` }} />
        </button>
      ))}
      <button
        type="button"
        title={m.canvas_size()}
        aria-label={m.canvas_size()}
        onClick={() => {
          look({ size: nextSize });
        }}
      >
        <Icon name="size" />
      </button>
    </div>
  );
}
