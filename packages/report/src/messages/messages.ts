import type { AgreementState, LinkLabel, ReactionKind, ZoneKind } from '@samenbord/board';

/** Every text of the report that is not the board's own. */
export interface Messages {
  /** BCP 47, for dates and the document. */
  locale: string;
  untitled: string;
  kicker: string;
  attachment: string;
  goal: string;
  question: string;
  counts: { notes: (n: number) => string; agreements: (n: number) => string; links: (n: number) => string };
  agreements: string;
  noAgreements: string;
  together: string;
  own: string;
  who: string;
  due: string;
  sources: string;
  ownWays: string;
  states: Readonly<Record<AgreementState, string>>;
  overview: string;
  overviewAlt: (zones: number, notes: number, links: number) => string;
  zonePage: (title: string, part: number, parts: number) => string;
  emptyZone: string;
  outside: string;
  untitledCluster: string;
  untitledZone: string;
  kinds: Readonly<Record<ZoneKind, string>>;
  notesPerZone: string;
  theoryCards: string;
  continued: string;
  source: string;
  onBehalf: (whom: string) => string;
  emptyNote: string;
  labels: Readonly<Record<LinkLabel, string>>;
  reactions: Readonly<Record<ReactionKind, string>>;
  matrix: string;
  matrixIntro: string;
  matrixEmpty: string;
  theory: string;
  noGroup: string;
  total: string;
  whiteSpot: string;
  /** On a theory card, as on the canvas. */
  noPractice: string;
  whiteSpots: string;
  whiteSpotsIntro: string;
  noWhiteSpots: string;
  withoutTheory: string;
  withoutTheoryIntro: string;
  noWithoutTheory: string;
  votes: string;
  voteOpen: string;
  /** Of a scale with fewer answers than may be shown. */
  voteTooFew: string;
  dots: (n: number) => string;
  people: string;
  contents: string;
  summary: string;
  summaryIntro: string;
  /** Agreements that the summary has no room for. */
  moreAgreements: string;
  themes: string;
  whereWritten: string;
  mostReactions: string;
  reactionCount: (n: number) => string;
  spotsCount: (empty: number, all: number) => string;
  grewInto: string;
  phases: string;
  phasesIntro: string;
  phaseFacts: (minutes: number) => string;
  late: string;
  lateIntro: string;
  groups: string;
  /** Headings of the table of notes. */
  columns: Readonly<
    Record<
      'number' | 'zone' | 'kind' | 'note' | 'theme' | 'group' | 'name' | 'onBehalf' | 'links' | 'reactions',
      string
    >
  >;
  /** What stands for an image that nobody described. */
  image: string;
  drawn: string;
  checksum: string;
  joined: string;
  fromDay: string;
  howToRead: string;
  howTo: readonly string[];
  privacyTitle: string;
  privacy: readonly string[];
  retention: (days: number) => string;
}
