import { isTeam } from '@samenbord/board';
import type { BoardSnapshot, Records } from '@samenbord/board';

const each = <T>(records: Records<T>, change: (record: T) => T): Records<T> =>
  Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change(record)]));

/** A board in which nobody can be recognised by name, nor two notes as one person's. What people wrote stays. */
export const withoutNames = (board: BoardSnapshot): BoardSnapshot => ({
  ...board,
  notes: each(board.notes, (note) => ({ ...note, author: null, onBehalf: '', claim: '' })),
  links: each(board.links, (link) => ({ ...link, by: null })),
  reactions: Object.fromEntries(
    Object.entries(board.reactions).map(([id, reaction], at) => [
      id,
      { ...reaction, participant: `someone-${String(at)}` },
    ]),
  ),
  agreements: each(board.agreements, (agreement) => ({
    ...agreement,
    // The team is nobody's name.
    who: isTeam(agreement.who) ? agreement.who : '',
    joined: [],
    ownWays: Object.fromEntries(
      Object.values(agreement.ownWays).map((way, at) => [`p${String(at + 1)}`, way]),
    ),
  })),
  sketch: each(board.sketch, (drawing) => ({ ...drawing, author: null })),
  people: {},
  groups: each(board.groups, (group) => ({ ...group, people: [] })),
});
