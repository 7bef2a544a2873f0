/**
 * The line of a school: what each study day leaves behind once the board itself is gone, and how an agreement goes on
 * from day to day. Nothing in it is about a person: no author, no name, no count of who did what.
 */
import type {
  AgreementKind,
  AgreementState,
  BoardSnapshot,
  LinkLabel,
  Records,
  Agreement,
} from './records.ts';
import { LINK_LABELS } from './records.ts';
import { isTeam } from './team.ts';
import { liveLinks } from './thread.ts';

/** A theory card that practice was linked to, with how many links of each label. */
export interface TouchedTheory {
  title: string;
  source: string;
  counts: Readonly<Record<LinkLabel, number>>;
}

export interface LineAgreement {
  /** The same on every day that the agreement went on to. */
  id: string;
  text: string;
  kind: AgreementKind;
  state: AgreementState;
  /** The team, where it is for everybody: never a person's name. */
  who?: string;
  /** `yyyy-mm-dd`, or empty. */
  due: string;
  /** What the notes said that it grew from, without who wrote them. */
  quotes: readonly string[];
}

export interface LineDay {
  title: string;
  /** `yyyy-mm-dd`, or empty. */
  date: string;
  theory: readonly TouchedTheory[];
  agreements: readonly LineAgreement[];
}

/** As many as an agreement can hold. */
const MAX_QUOTES = 200;

/** What an agreement grew from: notes of this board that still hang here, and what came along from earlier days. */
export const quotesOf = (board: Pick<BoardSnapshot, 'notes'>, agreement: Agreement): string[] =>
  [
    ...agreement.quotes,
    ...agreement.sources.map((id) => board.notes[id]?.text.trim()).filter((text) => text !== undefined),
  ]
    .filter((text) => text !== '')
    .slice(0, MAX_QUOTES);

const oldestFirst = (agreements: Records<Agreement>): [string, Agreement][] =>
  Object.entries(agreements).sort(([a, x], [b, y]) => x.createdAt - y.createdAt || (a < b ? -1 : 1));

/** What a day leaves behind. */
export function dayOfLine(board: BoardSnapshot): LineDay {
  const counts = new Map<string, Record<LinkLabel, number>>();
  for (const id of liveLinks(board)) {
    const link = board.links[id];
    if (!link) continue;
    const count = counts.get(link.theory) ?? { already: 0, partly: 0, chafes: 0, trying: 0 };
    count[link.label] += 1;
    counts.set(link.theory, count);
  }
  return {
    title: board.info.title,
    date: board.info.date,
    theory: Object.entries(board.theory).flatMap(([id, { title, source }]) => {
      const count = counts.get(id);
      return count ? [{ title, source, counts: count }] : [];
    }),
    agreements: oldestFirst(board.agreements).map(([id, agreement]) => ({
      id,
      text: agreement.text,
      kind: agreement.kind,
      state: agreement.state,
      ...(isTeam(agreement.who) ? { who: agreement.who } : {}),
      due: agreement.due,
      quotes: quotesOf(board, agreement),
    })),
  };
}

/** How many links a card gathered on a day. */
export const touches = ({ counts }: TouchedTheory): number =>
  LINK_LABELS.reduce((sum, label) => sum + counts[label], 0);

/** An agreement through the years: as it reads last, with the state that it had on each day that it was on. */
export interface AgreementThroughDays extends LineAgreement {
  days: readonly { day: number; state: AgreementState }[];
}

/**
 * The agreements of several days, each once, in the order in which they were first made.
 * @param days oldest first; `day` in the answer counts from 0 in this list
 */
export function agreementsThroughDays(days: readonly LineDay[]): AgreementThroughDays[] {
  const found = new Map<string, AgreementThroughDays>();
  days.forEach(({ agreements }, day) => {
    for (const agreement of agreements) {
      const states = [...(found.get(agreement.id)?.days ?? []), { day, state: agreement.state }];
      found.set(agreement.id, { ...agreement, days: states });
    }
  });
  return [...found.values()];
}

/**
 * The agreements that a next study day begins with: all that were not let go of, under the ids that they have, with
 * what they grew from as quotes. What the team does stays the team's; who had joined is left behind: people sign up
 * anew.
 * @param from id of the board that the day was held on
 * @param now in milliseconds
 */
export const carriedOver = (
  { title, date, agreements }: LineDay,
  from: string,
  now: number,
): Records<Agreement> =>
  Object.fromEntries(
    agreements
      .filter(({ state }) => state !== 'dropped')
      .map(({ id, who = '', ...agreement }, at) => [
        id,
        {
          ...agreement,
          ...{ who, sources: [], joined: [], ownWays: {}, checked: false },
          origin: { board: from, title, date },
          // In the order that they had.
          createdAt: now + at,
        },
      ]),
  );
