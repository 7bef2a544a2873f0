/** The toolbar of selected notes: colour and size, what can become of them, and how one answers to them. */
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { NOTE_COLORS, NOTE_SIZES, REACTION_KINDS, toggleReaction } from '@samenbord/board';
import type { Note, NoteColor, ReactionKind } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { takeKeyboard } from '../keyboard.ts';
import { useWorld } from '../CanvasContext.tsx';
import { noteOf } from '../ids.ts';
import { binNotes, changeable, noteDeeds } from '../deeds/noteDeeds.ts';
import { CLUSTER, NOTE } from '../shapes/types.ts';
import type { NoteShape } from '../shapes/types.ts';
import { change, mayDo, noteOf as noteRecord } from '#lib/board/notes.ts';
import { liveRecord } from '../sync/surroundings.ts';
import { Floating } from './Floating.tsx';
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

const reactionName = (kind: ReactionKind): string =>
  ({ heart: m.canvas_react_heart, recognise: m.canvas_react_recognise, curious: m.canvas_react_curious })[
    kind
  ]();

export function NoteToolbar(): ReactNode {
  const editor = useEditor();
  const { links, asking } = useWorld();
  const [more, setMore] = useState(false);
  const selected = useValue(
    'selected notes',
    (): readonly NoteShape[] => {
      if (!editor.isIn('select.idle') || links.choosing.get() || links.asking.get()) return [];
      if (asking.now.get()) return [];
      // Whoever draws a selection around notes that lie together catches their frame as well.
      const shapes = editor.getSelectedShapes().filter(({ type }) => type !== CLUSTER);
      const notes = shapes.filter((shape) => editor.isShapeOfType<NoteShape>(shape, NOTE));
      return notes.length === shapes.length ? notes : [];
    },
    [editor, links, asking],
  );
  const readOnly = useValue('read only', () => editor.getIsReadonly(), [editor]);
  const around = useCallback(() => editor.getSelectionPageBounds() ?? undefined, [editor]);
  // With several, what one does to them together is what one wants.
  const several = selected.length > 1;
  if (selected.length === 0 || readOnly) return null;
  return (
    <Floating around={around} className="samen-note-tools" label={m.canvas_note_tools()} role="toolbar">
      <div className="samen-note-tools__row">
        <Looks notes={selected} />
        <span className="samen-panel__rule" />
        <Deeds notes={selected} />
        {!several && (
          <button
            type="button"
            aria-expanded={more}
            onClick={() => {
              setMore(!more);
            }}
          >
            <Icon name="more" />
            <span>{m.canvas_more()}</span>
          </button>
        )}
      </div>
      {selected.length === 1 && selected[0] && <Dots note={selected[0]} />}
      {(more || several) && <MoreDeeds notes={selected} />}
      {selected.length === 1 && selected[0] && <Reactions note={selected[0]} />}
    </Floating>
  );
}

const idsOf = (notes: readonly NoteShape[]): string[] => notes.flatMap(({ id }) => noteOf(id) ?? []);

