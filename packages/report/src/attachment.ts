/** The board that is attached to its report: no more told about people than in the report itself. */
import type { BoardSnapshot, Person, Records } from '@samenbord/board';
import { authorName } from './content/notes.ts';

const mapRecords = <T, U>(records: Records<T>, change: (record: T, index: number) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(records).map(([id, record], index) => [id, change(record, index)]));

/** `board` is a cleaned one: its keys stand in a fixed order, so the same board gives the same bytes. */
export function attachment(board: BoardSnapshot): BoardSnapshot {
  const shown = shownPeople(board);
  const known = (person: string | null): string | null =>
    person !== null && person in shown ? person : null;
  return {
    ...board,
    stage: { ...board.stage, timer: { state: 'stopped' }, spotlight: '' },
    // Neither the writer's key nor, where no name is shown, the participant ties a note to a person.
    notes: mapRecords(board.notes, (note) => ({
      ...note,
      claim: '',
      author: authorName(board, note) === '' ? null : known(note.author),
    })),
    links: mapRecords(board.links, (link) => ({ ...link, by: null })),
    // Who reacted is nobody's business; that two people did is.
    reactions: mapRecords(board.reactions, (reaction, index) => ({
      ...reaction,
      participant: `someone-${index}`,
    })),
    sketch: mapRecords(board.sketch, (sketch) => ({ ...sketch, author: null })),
    people: shown,
  };
}

function shownPeople(board: BoardSnapshot): Record<string, Person> {
  const named = new Set<string>();
  for (const note of Object.values(board.notes)) if (note.author !== null) named.add(note.author);
  for (const agreement of Object.values(board.agreements))
    for (const person of Object.keys(agreement.ownWays)) named.add(person);
  return Object.fromEntries(
    Object.entries(board.people).filter(
      ([id, person]) => person.name.trim() !== '' && (board.info.listPeople || named.has(id)),
    ),
  );
}
