import type { Template } from '@samenbord/board';
import { inColumns } from './arrange.ts';
import { CLOSING, OPEN } from './rules.ts';
import { say } from './say.ts';

const places = inColumns('achtergrond', ['praktijk', 'ideeen'], 'volgende-stap', 'afspraken');

export const leegBord: Template = {
  id: 'leeg-bord',
  title: { nl: 'Leeg bord', en: 'Empty board' },
  aim: {
    nl: 'Vrij samenwerken rond een eigen thema: ouders, de buurt, uurroosters, gebouwen of een projectweek.',
    en: 'Work together freely on a theme of your own: parents, the neighbourhood, timetables, buildings or a project week.',
  },
  question: { nl: '', en: '' },
  outcome: {
    nl: 'Wat leeft er, wat weten we al en wat spreken we af.',
    en: 'What matters to us, what we know already and what we agree.',
  },
  needs: ['free'],
  forms: ['groups'],
  people: [2, 200],
  phases: [
    {
      id: 'verzamelen',
      name: { nl: 'Verzamelen', en: 'Collecting' },
      minutes: 20,
      kind: 'work',
      purpose: {
        nl: 'Schrijf op wat er bij je opkomt. Eén gedachte per briefje.',
        en: 'Write down what comes to mind. One thought per note.',
      },
      script: {
        nl: 'Vertel in twee zinnen waarover het vandaag gaat. Alles mag nu op het bord; ordenen doen we straks.',
        en: 'Say in two sentences what today is about. Everything may go on the board now; we will sort later.',
      },
      may: OPEN,
    },
    {
      id: 'ordenen',
      name: { nl: 'Ordenen', en: 'Sorting' },
      minutes: 15,
      kind: 'work',
      purpose: {
        nl: 'Leg bij elkaar wat bij elkaar hoort. Vraag gerust wat iemand bedoelt.',
        en: 'Put together what belongs together. Feel free to ask what someone means.',
      },
      script: {
        nl: 'Lees samen de briefjes. Verschuif ze tot er groepjes ontstaan en geef elk groepje een naam.',
        en: 'Read the notes together. Move them until groups appear and give each group a name.',
      },
      may: OPEN,
    },
    {
      id: 'afspreken',
      name: { nl: 'Afspreken', en: 'Agreeing' },
      minutes: 10,
      kind: 'close',
      purpose: {
        nl: 'Kies wat we echt gaan doen. Liever één haalbare afspraak dan vijf goede voornemens.',
        en: 'Choose what we will really do. Better one feasible agreement than five good intentions.',
      },
      script: {
        nl: 'Maak van de sterkste briefjes een afspraak. Vraag bij elke afspraak: wie, en tegen wanneer?',
        en: 'Turn the strongest notes into agreements. Ask for each: who, and by when?',
      },
      may: CLOSING,
    },
  ],
  zones: [
    {
      id: 'achtergrond',
      kind: 'theory',
      title: { nl: 'Wat weten we al?', en: 'What do we know already?' },
      prompt: { nl: 'Een visie, een bron, een regel.', en: 'A vision, a source, a rule.' },
      box: places('achtergrond'),
      phases: [],
    },
    {
      id: 'praktijk',
      kind: 'practice',
      title: { nl: 'Zo gaat het nu', en: 'How it goes now' },
      prompt: {
        nl: 'Wat zie je gebeuren, in de klas of op school?',
        en: 'What do you see happening, in class or at school?',
      },
      box: places('praktijk'),
      phases: [],
    },
    {
      id: 'ideeen',
      kind: 'neutral',
      title: { nl: 'Ideeën en vragen', en: 'Ideas and questions' },
      prompt: { nl: 'Wat zou kunnen? Wat wil je weten?', en: 'What could be? What would you like to know?' },
      box: places('ideeen'),
      phases: [],
    },
    {
      id: 'volgende-stap',
      kind: 'neutral',
      title: say('Een volgende stap', 'A next step'),
      prompt: say('Wat kunnen we morgen al doen?', 'What can we do tomorrow already?'),
      box: places('volgende-stap'),
      phases: [],
    },
    {
      id: 'afspraken',
      kind: 'agreement',
      title: { nl: 'Dit spreken we af', en: 'What we agree' },
      prompt: { nl: 'Wie doet wat, en tegen wanneer?', en: 'Who does what, and by when?' },
      box: places('afspraken'),
      phases: [],
    },
  ],
  theory: [],
  variants: [
    {
      id: '20-minuten',
      name: say('Kort, over de middag', 'Short, over lunch'),
      phases: [
        { id: 'verzamelen', minutes: 8 },
        { id: 'ordenen', minutes: 6 },
        { id: 'afspreken', minutes: 6 },
      ],
    },
  ],
};