function MoreDeeds({ notes }: { notes: readonly NoteShape[] }): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const deeds = noteDeeds(world, editor, idsOf(notes));
  if (deeds.length === 0) return null;
  return (
    <div className="samen-note-tools__row samen-note-tools__more">
      {deeds.map(({ name, label, icon, hint, act }) => (
        <button key={name} type="button" title={hint ?? label} onClick={act}>
          <Icon name={icon} />
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}

function Looks({ notes }: { notes: readonly NoteShape[] }): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const { session } = world;
  const ids = changeable(world, idsOf(notes), 'color');
  if (ids.length === 0) return null;
  const look = (values: Partial<Pick<Note, 'color' | 'size'>>) => {
    session.history.stopCapturing();
    for (const id of ids) change(session, id, values);
    takeKeyboard(editor);
  };
  const size = noteRecord(session, ids[0] ?? '')?.size ?? 'normal';
  const nextSize = NOTE_SIZES[(NOTE_SIZES.indexOf(size) + 1) % NOTE_SIZES.length] ?? 'normal';
  return (
    <>
      {NOTE_COLORS.map((color) => (
        <button
          key={color}
          type="button"
          className="samen-swatch"
          style={{ background: `var(--note-${color})` }}
          aria-pressed={notes.every((note) => note.props.color === color)}
          aria-label={colorName(color)}
          title={colorName(color)}
          onClick={() => {
            look({ color });
          }}
        />
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
    </>
  );
}

function Deeds({ notes }: { notes: readonly NoteShape[] }): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const { options, session, links } = world;
  const {
    onAdopt,
    onAside,
    onOwnNameless,
    onPick,
    picks = [],
  } = useValue('wishes', () => options.get(), [options]);
  const ids = idsOf(notes);
  const binnable = changeable(world, ids, 'deleted');
  const only = notes.length === 1 ? notes[0] : undefined;
  // What nobody sees yet nobody can agree on, and nothing can be linked to it.
  const shown = notes.every(({ props }) => !props.hidden);
  const facilitates = session.me.role === 'facilitator';
  return (
    <>
      {only?.props.practice && ids[0] && links.allowed() && (
        <button
          type="button"
          title={`${m.canvas_link_make()} (K)`}
          onClick={() => links.choosing.set(ids[0])}
        >
          <Icon name="link" />
          <span>{m.canvas_link_make()}</span>
        </button>
      )}
      {only && shown && ids[0] !== undefined && onPick && (
        <PickButton note={ids[0]} picked={picks.includes(ids[0])} onPick={onPick} />
      )}
      {facilitates && shown && (
        <button
          type="button"
          title={m.canvas_adopt_long()}
          onClick={() => {
            onAdopt(ids);
          }}
        >
          <Icon name="agreement" />
          <span>{m.canvas_adopt()}</span>
        </button>
      )}
      {onAside && shown && (
        <button
          type="button"
          title={`${m.canvas_aside_long()} (O)`}
          onClick={() => {
            for (const id of ids) onAside(id);
          }}
        >
          <Icon name="aside" />
          <span>{m.canvas_aside()}</span>
        </button>
      )}
      {only?.props.own && only.props.nameless && shown && ids[0] && (
        <button
          type="button"
          onClick={() => {
            onOwnNameless(ids[0] ?? '');
          }}
        >
          <Icon name="note" />
          <span>{m.lane_change()}</span>
        </button>
      )}
      {binnable.length > 0 && (
        <button
          type="button"
          title={`${m.canvas_bin_long()} (Delete)`}
          onClick={() => {
            binNotes(world, editor, binnable);
          }}
        >
          <Icon name="bin" />
          <span>{m.canvas_bin()}</span>
        </button>
      )}
    </>
  );
}

function PickButton({
  note,
  picked,
  onPick,
}: {
  note: string;
  picked: boolean;
  onPick: (note: string, picked: boolean) => void;
}): ReactNode {
  return (
    <button
      type="button"
      aria-pressed={picked}
      title={picked ? m.groups_unpick() : m.groups_pick_long()}
      onClick={() => {
        onPick(note, !picked);
      }}
    >
      <Icon name="plenary" />
      <span>{m.groups_pick()}</span>
    </button>
  );
}

/** The dots that this person gives a note, while a vote on notes is open. */
function Dots({ note }: { note: NoteShape }): ReactNode {
  const editor = useEditor();
  const { options } = useWorld();
  const voting = useValue('voting', () => options.get().voting, [options]);
  const id = noteOf(note.id);
  const given = id && voting?.given(id);
  if (!voting || !id || given === undefined) return null;
  const give = (more: 1 | -1) => () => {
    voting.give(id, more);
    takeKeyboard(editor);
  };
  return (
    <div className="samen-note-tools__row samen-note-tools__reactions">
      <button type="button" disabled={voting.left === 0} onClick={give(1)}>
        <span>● {m.votes_give()}</span>
      </button>
      <button type="button" disabled={given === 0} onClick={give(-1)}>
        <span>{m.votes_take()}</span>
      </button>
      <span className="samen-note-tools__left">{m.votes_left({ count: voting.left })}</span>
    </div>
  );
}

function Reactions({ note }: { note: NoteShape }): ReactNode {
  const editor = useEditor();
  const { session } = useWorld();
  const { participant } = session.me;
  const id = noteOf(note.id);
  if (!id || note.props.hidden || !mayDo(session, { do: 'add', root: 'reactions', record: '' })) return null;
  return (
    <div className="samen-note-tools__row samen-note-tools__reactions">
      {REACTION_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={liveRecord(session.doc, 'reactions', `${id}:${participant}:${kind}`) !== undefined}
          onClick={() => {
            toggleReaction(session.doc, { note: id, participant, kind }, Date.now(), session.origin);
            takeKeyboard(editor);
          }}
        >
          <Icon name={kind} size={18} />
          <span>{reactionName(kind)}</span>
        </button>
      ))}
    </div>
  );
}
