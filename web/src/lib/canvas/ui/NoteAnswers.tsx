/** How one answers to a note: with a reaction, and with dots while a vote on notes is open. */
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { REACTION_KINDS, toggleReaction } from '@samenbord/board';
import type { ReactionKind } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { mayDo } from '#lib/board/notes.ts';
import { useWorld } from '../CanvasContext.tsx';
import type { CanvasWorld } from '../CanvasContext.tsx';
import { noteOf } from '../ids.ts';
import { takeKeyboard } from '../keyboard.ts';
import type { NoteShape } from '../shapes/types.ts';
import { liveRecord } from '../sync/surroundings.ts';
import { Icon } from './Icon.tsx';

const reactionName = (kind: ReactionKind): string =>
  ({ heart: m.canvas_react_heart, recognise: m.canvas_react_recognise, curious: m.canvas_react_curious })[
    kind
  ]();

export const mayReact = ({ session }: CanvasWorld, note: NoteShape): boolean =>
  !note.props.hidden && mayDo(session, { do: 'add', root: 'reactions', record: '' });

/** How many dots this person gave a note; undefined when it can get none now. */
export function dotsOn({ options }: CanvasWorld, { id }: NoteShape): number | undefined {
  const note = noteOf(id);
  return note === undefined ? undefined : options.get().voting?.given(note);
}

export function Dots({ note }: { note: NoteShape }): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const voting = useValue('voting', () => world.options.get().voting, [world]);
  const id = noteOf(note.id);
  const given = dotsOn(world, note);
  if (!voting || !id || given === undefined) return null;
  const give = (more: 1 | -1) => () => {
    voting.give(id, more);
    takeKeyboard(editor);
  };
  return (
    <div className="samen-note-tools__row samen-note-tools__part">
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

export function Reactions({ note }: { note: NoteShape }): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const { session } = world;
  const { participant } = session.me;
  const id = noteOf(note.id);
  if (!id || !mayReact(world, note)) return null;
  return (
    <div className="samen-note-tools__part">
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
