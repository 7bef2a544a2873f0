/** What can be done with notes: what is offered to this person now, by the house's one rule book, and doing it. */
import { fitsOneNote, layTogether, mergeNotes, readCollection, setFields, takeApart } from '@samenbord/board';
import type { Change, Note } from '@samenbord/board';
import type { Editor } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';
import { shapeIdOf } from '../ids.ts';
import { takeKeyboard } from '../keyboard.ts';
import type { CanvasWorld } from '../CanvasContext.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { allToZone, isHidden, isOwnNameless, mayDo, noteOf, throwAway } from '#lib/board/notes.ts';
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

/** Everything that can be done with notes, the most usual first: what the menu offers, and the toolbar in its order. */
export function noteDeeds(world: CanvasWorld, editor: Editor, notes: readonly string[]): Deed[] {
  return [
    ...(notes.length === 1 ? deedsOfOne(world, notes[0] ?? '') : []),
    ...deedsTogether(world, editor, notes),
    ...deedsOfWhoLeads(world, notes),
    ...deedsInOrder(world, editor, notes),
    ...binning(world, editor, notes),
  ];
}

const offered = (deeds: readonly (Deed | false)[]): Deed[] => deeds.filter((deed) => deed !== false);

function deedsOfOne(world: CanvasWorld, note: string): Deed[] {
  const { session, links, options, typing } = world;
  const { onPick, picks = [], onOwnNameless } = options.get();
  const record = noteOf(session, note);
  if (!record) return [];
  // What nobody sees yet nobody can agree on, and nothing can be linked to it.
  const shown = !isHidden(session, note);
  const practice = liveRecord(session.doc, 'zones', record.zone)?.kind === 'practice';
  const picked = picks.includes(note);
  const nameless = isOwnNameless(session, record);
  const edits = nameless ? shown : mayDo(session, { do: 'text', root: 'notes', record: note });
  return offered([
    practice &&
      links.allowed() && {
        name: 'link',
        label: m.canvas_link_make(),
        icon: 'link',
        hint: `${m.canvas_link_make()} (K)`,
        act: () => links.choosing.set(note),
      },
    edits && {
      name: 'edit',
      label: m.canvas_edit(),
      icon: 'edit',
      hint: `${m.canvas_edit()} (Enter)`,
      act: () => {
        if (nameless) onOwnNameless(note);
        else typing.start(note);
      },
    },
    shown &&
      onPick !== undefined && {
        name: 'pick',
        label: picked ? m.groups_unpick() : m.groups_pick(),
        icon: 'plenary',
        hint: picked ? m.groups_unpick() : m.groups_pick_long(),
        act: () => {
          onPick(note, !picked);
        },
      },
  ]);
}

function deedsOfWhoLeads({ session, options }: CanvasWorld, notes: readonly string[]): Deed[] {
  const { onAdopt, onAside } = options.get();
  if (notes.length === 0 || notes.some((note) => isHidden(session, note))) return [];
  return offered([
    session.me.role === 'facilitator' && {
      name: 'adopt',
      label: m.canvas_adopt(),
      icon: 'agreement',
      hint: m.canvas_adopt_long(),
      act: () => {
        onAdopt([...notes]);
      },
    },
    onAside !== undefined && {
      name: 'aside',
      label: m.canvas_aside(),
      icon: 'aside',
      hint: `${m.canvas_aside_long()} (O)`,
      act: () => {
        for (const note of notes) onAside(note);
      },
    },
  ]);
}

function deedsTogether(world: CanvasWorld, editor: Editor, notes: readonly string[]): Deed[] {
  const { session, painter } = world;
  const { doc, origin } = session;
  const clustered = changeable(
    world,
    notes.filter((id) => (liveRecord(doc, 'notes', id)?.cluster ?? '') !== ''),
    'cluster',
  );
  return offered([
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
          painter.flush();
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
  ]);
}

function deedsInOrder(world: CanvasWorld, editor: Editor, notes: readonly string[]): Deed[] {
  const { session, asking } = world;
  const { doc, origin } = session;
  const records = notes.flatMap((id) => liveRecord(doc, 'notes', id) ?? []);
  const taggable = changeable(world, notes, 'tags');
  const pinnable = changeable(world, notes, 'pinned');
  const pinned = records.length > 0 && records.every((note) => note.pinned);
  const severalZones = Object.keys(readCollection(doc, 'zones')).length > 1;
  return offered([
    severalZones &&
      movable(world, notes).length > 0 && {
        name: 'zone',
        label: m.canvas_to_zone(),
        icon: 'move',
        act: () => asking.now.set({ about: 'zone', notes }),
      },
    taggable.length > 0 && {
      name: 'tags',
      label: m.canvas_tags(),
      icon: 'tag',
      act: () => asking.now.set({ about: 'tags', notes: taggable }),
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
  ]);
}

function binning(world: CanvasWorld, editor: Editor, notes: readonly string[]): Deed[] {
  const binnable = changeable(world, notes, 'deleted');
  return offered([
    binnable.length > 0 && {
      name: 'bin',
      label: m.canvas_bin(),
      icon: 'bin',
      hint: `${m.canvas_bin_long()} (Delete)`,
      act: () => {
        asOneStep(world, editor, () => {
          layInBin(world, binnable);
        });
      },
    },
  ]);
}

/** Lays notes in the bin, and offers the way back for as long as somebody may have missed. */
export function layInBin(
  { session, options }: Pick<CanvasWorld, 'session' | 'options'>,
  notes: readonly string[],
): void {
  const back = notes.map((note) => throwAway(session, note, Date.now()));
  options.get().onBinned?.(notes.length, () => {
    session.history.stopCapturing();
    for (const takeBack of back) takeBack();
  });
}
