import type { Template } from '@samenbord/board';
import { cardsIn, inColumns } from './arrange.ts';
import { CLOSING, OPEN, QUIET, SILENT } from './rules.ts';
import { say } from './say.ts';

const places = inColumns('leerplan', ['mijn-klas', 'hier-wringt-het'], 'uitproberen', 'afspraken');

export const vanLeerplanNaarMijnKlas: Template = {
  id: 'van-leerplan-naar-mijn-klas',
  title: { nl: 'Van leerplan naar mijn klas', en: 'From curriculum to my class' },
  aim: {
    nl: 'Een doel uit het leerplan herkennen in je eigen klas, en één kleine stap kiezen om uit te proberen.',
    en: 'Recognise a curriculum goal in your own class, and choose one small step to try out.',
  },
  question: {
    nl: 'Wat vraagt het leerplan, en waar zie je dat al bij je kinderen?',
    en: 'What does the curriculum ask, and where do you already see it in your children?',
  },
  outcome: {
    nl: 'Je ziet per leeftijdsgroep wat er al lukt, en iedereen heeft iets om uit te proberen.',
    en: 'You see for each age group what works already, and everyone has something to try out.',
  },
  needs: ['curriculum', 'line'],
  forms: ['silent-writing', 'think-pair-share', 'groups'],
  people: [6, 60],
  phases: [
    {
      id: 'welkom',
      name: { nl: 'Welkom', en: 'Welcome' },
      minutes: 5,
      kind: 'work',
      purpose: {
        nl: 'Kom rustig binnen en zet alvast één briefje: wat gaf je deze week energie in de klas?',
        en: 'Settle in and add a first note: what gave you energy in class this week?',
      },
      script: {
        nl: 'Welkom. We zijn er om van elkaar te leren, niet om elkaar te beoordelen. Wat je schrijft, mag kort zijn. Lukt het bord niet op je laptop? Schuif aan bij een collega.',
        en: 'Welcome. We are here to learn from each other, not to judge. What you write may be short. Does the board not work on your laptop? Join a colleague.',
      },
      may: OPEN,
    },
    {
      id: 'toelichting',
      name: { nl: 'Toelichting', en: 'Introduction' },
      minutes: 10,
      kind: 'work',
      purpose: {
        nl: 'Luister naar het kernteam en lees de kaarten links. Stel je vraag gerust op een briefje.',
        en: 'Listen to the core team and read the cards on the left. Feel free to put your question on a note.',
      },
      script: {
        nl: 'Overloop de theoriekaarten. Kies er twee uit en vertel bij elk één herkenbaar moment uit een klas. Vraag telkens: wat zou je een kind zien doen?',
        en: 'Go through the theory cards. Pick two and tell one recognisable moment from a class for each. Ask every time: what would you see a child do?',
      },
      may: QUIET,
    },
    {
      id: 'stil-schrijven',
      name: { nl: 'Stil schrijven', en: 'Silent writing' },
      minutes: 10,
      kind: 'silence',
      purpose: {
        nl: 'Schrijf één moment uit je klas op. Wat deed een kind, wat deed jij?',
        en: 'Write down one moment from your class. What did a child do, what did you do?',
      },
      script: {
        nl: 'We schrijven in stilte. Eén moment per briefje, zo concreet mogelijk. Loopt er iets stroef? Dat hoort er ook bij: zet het bij ‘Hier wringt het’.',
        en: 'We write in silence. One moment per note, as concrete as you can. Is something difficult? That belongs here too: put it under ‘Where it chafes’.',
      },
      may: SILENT,
    },
    {
      id: 'koppelen',
      name: { nl: 'Koppelen per leeftijdsgroep', en: 'Linking by age group' },
      minutes: 25,
      kind: 'groups',
      purpose: {
        nl: 'Lees samen de briefjes van jullie leeftijdsgroep. Trek een lijn naar de kaart die erbij past.',
        en: 'Read the notes of your age group together. Draw a line to the card that fits.',
      },
      script: {
        nl: 'Ga per leeftijdsgroep zitten. Sleep van een briefje naar een theoriekaart en kies: doen we al, deels, hier wringt het of proberen we. Past er geen kaart? Laat het briefje los: daar praten we straks over.',
        en: 'Sit together by age group. Drag from a note to a theory card and choose: we do this already, partly, it chafes here, or we will try. No card that fits? Leave the note: we will talk about it later.',
      },
      may: OPEN,
    },
    {
      id: 'terugkoppelen',
      name: { nl: 'Terugkoppelen', en: 'Sharing' },
      minutes: 15,
      kind: 'work',
      purpose: {
        nl: 'Vertel per groep wat je opviel: wat doen we al, en welke kaart bleef leeg?',
        en: 'Tell per group what struck you: what do we do already, and which card stayed empty?',
      },
      script: {
        nl: 'Laat elke groep kort vertellen. Vraag naar één briefje waar ze trots op zijn en één dat nog wringt. Toon de witte vlekken: kaarten waar nog geen praktijk bij hangt.',
        en: 'Let every group tell briefly. Ask for one note they are proud of and one that still chafes. Show the blind spots: cards without any practice yet.',
      },
      may: OPEN,
    },
    {
      id: 'afspreken',
      name: { nl: 'Afspreken', en: 'Agreeing' },
      minutes: 10,
      kind: 'close',
      purpose: {
        nl: 'Kies één kleine stap voor de komende twee weken en zet ze bij ‘Dit probeer ik uit’.',
        en: 'Choose one small step for the next two weeks and put it under ‘I will try this’.',
      },
      script: {
        nl: 'Klein is goed genoeg: één les, één hoek, één kind. Wat we samen doen, maken we tot afspraak. Over zes weken kijken we samen terug.',
        en: 'Small is good enough: one lesson, one corner, one child. What we do together becomes an agreement. In six weeks we look back together.',
      },
      may: CLOSING,
    },
  ],
  zones: [
    {
      id: 'leerplan',
      kind: 'theory',
      title: { nl: 'Wat vraagt het leerplan?', en: 'What does the curriculum ask?' },
      prompt: { nl: 'Wat zou je een kind zien doen?', en: 'What would you see a child do?' },
      box: places('leerplan'),
      phases: [],
    },
    {
      id: 'mijn-klas',
      kind: 'practice',
      title: { nl: 'Zo gaat het in mijn klas', en: 'How it goes in my class' },
      prompt: {
        nl: 'Vertel één moment: wat gebeurde er, wat deed jij?',
        en: 'Tell one moment: what happened, what did you do?',
      },
      box: places('mijn-klas'),
      phases: [],
    },
    {
      id: 'hier-wringt-het',
      kind: 'practice',
      title: { nl: 'Hier wringt het', en: 'Where it chafes' },
      prompt: {
        nl: 'Wat lukt nog niet, of botst met wat je belangrijk vindt?',
        en: 'What does not work yet, or clashes with what matters to you?',
      },
      box: places('hier-wringt-het'),
      phases: [],
    },
    {
      id: 'uitproberen',
      kind: 'neutral',
      title: { nl: 'Dit probeer ik uit', en: 'I will try this' },
      prompt: {
        nl: 'Eén kleine stap voor de komende twee weken.',
        en: 'One small step for the next two weeks.',
      },
      box: places('uitproberen'),
      phases: [],
    },
    {
      id: 'afspraken',
      kind: 'agreement',
      title: { nl: 'Dit spreken we af', en: 'What we agree' },
      prompt: {
        nl: 'Samen, of ieder op de eigen manier.',
        en: 'Together, or each in our own way.',
      },
      box: places('afspraken'),
      phases: [],
    },
  ],
  theory: cardsIn('leerplan', places, [
    {
      id: 'luisteren',
      title: { nl: 'Luisteren en begrijpen', en: 'Listening and understanding' },
      text: {
        nl: 'Kinderen luisteren gericht, stellen vragen als iets niet duidelijk is en gebruiken wat ze hoorden.',
        en: 'Children listen with attention, ask when something is unclear and use what they heard.',
      },
      source: {
        nl: 'Zin in leren! Zin in leven!, taalontwikkeling',
        en: 'Zin in leren! Zin in leven!, language development',
      },
    },
    {
      id: 'spreken',
      title: { nl: 'Durven vertellen', en: 'Daring to speak' },
      text: {
        nl: 'Kinderen verwoorden wat ze denken en voelen, en stemmen hun taal af op wie luistert.',
        en: 'Children put into words what they think and feel, and adapt their language to who listens.',
      },
      source: {
        nl: 'Zin in leren! Zin in leven!, taalontwikkeling',
        en: 'Zin in leren! Zin in leven!, language development',
      },
    },
    {
      id: 'plannen',
      title: { nl: 'Zelf aanpakken en volhouden', en: 'Taking charge and persisting' },
      text: {
        nl: 'Kinderen kiezen een aanpak, houden vol als het moeilijk gaat en kijken terug op hoe het liep.',
        en: 'Children choose an approach, persist when it gets hard and look back at how it went.',
      },
      source: {
        nl: 'Zin in leren! Zin in leven!, initiatief en verantwoordelijkheid',
        en: 'Zin in leren! Zin in leven!, initiative and responsibility',
      },
    },
    {
      id: 'samen-leven',
      title: { nl: 'Samen spelen en werken', en: 'Playing and working together' },
      text: {
        nl: 'Kinderen houden rekening met elkaar, verdelen taken en lossen een ruzie op zonder te kwetsen.',
        en: 'Children take each other into account, divide tasks and settle a quarrel without hurting.',
      },
      source: {
        nl: 'Zin in leren! Zin in leven!, socio-emotionele ontwikkeling',
        en: 'Zin in leren! Zin in leven!, social and emotional development',
      },
    },
    {
      id: 'wiskundig-denken',
      title: { nl: 'Redeneren met getallen', en: 'Reasoning with numbers' },
      text: {
        nl: 'Kinderen zoeken zelf een oplossingsweg, leggen uit waarom die klopt en vergelijken met een ander.',
        en: 'Children find their own way to a solution, explain why it is right and compare with others.',
      },
      source: {
        nl: 'Zin in leren! Zin in leven!, ontwikkeling van wiskundig denken',
        en: 'Zin in leren! Zin in leven!, development of mathematical thinking',
      },
    },
    {
      id: 'verwonderen',
      title: { nl: 'Onderzoeken en verwonderen', en: 'Exploring and wondering' },
      text: {
        nl: 'Kinderen kijken, proberen en vragen door over de wereld dichtbij en verder weg.',
        en: 'Children look, try and keep asking about the world nearby and further away.',
      },
      source: {
        nl: 'Zin in leren! Zin in leven!, oriëntatie op de wereld',
        en: 'Zin in leren! Zin in leven!, orientation on the world',
      },
    },
  ]),
  variants: [
    {
      id: '50-minuten',
      name: say('In één lesuur', 'In one lesson'),
      phases: [
        { id: 'welkom', minutes: 3 },
        { id: 'toelichting', minutes: 7 },
        { id: 'stil-schrijven', minutes: 8 },
        { id: 'koppelen', minutes: 16 },
        { id: 'terugkoppelen', minutes: 9 },
        { id: 'afspreken', minutes: 7 },
      ],
    },
    {
      id: '20-minuten',
      name: say('Kort, over de middag', 'Short, over lunch'),
      phases: [
        { id: 'welkom', minutes: 2 },
        { id: 'stil-schrijven', minutes: 6 },
        { id: 'koppelen', minutes: 7 },
        { id: 'afspreken', minutes: 5 },
      ],
    },
  ],
};
