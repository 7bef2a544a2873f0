import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

const field = (nl: string, en: string) =>
  [`Zin in leren! Zin in leven!, ${nl}`, `Zin in leren! Zin in leven!, ${en}`] as const;

export const zill: TheoryFrame = {
  id: 'zill',
  title: say('Zin in leren! Zin in leven!', 'Zin in leren! Zin in leven!'),
  about: say(
    'Het leerplan Zill voor kinderen van 2,5 tot 12, met tien ontwikkelvelden. De doelen zelf staan op de website van Zill.',
    'The Zill curriculum for children of 2.5 to 12, with ten fields of development. The goals are on the Zill website.',
  ),
  cards: [
    card(
      'zill-socio-emotioneel',
      ['Met jezelf en anderen', 'With yourself and others'],
      [
        'Een kind leert zijn gevoelens kennen, vertrouwt op zichzelf en leeft mee met een ander.',
        'A child gets to know its feelings, trusts itself and feels for others.',
      ],
      field('socio-emotionele ontwikkeling', 'social and emotional development'),
    ),
    card(
      'zill-innerlijk-kompas',
      ['Een innerlijk kompas', 'An inner compass'],
      [
        'Een kind ontdekt wat het belangrijk vindt, staat stil bij grote vragen en leert daarnaar te leven.',
        'A child finds out what matters to it, pauses at big questions and learns to live by them.',
      ],
      field('ontwikkeling van een innerlijk kompas', 'development of an inner compass'),
    ),
    card(
      'zill-initiatief',
      ['Zelf aanpakken', 'Taking the initiative'],
      [
        'Een kind durft te beginnen, kiest een aanpak, houdt vol en neemt zijn deel van het werk op zich.',
        'A child dares to begin, chooses a way, persists and does its share of the work.',
      ],
      field('initiatief en verantwoordelijkheid', 'initiative and responsibility'),
    ),
    card(
      'zill-bewegen',
      ['Bewegen en voelen', 'Moving and sensing'],
      [
        'Een kind beweegt graag, kent zijn lijf en gebruikt al zijn zintuigen, ook bij fijn werk.',
        'A child likes to move, knows its body and uses all its senses, for fine work too.',
      ],
      field('motorische en zintuiglijke ontwikkeling', 'motor and sensory development'),
    ),
    card(
      'zill-taal',
      ['Taal overal', 'Language everywhere'],
      [
        'Een kind luistert, spreekt, leest en schrijft om iets te begrijpen of te zeggen, in elke les.',
        'A child listens, speaks, reads and writes to understand or say something, in every lesson.',
      ],
      field('taalontwikkeling', 'language development'),
    ),
    card(
      'zill-wiskunde',
      ['Wiskundig denken', 'Mathematical thinking'],
      [
        'Een kind ordent, telt, meet en redeneert, en kan uitleggen hoe het aan zijn oplossing komt.',
        'A child sorts, counts, measures and reasons, and can explain how it came to its answer.',
      ],
      field('ontwikkeling van wiskundig denken', 'development of mathematical thinking'),
    ),
    card(
      'zill-media',
      ['Wijs met media', 'Wise with media'],
      [
        'Een kind gebruikt media om te leren en te maken, en kijkt er met een kritisch oog naar.',
        'A child uses media to learn and create, and looks at them with a critical eye.',
      ],
      field('mediakundige ontwikkeling', 'media development'),
    ),
    card(
      'zill-muzisch',
      ['Muzisch genieten en maken', 'Enjoying and making art'],
      [
        'Een kind speelt met beeld, klank, woord en beweging, en geniet van wat anderen maken.',
        'A child plays with image, sound, word and movement, and enjoys what others make.',
      ],
      field('muzische ontwikkeling', 'artistic development'),
    ),
    card(
      'zill-wereld',
      ['De wereld verkennen', 'Exploring the world'],
      [
        'Een kind onderzoekt natuur, techniek, tijd, ruimte en samenleven, en voelt zich er mee voor verantwoordelijk.',
        'A child explores nature, technology, time, space and society, and feels responsible for them.',
      ],
      field('oriëntatie op de wereld', 'orientation on the world'),
    ),
    card(
      'zill-godsdienst',
      ['Geloof en zingeving', 'Faith and meaning'],
      [
        'Een kind maakt kennis met verhalen en rituelen uit het christelijk geloof en praat over wat zin geeft.',
        'A child meets stories and rituals of the Christian faith and talks about what gives meaning.',
      ],
      field('rooms-katholieke godsdienst', 'Roman Catholic religion'),
    ),
  ],
};
