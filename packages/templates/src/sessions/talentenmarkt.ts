import type { Template } from '@samenbord/board';
import { cardsIn, inBands } from './arrange.ts';
import { CLOSING, OPEN, QUIET } from './rules.ts';
import { say } from './say.ts';

const places = inBands('waarom-werkt-het', ['bij-mij-te-halen', 'wie-gaat-bij-wie', 'ik-zoek'], 'afspraken');

export const talentenmarkt: Template = {
  id: 'talentenmarkt',
  title: say('Talentenmarkt', 'Market of talents'),
  aim: say(
    'Laten zien wat collega’s goed kunnen, en elkaar vinden om iets af te kijken of samen les te geven.',
    'Show what colleagues are good at, and find each other to learn from or to teach together.',
  ),
  question: say(
    'Wat kun je bij mij halen, en wat zoek ik?',
    'What can you get from me, and what am I looking for?',
  ),
  outcome: say(
    'Een ruillijst met wie bij wie op bezoek gaat, en afspraken om samen les te geven.',
    'A list of exchanges with who visits whom, and agreements to teach together.',
  ),
  needs: ['teamwork', 'wellbeing'],
  forms: ['market', 'rounds'],
  people: [6, 60],
  phases: [
    {
      id: 'start',
      name: say('Start', 'Start'),
      minutes: 5,
      kind: 'work',
      purpose: say(
        'Bij welke collega zou je eens willen afkijken, en wat? Zet het bij ‘Dit zoek ik’.',
        'Which colleague would you like to learn from, and what? Put it under ‘I am looking for this’.',
      ),
      script: say(
        'Iedereen hier kan iets waar een ander iets aan heeft. Groot of klein: een lied, een manier om een kring rustig te krijgen, een goed gesprek met ouders. We beginnen met een compliment voor een ander: wat wil jij van wie leren? Dat is makkelijker dan over jezelf schrijven.',
        'Everyone here can do something that helps another. Big or small: a song, a way to calm a circle, a good talk with parents. We begin with a compliment to someone else: what would you like to learn from whom? That is easier than writing about yourself.',
      ),
      may: OPEN,
    },
    {
      id: 'schrijven',
      name: say('Schrijven', 'Writing'),
      minutes: 8,
      kind: 'work',
      purpose: say(
        'Schrijf minstens één ding dat je aanbiedt en één ding dat je zoekt. Zet je naam erbij.',
        'Write at least one thing you offer and one thing you look for. Add your name.',
      ),
      script: say(
        'Schrijf links wat een collega bij jou mag komen halen. Schrijf rechts wat jij zoekt. Maak het klein genoeg om er eens een halfuur voor binnen te springen. Bescheiden zijn mag morgen weer.',
        'Write on the left what a colleague may get from you. Write on the right what you look for. Make it small enough for a visit of half an hour. You can be modest again tomorrow.',
      ),
      may: QUIET,
    },
    {
      id: 'markt',
      name: say('Markt', 'Market'),
      minutes: 15,
      kind: 'work',
      purpose: say(
        'Loop rond en lees. Zie je iets wat je wilt leren? Geef een hartje en stap naar die collega.',
        'Read around. Do you see something you want? Give a heart and walk to that colleague.',
      ),
      script: say(
        'Sta recht en loop rond, met of zonder laptop. Vraag door: hoe doe je dat, en waarom werkt het? Trek een lijn naar de kaart die uitlegt waarom het werkt. Nog niet afspreken, eerst kijken.',
        'Stand up and walk around, with or without a laptop. Ask on: how do you do it, and why does it work? Draw a line to the card that explains why it works. No agreements yet, first look.',
      ),
      may: OPEN,
    },
    {
      id: 'koppels',
      name: say('Koppels maken', 'Making pairs'),
      minutes: 7,
      kind: 'work',
      purpose: say(
        'Leg een vraag en een aanbod die bij elkaar passen samen bij ‘Wie gaat bij wie?’.',
        'Put an offer and a wish that match together under ‘Who visits whom?’.',
      ),
      script: say(
        'Leg in het midden naast elkaar wat bij elkaar past. Vraag en aanbod hoeven niet precies te kloppen. Blijft er een vraag alleen? Lees ze luidop, misschien kent iemand iemand.',
        'In the middle, put side by side what matches. Offer and wish need not fit exactly. Is a wish left alone? Read it aloud, maybe someone knows someone.',
      ),
      may: OPEN,
    },
    {
      id: 'afspreken',
      name: say('Afspreken', 'Agreeing'),
      minutes: 7,
      kind: 'work',
      purpose: say(
        'Leg een dag vast. Wie gaat bij wie, en wie vangt intussen de klas op?',
        'Set a day. Who visits whom, and who looks after the class meanwhile?',
      ),
      script: say(
        'Een bezoek zonder datum komt er niet van. Neem je agenda en kies een moment in de komende maand. Vraag gerust aan de directie wie de klas kan opvangen. Maak er een afspraak van op het bord.',
        'A visit without a date does not happen. Take your diary and choose a moment in the coming month. Feel free to ask the principal who can step in. Turn it into an agreement on the board.',
      ),
      may: OPEN,
    },
    {
      id: 'slot',
      name: say('Slot', 'Close'),
      minutes: 3,
      kind: 'close',
      purpose: say(
        'Bedank één collega. Met een woord, of met een briefje bij ‘Wie gaat bij wie?’.',
        'Thank one colleague. With a word, or with a note under ‘Who visits whom?’.',
      ),
      script: say(
        'Kijk nog eens hoeveel hier in huis zit. Bedank een collega voor iets waar je het nooit eerder over had. De ruillijst hangt straks in de leraarskamer.',
        'Look once more at how much there is in this house. Thank a colleague for something you never mentioned before. The list will hang in the staff room.',
      ),
      may: CLOSING,
    },
  ],
  zones: [
    {
      id: 'waarom-werkt-het',
      kind: 'theory',
      title: say('Waarom werkt het?', 'Why does it work?'),
      prompt: say('Wat zit er achter een goede aanpak?', 'What is behind a good approach?'),
      box: places('waarom-werkt-het'),
      phases: [],
    },
    {
      id: 'bij-mij-te-halen',
      kind: 'practice',
      title: say('Kom dit bij mij halen', 'Come and get this from me'),
      prompt: say('Wat kan een ander van jou afkijken?', 'What can another learn from you?'),
      box: places('bij-mij-te-halen'),
      phases: [],
    },
    {
      id: 'wie-gaat-bij-wie',
      kind: 'neutral',
      title: say('Wie gaat bij wie?', 'Who visits whom?'),
      prompt: say('Leg vraag en aanbod naast elkaar.', 'Put wish and offer side by side.'),
      box: places('wie-gaat-bij-wie'),
      phases: [],
    },
    {
      id: 'ik-zoek',
      kind: 'practice',
      title: say('Dit zoek ik', 'I am looking for this'),
      prompt: say('Wat zou je graag eens zien of samen doen?', 'What would you like to see or do together?'),
      box: places('ik-zoek'),
      phases: [],
    },
    {
      id: 'afspraken',
      kind: 'agreement',
      title: say('Onze ruillijst', 'Our list of exchanges'),
      prompt: say('Wie gaat bij wie, en wanneer?', 'Who visits whom, and when?'),
      box: places('afspraken'),
      phases: ['afspreken'],
    },
  ],
  theory: cardsIn('waarom-werkt-het', places, [
    {
      id: 'zien-dat-het-kan',
      title: say('Zien dat het kan', 'Seeing that it can be done'),
      text: say(
        'Als je iemand zoals jij iets ziet lukken, ga je geloven dat jij het ook kunt. Een klasbezoek doet meer dan een boek.',
        'When you see someone like you succeed, you start to believe that you can too. A visit does more than a book.',
      ),
      source: say(
        'Naar Bandura (1997), over geloof in eigen kunnen',
        'After Bandura (1997), on self-efficacy',
      ),
    },
    {
      id: 'kijken-naar-wat-werkt',
      title: say('Kijken naar wat werkt', 'Looking at what works'),
      text: say(
        'Een team groeit in de richting van de vragen die het stelt. Vraag dus ook naar wat goed gaat.',
        'A team grows in the direction of its questions. So also ask about what goes well.',
      ),
      source: say(
        'Naar Cooperrider en Srivastva (1987), waarderend onderzoeken',
        'After Cooperrider and Srivastva (1987), appreciative inquiry',
      ),
    },
    {
      id: 'samen-voor-de-klas',
      title: say('Samen voor de klas', 'Teaching together'),
      text: say(
        'Samen lesgeven kan op veel manieren: kijken, helpen, de groep verdelen of echt als duo. Kies wat bij het doel past.',
        'Teaching together can be done in many ways: observing, helping, splitting the group or truly as a pair. Choose what fits the goal.',
      ),
      source: say(
        'Naar Baeten en Simons (2014), over teamteaching',
        'After Baeten and Simons (2014), on team teaching',
      ),
    },
    {
      id: 'open-deuren',
      title: say('Open deuren', 'Open doors'),
      text: say(
        'In een school die samen leert, is een klasdeur open. Wie binnenkomt, komt om te leren en niet om te keuren.',
        'In a school that learns together the class door is open. Who comes in comes to learn and not to judge.',
      ),
      source: say('Naar Hord (1997), over gedeelde praktijk', 'After Hord (1997), on shared practice'),
    },
  ]),
  variants: [
    {
      id: '20-minuten',
      name: say('Kleine markt', 'Small market'),
      phases: [
        { id: 'start', minutes: 2 },
        { id: 'schrijven', minutes: 5 },
        { id: 'markt', minutes: 8 },
        { id: 'afspreken', minutes: 5 },
      ],
    },
  ],
};
