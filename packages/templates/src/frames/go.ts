import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

const part = (nl: string, en: string) =>
  [`Leerplan GO! basisonderwijs, ${nl}`, `GO! primary curriculum, ${en}`] as const;

export const go: TheoryFrame = {
  id: 'go',
  title: say('GO!', 'GO!'),
  about: say(
    'Het pedagogisch project en de leerplannen van het GO!. De doelen zelf staan op de website van het GO!.',
    'The project and curricula of GO! education. The goals are on the GO! website.',
  ),
  cards: [
    card(
      'go-samen-leven',
      ['Samen leren samenleven', 'Learning to live together'],
      [
        'Kinderen met een verschillende achtergrond leren elkaar kennen, en leren van het verschil.',
        'Children with different backgrounds get to know each other, and learn from the difference.',
      ],
      ['Pedagogisch project van het GO!', 'Pedagogical project of GO!'],
    ),
    card(
      'go-actief-pluralisme',
      ['Actief pluralisme', 'Active pluralism'],
      [
        'We zwijgen niet over wat mensen geloven. We praten erover, met respect voor ieders overtuiging.',
        'We are not silent about what people believe. We talk about it, with respect for every conviction.',
      ],
      ['Pedagogisch project van het GO!', 'Pedagogical project of GO!'],
    ),
    card(
      'go-nederlands',
      ['Taal om mee te doen', 'Language to take part'],
      [
        'Een kind gebruikt Nederlands om te begrijpen, te vertellen en mee te denken, in en buiten de taalles.',
        'A child uses Dutch to understand, to tell and to think along, in and outside the language lesson.',
      ],
      part('Nederlands', 'Dutch'),
    ),
    card(
      'go-wiskunde',
      ['Wiskunde in het echt', 'Real mathematics'],
      [
        'Een kind gebruikt getallen, maten en vormen om een echt probleem op te lossen.',
        'A child uses numbers, measures and shapes to solve a real problem.',
      ],
      part('wiskunde', 'mathematics'),
    ),
    card(
      'go-wereld',
      ['Onderzoeken', 'Inquiring'],
      [
        'Een kind stelt een vraag, zoekt bronnen of doet een proef, en vertelt wat het ontdekte.',
        'A child asks a question, looks for sources or does a test, and tells what it found.',
      ],
      part('mens en maatschappij, wetenschappen en techniek', 'society, science and technology'),
    ),
    card(
      'go-muzisch',
      ['Muzische vorming', 'Arts'],
      [
        'Een kind drukt uit wat het denkt en voelt, en kijkt open naar wat een ander maakt.',
        'A child expresses what it thinks and feels, and looks openly at what another makes.',
      ],
      part('muzische vorming', 'arts'),
    ),
    card(
      'go-leren-leren',
      ['Leren leren', 'Learning to learn'],
      [
        'Een kind weet hoe het iets aanpakt, zoekt hulp als het nodig is en kijkt terug op zijn werk.',
        'A child knows how to go about something, asks for help when needed and looks back at its work.',
      ],
      part('leren leren', 'learning to learn'),
    ),
    card(
      'go-sociaal',
      ['Sociaal vaardig', 'Socially skilled'],
      [
        'Een kind kan luisteren, iets vragen, samenwerken en een ruzie goed afsluiten.',
        'A child can listen, ask, work together and settle a quarrel well.',
      ],
      part('sociale vaardigheden', 'social skills'),
    ),
  ],
};
