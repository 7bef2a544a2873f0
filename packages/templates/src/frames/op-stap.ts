import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

/** What Op.stap says of itself. Where we are not sure how it calls a part, the school looks it up. */
const vision = (nl: string, en: string) =>
  [`Op.stap, leerroutes voor iedereen: ${nl}`, `Op.stap, learning routes for all: ${en}`] as const;
const WHOLE = ['Op.stap. Vul het doel aan', 'Op.stap. Add the goal'] as const;
const part = (nl: string, en: string) =>
  [`Op.stap, ${nl}. Vul het doel aan`, `Op.stap, ${en}. Add the goal`] as const;

export const opStap: TheoryFrame = {
  id: 'op-stap',
  title: say('Op.stap', 'Op.stap'),
  about: say(
    'Leerroutes voor iedereen: het nieuwe leerplan van het katholiek basisonderwijs, bij de minimumdoelen van 2025. Zoek het precieze doel op en vul het aan.',
    'Learning routes for all: the new curriculum of Catholic primary education, with the minimum goals of 2025. Look up the exact goal and add it.',
  ),
  cards: [
    card(
      'opstap-kennis',
      ['Kennis bouwt op kennis', 'Knowledge builds on knowledge'],
      [
        'Wie al iets weet, leert makkelijker bij. Wat kenden de kinderen al voor deze les begon?',
        'Who knows something learns more easily. What did the children know before this lesson began?',
      ],
      vision('kennisrijk curriculum', 'knowledge-rich curriculum'),
    ),
    card(
      'opstap-leerroutes',
      ['Een route voor elk kind', 'A route for every child'],
      [
        'Allen werken aan hetzelfde. Wie vastloopt, krijgt een tussenstap; wie het kan, krijgt een volgende.',
        'All work at the same thing. Who gets stuck has a step in between; who is ready has a next one.',
      ],
      vision('visie', 'vision'),
    ),
    card(
      'opstap-lezen',
      ['Vlot en graag lezen', 'Reading with ease and joy'],
      [
        'Een kind leest vlot genoeg om te begrijpen, en leest over onderwerpen waar het iets van bijleert.',
        'A child reads fluently enough to understand, and reads about topics that teach it something.',
      ],
      part('Nederlands', 'Dutch'),
    ),
    card(
      'opstap-spreken',
      ['Luisteren en spreken', 'Listening and speaking'],
      [
        'Een kind luistert met aandacht en zegt in volledige zinnen wat het denkt, ook in een gesprek.',
        'A child listens with attention and says in full sentences what it thinks, in conversation too.',
      ],
      part('Nederlands', 'Dutch'),
    ),
    card(
      'opstap-schrijven',
      ['Schrijven in stappen', 'Writing in steps'],
      [
        'Een kind plant, schrijft, leest na en verbetert. Het verzorgt zijn spelling en zijn geschrift.',
        'A child plans, writes, reads again and improves. It takes care of spelling and handwriting.',
      ],
      part('Nederlands', 'Dutch'),
    ),
    card(
      'opstap-getallen',
      ['Getallen en bewerkingen', 'Numbers and operations'],
      [
        'Een kind rekent vlot uit het hoofd en begrijpt wat het doet. Vlot kennen maakt het denken vrij.',
        'A child calculates fluently in its head and understands what it does. Knowing well frees the mind.',
      ],
      part('wiskunde', 'mathematics'),
    ),
    card(
      'opstap-meten',
      ['Meten en ruimte', 'Measuring and space'],
      [
        'Een kind meet, schat en tekent, en gebruikt de juiste woorden voor vormen en plaatsen.',
        'A child measures, estimates and draws, and uses the right words for shapes and places.',
      ],
      part('wiskunde', 'mathematics'),
    ),
    card(
      'opstap-wetenschap',
      ['Wetenschap en techniek', 'Science and technology'],
      [
        'Een kind kijkt, voorspelt, probeert en verklaart, met begrippen die elk jaar rijker worden.',
        'A child looks, predicts, tries and explains, with concepts that grow richer each year.',
      ],
      WHOLE,
    ),
    card(
      'opstap-maatschappij',
      ['Mens, tijd en ruimte', 'People, time and space'],
      [
        'Een kind plaatst mensen en gebeurtenissen in tijd en ruimte en legt verbanden met vandaag.',
        'A child places people and events in time and space and relates them to today.',
      ],
      WHOLE,
    ),
    card(
      'opstap-samenhang',
      ['Hoofd, hart en handen', 'Head, heart and hands'],
      [
        'Een kind denkt, voelt en doet. Ook bewegen, muziek, beeld en samenleven horen bij het leren.',
        'A child thinks, feels and does. Moving, music, art and living together are learning too.',
      ],
      vision('visie', 'vision'),
    ),
  ],
};
