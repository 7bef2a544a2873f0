/** Laying notes together, merging and tagging them from the list: what is offered to this person now, and doing it. */
import {
  fitsOneNote,
  folded,
  layTogether,
  layWith,
  mergeNotes,
  renameCluster,
  setFields,
  takeApart,
} from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import type { ListState } from './list.svelte.ts';
import { goToSoon, noteElementId } from './places.ts';

const MOST_TAGS = 20;

const maySet = (list: ListState, note: string, key: string): boolean =>
  list.may({ do: 'set', root: 'notes', record: note, key, value: null });

export const mayTag = (list: ListState, note: string): boolean => maySet(list, note, 'tags');

export const mayBundle = (list: ListState, note: string): boolean =>
  list.may({ do: 'add', root: 'clusters', record: '' }) &&
  ['pos', 'zone', 'cluster'].every((key) => maySet(list, note, key));

export const mayUnbundle = (list: ListState, note: string): boolean =>
  list.bundleOf(note) !== undefined && maySet(list, note, 'cluster');

export const mayRename = (list: ListState, note: string): boolean => {
  const bundle = list.bundleOf(note);
  return (
    bundle !== undefined &&
    list.may({ do: 'set', root: 'clusters', record: bundle, key: 'title', value: null })
  );
};

export const mayMerge = (list: ListState, notes: readonly string[]): boolean =>
  notes.every(
    (note) =>
      !list.isHidden(note) &&
      list.may({ do: 'text', root: 'notes', record: note }) &&
      maySet(list, note, 'deleted'),
  ) && fitsOneNote(list.session.doc, notes);

/** Runs an edit as one step of undo. */
export function asOneStep(list: ListState, edit: () => void): void {
  const { history } = list.session;
  history.stopCapturing();
  edit();
  history.stopCapturing();
}

export function bundleWith(list: ListState, note: string, other: string): void {
  asOneStep(list, () => {
    layTogether(list.session.doc, [note, other], '', list.session.origin);
  });
  list.desk.news.speak(m.bundle_made());
  list.question = { about: 'title', note };
}

export function joinBundle(list: ListState, note: string, bundle: string): void {
  asOneStep(list, () => {
    layWith(list.session.doc, note, bundle, list.session.origin);
  });
  list.desk.news.speak(m.bundle_joined({ bundle: list.bundleTitle(bundle) }));
}

export function unbundle(list: ListState, note: string): void {
  asOneStep(list, () => {
    takeApart(list.session.doc, [note], list.session.origin);
  });
}

export function rename(list: ListState, bundle: string, title: string): void {
  renameCluster(list.session.doc, bundle, title, list.session.origin);
}

export function mergeWith(list: ListState, note: string, other: string): void {
  const { doc, origin, me } = list.session;
  let kept: string | undefined;
  asOneStep(list, () => {
    kept = mergeNotes(doc, [note, other], { by: me.participant, now: list.desk.clock.now, origin });
  });
  if (kept === undefined) return;
  list.desk.news.speak(m.bundle_merged());
  void goToSoon(noteElementId(kept));
}

/** Puts a tag on a note, or takes it off. */
export function tag(list: ListState, note: string, name: string, on: boolean): void {
  const tags = (list.note(note)?.tags ?? []).filter((one) => folded(one) !== folded(name));
  const known = list.desk.search.tags.find((one) => folded(one) === folded(name)) ?? name;
  setFields(
    list.session.doc,
    'notes',
    note,
    { tags: on ? [...tags, known].slice(-MOST_TAGS) : tags },
    list.session.origin,
  );
}
