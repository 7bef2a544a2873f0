/** Boards for tests and measurements. Everything follows from the arguments, so a failure can be made again. */
import { LAYOUT_VERSION, LINK_LABELS, NOTE_COLORS, freePlace, noteBox, theoryBox } from '@samenbord/board';
import type {
  Agreement,
  Box,
  BoardSnapshot,
  Link,
  Note,
  Person,
  Reaction,
  TheoryCard,
  Zone,
} from '@samenbord/board';
import { NOTE_TEXTS, THEORY } from './texts.ts';

export const emptyBoard = (info: Partial<BoardSnapshot['info']> = {}): BoardSnapshot => ({
  format: 'samenbord',
  version: LAYOUT_VERSION,
  info: {
    title: '',
    goal: '',
    question: '',
    school: '',
    date: '',
    language: 'nl',
    template: '',
    retention: 90,
    listPeople: false,
    starts: '',
    ends: '',
    report: 'all',
    plenary: '',
    group: '',
    rehearsal: false,
    ...info,
  },
  stage: {
    phase: '',
    since: 0,
    timer: { state: 'stopped' },
    spotlight: '',
    gather: null,
    calm: false,
    cursorsOff: false,
    message: null,
    early: null,
    locked: false,
    imagesOff: false,
    picks: [],
    lanes: '',
    state: 'open',
  },
  phases: {},
  zones: {},
  theory: {},
  notes: {},
  clusters: {},
  links: {},
  reactions: {},
  agreements: {},
  sketch: {},
  people: {},
  votes: {},
  groups: {},
});

export const aNote = (note: Partial<Note> = {}): Note => ({
  text: '',
  pos: [0, 0],
  size: 'normal',
  color: 'yellow',
  zone: '',
  cluster: '',
  author: null,
  anonymous: false,
  group: '',
  onBehalf: '',
  claim: '',
  origin: null,
  readAhead: false,
  tags: [],
  createdAt: 0,
  pinned: false,
  deleted: 0,
  ...note,
});

export const aZone = (zone: Partial<Zone> = {}): Zone => ({
  kind: 'practice',
  title: 'Zone',
  prompt: '',
  box: [0, 0, 1100, 800],
  order: 0,
  phases: [],
  each: 0,
  ...zone,
});

export const aCard = (card: Partial<TheoryCard> = {}): TheoryCard => ({
  title: 'Kaart',
  text: '',
  source: '',
  zone: '',
  pos: [0, 0],
  ...card,
});

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ZONES: readonly Zone[] = [
  aZone({
    kind: 'theory',
    title: 'Wat vraagt het leerplan?',
    prompt: 'Wat zou je een kind zien doen?',
    box: [0, 0, 1080, 1400],
    order: 1,
  }),
  aZone({
    kind: 'practice',
    title: 'Zo gaat het in mijn klas',
    prompt: 'Schrijf één moment uit je klas op. Eén briefje per moment.',
    box: [1140, 0, 1360, 1400],
    order: 2,
  }),
  aZone({
    kind: 'practice',
    title: 'Hier wringt het',
    prompt: 'Waar botst het doel met de dag van vandaag?',
    box: [2560, 0, 920, 1400],
    order: 3,
  }),
  aZone({
    kind: 'agreement',
    title: 'Dit proberen we uit',
    prompt: 'Eén kleine stap voor de komende twee weken.',
    box: [0, 1460, 3480, 560],
    order: 4,
  }),
];

const NAMES = ['Ann', 'Bart', 'Chaïma', 'Daniëlle', 'Els', 'Fien', 'Güler', 'Joëlle', 'Karel', 'Zoë'];
const GROUPS = ['peuters en kleuters', 'eerste graad', 'tweede graad', 'derde graad'];

