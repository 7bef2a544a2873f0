import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

/** Where we are not sure how OVSG calls the part, the school looks it up. */
const WHOLE = ['Leerplan OVSG. Vul het doel aan', 'OVSG curriculum. Add the goal'] as const;
const part = (nl: string, en: string) =>
  [`Leerplan OVSG, ${nl}. Vul het doel aan`, `OVSG curriculum, ${en}. Add the goal`] as const;

export const ovsg: TheoryFrame = {
  id: 'ovsg',
  title: say('OVSG', 'OVSG'),
  about: say(
    'Het leerplan voor steden en gemeenten. De doelen zelf staan op de website van OVSG.',
    'The curriculum for schools of cities and municipalities. The goals are on the OVSG website.',
  ),
  cards: [
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
      part('Nederlands', 'Dutch'),
    ),
    card(
      'ovsg-wiskunde',
      ['Problemen oplossen', 'Solving problems'],
      [
        'Een kind zoekt een weg, controleert zichzelf en vergelijkt met de weg van een ander.',
        'A child finds a way, checks itself and compares with the way of another.',
      ],
      part('wiskunde', 'mathematics'),
    ),
    card(
      'ovsg-wereld',
      ['Kijken naar de wereld', 'Looking at the world'],
      [
        'Een kind verwondert zich, onderzoekt en legt verbanden tussen mens, natuur, techniek en tijd.',
        'A child wonders, explores and relates people, nature, technology and time.',
      ],
      part('wereldoriëntatie', 'world orientation'),
    ),
    card(
      'ovsg-muzisch',
      ['Creatief zijn', 'Being creative'],
      [
        'Een kind probeert materialen, klanken en bewegingen uit en toont graag wat het maakte.',
        'A child tries materials, sounds and movements and likes to show what it made.',
      ],
      part('muzische vorming', 'arts'),
    ),
    card(
      'ovsg-bewegen',
      ['Gezond bewegen', 'Healthy movement'],
      [
        'Een kind beweegt elke dag, kent zijn grenzen en gunt een ander zijn succes.',
        'A child moves every day, knows its limits and is happy for another’s success.',
      ],
      part('lichamelijke opvoeding', 'physical education'),
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
