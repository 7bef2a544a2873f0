/** What the pages with a fixed layout show of each record: the same on the overview and on the pages of the zones. */
import {
  liveLinks,
  noteBox,
  noteStacking,
  theoryBox,
  theoryStacking,
  zoneStacking,
  zonesInOrder,
} from '@samenbord/board';
import type { Box, BoardSnapshot, LinkLabel, Zone } from '@samenbord/board';
import { writer, cardsInOrder, countReactions, notesInOrder, zoneOf } from '../content/notes.ts';
import { agreementsInOrder, longDate } from '../content/content.ts';
import type { Messages } from '../messages/messages.ts';
import { oneLine } from '../text/clean.ts';
import type { AgreementPicture } from './draw-agreements.ts';
import type { CardPicture } from './draw-card.ts';
import type { NotePicture } from './draw-note.ts';

export interface PlacedNote extends NotePicture {
  id: string;
  box: Box;
  zone: string;
  /** Where it lies in the pile. */
  stacking: string;
}

export interface PlacedCard extends CardPicture {
  id: string;
  box: Box;
  zone: string;
  stacking: string;
}

export interface PlacedZone {
  id: string;
  /** Undefined for what lies outside all zones. */
  zone: Zone | undefined;
  title: string;
  stacking: string;
}

export interface Pictures {
  zones: readonly PlacedZone[];
  cards: readonly PlacedCard[];
  /** In reading order, zone by zone. */
  notes: readonly PlacedNote[];
  links: readonly { note: Box; card: Box; label: LinkLabel }[];
  /** As the first zone for agreements lists them. */
  agreements: { zone: string; list: readonly AgreementPicture[] };
}

export function pictures(board: BoardSnapshot, messages: Messages): Pictures {
  const labels = new Map<string, LinkLabel[]>();
  const links: Pictures['links'][number][] = [];
  for (const id of liveLinks(board)) {
    const link = board.links[id];
    const note = link && board.notes[link.note];
    const card = link && board.theory[link.theory];
    if (!note || !card) continue;
    links.push({ note: noteBox(note), card: theoryBox(card), label: link.label });
    labels.set(link.note, [...(labels.get(link.note) ?? []), link.label]);
  }
  const reactions = countReactions(board);
  const notes: PlacedNote[] = [];
  for (const [zone, ids] of notesInOrder(board))
    for (const id of ids) {
      const note = board.notes[id];
      if (!note) continue;
      notes.push({
        id,
        box: noteBox(note),
        zone,
        stacking: noteStacking(id, note.createdAt),
        text: note.text.trim(),
        color: note.color,
        // As on the canvas: the group stands in the lists of the report only.
        byline: writer(board, note, messages),
        labels: labels.get(id) ?? [],
        reactions: reactions.get(id) ?? [],
      });
    }
  const cards = cardsInOrder(board).map(([id, card]) => ({
    id,
    box: theoryBox(card),
    zone: zoneOf(board, card),
    stacking: theoryStacking(id, 0),
    title: oneLine(card.title),
    text: card.text.trim(),
    source: oneLine(card.source),
  }));
  const zones: PlacedZone[] = zonesInOrder(board.zones).map(([id, zone]) => ({
    id,
    zone,
    title: oneLine(zone.title) || messages.untitledZone,
    stacking: zoneStacking(zone.order),
  }));
  if ([...notes, ...cards].some((record) => record.zone === ''))
    zones.push({ id: '', zone: undefined, title: messages.outside, stacking: '' });
  const agreements = {
    zone: zones.find(({ zone }) => zone?.kind === 'agreement')?.id ?? '',
    list: agreementsInOrder(board).map((agreement) => ({
      text: oneLine(agreement.text),
      facts: [oneLine(agreement.who), longDate(agreement.due, messages.locale)]
        .filter((fact) => fact !== '')
        .join(' · '),
    })),
  };
  return { zones, cards, notes, links, agreements };
}
