import type { Localized, Template, TemplateZone } from '@samenbord/board';
import { arrange, cardsIn } from './arrange.ts';
import { CLOSING, OPEN, QUIET } from './rules.ts';
import { say } from './say.ts';

/** Zones of the years, youngest children first. */
const YEARS: readonly (readonly [id: string, title: Localized])[] = [
  ['k1', say('K1 en peuters', 'K1 and toddlers')],
  ['k2', say('K2', 'K2')],
  ['k3', say('K3', 'K3')],
  ['l1', say('L1', 'L1')],
  ['l2', say('L2', 'L2')],
  ['l3', say('L3', 'L3')],
  ['l4', say('L4', 'L4')],
  ['l5', say('L5', 'L5')],
  ['l6', say('L6', 'L6')],
];

const places = arrange(4620, 2600, {
  down: [
    [480, 'wat-groeit'],
    [1070, { across: YEARS.map(([id]) => [460, id] as const) }],
    [460, 'gaten'],
    [410, 'afspraken'],
  ],
});

export const vanKleuterTotZesde: Template = {
  id: 'van-kleuter-tot-zesde',
  title: say('Van kleuter tot zesde', 'From nursery to sixth year'),
  aim: say(
    'Een leerlijn door de hele school zichtbaar maken: wat doen we al, waar zit een gat, en wat doen we dubbel?',
    'Make a line through the whole school visible: what do we do already, where is a gap, and what do we do twice?',
  ),
  question: say(
    'Hoe groeit dit van de peuters tot het zesde leerjaar?',
    'How does this grow from the toddlers to the sixth year?',
  ),
  outcome: say(
    'Een overzicht van de lijn, met afspraken tussen leerjaren die op elkaar volgen.',
    'An overview of the line, with agreements between years that follow each other.',
  ),
  needs: ['line', 'curriculum', 'teamwork'],
  forms: ['think-pair-share', 'groups'],
  people: [8, 60],
  phases: [
    {
      id: 'lezen',
      name: say('Lezen', 'Reading'),
      minutes: 10,
      kind: 'work',
      purpose: say(
        'Lees de kaarten bovenaan. Zet één briefje bij je eigen leerjaar: waaraan denk je meteen?',
        'Read the cards at the top. Put one note with your own year: what comes to mind at once?',
      ),
      script: say(
        'We volgen vandaag één lijn, van de jongste kleuter tot het zesde. Kijk niet wie het goed doet. We zoeken hoe het voor een kind voelt om door onze school te groeien. Tip: hang zelf nog twee kaarten op over jullie thema.',
        'Today we follow one line, from the youngest child to the sixth year. Do not look at who does well. We look at how it feels for a child to grow through our school. Tip: add two cards of your own about your theme.',
      ),
      may: OPEN,
    },
    {
      id: 'invullen',
      name: say('Invullen per leerjaar', 'Filling in per year'),
      minutes: 20,
      kind: 'groups',
      purpose: say(
        'Schrijf bij je leerjaar wat je al doet: woorden, materiaal, werkvormen.',
        'Write with your year what you do already: words, materials, working forms.',
      ),
      script: say(
        'Ga per leerjaar zitten. Schrijf op wat je echt doet, niet wat in de map staat. Welke woorden gebruik je? Welk materiaal? Hoe ziet een les eruit? Eén ding per briefje.',
        'Sit together by year. Write what you really do, not what is in the binder. Which words do you use? Which materials? What does a lesson look like? One thing per note.',
      ),
      may: QUIET,
    },
    {
      id: 'buren',
      name: say('Buren vergelijken', 'Comparing neighbours'),
      minutes: 25,
      kind: 'groups',
      purpose: say(
        'Lees het leerjaar vóór jou en het leerjaar na jou. Trek lijnen naar de kaarten die erbij passen.',
        'Read the year before yours and the year after. Draw lines to the cards that fit.',
      ),
      script: say(
        'Eerst gaat K1 bij K2 zitten, K3 bij L1, L2 bij L3, L4 bij L5. L6 schuift aan waar het wil. Halverwege schuift ieder één plaats op. Vertel wat een kind al kent als het bij jou binnenkomt. Vraag wat een kind straks nodig heeft.',
        'First K1 joins K2, K3 joins L1, L2 joins L3, L4 joins L5. L6 joins wherever it likes. Halfway everyone moves up one place. Tell what a child knows already when it comes to you. Ask what a child will need next.',
      ),
      may: OPEN,
    },
    {
      id: 'gaten-aanduiden',
      name: say('Gaten aanduiden', 'Marking the gaps'),
      minutes: 15,
      kind: 'work',
      purpose: say(
        'Zet bij ‘Gat of dubbel werk?’ waar iets ontbreekt, of waar we twee keer hetzelfde doen.',
        'Put under ‘Gap or double work?’ what is missing, or what we do twice.',
      ),
      script: say(
        'Ga met je ogen van links naar rechts. Waar springt een woord of een werkwijze ineens om? Waar hoort een kind drie keer hetzelfde? Leg een briefje onder die plek. Een gat is geen fout, het is een kans.',
        'Let your eyes go from left to right. Where does a word or a method suddenly change? Where does a child hear the same thing three times? Put a note below that place. A gap is not a mistake, it is a chance.',
      ),
      may: OPEN,
    },
    {
      id: 'afspreken',
      name: say('Afspreken met je buren', 'Agreeing with neighbours'),
      minutes: 15,
      kind: 'groups',
      purpose: say(
        'Spreek één ding af met het leerjaar naast je. Klein en haalbaar.',
        'Agree on one thing with the year beside yours. Small and feasible.',
      ),
      script: say(
        'Eén afspraak per overgang is genoeg. Bijvoorbeeld: we gebruiken hetzelfde woord, of dezelfde stappen. Schrijf erbij vanaf wanneer. Wat iedereen aangaat, maken we tot afspraak van de hele school.',
        'One agreement per transition is enough. For instance: we use the same word, or the same steps. Add from when. What concerns everyone becomes an agreement of the whole school.',
      ),
      may: OPEN,
    },
    {
      id: 'afronden',
      name: say('Afronden', 'Closing'),
      minutes: 5,
      kind: 'close',
      purpose: say(
        'Kijk nog eens naar de hele lijn. Wat neem jij morgen mee naar je klas?',
        'Look at the whole line once more. What do you take to your class tomorrow?',
      ),
      script: say(
        'Zo ziet onze lijn er vandaag uit. Het bord blijft bewaard en volgend jaar bouwen we verder. Wie zag er bij een collega iets om zelf eens te proberen?',
        'This is our line today. The board is kept and next year we build on it. Who saw something with a colleague that they want to try themselves?',
      ),
      may: CLOSING,
    },
  ],
  zones: [
    {
      id: 'wat-groeit',
      kind: 'theory',
      title: say('Wat moet er groeien?', 'What must grow?'),
      prompt: say(
        'Waar willen we dat kinderen staan als ze van school gaan?',
        'Where do we want children to be when they leave our school?',
      ),
      box: places('wat-groeit'),
      phases: [],
    },
    ...YEARS.map(([id, title]): TemplateZone => ({
      id,
      kind: 'practice',
      title,
      prompt: say('Dit doen we al.', 'We do this already.'),
      box: places(id),
      phases: [],
    })),
    {
      id: 'gaten',
      kind: 'neutral',
      title: say('Gat of dubbel werk?', 'Gap or double work?'),
      prompt: say(
        'Leg het briefje onder de leerjaren waarover het gaat.',
        'Put the note below the years that it is about.',
      ),
      box: places('gaten'),
      phases: [],
    },
    {
      id: 'afspraken',
      kind: 'agreement',
      title: say('Dit spreken we af met onze buren', 'What we agree with our neighbours'),
      prompt: say('Tussen welke leerjaren, en vanaf wanneer?', 'Between which years, and from when?'),
      box: places('afspraken'),
      phases: ['afspreken'],
    },
  ],
  theory: cardsIn('wat-groeit', places, [
    {
      id: 'van-doen-naar-denken',
      title: say('Van doen naar denken', 'From doing to thinking'),
      text: say(
        'Kinderen leren eerst met hun handen, dan met een tekening of schema, en pas daarna uit het hoofd. Wie een stap overslaat, haakt af.',
        'Children learn with their hands first, then with a drawing or scheme, and only then in their heads. Who skips a step drops out.',
      ),
      source: say(
        'Naar Bruner (1966), over manieren van voorstellen',
        'After Bruner (1966), on ways of representing',
      ),
    },
    {
      id: 'van-samen-naar-zelf',
      title: say('Van samen naar zelf', 'From together to alone'),
      text: say(
        'De leerkracht doet het voor, dan doen we het samen, dan doet het kind het zelf. De hulp gaat stap voor stap weg.',
        'The teacher shows it, then we do it together, then the child does it alone. Help goes away step by step.',
      ),
      source: say(
        'Naar Pearson en Gallagher (1983), over geleidelijk loslaten',
        'After Pearson and Gallagher (1983), on gradual release',
      ),
    },
    {
      id: 'dezelfde-woorden',
      title: say('Dezelfde woorden', 'The same words'),
      text: say(
        'Een kind dat elk jaar andere woorden hoort voor hetzelfde, begint telkens opnieuw. Een gedeelde taal geeft houvast.',
        'A child that hears other words for the same thing each year starts over every time. A shared language gives hold.',
      ),
      source: say('Onze eigen visie', 'Our own vision'),
    },
    {
      id: 'terugkomen-en-verdiepen',
      title: say('Terugkomen en verdiepen', 'Coming back and going deeper'),
      text: say(
        'Wat belangrijk is, komt elk jaar terug, telkens een beetje dieper. Herhalen is pas zinvol als er iets bijkomt.',
        'What matters comes back every year, a little deeper each time. Repeating makes sense only when something is added.',
      ),
      source: say(
        'Naar Bruner (1960), over een leerplan als spiraal',
        'After Bruner (1960), on the spiral curriculum',
      ),
    },
    {
      id: 'een-warme-overgang',
      title: say('Een warme overgang', 'A warm transition'),
      text: say(
        'Een kind dat van klas verandert, neemt zijn manier van werken mee. Wat bleef hetzelfde, en wat is helemaal nieuw?',
        'A child that changes classes takes its way of working along. What stayed the same, and what is entirely new?',
      ),
      source: say('Onze eigen visie', 'Our own vision'),
    },
  ]),
  variants: [
    {
      id: '50-minuten',
      name: say('In één lesuur', 'In one lesson'),
      phases: [
        { id: 'lezen', minutes: 5 },
        { id: 'invullen', minutes: 13 },
        { id: 'buren', minutes: 14 },
        { id: 'gaten-aanduiden', minutes: 8 },
        { id: 'afspreken', minutes: 10 },
      ],
    },
  ],
};
