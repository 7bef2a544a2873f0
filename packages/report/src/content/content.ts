/** Board → what the report says. */
import { compareGroups, LINK_LABELS, matrix, practiceWithoutTheory, whiteSpots } from '@samenbord/board';
import type { Agreement, BoardSnapshot, LinkLabel } from '@samenbord/board';
import type { Messages } from '../messages/messages.ts';
import { valuesAt } from '../sketch/read.ts';
import { plainText } from '../sketch/rich-text.ts';
import { oneLine } from '../text/clean.ts';
import type { Beside } from '../options.ts';
import type {
  AgreementSection,
  MatrixTable,
  NoteLine,
  ReportContent,
  VoteSection,
  ZoneSection,
} from './document.ts';
import { lateSections } from './late.ts';
import { cardsInOrder, noteLines, notesInOrder, zoneIds, zoneOf } from './notes.ts';
import { phaseSections } from './phases.ts';
import { summary } from './summary.ts';

/** `board`, and those of the groups, are cleaned ones (see clean-board.ts). */
export function reportContent(board: BoardSnapshot, messages: Messages, beside: Beside = {}): ReportContent {
  const { info } = board;
  const lines = noteLines(board, messages);
  grownFrom(board, lines);
  const pick = (ids: readonly string[]): NoteLine[] =>
    ids.flatMap((id) => lines.get(id) ?? []).sort((a, b) => a.number - b.number);
  const spots = new Set(whiteSpots(board));
  const agreements = agreementsInOrder(board).map((agreement) =>
    agreementSection(agreement, board, messages, pick),
  );
  const zones = zoneSections(board, messages, pick);
  const table = matrixTable(board, messages);
  const votes = voteSections(board, messages);
  return {
    title: oneLine(info.title) || messages.untitled,
    school: oneLine(info.school),
    date: longDate(info.date, messages.locale),
    goal: info.goal.trim(),
    question: info.question.trim(),
    counts: counts(board, lines, messages),
    summary: summary(board, { agreements, zones, matrix: table, votes, lines }, messages),
    agreements,
    zones,
    drawn: [
      ...new Set(Object.values(board.sketch).map(({ shape }) => plainText(valuesAt(shape, 'props')))),
    ].filter((text) => text !== ''),
    matrix: table,
    whiteSpots: cardsInOrder(board)
      .filter(([id]) => spots.has(id))
      .map(([, card]) => ({ title: oneLine(card.title), text: card.text.trim() })),
    withoutTheory: pick(practiceWithoutTheory(board)),
    votes,
    phases: phaseSections(board, messages, pick),
    late: lateSections(board, beside.late ?? [], messages),
    groups: (beside.groups ?? []).map(({ name, board: own }) => ({
      name: oneLine(name),
      zones: zonesOf(own, messages),
    })),
    people: info.listPeople ? peopleByGroup(board) : [],
    howTo: messages.howTo,
    privacy: [...messages.privacy, messages.retention(info.retention)],
  };
}

/** What a group wrote: its theory is that of the plenary. */
function zonesOf(board: BoardSnapshot, messages: Messages): ZoneSection[] {
  const lines = noteLines(board, messages);
  return zoneSections(board, messages, (ids) => ids.flatMap((id) => lines.get(id) ?? []))
    .filter(({ notes }) => notes.length > 0)
    .map((zone) => ({ ...zone, cards: [] }));
}

/** Tells each note which agreements grew from it. */
function grownFrom(board: BoardSnapshot, lines: Map<string, NoteLine>): void {
  agreementsInOrder(board).forEach((agreement, index) => {
    for (const id of new Set(agreement.sources)) {
      const line = lines.get(id);
      if (line) lines.set(id, { ...line, agreements: [...line.agreements, index + 1] });
    }
  });
}

/** `12 mei 2026`; empty for a board without a date. */
export function longDate(date: string, locale: string): string {
  if (date === '') return '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  );
}

function counts(board: BoardSnapshot, lines: Map<string, NoteLine>, messages: Messages): string[] {
  const links = [...lines.values()].reduce((sum, line) => sum + line.links.length, 0);
  const told = [messages.counts.notes(lines.size)];
  const agreements = Object.keys(board.agreements).length;
  if (agreements > 0) told.push(messages.counts.agreements(agreements));
  if (links > 0) told.push(messages.counts.links(links));
  return told;
}

/** What we do together first, then by age. */
export const agreementsInOrder = (board: BoardSnapshot): Agreement[] =>
  Object.entries(board.agreements)
    .sort(
      ([a, x], [b, y]) =>
        Number(x.kind === 'own') - Number(y.kind === 'own') || x.createdAt - y.createdAt || (a < b ? -1 : 1),
    )
    .map(([, agreement]) => agreement);

