import type { Template } from '@samenbord/board';
import { cardsIn, toSort } from './arrange.ts';
import { CLOSING, OPEN, SILENT, VOTING } from './rules.ts';
import { say } from './say.ts';

const places = toSort(
  'wie-vraagt-het',
  'kost-mij-tijd',
  ['schrappen', 'vereenvoudigen', 'houden'],
  'afspraken',
);

export const planlastOpTafel: Template = {
  id: 'planlast-op-tafel',
  title: say('Planlast op tafel', 'Paperwork on the table'),
  aim: say(
    'Nagaan wat tijd kost en niets oplevert, en samen kiezen wat we schrappen, vereenvoudigen of houden.',
    'Find out what costs time and brings nothing, and choose together what we drop, simplify or keep.',
  ),
  question: say(
    'Wat doen we op papier, wie vraagt dat, en wat hebben de kinderen eraan?',
    'What do we do on paper, who asks for it, and what do the children gain?',
  ),
  outcome: say(
    'Wat geen bron en geen nut heeft, mag weg. Een korte lijst: schrappen, vereenvoudigen, houden.',
    'What has no source and no use may go. A short list: drop, simplify, keep.',
  ),
  needs: ['workload', 'wellbeing'],
  forms: ['silent-writing', 'groups', 'dots'],
  people: [5, 60],
  phases: [
    {
      id: 'kader',
      name: say('Kader', 'Frame'),
      minutes: 5,
      kind: 'work',
      purpose: say(
        'Zet één briefje: bij welk papierwerk moet jij zuchten?',
        'Put up one note: which paperwork makes you sigh?',
      ),
      script: say(
        'We zetten vandaag al het papierwerk op tafel. We klagen niet over mensen, we kijken naar taken. Sommige dingen moeten, maar minder dan we denken. De directie luistert mee en beslist vandaag ook mee.',
        'Today we put all paperwork on the table. We do not complain about people, we look at tasks. Some things must be done, but fewer than we think. The principal listens and decides with us today.',
      ),
      may: OPEN,
    },
    {
      id: 'schrijven',
      name: say('Stil schrijven', 'Silent writing'),
      minutes: 8,
      kind: 'silence',
      purpose: say(
        'Eén taak per briefje. Schrijf erbij: hoeveel minuten per week, en wie leest het?',
        'One task per note. Add: how many minutes a week, and who reads it?',
      ),
      script: say(
        'Denk aan agenda’s, lijsten, verslagen, formulieren, mails, rapporten. Hoeveel minuten per week kost het jou? Wie leest het achteraf echt? Weet je het niet, schrijf dan een vraagteken.',
        'Think of diaries, lists, minutes, forms, mails, reports. How many minutes a week does it cost you? Who really reads it afterwards? If you do not know, write a question mark.',
      ),
      may: SILENT,
    },
    {
      id: 'bron-zoeken',
      name: say('De bron zoeken', 'Finding the source'),
      minutes: 12,
      kind: 'groups',
      purpose: say(
        'Trek van elk briefje een lijn naar wie het vraagt. Vind je geen bron? Laat het dan los.',
        'Draw a line from each note to whoever asks for it. No source? Then leave it unlinked.',
      ),
      script: say(
        'Zoek per groepje wie dit vraagt: de overheid, het bestuur, de inspectie, of wijzelf? ‘Dat moet’ is geen bron. Zeg waar het staat. Een briefje zonder lijn is iets om te schrappen. Staat er een bron bij? Dan kan het misschien nog korter.',
        'In small groups find who asks for this: the government, the board, the inspectorate, or ourselves? ‘We have to’ is no source. Say where it is written. A note without a line is something to drop. Is there a source? Then it may still be shorter.',
      ),
      may: OPEN,
    },
    {
      id: 'stippen',
      name: say('Stippen', 'Dots'),
      minutes: 5,
      kind: 'vote',
      purpose: say(
        'Geef je stippen aan wat jou de meeste tijd zou teruggeven.',
        'Give your dots to what would give you back most time.',
      ),
      script: say(
        'Ieder heeft drie stippen. Kies niet wat het ergste is, wel waar we vandaag iets aan kunnen doen. De stemming is geheim.',
        'Everyone has three dots. Do not choose what is worst, but what we can do something about today. The vote is secret.',
      ),
      may: VOTING,
    },
    {
      id: 'beslissen',
      name: say('Beslissen', 'Deciding'),
      minutes: 12,
      kind: 'work',
      purpose: say(
        'Schuif de briefjes met de meeste stippen: schrappen, vereenvoudigen of houden.',
        'Move the notes with most dots: drop, simplify or keep.',
      ),
      script: say(
        'We nemen ze één voor één, van de meeste stippen naar de minste. Wat zou er misgaan als we hiermee stoppen? Niets? Dan schrappen we het. Kan het op één blad, of één keer per trimester? Dan vereenvoudigen we. Helpt het de kinderen echt? Dan houden we het.',
        'We take them one by one, from most dots to fewest. What would go wrong if we stopped this? Nothing? Then we drop it. Can it be one sheet, or once a term? Then we simplify. Does it really help the children? Then we keep it.',
      ),
      may: OPEN,
    },
    {
      id: 'afspreken',
      name: say('Afspreken', 'Agreeing'),
      minutes: 8,
      kind: 'close',
      purpose: say(
        'Leg vast wat we vanaf maandag niet meer doen. Wie zegt het aan wie?',
        'Settle what we no longer do from Monday on. Who tells whom?',
      ),
      script: say(
        'Maak er heldere afspraken van: wat stopt, vanaf wanneer, en wie zegt het aan wie? Wat van het bestuur komt, neemt de directie mee. Over zes weken kijken we of het echt weg is.',
        'Make clear agreements: what stops, from when, and who passes it on? What comes from the board, the principal takes along. In six weeks we check whether it is really gone.',
      ),
      may: CLOSING,
    },
  ],
  zones: [
    {
      id: 'wie-vraagt-het',
      kind: 'theory',
      title: say('Wie vraagt het?', 'Who asks for it?'),
      prompt: say('Noem de bron: waar staat het?', 'Name the source: where is it written?'),
      box: places('wie-vraagt-het'),
      phases: ['bron-zoeken'],
    },
    {
      id: 'kost-mij-tijd',
      kind: 'practice',
      title: say('Dit kost mij tijd', 'This costs me time'),
      prompt: say(
        'Welke taak? Hoeveel minuten per week? Wie leest het?',
        'Which task? How many minutes a week? Who reads it?',
      ),
      box: places('kost-mij-tijd'),
      phases: [],
    },
    {
      id: 'schrappen',
      kind: 'neutral',
      title: say('Schrappen', 'Drop'),
      prompt: say('Geen bron en geen nut: dit mag weg.', 'No source and no use: this may go.'),
      box: places('schrappen'),
      phases: [],
    },
    {
      id: 'vereenvoudigen',
      kind: 'neutral',
      title: say('Vereenvoudigen', 'Simplify'),
      prompt: say('Korter, samen, of minder vaak.', 'Shorter, together, or less often.'),
      box: places('vereenvoudigen'),
      phases: [],
    },
    {
      id: 'houden',
      kind: 'neutral',
      title: say('Houden', 'Keep'),
      prompt: say('Dit helpt de kinderen of ons.', 'This helps the children or us.'),
      box: places('houden'),
      phases: [],
    },
    {
      id: 'afspraken',
      kind: 'agreement',
      title: say('Vanaf maandag', 'From Monday on'),
      prompt: say('Wat stopt, en wie zegt het aan wie?', 'What stops, and who passes it on?'),
      box: places('afspraken'),
      phases: ['afspreken'],
    },
  ],
  theory: cardsIn('wie-vraagt-het', places, [
    {
      id: 'overheid',
      title: say('De overheid', 'The government'),
      text: say(
        'Staat het in een decreet, een besluit of een omzendbrief? Zoek de zin op. Vaak vraagt de tekst minder dan we doen.',
        'Is it in a decree, an order or a circular? Look up the sentence. Often the text asks less than we do.',
      ),
      source: say('Vul aan: titel en datum van de omzendbrief', 'Fill in: title and date of the circular'),
    },
    {
      id: 'inspectie',
      title: say('De inspectie', 'The inspectorate'),
      text: say(
        'De inspectie kijkt naar kwaliteit, en legt geen vaste formulieren op. Hoe je het aantoont, kiest de school zelf.',
        'The inspectorate looks at quality and prescribes no fixed forms. How to show it is the school’s choice.',
      ),
      source: say(
        'Naar het referentiekader voor onderwijskwaliteit (OK)',
        'After the Flemish reference framework for quality (OK)',
      ),
    },
    {
      id: 'bestuur',
      title: say('Ons schoolbestuur', 'Our school board'),
      text: say(
        'Wat vraagt het bestuur of de scholengemeenschap? Is dat nog nodig, en in deze vorm?',
        'What does the board or the group of schools ask? Is it still needed, and in this form?',
      ),
      source: say('Vul aan: reglement of verslag', 'Fill in: regulation or minutes'),
    },
    {
      id: 'wijzelf',
      title: say('Wijzelf', 'Ourselves'),
      text: say(
        'Ooit spraken we dit zelf af. Wat was toen de bedoeling, en klopt die nog?',
        'Once we agreed on this ourselves. What was the intention, and does it still hold?',
      ),
      source: say('Eigen afspraak van onze school', 'Our school’s own agreement'),
    },
    {
      id: 'ouders-en-kinderen',
      title: say('Kinderen en ouders', 'Children and parents'),
      text: say(
        'Helpt dit een kind vooruit, of begrijpt een ouder er meer door? Dan heeft het zin.',
        'Does this help a child, or does a parent understand more through it? Then it makes sense.',
      ),
      source: say('Onze eigen visie', 'Our own vision'),
    },
    {
      id: 'gewoonte',
      title: say('De gewoonte', 'Habit'),
      text: say(
        '‘We doen dat altijd zo.’ Een gewoonte is geen bron. Toch kan ze rust geven: kies dan bewust.',
        '‘We always do it like this.’ A habit is no source. It may give calm though: then choose it on purpose.',
      ),
      source: say('Onze eigen ervaring', 'Our own experience'),
    },
  ]),
  variants: [
    {
      id: '20-minuten',
      name: say('Eén taak aanpakken', 'Tackling one task'),
      phases: [
        { id: 'kader', minutes: 2 },
        { id: 'schrijven', minutes: 5 },
        { id: 'stippen', minutes: 2 },
        { id: 'beslissen', minutes: 6 },
        { id: 'afspreken', minutes: 5 },
      ],
    },
  ],
};
