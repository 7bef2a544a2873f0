/**
 * What the server puts on the board itself in the course of a day: what was written in silence, late notes that are let
 * in, what groups bring along, and an earlier moment. Most of it bears somebody's name, who goes on with it.
 */
import {
  ActionRefused,
  acceptFromTray,
  addRecord,
  bringHarvest,
  layInTray,
  newId,
  readCollection,
  readContent,
  readTray,
  restoreContent,
  revealNotes,
  revealScope,
} from '@samenbord/board';
import type { BoardContent, Note } from '@samenbord/board';
import type { LateEffect } from './day.ts';
import type { World } from '../world.ts';
import * as Y from 'yjs';

const NOW = 2_000_000;
const PEOPLE = ['An', 'Bram', 'Cas', 'Els'];

/** What only a promise to people forbids is left undone, as the server does. */
function unlessRefused(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ActionRefused)) throw error;
  }
}

export class ServerNotes {
  readonly #desk = new Y.Doc();
  /** Participant → what waits in the lane. */
  readonly #lanes = new Map<string, Map<string, Note>>();
  #point: { content: BoardContent; restarts: number } | undefined;
  #groups = 0;
  /** Late notes that have left the tray or their lane. */
  readonly gone = new Set<string>();
  /** How many notes it put on the board. */
  written = 0;

  keep({ kind, late }: LateEffect, nobodyNamed: boolean): void {
    if (late.root !== 'notes') return;
    const { id, participant, record, earlier } = late;
    if (kind === 'toDesk') {
      layInTray(
        this.#desk,
        id,
        { ...record, lateAt: late.at, why: late.why },
        { more: earlier !== undefined },
      );
      return;
    }
    const lane = this.#lanes.get(participant) ?? new Map<string, Note>();
    const present = lane.get(id);
    if (!present && earlier !== undefined) return;
    const anonymous = present?.anonymous ?? (nobodyNamed || record.anonymous);
    this.#lanes.set(participant, lane.set(id, { ...record, anonymous }));
  }

  reveal({ room }: World): void {
    const lanes = [...this.#lanes].map(([participant, notes]) => ({
      participant,
      notes: Object.fromEntries(notes),
    }));
    unlessRefused(() => {
      room.change((doc) => {
        const scope = revealScope(doc, lanes, '');
        this.written += revealNotes(doc, lanes, scope, { mark: newId(), now: NOW, newId });
        for (const [participant, notes] of this.#lanes)
          for (const [id, note] of notes)
            if (scope.anonymous || !note.anonymous) this.#takeOut(participant, id);
      });
    });
  }

  #takeOut(participant: string, id: string): void {
    this.#lanes.get(participant)?.delete(id);
    this.gone.add(id);
  }

  letIn({ room, random }: World): void {
    const id = random.pick([...readTray(this.#desk).keys()]);
    if (id === undefined) return;
    room.change((doc) => acceptFromTray(doc, this.#desk, id, newId));
    this.gone.add(id);
    this.written += 1;
  }

  harvest({ room, random }: World): void {
    const board = `groep-${String(++this.#groups)}`;
    const author = random.chance(0.8) ? (random.pick(PEOPLE) ?? null) : null;
    const group = new Y.Doc();
    addRecord(group, 'notes', 'keuze', { text: 'Uit de groep', pos: [0, 0], author });
    const link = { note: 'keuze', theory: 'kaart-a', label: 'partly', by: author } as const;
    addRecord(group, 'links', 'band', link);
    const pick = {
      id: 'keuze',
      note: readCollection(group, 'notes')['keuze'] as Note,
      links: Object.entries(readCollection(group, 'links')),
      reactions: [],
    };
    room.change((doc) => {
      const groups = [{ board, name: board, members: random.chance(0.5) ? 2 : 6, picks: [pick] }];
      const idFor = (from: string, record: string) => `${from}-${record}`;
      this.written += bringHarvest(doc, groups, {
        now: NOW,
        idFor,
        brought: new Set(),
        plenary: 'dag',
      }).length;
    });
  }

  remember({ room, restarts }: World): void {
    this.#point = { content: readContent(room.doc), restarts };
  }

  goBack({ room, restarts }: World): void {
    const point = this.#point;
    // The server keeps only what is on disk: a power cut takes nothing from its points that their writers send again.
    if (point?.restarts !== restarts) return;
    room.change((doc) => {
      restoreContent(doc, point.content, { now: NOW, aside: new Set() });
    });
  }
}
