/** Votes: opened and closed by facilitators, answered in the own lane, counted by the server. */
import type * as Y from 'yjs';
import { MAX_RECORDS, recordMap, rootMap } from './layout.ts';
import type { Vote, VoteKind } from './records.ts';
import { ActionRefused } from './refused.ts';
import { addRecord, readCollection, readRecord, readStage } from './snapshot.ts';

/** Option or note id → dots. */
export type Choices = Readonly<Record<string, number>>;

export interface NewVote {
  question: string;
  /** Dots when left out. */
  kind?: VoteKind;
  /** For dots: what they are put on; the notes of `zone` (or all) when left out. */
  options?: readonly string[];
  zone?: string;
  /** How many each person has; 3 when left out. */
  dots?: number;
}

/** The answers of a scale, from "not at all" to "fully". */
export const SCALE = ['1', '2', '3', '4', '5'] as const;
/** A scale with fewer answers shows no result: people in a room guess who gave the lowest. */
export const FEWEST_SCALE_ANSWERS = 5;
const DEFAULT_DOTS = 3;
/** As many options as the layout holds. */
const MAX_OPTIONS = 200;

/** @throws ActionRefused, with the document unchanged. */
export function openVote(doc: Y.Doc, wanted: NewVote, id: string, now: number): void {
  if (rootMap(doc, 'votes').size >= MAX_RECORDS.votes)
    throw new ActionRefused('board-full', 'The board holds as many votes as it can.');
  const zone = wanted.zone ?? '';
  if (zone !== '' && !recordMap(doc, 'zones', zone))
    throw new ActionRefused('no-such-zone', `There is no zone ${zone} on this board.`);
  const { kind = 'dots' } = wanted;
  const isScale = kind === 'scale';
  const vote: Vote = {
    question: wanted.question,
    kind,
    options: isScale ? SCALE : [...new Set(wanted.options)],
    zone,
    dots: isScale ? 1 : (wanted.dots ?? DEFAULT_DOTS),
    state: 'open',
    result: null,
    voters: 0,
    tooFew: false,
    openedAt: now,
  };
  if (choosable(doc, vote).size === 0)
    throw new ActionRefused('nothing-to-choose', 'There is nothing to put dots on.');
  doc.transact(() => addRecord(doc, 'votes', id, vote));
}

/** What can be chosen now: the options, or the notes outside the bin. */
function choosable(doc: Y.Doc, { options, zone }: Vote): Set<string> {
  if (options.length > 0) return new Set(options);
  const notes = Object.entries(readCollection(doc, 'notes'));
  return new Set(notes.filter(([, note]) => zone === '' || note.zone === zone).map(([id]) => id));
}

function voteOf(doc: Y.Doc, id: string): Vote {
  const map = recordMap(doc, 'votes', id);
  if (!map) throw new ActionRefused('no-such-vote', `There is no vote ${id} on this board.`);
  const vote = readRecord('votes', map);
  if (vote.state === 'closed') throw new ActionRefused('vote-closed', 'This vote is closed.');
  return vote;
}

const total = (choices: Choices): number => Object.values(choices).reduce((sum, dots) => sum + dots, 0);

/**
 * The ballot as it is kept: without options that got no dot.
 * @throws ActionRefused when the vote is not open, or for anything that can't be chosen or is more than one has.
 */
export function checkBallot(doc: Y.Doc, id: string, choices: Choices): Choices {
  if (readStage(doc).state === 'closed') throw new ActionRefused('board-closed', 'The day is closed.');
  const vote = voteOf(doc, id);
  const known = choosable(doc, vote);
  const chosen = Object.entries(choices).filter(([, dots]) => dots !== 0);
  for (const [choice, dots] of chosen) {
    if (!known.has(choice)) throw new ActionRefused('no-such-choice', `${choice} cannot be chosen here.`);
    if (!Number.isInteger(dots) || dots < 0)
      throw new ActionRefused('too-many-dots', 'Dots are whole numbers.');
  }
  const ballot = Object.fromEntries(chosen);
  if (total(ballot) > vote.dots)
    throw new ActionRefused('too-many-dots', `Everybody has ${String(vote.dots)} dots here.`);
  return ballot;
}

/** Counts the ballots, one a person, and closes the vote. Of what was thrown away meanwhile no dot counts. */
export function closeVote(doc: Y.Doc, id: string, ballots: readonly Choices[]): void {
  const vote = voteOf(doc, id);
  const known = choosable(doc, vote);
  const counts = new Map<string, number>(vote.options.map((option) => [option, 0]));
  let voters = 0;
  for (const ballot of ballots) {
    const chosen = Object.entries(ballot).filter(([choice]) => known.has(choice));
    if (chosen.length > 0) voters++;
    for (const [choice, dots] of chosen) counts.set(choice, (counts.get(choice) ?? 0) + dots);
  }
  const tooFew = vote.kind === 'scale' && voters < FEWEST_SCALE_ANSWERS;
  const ranked = [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_OPTIONS);
  const closed: Partial<Vote> = {
    state: 'closed',
    voters,
    tooFew,
    result: tooFew ? null : Object.fromEntries(counts),
    ...(vote.options.length === 0 ? { options: ranked.map(([choice]) => choice) } : {}),
  };
  doc.transact(() => {
    const map = recordMap(doc, 'votes', id);
    for (const [key, value] of Object.entries(closed)) map?.set(key, value);
  });
}

/** Votes that whoever comes early may take part in: those that can be understood without seeing the board. */
export const earlyVotes = (doc: Y.Doc): [string, Vote][] =>
  readStage(doc).state === 'draft' ? openVotes(doc).filter(([, { options }]) => options.length > 0) : [];

/** Ids and votes that are open, oldest first. */
export const openVotes = (doc: Y.Doc): [string, Vote][] =>
  Object.entries(readCollection(doc, 'votes'))
    .filter(([, vote]) => vote.state === 'open')
    .sort(([, a], [, b]) => a.openedAt - b.openedAt);
