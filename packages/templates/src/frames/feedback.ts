import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

const HATTIE = ['Naar Hattie en Timperley (2007)', 'After Hattie and Timperley (2007)'] as const;
const WILIAM = ['Naar Wiliam (2011)', 'After Wiliam (2011)'] as const;

export const feedback: TheoryFrame = {
  id: 'feedback',
  title: say('Feedback', 'Feedback'),
  about: say('Wat een kind verder helpt, en wat niet.', 'What helps a child on, and what does not.'),
  cards: [
    card(
      'fb-waarheen',
      ['Waar ga ik naartoe?', 'Where am I going?'],
      [
        'Een kind kan pas bijsturen als het weet hoe goed werk eruitziet. Toon een voorbeeld.',
        'A child can adjust only when it knows what good work looks like. Show an example.',
      ],
      HATTIE,
    ),
    card(
      'fb-hoe-ver',
      ['Hoe ver sta ik?', 'How far am I?'],
      [
        'Zeg wat al lukt en wat nog niet, zo precies dat een kind het zelf kan zien.',
        'Say what works and what does not yet, so precisely that a child can see it.',
      ],
      HATTIE,
    ),
    card(
      'fb-volgende-stap',
      ['Wat is mijn volgende stap?', 'What is my next step?'],
      [
        'Eén stap is genoeg. Geef daarna tijd om ze te zetten, anders blijft het bij woorden.',
        'One step is enough. Then give time to take it, or it remains words.',
      ],
      HATTIE,
    ),
    card(
      'fb-aanpak',
      ['Over de aanpak', 'About the approach'],
      [
        '‘Je las de vraag twee keer’ helpt meer dan ‘knap’ of ‘slim’. Praat over wat het kind deed.',
        '‘You read the question twice’ helps more than ‘clever’. Talk about what the child did.',
      ],
      HATTIE,
    ),
    card(
      'fb-kind-werkt',
      ['Het kind aan het werk', 'The child at work'],
      [
        'Feedback moet meer werk geven aan wie ze krijgt dan aan wie ze geeft.',
        'Feedback should be more work for who gets it than for who gives it.',
      ],
      WILIAM,
    ),
    card(
      'fb-zonder-punt',
      ['Zonder punten erbij', 'Without a mark'],
      [
        'Staan er punten bij, dan lezen kinderen de rest vaak niet meer. Geef de punten later.',
        'With a mark beside it, children often do not read the rest. Give it later.',
      ],
      WILIAM,
    ),
    card(
      'fb-elkaar',
      ['Van elkaar', 'From each other'],
      [
        'Kinderen kunnen elkaar goed helpen met een vraag, een tip en een voorbeeld van wat je verwacht.',
        'Children can help each other well with a question, a tip and an example of what you expect.',
      ],
      WILIAM,
    ),
  ],
};
