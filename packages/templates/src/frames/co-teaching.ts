import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

const BAETEN = [
  'Naar Baeten en Simons (2014), over teamteaching',
  'After Baeten and Simons (2014), on team teaching',
] as const;
const FRIEND = [
  'Naar Friend en Cook (2016), over co-teaching',
  'After Friend and Cook (2016), on co-teaching',
] as const;

export const coTeaching: TheoryFrame = {
  id: 'co-teaching',
  title: say('Co-teaching', 'Co-teaching'),
  about: say(
    'Met twee voor één groep. Kies een vorm die bij het doel van de les past.',
    'Two teachers with one group. Choose a form that fits the aim of the lesson.',
  ),
  cards: [
    card(
      'ct-observeren',
      ['De een geeft les, de ander kijkt', 'One teaches, one observes'],
      [
        'Spreek vooraf af waar je naar kijkt. Bespreek daarna wat de kinderen deden.',
        'Agree beforehand what to look at. Afterwards discuss what the children did.',
      ],
      BAETEN,
    ),
    card(
      'ct-assisteren',
      ['De een geeft les, de ander helpt', 'One teaches, one assists'],
      [
        'De tweede leerkracht loopt rond en helpt waar het nodig is. Wissel af wie wat doet.',
        'The second teacher walks around and helps. Take turns in who does what.',
      ],
      BAETEN,
    ),
    card(
      'ct-parallel',
      ['Elk de helft van de groep', 'Half the group each'],
      [
        'Dezelfde les in twee kleinere groepen. Meer kinderen komen aan het woord.',
        'The same lesson in two smaller groups. More children get to speak.',
      ],
      FRIEND,
    ),
    card(
      'ct-stations',
      ['Hoeken', 'Stations'],
      [
        'De stof is verdeeld over hoeken. Kinderen schuiven door, elke leerkracht leidt er één.',
        'The content is divided over stations. Children rotate, each teacher leads one.',
      ],
      FRIEND,
    ),
    card(
      'ct-apart',
      ['Een kleine groep apart', 'A small group apart'],
      [
        'Eén leerkracht neemt een kleine groep apart. Let op dat het niet altijd dezelfde kinderen zijn.',
        'One teacher takes a small group for a while. See that it is not always the same children.',
      ],
      FRIEND,
    ),
    card(
      'ct-samen',
      ['Echt samen', 'Truly together'],
      [
        'Twee stemmen voor één klas: je vult elkaar aan en denkt luidop samen na.',
        'Two voices for one class: you complement each other and think aloud together.',
      ],
      BAETEN,
    ),
    card(
      'ct-afspraken',
      ['Eerst praten', 'Talk first'],
      [
        'Wat vind je storend? Wie grijpt in? Wie bereidt wat voor? Zeg het voor de eerste les.',
        'What bothers you? Who intervenes? Who prepares what? Say it before the first lesson.',
      ],
      FRIEND,
    ),
  ],
};
