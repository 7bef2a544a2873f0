/**
 * Every template from its start to its report on the real product: each phase, notes in every zone that takes them
 * (in silence in the own lane), dots, links, an agreement, and what is kept afterwards.
 */
import {
  addNote,
  addRecord,
  linkNote,
  newId,
  phasesInOrder,
  readCollection,
  readStage,
  recordMap,
  takesNotes,
} from '@samenbord/board';
import type { Action, Phase } from '@samenbord/board';
import { TEMPLATES } from '@samenbord/templates';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard, Joined } from '../support/api.ts';
import { checkPdf, pdfText, squeeze } from '../support/pdf.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';

/** Notes without a name are shown once three people wrote some. */
const WRITERS = 3;

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.dispose());

interface Colleague extends Joined {
  wire: WireClient;
}

class Day {
  readonly board: CreatedBoard;
  readonly colleagues: readonly Colleague[];
  readonly written: string[] = [];
  readonly #requests = api(product.url);

  constructor(board: CreatedBoard, colleagues: readonly Colleague[]) {
    this.board = board;
    this.colleagues = colleagues;
  }

  static async begin(template: string, title: string): Promise<Day> {
    const requests = api(product.url);
    const board = await requests.create({ title, template, language: 'nl' });
    const colleagues = await Promise.all(
      Array.from({ length: WRITERS }, async (_, at) => {
        const joined = await requests.join(board.code, { name: `Collega ${String(at)}` });
        return { ...joined, wire: connectWire(product.url, board.id, joined.token) };
      }),
    );
    await Promise.all(colleagues.map(({ wire }) => wire.synced()));
    return new Day(board, colleagues);
  }

  get doc() {
    return this.#first.wire.doc;
  }

  get #first(): Colleague {
    const [first] = this.colleagues;
    if (!first) throw new Error('nobody joined');
    return first;
  }

  act(action: Action) {
    return this.#requests.act(this.board.id, this.board.tokens.facilitator, action);
  }

  seen(what: string, condition: Parameters<WireClient['until']>[1]) {
    return Promise.all(this.colleagues.map(({ wire }) => wire.until(what, condition)));
  }

  #say(phase: string, zone: string, who: number): string {
    const text = `${phase} in ${zone} van ${String(who)}`;
    this.written.push(text);
    return text;
  }

  /** Zones that take notes of participants in a phase. */
  #open(phase: string): string[] {
    return Object.entries(readCollection(this.doc, 'zones'))
      .filter(([, zone]) => takesNotes(zone, phase))
      .map(([id]) => id);
  }

  async write(phase: string): Promise<void> {
    const { wire } = this.#first;
    for (const zone of this.#open(phase))
      addNote(wire.doc, { text: this.#say(phase, zone, 0), at: { zone }, now: Date.now() });
    await this.#shown();
  }

  /** Everybody writes in the own lane; then all of it is shown. */
  async writeInSilence(phase: string): Promise<void> {
    await Promise.all(
      this.colleagues.map(async ({ token }, who) => {
        const lane = connectWire(product.url, this.board.id, token, 'own');
        await lane.synced();
        const notes = this.#open(phase).map((zone) => ({
          id: newId(),
          text: this.#say(phase, zone, who),
          zone,
        }));
        lane.doc.transact(() => {
          for (const { id, text, zone } of notes)
            addRecord(lane.doc, 'notes', id, { text, zone, pos: [0, 0] });
        });
        const again = connectWire(product.url, this.board.id, token, 'own');
        await again.until('the lane is saved', (doc) =>
          notes.every(({ id }) => recordMap(doc, 'notes', id) !== undefined),
        );
        lane.close();
        again.close();
      }),
    );
    const early = Object.values(readCollection(this.doc, 'notes')).filter(({ text }) =>
      text.startsWith(phase),
    );
    expect(early, 'nothing is on the board before it is shown').toEqual([]);
    const shown = await this.act({ type: 'notes.reveal' });
    expect(shown.revealed).toBe(this.#open(phase).length * WRITERS);
    await this.#shown();
  }

  #shown() {
    return this.seen('all notes', (doc) => doc.getMap('notes').size === this.written.length);
  }

  async vote(): Promise<void> {
    const vote = await this.act({ type: 'vote.open', question: 'Wat eerst?', kind: 'dots', dots: 3 });
    const [note = ''] = Object.keys(readCollection(this.doc, 'notes'));
    await Promise.all(
      this.colleagues.map(({ token }) =>
        this.#requests.vote(this.board.id, token, vote.id ?? '', { [note]: 2 }),
      ),
    );
    await this.act({ type: 'vote.close', vote: vote.id ?? '' });
    await this.seen('the result', (doc) => readCollection(doc, 'votes')[vote.id ?? '']?.result !== null);
  }

  /** Links a practice note to a card. */
  async link(): Promise<void> {
    const { wire, participantId } = this.#first;
    const zones = readCollection(wire.doc, 'zones');
    const [note] =
      Object.entries(readCollection(wire.doc, 'notes')).find(
        ([, { zone }]) => zones[zone]?.kind === 'practice',
      ) ?? [];
    const [theory] = Object.keys(readCollection(wire.doc, 'theory'));
    if (note === undefined || theory === undefined) throw new Error('there is nothing to link');
    linkNote(wire.doc, { note, theory, label: 'trying', by: participantId });
    await this.seen('the link', (doc) => doc.getMap('links').size === 1);
  }

  close(): void {
    for (const { wire } of this.colleagues) wire.close();
  }
}

