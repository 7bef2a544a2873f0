import type { ErrorFamily } from './entry.ts';

/** Leading the day: phases, time, going back. */
export const LEADING_ERRORS = {
  'phase-moved-on': {
    status: 409,
    retryable: false,
    title: { nl: 'Iemand anders wisselde al van fase', en: 'Somebody else already changed the phase' },
    hint: { nl: 'Kijk in welke fase het bord nu is.', en: 'Look which phase the board is in now.' },
  },
  'no-such-phase': {
    status: 404,
    retryable: false,
    title: { nl: 'Die fase bestaat niet', en: 'There is no such phase' },
    hint: { nl: 'Kies een fase uit de lijst.', en: 'Choose a phase from the list.' },
  },
  'phase-is-current': {
    status: 409,
    retryable: false,
    title: { nl: 'Iedereen is nu al in die fase', en: 'Everybody is in that phase already' },
    hint: { nl: 'Ga eerst naar een andere fase.', en: 'Go to another phase first.' },
  },
  'timer-not-running': {
    status: 409,
    retryable: false,
    title: { nl: 'De timer loopt niet', en: 'The timer is not running' },
    hint: { nl: 'Start de timer eerst.', en: 'Start the timer first.' },
  },
  'no-such-action': {
    status: 404,
    retryable: false,
    title: { nl: 'Dat staat niet (meer) in het logboek', en: 'That is not in the log' },
    hint: { nl: 'Kies een handeling uit de lijst.', en: 'Choose an action from the list.' },
  },
  'undo-too-late': {
    status: 409,
    retryable: false,
    title: { nl: 'Dat kan niet meer ongedaan gemaakt worden', en: 'That can no longer be undone' },
    hint: {
      nl: 'Ongedaan maken kan tot tien minuten erna, en niet bij wat voorgoed weg is. Je kunt wel het bord terugzetten naar een eerder moment.',
      en: 'Undoing works for ten minutes, and not for what is gone for good. You can still take the board back to an earlier moment.',
    },
  },
  'undo-overtaken': {
    status: 409,
    retryable: false,
    title: { nl: 'Daar is intussen op verder gewerkt', en: 'Somebody has worked on it since' },
    hint: { nl: 'Maak eerst ongedaan wat later kwam.', en: 'Undo what came later first.' },
  },
  'people-are-in': {
    status: 409,
    retryable: false,
    title: { nl: 'Er zijn al collega’s op het bord', en: 'Colleagues are on the board already' },
    hint: {
      nl: 'Terug naar de voorbereiding kan niet meer. Zet het bord vast als je even tijd nodig hebt.',
      en: 'It cannot become a draft again. Lock the board when you need a moment.',
    },
  },
  'no-such-point': {
    status: 404,
    retryable: false,
    title: { nl: 'Dat moment is niet bewaard', en: 'That moment is not kept' },
    hint: { nl: 'Kies een ander moment uit de lijst.', en: 'Choose another moment from the list.' },
  },
  'rehearsal-running': {
    status: 409,
    retryable: false,
    title: { nl: 'Er loopt al een generale repetitie', en: 'A rehearsal is already running' },
    hint: { nl: 'Stop die eerst, of ga kijken.', en: 'Stop that one first, or go and watch it.' },
  },
  'no-rehearsal': {
    status: 404,
    retryable: false,
    title: { nl: 'Er loopt geen generale repetitie', en: 'No rehearsal is running' },
    hint: { nl: 'Ze is al gestopt.', en: 'It has stopped already.' },
  },
  'too-many-rehearsals': {
    status: 503,
    retryable: true,
    title: { nl: 'Op deze server wordt nu al veel geoefend', en: 'Too many rehearsals on this server' },
    hint: { nl: 'Probeer het over een kwartier opnieuw.', en: 'Try again in a quarter of an hour.' },
  },
} as const satisfies ErrorFamily;
