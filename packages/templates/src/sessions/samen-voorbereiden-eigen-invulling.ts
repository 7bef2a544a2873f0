import type { Template } from '@samenbord/board';
import { cardsIn, inFrame } from './arrange.ts';
import { CLOSING, OPEN, QUIET } from './rules.ts';
import { say } from './say.ts';

const places = inFrame('ons-doel', 'zo-doe-ik-het', ['nemen-we-over', 'houd-ik-zelf'], 'afspraken');

export const samenVoorbereiden: Template = {
  id: 'samen-voorbereiden-eigen-invulling',
  title: say('Samen voorbereiden, eigen invulling', 'Prepare together, fill in yourself'),
  aim: say(
    'Met collega’s van hetzelfde leerjaar of dezelfde graad één doel kiezen, ideeën delen en elk een eigen invulling geven.',
    'Choose one goal with colleagues of the same year, share ideas and each give it a form of your own.',
  ),
  question: say(
    'Wat doen we samen, en wat doet ieder op de eigen manier?',
    'What do we do together, and what does each of us do in our own way?',
  ),
  outcome: say(
    'Een voorbereiding waar ieder mee verder kan. Een verslag hoeft niemand te schrijven.',
    'A preparation that everyone can use. Nobody has to write a report.',
  ),
  needs: ['teamwork', 'calm', 'workload'],
  forms: ['think-pair-share', 'rounds'],
  people: [2, 12],
  phases: [
    {
      id: 'vorige-afspraken',
      name: say('Vorige afspraken', 'Earlier agreements'),
      minutes: 5,
      kind: 'work',
      purpose: say(
        'Zet één briefje: wat kwam er van onze vorige afspraak?',
        'Put up one note: what came of our earlier agreement?',
      ),
      script: say(
        'We beginnen met wat we vorige keer afspraken. Wat lukte? Wat bleef liggen? Dat mag. Wat niet meer past, laten we nu los.',
        'We begin with what we agreed last time. What worked? What was left? That is fine. What no longer fits, we let go now.',
      ),
      may: OPEN,
    },
    {
      id: 'doel',
      name: say('Eén doel kiezen', 'Choosing one goal'),
      minutes: 5,
      kind: 'work',
      purpose: say(
        'Kies samen één doel. Wat moet een kind na deze lessen kunnen?',
        'Choose one goal together. What must a child be able to do after these lessons?',
      ),
      script: say(
        'Neem het doel erbij en zeg het in eigen woorden. Wat zie je een kind doen als het gelukt is? Schrijf dat op de theoriekaart, dan kijken we er straks naar terug.',
        'Take the goal and say it in your own words. What do you see a child do when it worked? Write it on the theory card, so that we can look back at it.',
      ),
      may: OPEN,
    },
    {
      id: 'delen',
      name: say('Delen', 'Sharing'),
      minutes: 15,
      kind: 'work',
      purpose: say(
        'Schrijf hoe jij dit aanpakt. Eén idee of werkvorm per briefje.',
        'Write how you go about this. One idea or working form per note.',
      ),
      script: say(
        'Schrijf eerst voor jezelf. Daarna vertelt ieder kort bij twee briefjes. De anderen luisteren en vragen door. Nog niet kiezen, eerst alles op tafel. Foto’s van werkjes mogen mee op het bord, zonder kinderen erop.',
        'First write for yourself. Then everyone tells briefly about two notes. The others listen and ask. Do not choose yet, first put everything on the table. Photos of work may go on the board, without children in them.',
      ),
      may: QUIET,
    },
    {
      id: 'kiezen',
      name: say('Kiezen', 'Choosing'),
      minutes: 15,
      kind: 'work',
      purpose: say(
        'Schuif de briefjes: wat nemen we over, en wat hou je zelf?',
        'Move the notes: what do we share, and what stays your own?',
      ),
      script: say(
        'Wat helpt alle kinderen, en bespaart ons werk? Dat nemen we over. Wat past bij jou en jouw klas? Dat hou je zelf. Niet alles hoeft gelijk te zijn. Trek ook een lijn naar het doel: werken we hier echt aan?',
        'What helps all children, and saves us work? That we share. What suits you and your class? That stays your own. Not everything has to be the same. Draw a line to the goal too: does this really serve it?',
      ),
      may: OPEN,
    },
    {
      id: 'afspreken',
      name: say('Afspreken', 'Agreeing'),
      minutes: 10,
      kind: 'close',
      purpose: say(
        'Wie maakt wat, en tegen wanneer? Zeg ook wat je niet meer hoeft te doen.',
        'Who makes what, and by when? Also say what you no longer have to do.',
      ),
      script: say(
        'Verdeel het werk: één maakt het, ieder gebruikt het. Zet een naam bij wat je zelf wilt doen. Wat kunnen we schrappen nu we samenwerken? Leg meteen een moment vast om terug te kijken.',
        'Divide the work: one makes it, everyone uses it. Put your own name to what you want to do. What can we drop now that we work together? Set a moment to look back right away.',
      ),
      may: CLOSING,
    },
  ],
  zones: [
    {
      id: 'ons-doel',
      kind: 'theory',
      title: say('Ons gedeelde doel', 'Our shared goal'),
      prompt: say('Wat zie je een kind doen als het lukt?', 'What do you see a child do when it works?'),
      box: places('ons-doel'),
      phases: [],
    },
    {
      id: 'zo-doe-ik-het',
      kind: 'practice',
      title: say('Zo pak ik het aan', 'This is how I do it'),
      prompt: say(
        'Een les, een hoek, een spel, een vraag die werkt.',
        'A lesson, a corner, a game, a question that works.',
      ),
      box: places('zo-doe-ik-het'),
      phases: [],
    },
    {
      id: 'nemen-we-over',
      kind: 'neutral',
      title: say('Dit nemen we over', 'We share this'),
      prompt: say('Wat helpt ons allemaal vooruit?', 'What helps all of us?'),
      box: places('nemen-we-over'),
      phases: [],
    },
    {
      id: 'houd-ik-zelf',
      kind: 'neutral',
      title: say('Dit hou ik zelf', 'My own way'),
      prompt: say('Wat past bij jou en jouw klas?', 'What suits you and your class?'),
      box: places('houd-ik-zelf'),
      phases: [],
    },
    {
      id: 'afspraken',
      kind: 'agreement',
      title: say('Dit spreken we af', 'What we agree'),
      prompt: say('Samen, of ieder op de eigen manier.', 'Together, or each in our own way.'),
      box: places('afspraken'),
      phases: ['afspreken'],
    },
  ],
  theory: cardsIn('ons-doel', places, [
    {
      id: 'het-doel',
      title: say('Het doel in onze woorden', 'The goal in our words'),
      text: say(
        'Schrijf hier één doel dat jullie kiezen. Begin met: kinderen kunnen …',
        'Write here the one goal that you choose. Begin with: children can …',
      ),
      source: say('Ons leerplan, het doel van deze periode', 'Our curriculum, the goal of this period'),
    },
    {
      id: 'samen-sterker',
      title: say('Samen geloven dat het lukt', 'Believing together that it works'),
      text: say(
        'Leerkrachten die er samen in geloven dat ze het verschil maken, bereiken meer bij kinderen. Dat groeit door samen te doen en samen te kijken.',
        'Teachers who believe together that they make a difference reach more with children. It grows by doing and looking together.',
      ),
      source: say(
        'Naar Donohoo (2017), over het geloof in elkaar als team',
        'After Donohoo (2017), on collective efficacy',
      ),
    },
    {
      id: 'ruimte-om-te-kiezen',
      title: say('Ruimte om zelf te kiezen', 'Room to choose'),
      text: say(
        'Als je zelf mag kiezen hoe je werkt, hou je het langer vol. Een afspraak zegt waarom en wat, de leerkracht kiest hoe.',
        'Who may choose how to work keeps it up longer. An agreement says why and what, the teacher chooses how.',
      ),
      source: say('Naar Deci en Ryan (2000), over motivatie', 'After Deci and Ryan (2000), on motivation'),
    },
    {
      id: 'eerst-het-doel',
      title: say('Eerst het doel, dan de les', 'First the goal, then the lesson'),
      text: say(
        'Begin bij wat een kind moet kunnen. Bedenk dan hoe je dat ziet. Kies pas daarna de activiteit.',
        'Begin with what a child must be able to do. Then think how you will see it. Only then choose the activity.',
      ),
      source: say(
        'Naar Wiggins en McTighe (2005), over ontwerpen vanuit het doel',
        'After Wiggins and McTighe (2005), on designing from the goal',
      ),
    },
  ]),
  variants: [
    {
      id: '20-minuten',
      name: say('Kort overleg', 'Short meeting'),
      phases: [
        { id: 'vorige-afspraken', minutes: 2 },
        { id: 'delen', minutes: 8 },
        { id: 'kiezen', minutes: 6 },
        { id: 'afspreken', minutes: 4 },
      ],
    },
  ],
};
