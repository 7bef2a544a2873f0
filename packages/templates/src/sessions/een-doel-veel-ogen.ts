import type { Template } from '@samenbord/board';
import { cardsIn, inBands } from './arrange.ts';
import { CLOSING, OPEN, QUIET } from './rules.ts';
import { say } from './say.ts';

const places = inBands('wat-nodig', ['wat-we-zien', 'wat-hielp', 'stem-van-het-kind'], 'focusdoel');

export const eenDoelVeelOgen: Template = {
  id: 'een-doel-veel-ogen',
  title: say('Eén doel, veel ogen', 'One goal, many eyes'),
  aim: say(
    'Met iedereen rond een kind kijken wat het nodig heeft, en één haalbaar focusdoel kiezen.',
    'Look with everyone around a child at what it needs, and choose one feasible focus goal.',
  ),
  question: say(
    'Wat heeft dit kind nu nodig, en wat kan ieder van ons doen?',
    'What does this child need now, and what can each of us do?',
  ),
  outcome: say(
    'Eén blad met het focusdoel en wie wat doet. Het blad staat apart en wordt maar kort bewaard.',
    'One sheet with the focus goal and who does what. It stands apart and is kept only briefly.',
  ),
  caution: say(
    'Schrijf nooit de naam van een kind, een ouder of een broer of zus. Zeg ‘het kind’. Dit bord wordt na dertig dagen gewist.',
    'Never write the name of a child, a parent or a sibling. Say ‘the child’. This board is erased after thirty days.',
  ),
  needs: ['care', 'calm'],
  forms: ['rounds', 'think-pair-share'],
  people: [3, 10],
  retention: 30,
  phases: [
    {
      id: 'kader',
      name: say('Kader en privacy', 'Frame and privacy'),
      minutes: 5,
      kind: 'work',
      purpose: say(
        'Zet één briefje: wat vind je fijn of sterk aan dit kind?',
        'Put up one note: what do you like or find strong in this child?',
      ),
      script: say(
        'We praten over één kind, met respect, alsof het erbij zit. We schrijven geen namen. Wat we zien, houden we apart van wat we denken. Eén doel is genoeg. We beginnen met wat goed gaat.',
        'We talk about one child, with respect, as if it sat with us. We write no names. We keep what we see apart from what we think. One goal is enough. We begin with what goes well.',
      ),
      may: OPEN,
    },
    {
      id: 'waarnemen',
      name: say('Waarnemen', 'Observing'),
      minutes: 10,
      kind: 'work',
      purpose: say(
        'Schrijf wat je ziet en hoort. Alleen feiten: waar, wanneer, wat gebeurde er?',
        'Write what you see and hear. Only facts: where, when, what happened?',
      ),
      script: say(
        'Ieder kijkt vanuit een andere plek: de klas, de speelplaats, de turnles, de opvang. Schrijf wat een camera zou zien. Dus niet ‘het kind is lui’, wel ‘het kind begint na tien minuten aan de taak’. Denk ook aan wat al eens hielp.',
        'Everyone looks from another place: the class, the playground, gym, childcare. Write what a camera would see. So not ‘the child is lazy’ but ‘the child starts the task after ten minutes’. Think also of what helped before.',
      ),
      may: QUIET,
    },
    {
      id: 'begrijpen',
      name: say('Begrijpen', 'Understanding'),
      minutes: 10,
      kind: 'work',
      purpose: say(
        'Lees alles. Trek lijnen naar de kaarten bovenaan: wat heeft dit kind nodig?',
        'Read everything. Draw lines to the cards on top: what does this child need?',
      ),
      script: say(
        'Wanneer gaat het goed, en wat is er dan anders? Wat zou het kind zelf zeggen? Vul aan in zijn woorden. We zoeken geen schuldige en geen etiket. We zoeken wat dit kind nodig heeft om een stap te zetten.',
        'When does it go well, and what is different then? What would the child say? Add it in its own words. We look for no one to blame and for no label. We look for what this child needs to take a step.',
      ),
      may: OPEN,
    },
    {
      id: 'focusdoel-kiezen',
      name: say('Focusdoel', 'Focus goal'),
      minutes: 10,
      kind: 'work',
      purpose: say(
        'Kies samen één doel dat binnen zes weken haalbaar is. Zet het bij ‘Ons focusdoel’.',
        'Choose together one goal that is feasible within six weeks. Put it at ‘Our focus goal’.',
      ),
      script: say(
        'Zeg het doel in één zin: het kind kan …, als wij …. Is het klein genoeg? Ziet het kind zelf dat het lukt? Kunnen we het doel ook met het kind en de ouders bespreken?',
        'Say the goal in one sentence: the child can …, if we …. Is it small enough? Will the child see that it works? Can we discuss the goal with the child and the parents too?',
      ),
      may: OPEN,
    },
    {
      id: 'wie-doet-wat',
      name: say('Wie doet wat?', 'Who does what?'),
      minutes: 10,
      kind: 'work',
      purpose: say(
        'Zet bij ‘Ons focusdoel’ wat jij doet, in jouw les of op jouw plek, en tegen wanneer.',
        'Put at ‘Our focus goal’ what you do, in your lesson or your place, and by when.',
      ),
      script: say(
        'Ieder kiest zelf één ding. Liever klein en elke dag, dan groot en één keer. Wie praat met het kind? Wie spreekt de ouders? Maak er meteen afspraken van.',
        'Everyone chooses one thing. Rather small and every day than big and once. Who talks with the child? Who speaks with the parents? Turn it into agreements right away.',
      ),
      may: OPEN,
    },
    {
      id: 'afronden',
      name: say('Afronden', 'Closing'),
      minutes: 5,
      kind: 'close',
      purpose: say(
        'Lees het blad nog eens na. Klopt het, en staan er geen namen op?',
        'Read the sheet once more. Is it right, and are there no names on it?',
      ),
      script: say(
        'We lezen de afspraken luidop. Zou je dit blad aan het kind en zijn ouders durven tonen? Dan is het goed. Bewaar het verslag op de plek die de school daarvoor heeft. Het bord zelf wordt gewist.',
        'We read the agreements aloud. Would you dare to show this sheet to the child and its parents? Then it is fine. Keep the report where your school keeps such things. The board itself is erased.',
      ),
      may: CLOSING,
    },
  ],
  zones: [
    {
      id: 'wat-nodig',
      kind: 'theory',
      title: say('Wat heeft dit kind nodig?', 'What does this child need?'),
      prompt: say(
        'Een kind is geen probleem, het heeft iets nodig.',
        'A child is not a problem, it needs something.',
      ),
      box: places('wat-nodig'),
      phases: ['begrijpen'],
    },
    {
      id: 'wat-we-zien',
      kind: 'practice',
      title: say('Wat zien we?', 'What do we see?'),
      prompt: say(
        'Feiten, geen namen. Wat zou een camera zien?',
        'Facts, no names. What would a camera see?',
      ),
      box: places('wat-we-zien'),
      phases: [],
    },
    {
      id: 'wat-hielp',
      kind: 'practice',
      title: say('Wat hielp al?', 'What helped already?'),
      prompt: say(
        'Wanneer ging het wel goed? Wat deed je toen?',
        'When did it go well? What did you do then?',
      ),
      box: places('wat-hielp'),
      phases: [],
    },
    {
      id: 'stem-van-het-kind',
      kind: 'practice',
      title: say('De stem van het kind', 'The child’s own voice'),
      prompt: say('Wat zegt of toont het kind zelf?', 'What does the child itself say or show?'),
      box: places('stem-van-het-kind'),
      phases: [],
    },
    {
      id: 'focusdoel',
      kind: 'agreement',
      title: say('Ons focusdoel', 'Our focus goal'),
      prompt: say(
        'Eén doel, haalbaar binnen zes weken. Wie doet wat, tegen wanneer?',
        'One goal, feasible within six weeks. Who does what, by when?',
      ),
      box: places('focusdoel'),
      phases: ['focusdoel-kiezen', 'wie-doet-wat'],
    },
  ],
  theory: cardsIn('wat-nodig', places, [
    {
      id: 'verbondenheid',
      title: say('Erbij horen', 'Belonging'),
      text: say(
        'Dit kind heeft iemand nodig die het ziet, die rustig blijft en die elke dag opnieuw begint.',
        'This child needs someone who sees it, who stays calm and who starts anew every day.',
      ),
      source: say(
        'Naar Deci en Ryan (2000), over basisbehoeften',
        'After Deci and Ryan (2000), on basic needs',
      ),
    },
    {
      id: 'kunnen',
      title: say('Voelen dat het lukt', 'Feeling able'),
      text: say(
        'Dit kind heeft taken nodig die net haalbaar zijn, en tijd om te oefenen zonder dat iedereen kijkt.',
        'This child needs tasks that are just within reach, and time to practise without everyone watching.',
      ),
      source: say(
        'Naar Deci en Ryan (2000), over basisbehoeften',
        'After Deci and Ryan (2000), on basic needs',
      ),
    },
    {
      id: 'zelf-kiezen',
      title: say('Zelf iets kiezen', 'Having a choice'),
      text: say(
        'Dit kind heeft een keuze nodig, hoe klein ook, en een uitleg waarom iets moet.',
        'This child needs a choice, however small, and an explanation of why something has to be.',
      ),
      source: say(
        'Naar Deci en Ryan (2000), over basisbehoeften',
        'After Deci and Ryan (2000), on basic needs',
      ),
    },
    {
      id: 'welbevinden',
      title: say('Zich goed voelen', 'Feeling well'),
      text: say(
        'Pas als een kind zich goed voelt en ergens echt in opgaat, leert het diep. Waar zie je dat bij dit kind?',
        'Only when a child feels well and is really absorbed does it learn deeply. Where do you see that in this child?',
      ),
      source: say('Naar Laevers, ervaringsgericht onderwijs', 'After Laevers, experiential education'),
    },
    {
      id: 'afstemmen',
      title: say('Kind en omgeving', 'Child and surroundings'),
      text: say(
        'We kijken niet alleen naar het kind, maar ook naar de klas, de leerkracht en thuis. Wat kunnen wij veranderen?',
        'We look not only at the child but also at the class, the teacher and home. What can we change?',
      ),
      source: say(
        'Naar Pameijer en Van Beukering, handelingsgericht werken',
        'After Pameijer and Van Beukering, needs-based working',
      ),
    },
    {
      id: 'recht-op-een-stem',
      title: say('Recht op een stem', 'The right to a voice'),
      text: say(
        'Een kind heeft het recht om te zeggen wat het denkt over wat het aangaat. Dus ook over dit doel.',
        'A child has the right to say what it thinks about what concerns it. So about this goal too.',
      ),
      source: say('Kinderrechtenverdrag, artikel 12', 'Convention on the Rights of the Child, article 12'),
    },
    {
      id: 'zorgcontinuum',
      title: say('De juiste zorg', 'The right care'),
      text: say(
        'Wat kan in de klas voor alle kinderen? Wat is extra? En wanneer vragen we hulp van buiten de school?',
        'What can be done in class for all children? What is extra? And when do we ask for help from outside?',
      ),
      source: say('Het zorgcontinuüm, Prodia', 'The continuum of care, Prodia'),
    },
  ]),
  variants: [
    {
      id: '20-minuten',
      name: say('Kort overleg', 'Short meeting'),
      phases: [
        { id: 'kader', minutes: 2 },
        { id: 'waarnemen', minutes: 6 },
        { id: 'focusdoel-kiezen', minutes: 6 },
        { id: 'wie-doet-wat', minutes: 6 },
      ],
    },
  ],
};
