import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

const HORD = ['Naar Hord (1997)', 'After Hord (1997)'] as const;
const VERBIEST = ['Naar Verbiest (2012)', 'After Verbiest (2012)'] as const;

export const plg: TheoryFrame = {
  id: 'plg',
  title: say('Professionele leergemeenschap', 'Professional learning community'),
  about: say(
    'Hoe een team samen leert, zodat kinderen er beter van worden.',
    'How a team learns together so that children gain by it.',
  ),
  cards: [
    card(
      'plg-visie',
      ['Een gedeeld doel', 'A shared aim'],
      [
        'We weten allemaal waarom we dit doen, en het gaat over wat kinderen leren.',
        'We all know why we do this, and it is about what children learn.',
      ],
      HORD,
    ),
    card(
      'plg-samen-leren',
      ['Samen leren', 'Learning together'],
      [
        'We zoeken samen uit wat werkt: we lezen, proberen, kijken en bespreken.',
        'We find out together what works: we read, try, look and discuss.',
      ],
      HORD,
    ),
    card(
      'plg-praktijk',
      ['Een open klasdeur', 'An open classroom door'],
      [
        'We gaan bij elkaar kijken om te leren. Een bezoek is geen controle.',
        'We visit each other to learn. A visit is not a check.',
      ],
      HORD,
    ),
    card(
      'plg-leiderschap',
      ['Gedeeld leiderschap', 'Shared leadership'],
      [
        'Niet alleen de directie trekt. Wie iets kent of kan, krijgt ruimte om een ander mee te nemen.',
        'Not only the principal leads. Who knows or can do something gets room to take others along.',
      ],
      HORD,
    ),
    card(
      'plg-voorwaarden',
      ['Tijd en ruimte', 'Time and room'],
      [
        'Samen leren vraagt een vast moment, een plek en rust. Anders wint de waan van de dag.',
        'Learning together needs a fixed moment, a place and calm. Otherwise tomorrow always wins.',
      ],
      VERBIEST,
    ),
    card(
      'plg-vertrouwen',
      ['Vertrouwen', 'Trust'],
      [
        'Wie een fout mag tonen, leert er iets uit. Vertrouwen groeit in kleine dingen die we nakomen.',
        'Who may show a mistake learns from it. Trust grows in small things that we keep.',
      ],
      VERBIEST,
    ),
    card(
      'plg-gegevens',
      ['Kijken naar kinderen', 'Looking at children'],
      [
        'We vertrekken van wat kinderen maken, zeggen en doen, en niet van wat we denken dat ze kunnen.',
        'We start from what children make, say and do, and not from what we think they can.',
      ],
      VERBIEST,
    ),
  ],
};
