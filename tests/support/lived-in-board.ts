/** A board as it looks in the middle of a study day: colleagues, notes in every zone, links of every kind, agreements. */
import { addNote, linkNote, putInBin, readBoard, toggleReaction } from '@samenbord/board';
import type { LinkLabel, NoteColor, ReactionKind } from '@samenbord/board';
import { api } from './api.ts';
import type { CreatedBoard } from './api.ts';
import { connectWire } from './wire-client.ts';
import type { WireClient } from './wire-client.ts';

const PEOPLE = [
  { name: 'Mieke', ageGroup: 'peuters en kleuters' },
  { name: 'Karim', ageGroup: 'eerste graad' },
  { name: 'Els', ageGroup: 'tweede graad' },
  { name: 'Hüseyin', ageGroup: 'derde graad' },
] as const;

interface Written {
  /** Who wrote it, by place in PEOPLE. */
  by: number;
  zone: string;
  text: string;
  color: NoteColor;
  link?: readonly [card: string, label: LinkLabel];
  reactions?: readonly ReactionKind[];
}

const CLASS = 'mijn-klas';
const CHAFES = 'hier-wringt-het';
const TRY = 'uitproberen';

const WRITTEN: readonly Written[] = [
  {
    by: 0,
    zone: CLASS,
    color: 'yellow',
    text: 'Kring op maandag: iedereen vertelt één ding over het weekend.',
    link: ['spreken', 'already'],
    reactions: ['heart', 'recognise', 'recognise'],
  },
  {
    by: 1,
    zone: CLASS,
    color: 'green',
    text: 'Noor durfde vandaag voor het eerst voor de klas spreken.',
    link: ['spreken', 'trying'],
    reactions: ['heart', 'heart', 'heart'],
  },
  {
    by: 2,
    zone: CLASS,
    color: 'peach',
    text: 'Bij het hoekenwerk kiezen ze zelf met wie ze starten.',
    link: ['samen-leven', 'already'],
  },
  {
    by: 3,
    zone: CLASS,
    color: 'blue',
    text: 'We meten de speelplaats op met stappen, daarna met een lintmeter.',
    link: ['wiskundig-denken', 'partly'],
    reactions: ['curious'],
  },
  { by: 0, zone: CLASS, color: 'yellow', text: 'Vertelplaat en handpop: iedereen wil meedoen.' },
  {
    by: 2,
    zone: CLASS,
    color: 'lilac',
    text: 'In het vierde maken we elke vrijdag samen een weekplan.',
    link: ['plannen', 'already'],
    reactions: ['recognise'],
  },
  {
    by: 1,
    zone: CHAFES,
    color: 'pink',
    text: 'Mijn groepje van vier loopt vast zodra ik wegga.',
    link: ['samen-leven', 'chafes'],
    reactions: ['recognise', 'recognise'],
  },
  {
    by: 3,
    zone: CHAFES,
    color: 'pink',
    text: 'Hoe begin je hieraan met 26 kinderen en één paar handen?',
    reactions: ['recognise'],
  },
  {
    by: 0,
    zone: CHAFES,
    color: 'peach',
    text: 'De overgang van derde kleuter naar eerste leerjaar blijft een sprong.',
    link: ['luisteren', 'partly'],
  },
  { by: 2, zone: TRY, color: 'green', text: 'Elke vrijdag tien minuten praten over hoe de week liep.' },
  {
    by: 1,
    zone: TRY,
    color: 'blue',
    text: 'Eén les per week laten voorbereiden door twee kinderen.',
    link: ['plannen', 'trying'],
  },
];

const AGREEMENTS = [
  {
    text: 'Elke klas heeft een vaste kring per week',
    kind: 'together',
    who: 'het team',
    due: '2027-01-29',
  },
  { text: 'We laten kinderen vaker zelf kiezen', kind: 'own', who: '', due: '' },
] as const;

export interface LivedInBoard extends CreatedBoard {
  /** The colleagues who wrote, still connected. */
  readonly people: readonly (WireClient & { id: string })[];
  /** Ids of the notes in the order of WRITTEN. */
  readonly notes: readonly string[];
  leave(): void;
}

/** Makes the board in a running product and lives a morning on it. Whoever asked for it calls `leave`. */
export async function livedInBoard(url: string, title = 'Taal in elke les'): Promise<LivedInBoard> {
  const requests = api(url);
  const board = await requests.create({
    title,
    school: 'Basisschool De Linde',
    date: '2026-11-25',
    template: 'van-leerplan-naar-mijn-klas',
  });
  const people = await Promise.all(
    PEOPLE.map(async (who) => {
      const { participantId, token } = await requests.join(board.code, who);
      return { ...connectWire(url, board.id, token), id: participantId };
    }),
  );
  await Promise.all(people.map((person) => person.synced()));
  const person = (at: number) => {
    const found = people[at % people.length];
    if (!found) throw new Error('nobody is here');
    return found;
  };

  // One after the other, so that no two notes are given the same place.
  const notes: string[] = [];
  for (const { by, zone, text, color } of WRITTEN) {
    const { doc } = person(by);
    const id = addNote(doc, {
      text,
      color,
      at: { zone },
      now: Date.now(),
      group: PEOPLE[by]?.ageGroup ?? '',
    });
    notes.push(id);
    await Promise.all(people.map((other) => other.until(text, (seen) => id in readBoard(seen).notes)));
  }
  const binned = addNote(person(0).doc, { text: 'Een foutje', at: { zone: CLASS }, now: Date.now() });
  await person(1).until('the note that goes away', (doc) => binned in readBoard(doc).notes);
  putInBin(person(0).doc, 'notes', binned, Date.now());

  // Linking and reacting are for the phase after the writing.
  await requests.act(board.id, board.tokens.facilitator, { type: 'phase.set', phase: 'koppelen' });
  await Promise.all(
    people.map((one) => one.until('linking', (doc) => readBoard(doc).stage.phase === 'koppelen')),
  );
  for (const [at, { by, link, reactions = [] }] of WRITTEN.entries()) {
    const note = notes[at] ?? '';
    const writer = person(by);
    if (link) linkNote(writer.doc, { note, theory: link[0], label: link[1], by: writer.id });
    for (const [step, kind] of reactions.entries()) {
      const colleague = person(by + 1 + step);
      toggleReaction(colleague.doc, { note, participant: colleague.id, kind }, Date.now());
    }
  }
  for (const [at, agreement] of AGREEMENTS.entries())
    await requests.act(board.id, board.tokens.facilitator, {
      type: 'note.adopt',
      notes: notes.slice(at * 2, at * 2 + 2),
      ...agreement,
    });
  const linked = WRITTEN.filter(({ link }) => link).length;
  const reacted = WRITTEN.flatMap(({ reactions = [] }) => reactions).length;
  await Promise.all(
    people.map((one) =>
      one.until('everything', (doc) => {
        const seen = readBoard(doc);
        const size = (records: object) => Object.keys(records).length;
        return (
          size(seen.links) === linked &&
          size(seen.reactions) === reacted &&
          size(seen.agreements) === AGREEMENTS.length
        );
      }),
    ),
  );
  return {
    ...board,
    people,
    notes,
    leave: () => {
      for (const one of people) one.close();
    },
  };
}
