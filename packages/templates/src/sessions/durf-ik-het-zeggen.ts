import type { Template } from '@samenbord/board';
import { cardsIn, inBands } from './arrange.ts';
import { CLOSING, NAMELESS, OPEN, READING, VOTING } from './rules.ts';
import { say } from './say.ts';

const places = inBands('waar-we-voor-staan', ['trots', 'vast', 'vragen'], 'themas');

export const durfIkHetZeggen: Template = {
  id: 'durf-ik-het-zeggen',
  title: say('Durf ik het zeggen?', 'Do I dare to say it?'),
  aim: say(
    'Ook horen wat collega’s niet zo snel luidop zeggen: waar ze trots op zijn, waar ze mee zitten en wat ze willen vragen.',
    'Hear what colleagues do not easily say out loud: what they are proud of, where they get stuck and what they want to ask.',
  ),
  question: say(
    'Wat zouden we tegen elkaar zeggen als het helemaal veilig was?',
    'What would we tell each other if it were entirely safe?',
  ),
  outcome: say(
    'Drie thema’s waar het team mee verder wil, zonder namen.',
    'Three themes that the team wants to take further, without names.',
  ),
  caution: say(
    'Er staat geen naam bij de briefjes. Toch kan een schrijfstijl of een voorbeeld iemand verraden. Zeg dat vooraf.',
    'The notes carry no names. Still, a way of writing or an example can give someone away. Say so beforehand.',
  ),
  needs: ['voice', 'wellbeing'],
  forms: ['silent-writing', '1-2-4-all', 'dots'],
  people: [6, 60],
  phases: [
    {
      id: 'spelregels',
      name: say('Spelregels', 'Ground rules'),
      minutes: 5,
      kind: 'work',
      purpose: say(
        'Lees de spelregels bovenaan. Mis je er een? Zet ze bij ‘Dit wil ik vragen’.',
        'Read the ground rules at the top. Is one missing? Put it under ‘This is what I want to ask’.',
      ),
      script: say(
        'Vandaag luisteren we naar elkaar. We zoeken niet wie iets schreef, ook straks aan de koffie niet. Wat hier gezegd wordt, blijft hier. Alleen de thema’s gaan mee naar buiten. Kan iedereen daarmee leven? Wat heb je nog nodig om eerlijk te schrijven?',
        'Today we listen to each other. We do not look for who wrote what, not at coffee either. What is said here stays here. Only the themes leave this room. Can everyone live with that? What else do you need to write honestly?',
      ),
      may: OPEN,
    },
    {
      id: 'anoniem-schrijven',
      name: say('Schrijven zonder naam', 'Writing without names'),
      minutes: 8,
      kind: 'silence',
      purpose: say(
        'Schrijf in stilte, zonder naam. Eén gedachte per briefje.',
        'Write in silence, without your name. One thought per note.',
      ),
      script: say(
        'Schrijf voor jezelf. Niemand ziet wat je typt, ook ik niet. Straks verschijnen alle briefjes tegelijk en door elkaar. Noem geen collega’s en geen kinderen. Begin gerust met iets waar je trots op bent.',
        'Write for yourself. Nobody sees what you type, not even me. Later all notes appear at once, in mixed order. Name no colleagues and no children. Feel free to begin with something you are proud of.',
      ),
      may: NAMELESS,
    },
    {
      id: 'onthullen',
      name: say('Tonen en lezen', 'Showing and reading'),
      minutes: 7,
      kind: 'work',
      purpose: say(
        'Lees alles rustig. Geef een hartje aan wat je raakt en een teken bij wat je herkent.',
        'Read everything calmly. Give a heart to what touches you and a mark to what you recognise.',
      ),
      script: say(
        'We tonen de briefjes en lezen eerst in stilte. Je hoeft niet te reageren. Herken je iets? Duid dat aan, dan weet de schrijver: ik ben niet alleen. Tip: kijk zelf eerst of er niets kwetsends bij staat en leg dat opzij.',
        'We show the notes and read in silence first. You need not react. Do you recognise something? Mark it, so that the writer knows they are not alone. Tip: first check yourself that nothing hurtful is among them and lay it aside.',
      ),
      may: READING,
    },
    {
      id: 'per-twee',
      name: say('Per twee', 'In pairs'),
      minutes: 5,
      kind: 'groups',
      groupSize: 2,
      purpose: say(
        'Bespreek met je buur: welk briefje blijft hangen, en waarom?',
        'Discuss with your neighbour: which note stays with you, and why?',
      ),
      script: say(
        'Draai je naar je buur. Kies elk één briefje dat blijft hangen. Raad niet wie het schreef. Vraag liever: hoe zou het zijn om dit te schrijven?',
        'Turn to your neighbour. Each choose one note that stays with you. Do not guess who wrote it. Rather ask: what would it be like to write this?',
      ),
      may: OPEN,
    },
    {
      id: 'per-vier',
      name: say('Per vier', 'In fours'),
      minutes: 7,
      kind: 'groups',
      groupSize: 4,
      purpose: say(
        'Leg met vier bij elkaar wat samenhoort. Geef het een naam in drie woorden.',
        'In fours, put together what belongs together. Give it a name in three words.',
      ),
      script: say(
        'Twee duo’s schuiven samen. Welke briefjes gaan over hetzelfde? Leg ze bij elkaar en schrijf er een korte titel bij. Blijf bij wat er staat, zoek nog geen oplossing.',
        'Two pairs join. Which notes are about the same thing? Put them together and add a short title. Stay with what is written, do not look for a solution yet.',
      ),
      may: OPEN,
    },
    {
      id: 'stippen',
      name: say('Stippen', 'Dots'),
      minutes: 3,
      kind: 'vote',
      purpose: say(
        'Geef je stippen aan wat we eerst moeten aanpakken. Niemand ziet jouw keuze.',
        'Give your dots to what we should tackle first. Nobody sees your choice.',
      ),
      script: say(
        'Ieder heeft drie stippen. Kies waar jij en de kinderen het meest aan hebben. De stemming is geheim. We tellen pas als iedereen klaar is.',
        'Everyone has three dots. Choose what helps you and the children most. The vote is secret. We count only when everyone is done.',
      ),
      may: VOTING,
    },
    {
      id: 'terugkoppelen',
      name: say('Terugkoppelen', 'Sharing'),
      minutes: 5,
      kind: 'close',
      purpose: say(
        'Kijk mee naar de drie thema’s. Klopt dit voor jou?',
        'Look at the three themes together. Is this right for you?',
      ),
      script: say(
        'Dit zijn de drie thema’s met de meeste stippen. Herkennen we ons daarin? Wie wil mee nadenken over een eerste stap? Dank je wel voor je moed. Ook wat geen stippen kreeg, is gelezen.',
        'These are the three themes with most dots. Do we recognise ourselves? Who wants to help think about a first step? Thank you for your courage. What got no dots has been read too.',
      ),
      may: CLOSING,
    },
  ],
  zones: [
    {
      id: 'waar-we-voor-staan',
      kind: 'theory',
      title: say('Waar staan we voor als school?', 'What do we stand for as a school?'),
      prompt: say('Zo gaan we vandaag met elkaar om.', 'This is how we treat each other today.'),
      box: places('waar-we-voor-staan'),
      phases: [],
    },
    {
      id: 'trots',
      kind: 'practice',
      title: say('Hier ben ik trots op', 'I am proud of this'),
      prompt: say(
        'Wat loopt goed in je klas of in ons team?',
        'What goes well in your class or in our team?',
      ),
      box: places('trots'),
      phases: [],
    },
    {
      id: 'vast',
      kind: 'practice',
      title: say('Hier zit ik mee', 'This is where I get stuck'),
      prompt: say(
        'Wat krijg je alleen niet opgelost? Noem geen personen.',
        'What can you not solve on your own? Name no persons.',
      ),
      box: places('vast'),
      phases: [],
    },
    {
      id: 'vragen',
      kind: 'neutral',
      title: say('Dit wil ik vragen', 'This is what I want to ask'),
      prompt: say(
        'Aan het team, aan de directie, aan het kernteam.',
        'To the team, the principal, the core team.',
      ),
      box: places('vragen'),
      phases: [],
    },
    {
      id: 'themas',
      kind: 'agreement',
      title: say('Drie thema’s waar we mee verder gaan', 'Three themes that we take further'),
      prompt: say('Zonder namen. Wie denkt mee, en wanneer?', 'Without names. Who helps, and when?'),
      box: places('themas'),
      phases: [],
    },
  ],
  theory: cardsIn('waar-we-voor-staan', places, [
    {
      id: 'veilig-spreken',
      title: say('Veilig spreken', 'Safe to speak'),
      text: say(
        'Een team leert pas als je een fout of een vraag op tafel durft te leggen, zonder dat iemand je daarop afrekent.',
        'A team only learns when you dare to bring a mistake or a question, and nobody holds it against you.',
      ),
      source: say(
        'Naar Edmondson (1999), over psychologische veiligheid in teams',
        'After Edmondson (1999), on psychological safety in teams',
      ),
    },
    {
      id: 'eerst-begrijpen',
      title: say('Eerst begrijpen', 'Understand first'),
      text: say(
        'We luisteren om te begrijpen, niet om te antwoorden. Een vraag doet meer dan een goede raad.',
        'We listen to understand, not to answer. A question does more than good advice.',
      ),
      source: say('Spelregel voor dit gesprek', 'Ground rule for this talk'),
    },
    {
      id: 'stille-stemmen',
      title: say('Elke stem telt', 'Every voice counts'),
      text: say(
        'Wie weinig zegt, heeft daarom niet weinig te vertellen. Eerst schrijven en dan pas praten helpt iedereen.',
        'Who says little does not have little to tell. Writing first and talking later helps everyone.',
      ),
      source: say('Naar de werkvorm 1-2-4-allen', 'After the working form 1-2-4-all'),
    },
    {
      id: 'samen-verantwoordelijk',
      title: say('Samen voor alle kinderen', 'All children are ours'),
      text: say(
        'In een team dat samen leert, zijn het onze kinderen. Dan is een probleem in één klas ook ons probleem.',
        'In a team that learns together the children are ours. A problem in one class is our problem too.',
      ),
      source: say(
        'Naar Verbiest (2012), over professionele leergemeenschappen',
        'After Verbiest (2012), on professional learning communities',
      ),
    },
    {
      id: 'onze-visie',
      title: say('Onze eigen visie', 'Our own vision'),
      text: say(
        'Welke zin uit onze schoolvisie gaat over hoe wij met elkaar omgaan? Plak ze hier.',
        'Which sentence of our school’s vision is about how we treat each other? Paste it here.',
      ),
      source: say('De visietekst van onze school', 'Our school’s vision'),
    },
  ]),
  variants: [
    {
      id: '20-minuten',
      name: say('Kort, over de middag', 'Short, over lunch'),
      phases: [
        { id: 'spelregels', minutes: 2 },
        { id: 'anoniem-schrijven', minutes: 6 },
        { id: 'onthullen', minutes: 5 },
        { id: 'stippen', minutes: 2 },
        { id: 'terugkoppelen', minutes: 5 },
      ],
    },
    {
      id: '50-minuten',
      name: say('Met meer tijd om te praten', 'With more time to talk'),
      phases: [
        { id: 'spelregels', minutes: 5 },
        { id: 'anoniem-schrijven', minutes: 10 },
        { id: 'onthullen', minutes: 8 },
        { id: 'per-twee', minutes: 7 },
        { id: 'per-vier', minutes: 10 },
        { id: 'stippen', minutes: 3 },
        { id: 'terugkoppelen', minutes: 7 },
      ],
    },
  ],
};
