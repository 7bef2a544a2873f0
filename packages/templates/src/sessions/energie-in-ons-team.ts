import type { Template } from '@samenbord/board';
import { cardsIn, inBands } from './arrange.ts';
import { CLOSING, NAMELESS, OPEN, VOTING } from './rules.ts';
import { say } from './say.ts';

const places = inBands('wat-doet-deugd', ['geeft-energie', 'vraagt-energie', 'neem-ik-over'], 'afspraken');

export const energieInOnsTeam: Template = {
  id: 'energie-in-ons-team',
  title: say('Energie in ons team', 'Energy in our team'),
  aim: say(
    'Voor elkaar zorgen: zien wat energie geeft en vraagt, en wat we een tijdje van elkaar kunnen overnemen.',
    'Care for each other: see what gives and takes energy, and what we can take over from each other for a while.',
  ),
  question: say(
    'Wat houdt ons overeind, en wat kunnen we voor elkaar doen?',
    'What keeps us going, and what can we do for each other?',
  ),
  outcome: say(
    'Een beeld van de groep, nooit van één persoon, en drie afspraken om elkaar te steunen.',
    'A picture of the group, never of one person, and three agreements to support each other.',
  ),
  caution: say(
    'Niemand hoeft iets persoonlijks te vertellen. De bevraging toont pas iets vanaf vijf antwoorden. Zit er iemand heel diep? Praat dan apart, niet op het bord.',
    'Nobody has to share anything personal. The poll shows something only from five answers on. Is someone really low? Then talk apart, not on the board.',
  ),
  needs: ['wellbeing', 'voice'],
  forms: ['silent-writing', 'placemat', 'dots'],
  people: [6, 60],
  phases: [
    {
      id: 'veilig-starten',
      name: say('Veilig starten', 'A safe start'),
      minutes: 5,
      kind: 'work',
      purpose: say(
        'Zet één briefje: wat deed je deze week deugd op school?',
        'Put up one note: what did you good at school this week?',
      ),
      script: say(
        'Vandaag gaat het over ons. Je kiest zelf wat je deelt, zwijgen mag ook. We lossen elkaars leven niet op, we kijken wat we voor elkaar kunnen doen. Wat je hier leest, vertel je niet verder.',
        'Today is about us. You choose what you share, keeping silent is fine too. We do not solve each other’s lives, we look at what we can do for each other. What you read here you do not pass on.',
      ),
      may: OPEN,
    },
    {
      id: 'bevraging',
      name: say('Korte bevraging', 'Short poll'),
      minutes: 5,
      kind: 'vote',
      purpose: say(
        'Antwoord anoniem: hoeveel energie heb je op het einde van een gewone schooldag?',
        'Answer anonymously: how much energy do you have at the end of a normal school day?',
      ),
      script: say(
        'Open een stemming met een schaal van één tot vijf: ‘Hoeveel energie heb ik op het einde van een gewone dag?’ We zien enkel het beeld van de groep, en pas vanaf vijf antwoorden. Er is geen goed of fout cijfer. Kijk samen: wat zegt dit beeld ons?',
        'Open a vote with a scale of one to five: ‘How much energy do I have at the end of a normal day?’ We see only the picture of the group, and only from five answers on. No number is right or wrong. Look together: what does this picture tell us?',
      ),
      may: VOTING,
    },
    {
      id: 'schrijven',
      name: say('Stil schrijven', 'Silent writing'),
      minutes: 8,
      kind: 'silence',
      purpose: say(
        'Schrijf in stilte: wat geeft jou energie, wat vraagt energie?',
        'Write in silence: what gives you energy, what takes energy?',
      ),
      script: say(
        'Denk aan gewone dingen: de ochtend, de speelplaats, overleg, een fijne collega, het lawaai in de refter. Eén ding per briefje, zonder naam. Schrijf over wat er gebeurt, niet over wie het doet.',
        'Think of ordinary things: the morning, the playground, meetings, a nice colleague, the noise in the dining hall. One thing per note, without a name. Write about what happens, not about who does it.',
      ),
      may: NAMELESS,
    },
    {
      id: 'per-vier',
      name: say('Per vier', 'In fours'),
      minutes: 12,
      kind: 'groups',
      groupSize: 4,
      purpose: say(
        'Zoek met vier wat je kunt delen of ruilen. Zet het bij ‘Dit neem ik van je over’.',
        'Look in fours for what you can share or swap. Put it under ‘I take this over from you’.',
      ),
      script: say(
        'Lees eerst samen de briefjes. Zoek dan wat jullie zelf kunnen veranderen. Een toezicht ruilen, twee klassen samen zetten, een map delen, een vast rustmoment. Schrijf bij ‘Dit neem ik van je over’ wat je voor een ander wilt doen. Alleen wat je echt kunt dragen.',
        'First read the notes together. Then look for what you can change yourselves. Swap a supervision, join classes for a while, share a folder, keep a quiet moment. Under ‘I take this over’ write what you want to do for another. Only what you can really carry.',
      ),
      may: OPEN,
    },
    {
      id: 'stippen',
      name: say('Stippen', 'Dots'),
      minutes: 5,
      kind: 'vote',
      purpose: say(
        'Geef je stippen aan wat het team het meeste lucht geeft.',
        'Give your dots to what gives the team most air.',
      ),
      script: say(
        'Ieder heeft drie stippen. Kies wat haalbaar is en voor veel mensen iets betekent. De stemming is geheim.',
        'Everyone has three dots. Choose what is feasible and matters to many. The vote is secret.',
      ),
      may: VOTING,
    },
    {
      id: 'afspreken',
      name: say('Drie afspraken', 'Three agreements'),
      minutes: 10,
      kind: 'close',
      purpose: say(
        'Maak drie afspraken om elkaar te steunen. Wie doet mee?',
        'Make three agreements to support each other. Who joins?',
      ),
      script: say(
        'Drie afspraken zijn genoeg. Zeg erbij tot wanneer: ‘een maand lang’ is makkelijker dan ‘altijd’. Niemand wordt aangeduid, je schrijft alleen jezelf in. Wie dit te veel vindt, hoeft niets. We sluiten af met een dank je wel aan elkaar.',
        'Three agreements are enough. Say until when: ‘for a month’ is easier than ‘always’. Nobody is appointed, you only put your own name. Whoever finds this too much need not do anything. We close with a thank you to each other.',
      ),
      may: CLOSING,
    },
  ],
  zones: [
    {
      id: 'wat-doet-deugd',
      kind: 'theory',
      title: say('Wat maakt dat mensen zich goed voelen?', 'What makes people feel well?'),
      prompt: say(
        'Ook een leerkracht mag zich goed voelen op school.',
        'A teacher may feel well at school too.',
      ),
      box: places('wat-doet-deugd'),
      phases: [],
    },
    {
      id: 'geeft-energie',
      kind: 'practice',
      title: say('Dit geeft mij energie', 'This gives me energy'),
      prompt: say('Waar fleur je van op?', 'What cheers you up?'),
      box: places('geeft-energie'),
      phases: [],
    },
    {
      id: 'vraagt-energie',
      kind: 'practice',
      title: say('Dit vraagt veel energie', 'This takes a lot of energy'),
      prompt: say('Wat weegt door? Zonder namen.', 'What weighs on you? Without names.'),
      box: places('vraagt-energie'),
      phases: [],
    },
    {
      id: 'neem-ik-over',
      kind: 'neutral',
      title: say('Dit neem ik van je over', 'I take this over from you'),
      prompt: say(
        'Wat kun jij een tijdje voor een collega doen?',
        'What can you do for a colleague for a while?',
      ),
      box: places('neem-ik-over'),
      phases: [],
    },
    {
      id: 'afspraken',
      kind: 'agreement',
      title: say('Drie afspraken om elkaar te steunen', 'Three agreements to support each other'),
      prompt: say('Klein, samen, en tot wanneer?', 'Small, together, and until when?'),
      box: places('afspraken'),
      phases: ['afspreken'],
    },
  ],
  theory: cardsIn('wat-doet-deugd', places, [
    {
      id: 'erbij-horen',
      title: say('Erbij horen', 'Belonging'),
      text: say(
        'Mensen houden het vol als ze zich gezien voelen. Een collega die vraagt hoe het gaat, maakt een verschil.',
        'People keep going when they feel seen. A colleague who asks how you are makes a difference.',
      ),
      source: say(
        'Naar Deci en Ryan (2000), over basisbehoeften',
        'After Deci and Ryan (2000), on basic needs',
      ),
    },
    {
      id: 'ruimte',
      title: say('Ruimte om zelf te kiezen', 'Room to choose'),
      text: say(
        'Hetzelfde werk weegt minder als je zelf mag kiezen hoe je het doet.',
        'The same work weighs less when you may choose how to do it.',
      ),
      source: say(
        'Naar Deci en Ryan (2000), over basisbehoeften',
        'After Deci and Ryan (2000), on basic needs',
      ),
    },
    {
      id: 'steun-en-druk',
      title: say('Steun tegenover druk', 'Support against pressure'),
      text: say(
        'Druk wordt draaglijk als er steun tegenover staat: hulp, rust, een dank je wel, een directie die luistert.',
        'Pressure becomes bearable when support stands against it: help, rest, a thank you, a principal who listens.',
      ),
      source: say(
        'Naar Bakker en Demerouti (2007), over taakeisen en hulpbronnen',
        'After Bakker and Demerouti (2007), on demands and resources',
      ),
    },
    {
      id: 'opgaan-in-je-werk',
      title: say('Opgaan in je werk', 'Absorbed in your work'),
      text: say(
        'Je kent het van kinderen: wie ergens in opgaat, vergeet de tijd. Wanneer had jij dat nog eens?',
        'You know it from children: who is absorbed forgets the time. When did you last have that?',
      ),
      source: say('Naar Laevers, over betrokkenheid', 'After Laevers, on involvement'),
    },
    {
      id: 'grenzen',
      title: say('Nee mogen zeggen', 'Being allowed to say no'),
      text: say(
        'Zorgen voor een ander lukt alleen als je ook je eigen grens kent. Nee zeggen is geen onwil.',
        'Caring for another works only when you know your own limit too. Saying no is not unwillingness.',
      ),
      source: say('Onze eigen visie', 'Our own vision'),
    },
  ]),
  variants: [
    {
      id: '20-minuten',
      name: say('Kort, over de middag', 'Short, over lunch'),
      phases: [
        { id: 'veilig-starten', minutes: 2 },
        { id: 'schrijven', minutes: 5 },
        { id: 'per-vier', minutes: 8 },
        { id: 'afspreken', minutes: 5 },
      ],
    },
  ],
};