/** A study day as it could have been, with `notes` notes spread over four zones. */
export function studyDay(notes = 60, seed = 1): BoardSnapshot {
  const random = dice(seed);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(random() * from.length)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  };
  const zones = Object.fromEntries(ZONES.map((zone, index) => [`zone-${index}`, grown(zone, notes)]));
  const theory: Record<string, TheoryCard> = {};
  const taken: Box[] = [];
  THEORY.forEach(([title, text, source], index) => {
    const pos = [40 + (index % 2) * 510, 160 + Math.floor(index / 2) * 290] as const;
    theory[`card-${index}`] = aCard({ title, text, source, zone: 'zone-0', pos });
    taken.push(theoryBox({ pos }));
  });
  const people: Record<string, Person> = Object.fromEntries(
    NAMES.map((name, index) => [
      `person-${index}`,
      { name, group: GROUPS[index % GROUPS.length] ?? '', role: index === 0 ? 'facilitator' : 'participant' },
    ]),
  );
  const board = {
    ...emptyBoard(),
    notes: {} as Record<string, Note>,
    links: {} as Record<string, Link>,
    reactions: {} as Record<string, Reaction>,
  };
  for (let index = 0; index < notes; index += 1) {
    const zone = pick(['zone-1', 'zone-1', 'zone-1', 'zone-2', 'zone-2', 'zone-3']);
    const box = zones[zone]?.box ?? [0, 0, 1000, 1000];
    const near = taken
      .slice(THEORY.length)
      .filter((other) => other[0] >= box[0] && other[0] < box[0] + box[2]);
    const pos = freePlace(box, near);
    const named = random() < 0.6 ? Math.floor(random() * NAMES.length) : -1;
    const note = aNote({
      text: NOTE_TEXTS[index % NOTE_TEXTS.length] ?? '',
      pos,
      zone,
      color: pick(NOTE_COLORS),
      author: named >= 0 ? `person-${named}` : null,
      group: pick(GROUPS),
      createdAt: 1_700_000_000_000 + index * 1000,
    });
    taken.push(noteBox(note));
    board.notes[`note-${index}`] = note;
    if (index < 80 && zone !== 'zone-3' && random() < 0.5)
      board.links[`link-${index}`] = {
        note: `note-${index}`,
        theory: `card-${Math.floor(random() * (THEORY.length - 2))}`,
        label: pick(LINK_LABELS),
        by: null,
        deleted: 0,
      };
    for (let given = Math.floor(random() * 4); given > 0; given -= 1)
      board.reactions[`reaction-${index}-${given}`] = {
        note: `note-${index}`,
        participant: `person-${given}`,
        kind: pick(['heart', 'recognise', 'curious'] as const),
        deleted: 0,
      };
  }
  return {
    ...board,
    info: {
      ...board.info,
      title: 'Van leerplan naar mijn klas: spreken en luisteren',
      school: 'Vrije Basisschool De Linde, Geraardsbergen',
      date: '2026-05-12',
      goal: 'Elk van ons kiest één kleine stap die we binnen twee weken in de klas uitproberen.',
      question: 'Hoe krijgt elk kind elke dag echte spreekkansen, ook wie nog weinig Nederlands kent?',
      listPeople: true,
    },
    zones,
    theory,
    people,
    agreements: AGREEMENTS,
  };
}

/** A zone high enough for its share of the notes. */
const grown = (zone: Zone, notes: number): Zone => ({
  ...zone,
  box:
    zone.order < 4 || notes <= 60
      ? zone.box
      : [zone.box[0], zone.box[1], zone.box[2], Math.max(zone.box[3], notes * 4)],
});

const agreement = (values: Partial<Agreement>): Agreement => ({
  text: '',
  kind: 'together',
  who: '',
  due: '',
  state: 'new',
  sources: [],
  ownWays: {},
  joined: [],
  quotes: [],
  origin: null,
  createdAt: 0,
  checked: false,
  ...values,
});

const AGREEMENTS: Readonly<Record<string, Agreement>> = {
  'agreement-0': agreement({
    text: 'In elke klas is er elke dag tien minuten waarin kinderen per twee vertellen.',
    who: 'het hele team',
    due: '2026-05-29',
    sources: ['note-1', 'note-4', 'note-7'],
    createdAt: 1,
  }),
  'agreement-1': agreement({
    text: 'We maken samen één kast met praatplaten, geordend per thema.',
    who: 'Els en Güler',
    due: '2026-06-12',
    sources: ['note-2', 'note-11'],
    createdAt: 2,
  }),
  'agreement-2': agreement({
    text: 'Iedereen probeert één werkvorm uit waarbij kinderen langer aan het woord zijn dan wij.',
    kind: 'own',
    due: '2026-05-29',
    sources: ['note-5'],
    ownWays: {
      'person-2': 'Een praatstok in de kring.',
      'person-7': 'Denken, delen, uitwisselen bij wiskunde.',
    },
    createdAt: 3,
  }),
};