async function live(day: Day, id: string, { kind, may }: Phase): Promise<void> {
  if (may.add && may.see) await day.write(id);
  if (may.add && !may.see) await day.writeInSilence(id);
  if (kind === 'vote') await day.vote();
  if (may.link && day.doc.getMap('links').size === 0) await day.link();
}

it.each(TEMPLATES.map((template) => [template.id, template] as const))(
  '%s runs from its start to its report',
  async (id, template) => {
    const day = await Day.begin(id, template.title.nl);
    if (template.theory.length === 0)
      await day.act({
        type: 'theory.add',
        zone: 'achtergrond',
        cards: [{ title: 'Rust', text: 'Een kind weet wat komt.', source: 'Eigen visie' }],
      });
    await day.seen('the theory', (doc) => doc.getMap('theory').size > 0);
    const phases = phasesInOrder(readCollection(day.doc, 'phases'));
    for (const [phase, rules] of phases) {
      if (phase !== phases[0]?.[0]) await day.act({ type: 'phase.set', phase });
      await day.seen(`phase ${phase}`, (doc) => readStage(doc).phase === phase);
      await live(day, phase, rules);
    }
    expect(day.doc.getMap('links').size).toBe(1);
    const [source = ''] = Object.keys(readCollection(day.doc, 'notes'));
    const agreed = 'We proberen dit samen uit';
    await day.act({ type: 'note.adopt', notes: [source], text: agreed, kind: 'together', who: 'het team' });
    await day.act({ type: 'day.close' });

    const requests = api(product.url);
    const [board, pdf, markdown] = await Promise.all([
      requests.boardJson(day.board.id, day.board.tokens.facilitator),
      requests.reportPdf(day.board.id, day.board.tokens.facilitator),
      requests.reportMarkdown(day.board.id, day.board.tokens.facilitator),
    ]);
    day.close();
    expect(board.info.retention).toBe(template.retention ?? 366);
    expect(
      Object.values(board.notes)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(day.written.sort());
    await checkPdf(pdf);
    const printed = squeeze(await pdfText(pdf));
    for (const text of [agreed, ...day.written, ...Object.values(board.theory).map(({ title }) => title)])
      expect([text, printed.includes(squeeze(text))]).toEqual([text, true]);
    expect(markdown).toContain(agreed);
  },
);
