/** The one page that a school puts on the agenda of its staff meeting. */
import { liveLinks } from '@samenbord/board';
import type { BoardSnapshot } from '@samenbord/board';
import type { Messages } from '../messages/messages.ts';
import { oneLine } from '../text/clean.ts';
import type {
  AgreementSection,
  MatrixTable,
  NoteLine,
  Summary,
  VoteSection,
  ZoneSection,
} from './document.ts';

/** So much fits on one page in the largest words that the fields allow. */
const MOST = { agreements: 7, themes: 7, favourites: 5, theory: 9 } as const;
const LONGEST = 170;

/** Cut at a word, so that the page keeps its length whatever people wrote. */
function short(text: string, longest = LONGEST): string {
  const line = oneLine(text);
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest / 2 ? space : longest).toWellFormed()} …`;
}

export interface SummaryParts {
  agreements: readonly AgreementSection[];
  zones: readonly ZoneSection[];
  matrix: MatrixTable;
  votes: readonly VoteSection[];
  lines: ReadonlyMap<string, NoteLine>;
}

export function summary(board: BoardSnapshot, parts: SummaryParts, messages: Messages): Summary {
  const { agreements, matrix } = parts;
  const more = Math.max(0, agreements.length - MOST.agreements);
  const clusters = Object.entries(board.clusters)
    .map(([id, cluster]) => ({
      title: short(cluster.title, 80),
      size: Object.values(board.notes).filter((note) => note.cluster === id).length,
    }))
    .filter(({ title, size }) => title !== '' && size > 0)
    .sort((a, b) => b.size - a.size);
  const themes =
    clusters.length > 0
      ? clusters
      : parts.zones
          .filter((zone) => zone.notes.length > 0)
          .map((zone) => ({ title: short(zone.title, 80), size: zone.notes.length }));
  const rows = matrix.rows.map((row) => ({
    title: short(row.title, 70),
    empty: row.empty,
    marks: row.cells.at(-1) ?? [],
  }));
  const empty = rows.filter((row) => row.empty).length;
  return {
    agreements: agreements.slice(0, MOST.agreements).map((agreement, index) => ({
      number: index + 1,
      text: short(agreement.text),
      facts: [agreement.state, agreement.who, agreement.due].filter((fact) => fact !== '').join(' · '),
    })),
    more,
    moreName: messages.counts.agreements(more),
    themes: themes
      .slice(0, MOST.themes)
      .map(({ title, size }) => ({ title, count: messages.counts.notes(size) })),
    themesTitle: clusters.length > 0 ? messages.themes : messages.whereWritten,
    ...favourites(parts, messages),
    theory: rows.slice(0, MOST.theory),
    moreTheory: Math.max(0, rows.length - MOST.theory),
    spots: rows.length === 0 || liveLinks(board).length === 0 ? '' : messages.spotsCount(empty, rows.length),
  };
}

function favourites(
  { votes, lines }: SummaryParts,
  messages: Messages,
): Pick<Summary, 'favourites' | 'favouritesTitle'> {
  const counted = votes.find(
    (vote) => vote.withoutCounts === '' && vote.options.some(({ dots }) => dots > 0),
  );
  if (counted)
    return {
      favouritesTitle: short(counted.question, 90) || messages.votes,
      favourites: counted.options
        .filter(({ dots }) => dots > 0)
        .slice(0, MOST.favourites)
        .map(({ text, share, name }) => ({ text: short(text, 90), share, name })),
    };
  const liked = [...lines.values()]
    .map((line) => ({ line, count: line.reactions.reduce((sum, { count }) => sum + count, 0) }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || a.line.number - b.line.number)
    .slice(0, MOST.favourites);
  const most = liked[0]?.count ?? 1;
  return {
    favouritesTitle: messages.mostReactions,
    favourites: liked.map(({ line, count }) => ({
      text: short(line.text, 90),
      share: count / most,
      name: messages.reactionCount(count),
    })),
  };
}
