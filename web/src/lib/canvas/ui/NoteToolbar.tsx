/**
 * The toolbar of selected notes: one small row with what one does most, the rest a press further. It lies over other
 * notes, so that nothing in the row itself says anything to colleagues: who meant the note under it has done no harm.
 */
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';
import { useWorld } from '../CanvasContext.tsx';
import { noteOf } from '../ids.ts';
import { changeable, noteDeeds } from '../deeds/noteDeeds.ts';
import type { Deed } from '../deeds/noteDeeds.ts';
import { CLUSTER, NOTE } from '../shapes/types.ts';
import type { NoteShape } from '../shapes/types.ts';
import { Floating } from './Floating.tsx';
import { Icon } from './Icon.tsx';
import { Dots, Reactions, dotsOn, mayReact } from './NoteAnswers.tsx';
import { Looks } from './NoteLooks.tsx';

/** Deeds that stand in the row itself. */
const IN_ROW = new Set(['link', 'edit', 'together', 'merge', 'pick', 'adopt', 'bin']);

type Part = 'looks' | 'answers' | 'more';

export function NoteToolbar(): ReactNode {
  const editor = useEditor();
  const { links, asking } = useWorld();
  const selected = useValue(
    'selected notes',
    (): readonly NoteShape[] => {
      if (!editor.isIn('select.idle') || links.choosing.get() || links.asking.get()) return [];
      if (asking.now.get() || editor.menus.hasOpenMenus()) return [];
      // Whoever draws a selection around notes that lie together catches their frame as well.
      const shapes = editor.getSelectedShapes().filter(({ type }) => type !== CLUSTER);
      const notes = shapes.filter((shape) => editor.isShapeOfType<NoteShape>(shape, NOTE));
      return notes.length === shapes.length ? notes : [];
    },
    [editor, links, asking],
  );
  const readOnly = useValue('read only', () => editor.getIsReadonly(), [editor]);
  if (selected.length === 0 || readOnly) return null;
  // Another selection starts with a closed bar.
  return <Bar key={selected.map(({ id }) => id).join()} notes={selected} />;
}

function Bar({ notes }: { notes: readonly NoteShape[] }): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  // What may be done changes with the phase.
  useValue('wishes', () => world.options.get(), [world]);
  const [open, setOpen] = useState<Part>();
  const around = useCallback(() => editor.getSelectionPageBounds() ?? undefined, [editor]);
  const ids = notes.flatMap(({ id }) => noteOf(id) ?? []);
  const only = notes.length === 1 ? notes[0] : undefined;
  const deeds = noteDeeds(world, editor, ids);
  const more = deeds.filter(({ name }) => !IN_ROW.has(name));
  const dots = only && dotsOn(world, only);
  const reacts = only !== undefined && mayReact(world, only);
  const toggle = (part: Part) => ({
    'aria-expanded': open === part,
    onClick: () => {
      setOpen(open === part ? undefined : part);
    },
  });
  return (
    <Floating around={around} className="samen-note-tools" label={m.canvas_note_tools()} role="toolbar">
      <div className="samen-note-tools__row">
        {changeable(world, ids, 'color').length > 0 && (
          <button type="button" title={m.canvas_looks()} aria-label={m.canvas_looks()} {...toggle('looks')}>
            <span
              className="samen-swatch"
              style={{ background: `var(--note-${notes[0]?.props.color ?? 'yellow'})` }}
            />
          </button>
        )}
        {deeds.filter(({ name }) => IN_ROW.has(name)).map(DeedButton)}
        {dots !== undefined && (
          <button type="button" title={m.canvas_dots()} {...toggle('answers')}>
            <span>●</span>
            <span>{m.canvas_dots()}</span>
          </button>
        )}
        {reacts && dots === undefined && (
          <button type="button" title={m.canvas_react()} aria-label={m.canvas_react()} {...toggle('answers')}>
            <Icon name="heart" />
          </button>
        )}
        {more.length > 0 && (
          <button type="button" {...toggle('more')}>
            <Icon name="more" />
            <span>{m.canvas_more()}</span>
          </button>
        )}
      </div>
      {open === 'looks' && <Looks notes={notes} />}
      {open === 'answers' && only && (
        <>
          <Dots note={only} />
          <Reactions note={only} />
        </>
      )}
      {open === 'more' && <div className="samen-note-tools__part">{more.map(DeedButton)}</div>}
    </Floating>
  );
}

const DeedButton = ({ name, label, icon, hint, act }: Deed): ReactNode => (
  <button key={name} type="button" title={hint ?? label} onClick={act}>
    <Icon name={icon} />
    <span>{label}</span>
  </button>
);
