/** Finding notes: by words, colour, tag, zone, theory card, and by what they lack. */
import type { BoardSnapshot, Note, NoteColor } from './records.ts';

export interface NoteQuery {
  /** Words that all have to stand in the text or the tags, in any order. */
  text: string;
  color: NoteColor | '';
  tag: string;
  zone: string;
  /** Id of a theory card that the notes are linked to. */
  card: string;
  /** Of writers of this group. */
  group: string;
  /** Only notes without a link. */
  unlinked: boolean;
  /** Participant id: only notes of that person. */
  author: string;
}

/** Whether a note bears the mark of a key that lies on this device (see `claim`); on a server none does. */
export type HoldsKey = (claim: string) => boolean;

export const NO_QUERY: NoteQuery = {
  text: '',
  color: '',
  tag: '',
  zone: '',
  card: '',
  group: '',
  unlinked: false,
  author: '',
};

export const isAsking = (query: NoteQuery): boolean =>
  query.unlinked ||
  query.text.trim() !== '' ||
  [query.color, query.tag, query.zone, query.card, query.group, query.author].some((part) => part !== '');

/** As people type when they look for something: without capitals and accents. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl');

/** Ids of the notes that a query asks for. @param holdsKey for one's own notes without a name */
export function findNotes(
  { notes, links }: Pick<BoardSnapshot, 'notes' | 'links'>,
  query: NoteQuery,
  holdsKey: HoldsKey = () => false,
): Set<string> {
  const words = folded(query.text).split(/\s+/).filter(Boolean);
  const linked = new Set<string>();
  const onCard = new Set<string>();
  if (query.unlinked || query.card !== '')
    for (const { note, theory } of Object.values(links)) {
      linked.add(note);
      if (theory === query.card) onCard.add(note);
    }
  const matches = ([id, note]: readonly [string, Note]): boolean =>
    (query.color === '' || note.color === query.color) &&
    (query.tag === '' || note.tags.some((tag) => folded(tag) === folded(query.tag))) &&
    (query.zone === '' || note.zone === query.zone) &&
    (query.group === '' || note.group === query.group) &&
    (query.author === '' || isBy(query.author, note, holdsKey)) &&
    (!query.unlinked || !linked.has(id)) &&
    (query.card === '' || onCard.has(id)) &&
    holds(note, words);
  return new Set(
    Object.entries(notes)
      .filter(matches)
      .map(([id]) => id),
  );
}

const isBy = (author: string, note: Note, holdsKey: HoldsKey): boolean =>
  note.anonymous ? holdsKey(note.claim) : note.author === author;

function holds(note: Note, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = folded(`${note.text} ${note.tags.join(' ')}`);
  return words.every((word) => text.includes(word));
}

/** All tags of these notes, each once however it is written, in the order of the alphabet. */
export function allTags(notes: Iterable<Pick<Note, 'tags'>>): string[] {
  const known = new Map<string, string>();
  for (const { tags } of notes)
    for (const tag of tags) if (!known.has(folded(tag))) known.set(folded(tag), tag);
  return [...known.values()].sort((a, b) => a.localeCompare(b, 'nl'));
}