function agreementSection(
  agreement: Agreement,
  board: BoardSnapshot,
  messages: Messages,
  pick: (ids: readonly string[]) => NoteLine[],
): AgreementSection {
  return {
    text: agreement.text.trim(),
    kindName: agreement.kind === 'own' ? messages.own : messages.together,
    // A fresh agreement needs no word for it: that is what an agreement of today is.
    state: agreement.state === 'new' ? '' : messages.states[agreement.state],
    who: oneLine(agreement.who),
    due: longDate(agreement.due, messages.locale),
    sources: pick(agreement.sources),
    quotes: agreement.quotes.map((quote) => quote.trim()).filter((quote) => quote !== ''),
    joined: agreement.joined
      .map((person) => oneLine(board.people[person]?.name ?? ''))
      .filter((name) => name !== ''),
    origin: agreement.origin
      ? [oneLine(agreement.origin.title), longDate(agreement.origin.date, messages.locale)]
          .filter((part) => part !== '')
          .join(', ')
      : '',
    ownWays: Object.entries(agreement.ownWays)
      .map(([person, text]) => ({ name: oneLine(board.people[person]?.name ?? ''), text: text.trim() }))
      .filter((way) => way.text !== ''),
  };
}

function zoneSections(
  board: BoardSnapshot,
  messages: Messages,
  pick: (ids: readonly string[]) => NoteLine[],
): ZoneSection[] {
  const notes = notesInOrder(board);
  const cards = cardsInOrder(board);
  return zoneIds(board)
    .map((id): ZoneSection => {
      const zone = board.zones[id];
      return {
        title: zone ? oneLine(zone.title) || messages.untitledZone : messages.outside,
        kind: zone?.kind ?? 'neutral',
        kindName: zone ? messages.kinds[zone.kind] : '',
        prompt: oneLine(zone?.prompt ?? ''),
        cards: cards
          .filter(([, card]) => zoneOf(board, card) === id)
          .map(([, card]) => ({
            title: oneLine(card.title),
            text: card.text.trim(),
            source: oneLine(card.source),
          })),
        notes: pick(notes.get(id) ?? []),
      };
    })
    .filter(
      (zone) =>
        zone.notes.length + zone.cards.length > 0 ||
        // An empty zone is told, but not what lies outside all zones, nor a zone whose agreements stand in front.
        (zone.kindName !== '' && !(zone.kind === 'agreement' && Object.keys(board.agreements).length > 0)),
    );
}

/** More columns than this don't fit on paper; then only the sum is told. */
const MAX_GROUPS = 6;

function matrixTable(board: BoardSnapshot, messages: Messages): MatrixTable {
  const { groups: found, rows } = matrix(board);
  const groups = found.toSorted(compareGroups);
  const byCard = new Map(rows.map((row) => [row.theory, row]));
  const cell = (
    counts: Readonly<Record<LinkLabel, number>> | undefined,
  ): MatrixTable['rows'][0]['cells'][0] =>
    LINK_LABELS.map((label) => ({ label, name: messages.labels[label], count: counts?.[label] ?? 0 })).filter(
      (entry) => entry.count > 0,
    );
  const split = groups.length > 1 && groups.length <= MAX_GROUPS;
  return {
    groups: split
      ? [...groups.map((group) => oneLine(group) || messages.noGroup), messages.total]
      : [messages.total],
    rows: cardsInOrder(board).map(([id, card]) => {
      const row = byCard.get(id);
      const total = cell(row?.total);
      return {
        title: oneLine(card.title),
        empty: total.length === 0,
        cells: split ? [...groups.map((group) => cell(row?.groups[group])), total] : [total],
      };
    }),
  };
}

function voteSections(board: BoardSnapshot, messages: Messages): VoteSection[] {
  return Object.values(board.votes).map((vote) => {
    const result = vote.result ?? {};
    const named = (option: string): string => oneLine(board.notes[option]?.text ?? option);
    const most = Math.max(1, ...Object.values(result));
    // A vote on notes has none of its own: what got dots is what was chosen from.
    const all = vote.options.length > 0 ? vote.options : Object.keys(result);
    // A note that was thrown away since is told no more.
    const notes = all.filter((option) => option in board.notes);
    const chosen = notes.length > 0 ? notes : all;
    const options = chosen.map((option) => ({
      text: named(option),
      dots: result[option] ?? 0,
      share: (result[option] ?? 0) / most,
      name: messages.dots(result[option] ?? 0),
    }));
    return {
      question: oneLine(vote.question),
      withoutCounts: vote.state === 'open' ? messages.voteOpen : vote.tooFew ? messages.voteTooFew : '',
      options: vote.result === null ? options : options.sort((a, b) => b.dots - a.dots),
    };
  });
}

function peopleByGroup(board: BoardSnapshot): { group: string; names: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const person of Object.values(board.people)) {
    const name = oneLine(person.name);
    if (name === '' || person.role === 'screen') continue;
    const group = oneLine(person.group);
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  const compare = new Intl.Collator('nl').compare;
  return [...groups]
    .sort(([a], [b]) => compareGroups(a, b))
    .map(([group, names]) => ({ group, names: names.sort(compare) }));
}
