import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

const OURS = ['De visietekst van onze school', 'Our school’s vision'] as const;

export const eigenVisie: TheoryFrame = {
  id: 'eigen-visie',
  title: say('Onze eigen visie', 'Our own vision'),
  about: say(
    'Halve zinnen om zelf af te maken. Plak er een stuk uit jullie visietekst bij.',
    'Half sentences to finish yourselves. Add a piece of your own vision.',
  ),
  cards: [
    card(
      'visie-kind',
      ['Zo zien wij een kind', 'How we see a child'],
      [
        'Een kind bij ons is …, en dat merk je doordat …',
        'A child with us is …, and you notice it because …',
      ],
      OURS,
    ),
    card(
      'visie-leren',
      ['Zo leren kinderen hier', 'How children learn here'],
      ['Kinderen leren bij ons het best als …', 'Children learn best with us when …'],
      OURS,
    ),
    card(
      'visie-leerkracht',
      ['Zo werken wij samen', 'How we work together'],
      ['Als collega’s kunnen we op elkaar rekenen voor …', 'As colleagues we can count on each other for …'],
      OURS,
    ),
    card(
      'visie-ouders',
      ['Samen met ouders', 'Together with parents'],
      ['Ouders zijn voor ons …, en dat tonen we door …', 'Parents are … to us, and we show it by …'],
      OURS,
    ),
    card(
      'visie-zorg',
      ['Elk kind telt mee', 'Every child counts'],
      ['Als het moeilijk gaat voor een kind, dan …', 'When things are hard for a child, then …'],
      OURS,
    ),
    card(
      'visie-rust',
      ['Rust en duidelijkheid', 'Calm and clarity'],
      ['In onze klassen en gangen hoor en zie je …', 'In our classes and corridors you hear and see …'],
      OURS,
    ),
  ],
};
