import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

/** Where we are not sure how Op.stap calls the part, the school looks it up. */
const WHOLE = ['Op.stap. Vul het doel aan', 'Op.stap. Add the goal'] as const;
const part = (nl: string, en: string) =>
  [`Op.stap, ${nl}. Vul het doel aan`, `Op.stap, ${en}. Add the goal`] as const;

export const opStap: TheoryFrame = {
  id: 'op-stap',
  title: say('Op.stap', 'Op.stap'),
  about: say(
    'Het nieuwe leerplan van het katholiek basisonderwijs, bij de minimumdoelen van 2025. Zoek het precieze doel op en vul het aan.',
    'The new curriculum of Catholic primary education, with the minimum goals of 2025. Look up the exact goal and add it.',
  ),
  cards: [
    card(
      'opstap-kennis',
      ['Kennis bouwt op kennis', 'Knowledge builds on knowledge'],
      [
        'Wie al iets weet, leert makkelijker bij. Wat kenden de kinderen al voor deze les begon?',
        'Who knows something learns more easily. What did the children know before this lesson began?',
      ],
      WHOLE,
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
      ['Het hele kind', 'The whole child'],
      [
        'Ook bewegen, muziek, beeld en goed omgaan met elkaar horen bij wat een kind op school leert.',
        'Moving, music, art and getting along belong to what a child learns at school too.',
      ],
      WHOLE,
    ),
  ],
};
