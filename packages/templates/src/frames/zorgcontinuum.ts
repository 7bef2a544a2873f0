import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

const PRODIA = ['Het zorgcontinuüm, Prodia', 'The continuum of care, Prodia'] as const;

export const zorgcontinuum: TheoryFrame = {
  id: 'zorgcontinuum',
  title: say('Zorgcontinuüm', 'Continuum of care'),
  about: say(
    'Zorg in vier fasen, van de gewone klas tot een school op maat. Elke fase bouwt verder op de vorige.',
    'Care in four phases, from the ordinary class to a school to measure. Each builds on the one before.',
  ),
  cards: [
    card(
      'zc-basiszorg',
      ['Brede basiszorg', 'Broad basic care'],
      [
        'Wat goed is voor sommige kinderen, doen we voor allemaal: duidelijke uitleg, structuur, een warme klas.',
        'What is good for some we do for all: clear explanation, structure, a warm class.',
      ],
      PRODIA,
    ),
    card(
      'zc-verhoogde-zorg',
      ['Verhoogde zorg', 'Increased care'],
      [
        'Enkele kinderen krijgen iets extra’s: meer tijd, meer uitleg, een hulpmiddel of een uitdaging.',
        'Some children get something extra: more time, more explanation, an aid or a higher bar.',
      ],
      PRODIA,
    ),
    card(
      'zc-uitbreiding',
      ['Uitbreiding van zorg', 'Extended care'],
      [
        'Samen met het CLB zoeken we uit wat een kind nodig heeft. Ouders en kind denken mee.',
        'With the guidance centre we find out what a child needs. Parents and child think along.',
      ],
      PRODIA,
    ),
    card(
      'zc-op-maat',
      ['School op maat', 'A school to measure'],
      [
        'Soms past een eigen leerweg of een andere school beter. We blijven tot het einde bij kind en ouders.',
        'Sometimes an own path or another school fits better. We go along with child and parents to the end.',
      ],
      PRODIA,
    ),
    card(
      'zc-leerkracht-eerst',
      ['De leerkracht eerst', 'The teacher first'],
      [
        'De klasleerkracht kent het kind het best. Zorg van buiten versterkt de klas en neemt ze niet over.',
        'The class teacher knows the child best. Care from outside strengthens the class and does not take over.',
      ],
      PRODIA,
    ),
    card(
      'zc-redelijke-aanpassing',
      ['Redelijke aanpassing', 'Reasonable adjustment'],
      [
        'Een kind met een beperking heeft recht op een aanpassing die zijn drempel wegneemt.',
        'A child with a disability has a right to an adjustment that takes its barrier away.',
      ],
      ['Decreet leersteun (2023)', 'Flemish decree on learning support (2023)'],
    ),
    card(
      'zc-noden',
      ['Van etiket naar nood', 'From label to need'],
      [
        'Vraag niet wat een kind heeft, maar wat het nodig heeft om deze stap te zetten.',
        'Do not ask what a child has, but what it needs to take this step.',
      ],
      ['Naar Pameijer en Van Beukering, handelingsgericht werken', 'After Pameijer and Van Beukering'],
    ),
  ],
};
