/** What every action of facilitators has in common. */
import type * as Y from 'yjs';
import type { BoardContent } from '../restore.ts';
import type { Division } from '../groups/divide.ts';
import type { GroupHarvest, HarvestOptions } from '../groups/harvest.ts';
import type { LaneNotes, RevealScope } from '../lane-reveal.ts';
import type { Choices } from '../votes.ts';

/** Who leads. */
export interface Leader {
  participant: string;
  name: string;
}

/** A group with the id of the board that was made for it. */
export interface MadeGroup extends Division {
  board: string;
}

export interface ActionContext {
  /** Milliseconds since the epoch. */
  now: number;
  newId: () => string;
  /** Participant id of whoever asks; empty for what the server does by itself. */
  by: string;
  /** Private plane of the facilitators; notes laid aside go there. */
  desk: Y.Doc;
  /** The content of a restore point; undefined when there is none (any more). */
  point?: (id: string) => BoardContent | undefined;
  /** For a reveal: what waits in the lanes, which of it is shown, and the mark that it leaves. */
  reveal?: { lanes: readonly LaneNotes[]; scope: RevealScope; mark: string };
  /** Name of whoever asks, for the log of those who lead. */
  name?: string;
  /** For making groups: what was made of them, and which they take the place of. */
  groups?: { made: readonly MadeGroup[]; replaced: readonly string[] };
  /** For a harvest: what the groups chose, and what was brought before. */
  harvest?: { groups: readonly GroupHarvest[] } & Omit<HarvestOptions, 'now'>;
  /** For closing a vote: everybody's ballot. */
  ballots?: readonly Choices[];
}

export interface ActionResult {
  /** Id of what was made, when something was. */
  id?: string;
  /** How many notes a reveal brought to the board. */
  revealed?: number;
  /** How many notes a harvest brought to the board. */
  harvested?: number;
  /** How many links it brought to notes that were there already. */
  linked?: number;
}

/** The actions of a union by their type. */
export type ByType<A extends { type: string }> = { [K in A['type']]: Extract<A, { type: K }> };

/** For each action of a union what it does, in one transaction. @throws ActionRefused, with nothing changed */
export type Handlers<A extends { type: string }> = {
  readonly [K in A['type']]: (doc: Y.Doc, action: ByType<A>[K], context: ActionContext) => ActionResult;
};
