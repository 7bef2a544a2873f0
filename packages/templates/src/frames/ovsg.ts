import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

/** Where we are not sure how Leer Lokaal calls the part, the school looks it up. */
const WHOLE = ['OVSG, Leer Lokaal. Vul het doel aan', 'OVSG, Leer Lokaal. Add the goal'] as const;
/** How Leer Lokaal says that it is built. */
const built = (nl: string, en: string) => [`OVSG, Leer Lokaal, ${nl}`, `OVSG, Leer Lokaal, ${en}`] as const;

export const ovsg: TheoryFrame = {
  id: 'ovsg',
  title: say('OVSG', 'OVSG'),
  about: say(
    'Leer Lokaal: één leerplan voor de hele basisschool van steden en gemeenten. De doelen zelf staan op de website van OVSG.',
    'Leer Lokaal: one curriculum for the whole primary school of cities and municipalities. The goals are on the OVSG website.',
  ),
  cards: [
    card(
      'ovsg-leerlijn',
      ['Terugkomen, een trap hoger', 'Coming back, a step higher'],
      [
        'Een onderwerp komt elk jaar terug en wordt telkens wat moeilijker. Wat oefenden ze vorig jaar?',
        'A topic comes back each year and gets a little harder each time. What did they practise last year?',
      ],
      built('opbouw van de leerlijn', 'how its lines are built'),
    ),
    card(
      'ovsg-overgang',
      ['Van derde kleuter naar eerste', 'From nursery to first year'],
      [
        'Derde kleuterklas en eerste leerjaar werken aan dezelfde doelen. Spelen stopt niet op 1 september.',
        'The last nursery class and the first year work at the same goals. Play does not stop on 1 September.',
      ],
      built('tweede leeftijdsfase', 'second age phase'),
    ),
    card(
      'ovsg-basis-en-meer',
      ['Basis, steun en uitdaging', 'Base, support and challenge'],
      [
        'Ieder kind volgt de basislijn. Wat doen we voor wie steun nodig heeft, en voor wie meer aankan?',
        'Every child follows the base line. What do we do for who needs support, and for who can do more?',
      ],
      built('basisleerlijn, ondersteuning en verdieping', 'base line, support and depth'),
    ),
    card(
      'ovsg-buurt',
      ['School in de buurt', 'A school in its neighbourhood'],
      [
        'Leren begint dicht bij huis: de straat, de bib, het park en de mensen die er wonen.',
        'Learning begins close to home: the street, the library, the park and the people who live there.',
      ],
      WHOLE,
    ),
    card(
      'ovsg-taal',
      ['Taal gebruiken', 'Using language'],
      [
        'Een kind leert taal door ze te gebruiken, voor een echt publiek en met een echt doel.',
        'A child learns language by using it, for a real audience and with a real purpose.',
      ],
      WHOLE,
    ),
    card(
      'ovsg-wiskunde',
      ['Problemen oplossen', 'Solving problems'],
      [
        'Een kind zoekt een weg, controleert zichzelf en vergelijkt met de weg van een ander.',
        'A child finds a way, checks itself and compares with the way of another.',
      ],
      WHOLE,
    ),
    card(
      'ovsg-wereld',
      ['Kijken naar de wereld', 'Looking at the world'],
      [
        'Een kind verwondert zich, onderzoekt en legt verbanden tussen mens, natuur, techniek en tijd.',
        'A child wonders, explores and relates people, nature, technology and time.',
      ],
      WHOLE,
    ),
    card(
      'ovsg-muzisch',
      ['Creatief zijn', 'Being creative'],
      [
        'Een kind probeert materialen, klanken en bewegingen uit en toont graag wat het maakte.',
        'A child tries materials, sounds and movements and likes to show what it made.',
      ],
      WHOLE,
    ),
    card(
      'ovsg-bewegen',
      ['Gezond bewegen', 'Healthy movement'],
      [
        'Een kind beweegt elke dag, kent zijn grenzen en gunt een ander zijn succes.',
        'A child moves every day, knows its limits and is happy for another’s success.',
      ],
      WHOLE,
    ),
    card(
      'ovsg-samen',
      ['Samen beslissen', 'Deciding together'],
      [
        'Kinderen denken mee over hun klas en hun school, en zien dat er iets met hun idee gebeurt.',
        'Children think along about their class and school, and see that something is done with their idea.',
      ],
      WHOLE,
    ),
  ],
};
