/** What may be told about a note: its writer, links, reactions. */
import { REACTION_KINDS, liveLinks, notesInZone, zonesInOrder } from '@samenbord/board';
import type { BoardSnapshot, Note, ReactionKind, TheoryCard } from '@samenbord/board';
import type { Messages } from '../messages/messages.ts';
import { oneLine } from '../text/clean.ts';
import type { NoteLine } from './document.ts';

/** The writer's name; empty for a nameless or anonymous note. */
export function authorName(board: BoardSnapshot, note: Note): string {
  const person = note.author === null ? undefined : board.people[note.author];
  return person ? oneLine(person.name) : '';
}

/** The writer, or for whom it was written. */
export const writer = (board: BoardSnapshot, note: Note, messages: Messages): string =>
  note.onBehalf.trim() === '' ? authorName(board, note) : messages.onBehalf(oneLine(note.onBehalf));

export const byline = (board: BoardSnapshot, note: Note, messages: Messages): string =>
  [authorName(board, note), note.onBehalf && messages.onBehalf(oneLine(note.onBehalf)), oneLine(note.group)]
    .filter((part) => part !== '')
    .join(' · ');

/** Zone ids in their order, then empty for what lies in no zone. */
export const zoneIds = (board: BoardSnapshot): string[] => [
  ...zonesInOrder(board.zones).map(([id]) => id),
  '',
];

/** The zone of a record; empty also when that zone is gone. */
export const zoneOf = (board: BoardSnapshot, record: { zone: string }): string =>
  record.zone in board.zones ? record.zone : '';

/** Ids of all notes in the order of the report: zone by zone, each in reading order. */
export function notesInOrder(board: BoardSnapshot): Map<string, string[]> {
  const settled = Object.fromEntries(
    Object.entries(board.notes).map(([id, note]) => [id, { ...note, zone: zoneOf(board, note) }]),
  );
  return new Map(zoneIds(board).map((zone) => [zone, notesInZone(settled, zone)]));
}

/** Theory cards in reading order within their zones. */
export function cardsInOrder(board: BoardSnapshot): [string, TheoryCard][] {
  const order = new Map(zoneIds(board).map((zone, index) => [zone, index]));
  const rank = (card: TheoryCard): number => order.get(zoneOf(board, card)) ?? order.size;
  return Object.entries(board.theory).sort(
    ([a, x], [b, y]) =>
      rank(x) - rank(y) ||
      Math.round(x.pos[1] / 100) - Math.round(y.pos[1] / 100) ||
      x.pos[0] - y.pos[0] ||
      (a < b ? -1 : 1),
  );
}

/** All notes as lines of the report, by id. */
export function noteLines(board: BoardSnapshot, messages: Messages): Map<string, NoteLine> {
  const links = new Map<string, NoteLine['links'][number][]>();
  for (const id of liveLinks(board)) {
    const link = board.links[id];
    const card = link && board.theory[link.theory];
    if (!card) continue;
    const found = links.get(link.note) ?? [];
    found.push({ label: link.label, name: messages.labels[link.label], card: oneLine(card.title) });
    links.set(link.note, found);
  }
  const reactions = countReactions(board);
  const lines = new Map<string, NoteLine>();
  for (const ids of notesInOrder(board).values())
    for (const id of ids) {
      const note = board.notes[id];
      if (!note) continue;
      lines.set(id, {
        number: lines.size + 1,
        text: note.text.trim() || messages.emptyNote,
        color: note.color,
        byline: byline(board, note, messages),
        links: links.get(id) ?? [],
        reactions: (reactions.get(id) ?? []).map((given) => ({
          ...given,
          name: messages.reactions[given.kind],
        })),
        agreements: [],
      });
    }
  return lines;
}

/** How often each kind of reaction was given, by note; kinds that were not given are left out. */
export function countReactions(board: BoardSnapshot): Map<string, { kind: ReactionKind; count: number }[]> {
  const counts = new Map<string, { kind: ReactionKind; count: number }[]>();
  for (const kind of REACTION_KINDS)
    for (const reaction of Object.values(board.reactions)) {
      if (reaction.kind !== kind) continue;
      const given = counts.get(reaction.note) ?? [];
      const known = given.find((entry) => entry.kind === kind);
      if (known) known.count += 1;
      else given.push({ kind, count: 1 });
      counts.set(reaction.note, given);
    }
  return counts;
}
