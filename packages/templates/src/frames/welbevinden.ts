import { say } from '../sessions/say.ts';
import { card } from './frame.ts';
import type { TheoryFrame } from './frame.ts';

const EGO = ['Naar Laevers, ervaringsgericht onderwijs', 'After Laevers, experiential education'] as const;

export const welbevinden: TheoryFrame = {
  id: 'welbevinden-en-betrokkenheid',
  title: say('Welbevinden en betrokkenheid', 'Well-being and involvement'),
  about: say(
    'Kijken of kinderen zich goed voelen en echt aan het leren zijn. De vijf niveaus zijn voor kinderen, nooit voor collega’s.',
    'Seeing whether children feel well and are really learning. The five levels are for children, never for colleagues.',
  ),
  cards: [
    card(
      'wb-welbevinden',
      ['Zich goed voelen', 'Feeling well'],
      [
        'Een kind dat zich goed voelt, is open, levendig en zichzelf. Het straalt rust en plezier uit.',
        'A child that feels well is open, lively and itself. It shows calm and joy.',
      ],
      EGO,
    ),
    card(
      'wb-betrokkenheid',
      ['Ergens in opgaan', 'Being absorbed'],
      [
        'Een betrokken kind is geboeid, zoekt zelf verder en laat zich niet snel afleiden.',
        'An involved child is fascinated, goes on by itself and is not easily distracted.',
      ],
      EGO,
    ),
    card(
      'wb-signalen',
      ['Signalen zien', 'Seeing the signs'],
      [
        'Let op aandacht, energie, volhouden, fantasie en trots. Ze vertellen meer dan een toets.',
        'Watch for attention, energy, persistence, imagination and pride. They tell more than a test.',
      ],
      EGO,
    ),
    card(
      'wb-aanbod',
      ['Een rijk aanbod', 'A rich offer'],
      [
        'Materiaal en opdrachten die prikkelen, sluiten aan bij wat kinderen bezighoudt.',
        'Materials and tasks that appeal tie in with what occupies children.',
      ],
      EGO,
    ),
    card(
      'wb-initiatief',
      ['Ruimte voor initiatief', 'Room for initiative'],
      [
        'Kinderen mogen kiezen wat ze doen, hoe en met wie, binnen duidelijke grenzen.',
        'Children may choose what they do, how and with whom, within clear limits.',
      ],
      EGO,
    ),
    card(
      'wb-stijl',
      ['De stijl van de leerkracht', 'The teacher’s style'],
      [
        'Je maakt het verschil door warm te reageren, boeiend te prikkelen en kinderen zelf te laten doen.',
        'You matter by responding warmly, stimulating and letting children do things themselves.',
      ],
      EGO,
    ),
    card(
      'wb-gesprek',
      ['Praten over wat ze beleven', 'Talking about what they feel'],
      [
        'Een kind dat woorden krijgt voor wat het beleeft, kan er ook beter mee om.',
        'A child that gets words for what it experiences can deal with it better.',
      ],
      EGO,
    ),
  ],
};
