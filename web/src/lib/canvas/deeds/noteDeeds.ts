/** What can be done with notes: what is offered to this person now, by the house's one rule book, and doing it. */
import { fitsOneNote, layTogether, mergeNotes, readCollection, setFields, takeApart } from '@samenbord/board';
import type { Change, Note } from '@samenbord/board';
import type { Editor } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';
import { shapeIdOf } from '../ids.ts';
import { takeKeyboard } from '../keyboard.ts';
import type { CanvasWorld } from '../CanvasContext.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { allToZone, isHidden, mayDo, throwAway } from '#lib/board/notes.ts';
import { liveRecord } from '../sync/surroundings.ts';

export interface Deed {
  name: string;
  label: string;
  icon: IconName;
  /** What the button says in full, with its key. */
  hint?: string;
  act: () => void;
}

const change = (record: string, key: keyof Note, value: unknown = null): Change => ({
  do: 'set',
  root: 'notes',
  record,
  key,
  value,
});

/** Those of the notes of which this person may write a key. */
export const changeable = ({ session }: CanvasWorld, notes: readonly string[], key: keyof Note): string[] =>
  notes.filter((note) => mayDo(session, change(note, key)));

const movable = (world: CanvasWorld, notes: readonly string[]): string[] =>
  changeable(world, changeable(world, notes, 'pos'), 'zone');

/** Runs an edit as one step of undo, and gives the keyboard back to the board. */
export function asOneStep({ session }: CanvasWorld, editor: Editor, edit: () => void): void {
  session.history.stopCapturing();
  edit();
  session.history.stopCapturing();
  takeKeyboard(editor);
}

export function laysTogether(world: CanvasWorld, notes: readonly string[]): boolean {
  const { session } = world;
  return (
    notes.length > 1 &&
    mayDo(session, { do: 'add', root: 'clusters', record: '' }) &&
    changeable(world, movable(world, notes), 'cluster').length === notes.length
  );
}

export function merges(world: CanvasWorld, notes: readonly string[]): boolean {
  const { session } = world;
  return (
    notes.length > 1 &&
    notes.every(
      (note) => !isHidden(session, note) && mayDo(session, { do: 'text', root: 'notes', record: note }),
    ) &&
    changeable(world, notes, 'deleted').length === notes.length &&
    fitsOneNote(session.doc, notes)
  );
}

export function layNotesTogether(world: CanvasWorld, editor: Editor, notes: readonly string[]): void {
  const { session, painter, asking } = world;
  asOneStep(world, editor, () => {
    const cluster = layTogether(session.doc, notes, '', session.origin);
    if (cluster === undefined) return;
    painter.flush();
    editor.select(shapeIdOf('cluster', cluster));
    asking.now.set({ about: 'title', cluster });
  });
}

/** Moves notes to a zone and says so. */
export function moveTo(world: CanvasWorld, editor: Editor, notes: readonly string[], zone: string): void {
  const { session, painter, say } = world;
  asOneStep(world, editor, () => {
    allToZone(session, movable(world, notes), zone);
  });
  painter.flush();
  say(m.canvas_moved({ zone: liveRecord(session.doc, 'zones', zone)?.title ?? '' }));
}

/** What is behind "more" on the toolbar and in the menu. */
export function noteDeeds(world: CanvasWorld, editor: Editor, notes: readonly string[]): Deed[] {
  const { session, asking } = world;
  const { doc, origin } = session;
  const records = notes.flatMap((id) => liveRecord(doc, 'notes', id) ?? []);
  const clustered = changeable(
    world,
    notes.filter((id) => (liveRecord(doc, 'notes', id)?.cluster ?? '') !== ''),
    'cluster',
  );
  const pinnable = changeable(world, notes, 'pinned');
  const pinned = records.length > 0 && records.every((note) => note.pinned);
  const severalZones = Object.keys(readCollection(doc, 'zones')).length > 1;
  const deeds: (Deed | false)[] = [
    laysTogether(world, notes) && {
      name: 'together',
      label: m.cluster_make(),
      icon: 'together',
      hint: `${m.cluster_make_long()} (G)`,
      act: () => {
        layNotesTogether(world, editor, notes);
      },
    },
    merges(world, notes) && {
      name: 'merge',
      label: m.canvas_merge(),
      icon: 'merge',
      hint: m.canvas_merge_long(),
      act: () => {
        asOneStep(world, editor, () => {
          const kept = mergeNotes(doc, notes, { by: session.me.participant, now: Date.now(), origin });
          world.painter.flush();
          if (kept !== undefined) editor.select(shapeIdOf('note', kept));
        });
      },
    },
    clustered.length > 0 && {
      name: 'apart',
      label: m.cluster_leave(),
      icon: 'apart',
      act: () => {
        asOneStep(world, editor, () => {
          takeApart(doc, clustered, origin);
        });
      },
    },
    severalZones &&
      movable(world, notes).length > 0 && {
        name: 'zone',
        label: m.canvas_to_zone(),
        icon: 'move',
        act: () => asking.now.set({ about: 'zone', notes }),
      },
    changeable(world, notes, 'tags').length > 0 && {
      name: 'tags',
      label: m.canvas_tags(),
      icon: 'tag',
      act: () => asking.now.set({ about: 'tags', notes: changeable(world, notes, 'tags') }),
    },
    pinnable.length > 0 && {
      name: 'pin',
      label: pinned ? m.canvas_unpin() : m.canvas_pin(),
      icon: 'pin',
      hint: m.canvas_pin_long(),
      act: () => {
        asOneStep(world, editor, () => {
          doc.transact(() => {
            for (const id of pinnable) setFields(doc, 'notes', id, { pinned: !pinned });
          }, origin);
        });
      },
    },
  ];
  return deeds.filter((deed) => deed !== false);
}

/** Lays notes in the bin. */
export function binNotes(world: CanvasWorld, editor: Editor, notes: readonly string[]): void {
  asOneStep(world, editor, () => {
    for (const id of notes) throwAway(world.session, id, Date.now());
  });
}
