import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

const KAGAN = ['Naar Kagan (1994), coöperatief leren', 'After Kagan (1994), cooperative learning'] as const;
const JOHNSON = ['Naar Johnson en Johnson (1999)', 'After Johnson and Johnson (1999)'] as const;

export const cooperatiefLeren: TheoryFrame = {
  id: 'cooperatief-leren',
  title: say('Coöperatief leren', 'Cooperative learning'),
  about: say(
    'Samen leren zo organiseren dat elk kind meedoet en elk kind leert.',
    'Organising learning together so that every child takes part and learns.',
  ),
  cards: [
    card(
      'cl-gelijke-deelname',
      ['Iedereen doet even veel', 'Equal shares'],
      [
        'Een beurt of een taak per kind zorgt dat niemand meelift en niemand alles doet.',
        'A turn or task for each child sees to it that nobody rides along and nobody does it all.',
      ],
      KAGAN,
    ),
    card(
      'cl-aanspreekbaar',
      ['Elk kind is aanspreekbaar', 'Each child is accountable'],
      [
        'Elk kind kan tonen wat het zelf leerde, ook als het werk van de groep is.',
        'Each child can show what it learned itself, also when the work is the group’s.',
      ],
      KAGAN,
    ),
    card(
      'cl-elkaar-nodig',
      ['Elkaar nodig hebben', 'Needing each other'],
      [
        'De taak lukt alleen als iedereen zijn deel doet. Zo wordt helpen vanzelfsprekend.',
        'The task works only when everyone does their part. So helping becomes natural.',
      ],
      JOHNSON,
    ),
    card(
      'cl-tegelijk',
      ['Tegelijk actief', 'Active at once'],
      [
        'In duo’s praat de helft van de klas tegelijk. In een kring praat er maar één.',
        'In pairs half the class talks at once. In a circle only one does.',
      ],
      KAGAN,
    ),
    card(
      'cl-vaardigheden',
      ['Samenwerken moet je leren', 'Cooperation is learned'],
      [
        'Luisteren, beurt nemen en hulp vragen oefen je stap voor stap, zoals lezen.',
        'Listening, taking turns and asking for help are practised step by step, like reading.',
      ],
      JOHNSON,
    ),
    card(
      'cl-terugkijken',
      ['Samen terugkijken', 'Looking back together'],
      [
        'Vraag na het werk ook: hoe ging het samen? Dan gaat het de volgende keer beter.',
        'After the work also ask: how did it go together? Then next time is better.',
      ],
      JOHNSON,
    ),
    card(
      'cl-denken-delen',
      ['Denken, delen, uitwisselen', 'Think, pair, share'],
      [
        'Eerst denkt elk kind zelf, dan per twee, dan met de klas. Zo durft ook een stil kind iets te zeggen.',
        'First each child thinks alone, then in pairs, then with the class. So a quiet child dares too.',
      ],
      ['Naar Lyman (1981)', 'After Lyman (1981)'],
    ),
  ],
};
