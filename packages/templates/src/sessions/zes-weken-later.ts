import type { Template } from '@samenbord/board';
import { cardsIn, toSort } from './arrange.ts';
import { CLOSING, OPEN, QUIET } from './rules.ts';
import { say } from './say.ts';

const places = toSort('uitgangspunt', 'wat-ik-probeerde', ['houden', 'bijsturen', 'loslaten'], 'afspraken');

export const zesWekenLater: Template = {
  id: 'zes-weken-later',
  title: say('Zes weken later', 'Six weeks later'),
  aim: say(
    'Laten zien wat er kwam van wat collega’s inbrachten, en de afspraken bijsturen.',
    'Show what came of what colleagues brought in, and adjust the agreements.',
  ),
  question: say(
    'Wat hebben we geprobeerd, en wat merken de kinderen?',
    'What did we try, and what do the children notice?',
  ),
  outcome: say(
    'Bijgewerkte afspraken: houden, bijsturen of loslaten.',
    'Updated agreements: keep, adjust or let go.',
  ),
  needs: ['follow-up'],
  forms: ['rounds', 'think-pair-share'],
  people: [2, 60],
  phases: [
    {
      id: 'terugblik',
      name: say('Terugblik', 'Looking back'),
      minutes: 5,
      kind: 'work',
      purpose: say(
        'Lees wat we toen afspraken. Zet één briefje: wat heb jij geprobeerd?',
        'Read what we agreed then. Put up one note: what did you try?',
      ),
      script: say(
        'Dit spraken we zes weken geleden af. Bij elke afspraak zie je uit welke briefjes ze kwam. Je inbreng is dus niet verdwenen. Niets geprobeerd? Dat is ook eerlijke informatie: wat hield je tegen?',
        'This is what we agreed six weeks ago. With each agreement you see from which notes it came. So your input did not disappear. Tried nothing? That is honest information too: what held you back?',
      ),
      may: OPEN,
    },
    {
      id: 'delen',
      name: say('Delen', 'Sharing'),
      minutes: 10,
      kind: 'work',
      purpose: say(
        'Schrijf wat je merkte bij de kinderen. Eén moment per briefje.',
        'Write what you noticed in the children. One moment per note.',
      ),
      script: say(
        'Vertel in kleine groepjes één moment. Wat deed je, en wat deden de kinderen? Iets dat mislukte, is minstens zo leerzaam. Trek een lijn naar het uitgangspunt dat erbij past: doen we al, deels, hier wringt het of proberen we.',
        'In small groups tell one moment. What did you do, and what did the children do? Something that failed teaches at least as much. Draw a line to the starting point that fits: already, partly, it chafes, or trying.',
      ),
      may: { ...QUIET, link: true },
    },
    {
      id: 'sturen',
      name: say('Bijsturen', 'Adjusting'),
      minutes: 10,
      kind: 'work',
      purpose: say(
        'Schuif naar houden, bijsturen of loslaten. Zeg in één zin waarom.',
        'Move to keep, adjust or let go. Say in one sentence why.',
      ),
      script: say(
        'We nemen de afspraken één voor één. Houden we dit? Sturen we iets bij? Of laten we het los? Loslaten is geen falen: wat niet helpt, maakt plaats. Klopt ons uitgangspunt nog met wat we zien?',
        'We take the agreements one by one. Do we keep this? Do we adjust something? Or do we let it go? Letting go is no failure: what does not help makes room. Does our starting point still fit what we see?',
      ),
      may: OPEN,
    },
    {
      id: 'bedanken',
      name: say('Bedanken', 'Thanking'),
      minutes: 5,
      kind: 'close',
      purpose: say(
        'Bedank een collega van wie je iets overnam.',
        'Thank a colleague from whom you took something over.',
      ),
      script: say(
        'Kijk nog eens rond: dit kwam er in zes weken van. Bedank iemand, luidop of met een briefje. De afspraken staan klaar voor de volgende keer. Een verslag hoeft niemand te maken.',
        'Look around once more: this came of it in six weeks. Thank someone, aloud or with a note. The agreements are ready for next time. Nobody has to write a report.',
      ),
      may: CLOSING,
    },
  ],
  zones: [
    {
      id: 'uitgangspunt',
      kind: 'theory',
      title: say('Klopt ons uitgangspunt nog?', 'Does our starting point still hold?'),
      prompt: say('Waar geloofden we in, zes weken geleden?', 'What did we believe in, six weeks ago?'),
      box: places('uitgangspunt'),
      phases: [],
    },
    {
      id: 'wat-ik-probeerde',
      kind: 'practice',
      title: say('Dit heb ik geprobeerd', 'This is what I tried'),
      prompt: say(
        'Wat deed je, en wat merkte je bij de kinderen?',
        'What did you do, and what did you notice in the children?',
      ),
      box: places('wat-ik-probeerde'),
      phases: [],
    },
    {
      id: 'houden',
      kind: 'neutral',
      title: say('Houden', 'Keep'),
      prompt: say('Dit werkt. Hier gaan we mee door.', 'This works. We go on with it.'),
      box: places('houden'),
      phases: [],
    },
    {
      id: 'bijsturen',
      kind: 'neutral',
      title: say('Bijsturen', 'Adjust'),
      prompt: say('Bijna goed. Wat passen we aan?', 'Nearly right. What do we change?'),
      box: places('bijsturen'),
      phases: [],
    },
    {
      id: 'loslaten',
      kind: 'neutral',
      title: say('Loslaten', 'Let go'),
      prompt: say('Dit past niet, of nu niet.', 'This does not fit, or not now.'),
      box: places('loslaten'),
      phases: [],
    },
    {
      id: 'afspraken',
      kind: 'agreement',
      title: say('Onze afspraken', 'Our agreements'),
      prompt: say('Van toen, en van vandaag.', 'From then, and from today.'),
      box: places('afspraken'),
      phases: [],
    },
  ],
  theory: cardsIn('uitgangspunt', places, [
    {
      id: 'ons-uitgangspunt',
      title: say('Ons uitgangspunt', 'Our starting point'),
      text: say(
        'Schrijf hier de theorie of het doel van de vorige keer. Waarom dachten we dat dit zou helpen?',
        'Write here the theory or goal of last time. Why did we think this would help?',
      ),
      source: say('Ons vorige bord', 'Our earlier board'),
    },
    {
      id: 'kijken-naar-kinderen',
      title: say('Kijken naar de kinderen', 'Looking at the children'),
      text: say(
        'Of iets werkt, zie je bij de kinderen. Kijk wat zij anders doen dan zes weken geleden.',
        'Whether something works you see in the children. Look at what they do differently from six weeks ago.',
      ),
      source: say(
        'Naar Timperley (2007), over leren van leerkrachten',
        'After Timperley (2007), on teachers’ learning',
      ),
    },
    {
      id: 'kleine-stappen',
      title: say('Kleine stappen', 'Small steps'),
      text: say(
        'Proberen, kijken, bijsturen, opnieuw proberen. Een kleine ronde leert meer dan een groot plan.',
        'Try, look, adjust, try again. A small round teaches more than a big plan.',
      ),
      source: say('Naar de cirkel van Deming', 'After Deming’s cycle'),
    },
    {
      id: 'tijd-nodig',
      title: say('Groei vraagt tijd', 'Growth takes time'),
      text: say(
        'Nieuwe gewoonten zitten er niet in zes weken in. Wat hielp jou om vol te houden?',
        'New habits do not settle in six weeks. What helped you to keep going?',
      ),
      source: say(
        'Naar Guskey (2002), over verandering bij leerkrachten',
        'After Guskey (2002), on teacher change',
      ),
    },
  ]),
  variants: [
    {
      id: '20-minuten',
      name: say('Kort, over de middag', 'Short, over lunch'),
      phases: [
        { id: 'terugblik', minutes: 3 },
        { id: 'delen', minutes: 7 },
        { id: 'sturen', minutes: 7 },
        { id: 'bedanken', minutes: 3 },
      ],
    },
    {
      id: '50-minuten',
      name: say('Met tijd om door te praten', 'With time to talk'),
      phases: [
        { id: 'terugblik', minutes: 8 },
        { id: 'delen', minutes: 18 },
        { id: 'sturen', minutes: 17 },
        { id: 'bedanken', minutes: 7 },
      ],
    },
  ],
};
