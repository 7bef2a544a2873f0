/**
 * Whatever is linked, adopted, thrown away, laid aside, erased and taken back, notes and cards: the thread holds.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyAction } from './actions.ts';
import type { Action } from './action-types.ts';
import { addNote, linkNote, putInBin, setFields, takeFromBin } from './edits.ts';
import { mergeNotes } from './merge.ts';
import { LINK_LABELS } from './records.ts';
import { ActionRefused } from './refused.ts';
import { readContent } from './restore.ts';
import type { BoardContent } from './restore.ts';
import { readBoard, readCollection } from './snapshot.ts';
import { matrix, practiceWithoutTheory, whiteSpots } from './thread.ts';
import { smallBoard } from './testing.ts';

const cardsOf = (doc: Y.Doc): string[] => Object.keys(readCollection(doc, 'theory'));
const GROUPS = ['', 'eerste graad', 'derde graad'];
const at = fc.nat({ max: 50 });
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), zone: fc.constantFrom('praktijk', 'vragen'), group: at }),
  fc.record({ do: fc.constant('link' as const), note: at, card: at, label: at }),
  fc.record({ do: fc.constantFrom('bin', 'unbin', 'aside', 'erase', 'back'), note: at }),
  fc.record({ do: fc.constant('unlink' as const), link: at }),
  fc.record({ do: fc.constant('adopt' as const), notes: fc.array(at, { maxLength: 3 }) }),
  fc.record({ do: fc.constant('merge' as const), notes: fc.array(at, { minLength: 2, maxLength: 4 }) }),
  fc.record({ do: fc.constantFrom('remember', 'restore') }),
  fc.record({ do: fc.constantFrom('add card', 'remove card'), card: at }),
  fc.record({ do: fc.constant('regroup' as const), note: at, group: at }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

class Day {
  readonly doc = smallBoard();
  readonly desk = new Y.Doc();
  readonly notes: string[] = [];
  #moment: BoardContent | undefined;
  #made = 0;

  #act(action: Action): void {
    try {
      applyAction(this.doc, action, {
        ...{ now: 1, by: 'kern', desk: this.desk, newId: () => `made${String(this.#made++)}` },
        point: () => this.#moment,
      });
    } catch (error) {
      if (!(error instanceof ActionRefused)) throw error;
    }
  }

  take(wanted: Step): void {
    const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % (from.length || 1)];
    const { doc } = this;
    switch (wanted.do) {
      case 'add':
        this.notes.push(
          addNote(doc, {
            ...{ text: 'x', at: { zone: wanted.zone }, now: 1 },
            group: pick(GROUPS, wanted.group) ?? '',
          }),
        );
        return;
      case 'link': {
        // One that hangs there: nothing else can be linked from.
        const note = pick(Object.keys(readCollection(doc, 'notes')), wanted.note);
        const theory = pick(cardsOf(doc), wanted.card);
        const label = pick(LINK_LABELS, wanted.label) ?? 'already';
        if (note !== undefined && theory !== undefined)
          linkNote(doc, { note, theory, label, by: 'an' }, undefined, 1);
        return;
      }
      case 'unlink': {
        const link = pick(Object.keys(readCollection(doc, 'links')), wanted.link);
        if (link !== undefined) putInBin(doc, 'links', link, 1);
        return;
      }
      case 'adopt':
        this.#act({
          ...{ type: 'note.adopt', text: 'x', kind: 'own' },
          notes: wanted.notes.flatMap((index) => pick(this.notes, index) ?? []),
        });
        return;
      case 'merge':
        mergeNotes(
          doc,
          wanted.notes.flatMap((index) => pick(this.notes, index) ?? []),
          { by: 'an', now: 1 },
        );
        return;
      case 'regroup': {
        const note = pick(this.notes, wanted.note);
        if (note !== undefined) setFields(doc, 'notes', note, { group: pick(GROUPS, wanted.group) ?? '' });
        return;
      }
      case 'add card':
        this.#act({ type: 'theory.add', zone: 'theorie', cards: [{ title: 'x', text: '', source: '' }] });
        return;
      case 'remove card': {
        const card = pick(cardsOf(doc), wanted.card);
        if (card !== undefined) this.#act({ type: 'theory.remove', card });
        return;
      }
      case 'remember':
        this.#moment = readContent(doc);
        return;
      case 'restore':
        this.#act({ type: 'board.restore', point: 'p' });
        return;
      default: {
        const note = pick(this.notes, wanted.note);
        if (note === undefined) return;
        if (wanted.do === 'bin') putInBin(doc, 'notes', note, 1);
        else if (wanted.do === 'unbin') takeFromBin(doc, 'notes', note);
        else if (wanted.do === 'aside') this.#act({ type: 'note.aside', note });
        else if (wanted.do === 'erase') this.#act({ type: 'bin.erase', root: 'notes', id: note });
        else this.#act({ type: 'bin.restore', root: 'notes', id: note });
      }
    }
  }
}

const days = fc.array(step, { minLength: 5, maxLength: 60 });
const play = (steps: readonly Step[]): Y.Doc => {
  const day = new Day();
  for (const wanted of steps) day.take(wanted);
  return day.doc;
};

it('no agreement names a note that is nowhere, and no link hangs on one', () => {
  let [sources, hung] = [0, 0];
  fc.assert(
    fc.property(days, (steps) => {
      const doc = play(steps);
      const notes = readCollection(doc, 'notes', { bin: true });
      const cards = readCollection(doc, 'theory', { bin: true });
      for (const agreement of Object.values(readCollection(doc, 'agreements')))
        for (const source of agreement.sources) {
          sources++;
          expect(notes).toHaveProperty([source]);
        }
      for (const link of Object.values(readCollection(doc, 'links', { bin: true }))) {
        expect(notes).toHaveProperty([link.note]);
        hung++;
        expect(cards).toHaveProperty([link.theory]);
      }
    }),
    { numRuns: 300 },
  );
  expect(sources).toBeGreaterThan(50);
  expect(hung).toBeGreaterThan(50);
});

it('the matrix counts what a recount by hand counts', () => {
  let counted = 0;
  fc.assert(
    fc.property(days, (steps) => {
      const doc = play(steps);
      const board = readBoard(doc);
      const { groups, rows } = matrix(board);
      for (const theory of cardsOf(doc))
        for (const label of LINK_LABELS) {
          const all = Object.values(board.links).filter(
            (link) => link.theory === theory && link.label === label && board.notes[link.note] !== undefined,
          );
          const row = rows.find((candidate) => candidate.theory === theory);
          expect(row?.total[label]).toBe(all.length);
          for (const group of GROUPS) {
            const ofGroup = all.filter((link) => board.notes[link.note]?.group === group);
            counted += ofGroup.length;
            expect(row?.groups[group]?.[label] ?? 0).toBe(ofGroup.length);
            if (ofGroup.length > 0) expect(groups).toContain(group);
          }
        }
      const linked = (id: string) => Object.values(board.links).some(({ note }) => note === id);
      const touched = (id: string) =>
        Object.values(board.links).some(
          ({ note, theory }) => theory === id && board.notes[note] !== undefined,
        );
      expect(whiteSpots(board)).toEqual(cardsOf(doc).filter((id) => !touched(id)));
      expect(new Set(practiceWithoutTheory(board))).toEqual(
        new Set(
          Object.entries(board.notes)
            .filter(([id, note]) => note.zone === 'praktijk' && !linked(id))
            .map(([id]) => id),
        ),
      );
    }),
    { numRuns: 300 },
  );
  expect(counted).toBeGreaterThan(50);
});
