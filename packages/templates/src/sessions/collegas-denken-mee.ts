import type { Template } from '@samenbord/board';
import { cardsIn, inColumns } from './arrange.ts';
import { CLOSING, OPEN, QUIET, SILENT } from './rules.ts';
import { say } from './say.ts';

const places = inColumns('hoe-begrijpen', ['situatie', 'nog-weten'], 'ik-zou-proberen', 'neem-ik-mee');

export const collegasDenkenMee: Template = {
  id: 'collegas-denken-mee',
  title: say('Collega’s denken mee', 'Colleagues think along'),
  aim: say(
    'Een collega brengt een situatie uit de klas in. De anderen proberen eerst te begrijpen en geven dan pas advies.',
    'A colleague brings in a situation from class. The others first try to understand and only then advise.',
  ),
  question: say(
    'Wat gebeurt hier eigenlijk, en wat zou kunnen helpen?',
    'What is really happening, and what could help?',
  ),
  outcome: say(
    'Eén volgende stap die de inbrenger zelf kiest. De rest wordt gewist.',
    'One next step that the presenter chooses. The rest is erased.',
  ),
  caution: say(
    'Noem geen kinderen, ouders of collega’s bij naam. Dit bord wordt na zeven dagen gewist. Alleen de inbrenger neemt iets mee.',
    'Name no children, parents or colleagues. This board is erased after seven days. Only the presenter takes something along.',
  ),
  needs: ['calm', 'care', 'teamwork'],
  forms: ['incident', 'rounds', 'groups'],
  people: [4, 12],
  retention: 7,
  phases: [
    {
      id: 'kiezen',
      name: say('Een situatie kiezen', 'Choosing a situation'),
      minutes: 5,
      kind: 'work',
      purpose: say(
        'Schrijf in één zin een situatie waar je mee zit. Samen kiezen we er één.',
        'Write in one sentence a situation that bothers you. Together we choose one.',
      ),
      script: say(
        'Zit je met iets waar je niet uit geraakt? Eén zin is genoeg: een moment in de klas, een gesprek, een kind dat je niet bereikt. We kiezen de situatie waar we allemaal iets van leren. De inbrenger beslist of het mag.',
        'Who has something they cannot work out? One sentence is enough: a moment in class, a talk, a child you do not reach. We choose the situation that we all learn from. The presenter decides whether it may.',
      ),
      may: OPEN,
    },
    {
      id: 'vertellen',
      name: say('Vertellen', 'Telling'),
      minutes: 5,
      kind: 'work',
      purpose: say(
        'Luister naar de inbrenger. Schrijf nog niets van jezelf.',
        'Listen to the presenter. Write nothing of your own yet.',
      ),
      script: say(
        'De inbrenger vertelt wat er gebeurde, tot het moment waarop het moeilijk werd. Niet hoe het afliep. Wij luisteren en onderbreken niet. De kern komt op een paar briefjes bij ‘De situatie’.',
        'The presenter tells what happened, up to the moment it became difficult. Not how it ended. We listen and do not interrupt. The core goes on a few notes under ‘The situation’.',
      ),
      may: QUIET,
    },
    {
      id: 'vragen',
      name: say('Vragen stellen', 'Asking'),
      minutes: 15,
      kind: 'work',
      purpose: say(
        'Zet je vragen bij ‘Wat willen we nog weten?’. Verstop er geen advies in.',
        'Put your questions under ‘What do we still want to know?’. Hide no advice in them.',
      ),
      script: say(
        'Schrijf eerst je vraag, stel ze dan. Goede vragen beginnen met wat, wanneer, wie of hoe. ‘Heb je al eens geprobeerd om …’ is een advies, dat bewaren we voor straks. De inbrenger antwoordt kort en mag ook zeggen: dat weet ik niet.',
        'Write your question first, then ask it. Good questions begin with what, when, who or how. ‘Have you ever tried to …’ is advice, we keep that for later. The presenter answers briefly and may also say: I do not know.',
      ),
      may: OPEN,
    },
    {
      id: 'analyse',
      name: say('Begrijpen in groepjes', 'Understanding in small groups'),
      minutes: 10,
      kind: 'groups',
      groupSize: 3,
      purpose: say(
        'Zoek met drie een verklaring. Trek een lijn naar een kaart, of schrijf zelf een idee.',
        'In threes, look for an explanation. Draw a line to a card, or write an idea yourself.',
      ),
      script: say(
        'Ga met drie samen zitten. Bekijk de situatie door een andere bril: die van het kind, de groep, de ouder, de leerkracht. Wat zou er kunnen spelen? Zoek minstens twee verklaringen. De inbrenger luistert mee.',
        'Sit together in threes. Look through other eyes: the child’s, the group’s, the parent’s, the teacher’s. What could be going on? Find at least two explanations. The presenter listens in.',
      ),
      may: OPEN,
    },
    {
      id: 'advies',
      name: say('Adviesronde', 'Round of advice'),
      minutes: 15,
      kind: 'silence',
      purpose: say(
        'Schrijf in stilte bij ‘Ik zou proberen …, omdat …’. Eén advies per briefje.',
        'Write in silence under ‘I would try …, because …’. One piece of advice per note.',
      ),
      script: say(
        'Schrijf eerst elk voor jezelf één of twee briefjes. Begin met ‘ik zou … proberen, omdat …’. Daarna tonen we alles tegelijk en leest ieder voor. Geen discussie: het zijn cadeaus, de inbrenger kiest wat er uitgepakt wordt.',
        'First each write one or two notes for yourself. Begin with ‘I would try …, because …’. Then we show everything at once and everyone reads aloud. No debate: they are gifts, the presenter chooses what to unwrap.',
      ),
      may: SILENT,
    },
    {
      id: 'inbrenger-kiest',
      name: say('De inbrenger kiest', 'The presenter chooses'),
      minutes: 5,
      kind: 'work',
      purpose: say(
        'Luister naar wat de inbrenger meeneemt. De anderen zwijgen.',
        'Listen to what the presenter takes along. The others keep silent.',
      ),
      script: say(
        'Aan de inbrenger: wat raakt je, wat wil je proberen? Kies één stap en schrijf ze op als afspraak met jezelf. Je hoeft niet uit te leggen waarom je iets niet kiest.',
        'To the presenter: what touches you, what do you want to try? Choose one step and write it as an agreement with yourself. You need not explain why you do not choose something.',
      ),
      may: QUIET,
    },
    {
      id: 'afronden',
      name: say('Afronden', 'Closing'),
      minutes: 5,
      kind: 'close',
      purpose: say(
        'Wat neem je zelf mee uit dit gesprek? Zeg het in één zin.',
        'What do you take from this talk yourself? Say it in one sentence.',
      ),
      script: say(
        'Zeg elk in één zin wat je meeneemt. Dank aan de inbrenger, het vraagt moed. Wat hier verteld is, blijft hier. Wie vraagt over twee weken eens hoe het loopt?',
        'Everyone says in one sentence what they take along. Thanks to the presenter, it takes courage. What was told here stays here. Who will ask in two weeks how it is going?',
      ),
      may: CLOSING,
    },
  ],
  zones: [
    {
      id: 'hoe-begrijpen',
      kind: 'theory',
      title: say('Hoe kunnen we dit begrijpen?', 'How can we understand this?'),
      prompt: say('Kijk eens door een andere bril.', 'Look through other eyes.'),
      box: places('hoe-begrijpen'),
      phases: ['analyse'],
    },
    {
      id: 'situatie',
      kind: 'practice',
      title: say('De situatie', 'The situation'),
      prompt: say('Wat gebeurde er? Zonder namen.', 'What happened? Without names.'),
      box: places('situatie'),
      phases: [],
    },
    {
      id: 'nog-weten',
      kind: 'practice',
      title: say('Wat willen we nog weten?', 'What do we still want to know?'),
      prompt: say(
        'Vragen om te begrijpen: wat, wanneer, wie, hoe?',
        'Questions to understand: what, when, who, how?',
      ),
      box: places('nog-weten'),
      phases: [],
    },
    {
      id: 'ik-zou-proberen',
      kind: 'neutral',
      title: say('Ik zou proberen …, omdat …', 'I would try …, because …'),
      prompt: say('Een cadeau voor de inbrenger.', 'A gift for the presenter.'),
      box: places('ik-zou-proberen'),
      phases: [],
    },
    {
      id: 'neem-ik-mee',
      kind: 'agreement',
      title: say('Dit neem ik mee', 'This is what I take along'),
      prompt: say('De inbrenger kiest één volgende stap.', 'The presenter chooses one next step.'),
      box: places('neem-ik-mee'),
      phases: ['inbrenger-kiest', 'afronden'],
    },
  ],
  theory: cardsIn('hoe-begrijpen', places, [
    {
      id: 'door-de-ogen-van-het-kind',
      title: say('Door de ogen van het kind', 'Through the child’s eyes'),
      text: say(
        'Gedrag is vaak een poging om iets duidelijk te maken. Wat zou het kind hiermee willen zeggen?',
        'Behaviour is often an attempt to make something clear. What might the child want to say?',
      ),
      source: say('Vraag bij de incidentmethode', 'A question of the incident method'),
    },
    {
      id: 'de-groep',
      title: say('De groep speelt mee', 'The group plays a part'),
      text: say(
        'Een kind reageert ook op de groep: wie kijkt, wie lacht, wie hoort erbij? Wat gebeurt er rondom?',
        'A child reacts to the group too: who looks, who laughs, who belongs? What happens around it?',
      ),
      source: say('Vraag bij de incidentmethode', 'A question of the incident method'),
    },
    {
      id: 'voor-en-na',
      title: say('Ervoor en erna', 'Before and after'),
      text: say(
        'Kijk naar wat vlak voor het moment gebeurde en wat het kind erna kreeg. Dat verklaart vaak waarom het terugkomt.',
        'Look at what happened just before and what the child got afterwards. It often explains why it comes back.',
      ),
      source: say('Naar het ABC-schema uit de leertheorie', 'After the ABC scheme of learning theory'),
    },
    {
      id: 'mezelf',
      title: say('En ikzelf?', 'And me?'),
      text: say(
        'Wat deed dit moment met jou? Wat jij voelt, vertelt soms ook wat er bij het kind speelt.',
        'What did this moment do to you? What you feel sometimes tells what goes on in the child.',
      ),
      source: say('Vraag bij de incidentmethode', 'A question of the incident method'),
    },
    {
      id: 'wanneer-niet',
      title: say('Wanneer is het er niet?', 'When is it absent?'),
      text: say(
        'Zoek de momenten waarop het wel goed gaat. Wat is er dan anders, en kun je daar meer van doen?',
        'Look for the moments when it goes well. What is different then, and can you do more of it?',
      ),
      source: say('Naar oplossingsgericht werken (de Shazer)', 'After solution-focused work (de Shazer)'),
    },
    {
      id: 'eerst-vragen',
      title: say('Eerst vragen, dan raden', 'Ask first, then guess'),
      text: say(
        'Wie meteen advies geeft, lost vaak een ander probleem op. Vragen maken de situatie eerst scherp.',
        'Who advises at once often solves another problem. Questions first make the situation clear.',
      ),
      source: say(
        'Naar Pigors en Pigors (1961), de incidentmethode',
        'After Pigors and Pigors (1961), the incident process',
      ),
    },
  ]),
  variants: [
    {
      id: '50-minuten',
      name: say('In één lesuur', 'In one lesson'),
      phases: [
        { id: 'kiezen', minutes: 3 },
        { id: 'vertellen', minutes: 5 },
        { id: 'vragen', minutes: 12 },
        { id: 'analyse', minutes: 8 },
        { id: 'advies', minutes: 12 },
        { id: 'inbrenger-kiest', minutes: 5 },
        { id: 'afronden', minutes: 5 },
      ],
    },
    {
      id: '20-minuten',
      name: say('Snel en klein', 'Quick and small'),
      phases: [
        { id: 'kiezen', minutes: 2 },
        { id: 'vertellen', minutes: 3 },
        { id: 'vragen', minutes: 6 },
        { id: 'advies', minutes: 6 },
        { id: 'inbrenger-kiest', minutes: 3 },
      ],
    },
  ],
};
