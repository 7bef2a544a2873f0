/** What the pages with a fixed layout show of each record: the same on the overview and on the pages of the zones. */
import {
  clusterBox,
  clusterStacking,
  countedOnNotes,
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

export interface PlacedCluster {
  box: Box;
  zone: string;
  title: string;
  isNamed: boolean;
  stacking: string;
}

export interface Pictures {
  zones: readonly PlacedZone[];
  cards: readonly PlacedCard[];
  clusters: readonly PlacedCluster[];
  /** In reading order, zone by zone. */
  notes: readonly PlacedNote[];
  links: readonly { note: Box; card: Box; label: LinkLabel }[];
  /** As the first zone for agreements lists them. */
  agreements: { zone: string; list: readonly AgreementPicture[] };
}

const NO_LINKS: CardPicture['linked'] = { already: 0, partly: 0, chafes: 0, trying: 0 };

function clusterPictures(
  board: BoardSnapshot,
  notes: readonly PlacedNote[],
  messages: Messages,
): PlacedCluster[] {
  return Object.entries(board.clusters).flatMap(([id, cluster]) => {
    const box = clusterBox(notes.flatMap((note) => (board.notes[note.id]?.cluster === id ? [note.box] : [])));
    const title = oneLine(cluster.title);
    return box
      ? [
          {
            box,
            zone: cluster.zone,
            title: title || messages.untitledCluster,
            isNamed: title !== '',
            stacking: clusterStacking(id),
          },
        ]
      : [];
  });
}

export function pictures(board: BoardSnapshot, messages: Messages): Pictures {
  const labels = new Map<string, LinkLabel[]>();
  const links: Pictures['links'][number][] = [];
  const linked = new Map<string, CardPicture['linked']>();
  for (const id of liveLinks(board)) {
    const link = board.links[id];
    const note = link && board.notes[link.note];
    const card = link && board.theory[link.theory];
    if (!note || !card) continue;
    links.push({ note: noteBox(note), card: theoryBox(card), label: link.label });
    const counts = linked.get(link.theory) ?? NO_LINKS;
    linked.set(link.theory, { ...counts, [link.label]: counts[link.label] + 1 });
    labels.set(link.note, [...(labels.get(link.note) ?? []), link.label]);
  }
  const reactions = countReactions(board);
  const dots = countedOnNotes(board.votes, (id) => id in board.notes)?.dots ?? {};
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
        tags: note.tags.map(oneLine).filter((tag) => tag !== ''),
        pinned: note.pinned,
        dots: dots[id] ?? 0,
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
    linked: linked.get(id) ?? NO_LINKS,
    names: messages.labels,
    none: messages.noPractice,
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
      facts: [
        agreement.state === 'new' ? '' : messages.states[agreement.state],
        oneLine(agreement.who),
        longDate(agreement.due, messages.locale),
      ]
        .filter((fact) => fact !== '')
        .join(' · '),
    })),
  };
  return { zones, cards, clusters: clusterPictures(board, notes, messages), notes, links, agreements };
}
