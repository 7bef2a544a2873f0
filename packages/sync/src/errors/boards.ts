import type { ErrorFamily } from './entry.ts';

/** A board that is missing, not open yet, full or closed, and its code. */
export const BOARD_ERRORS = {
  'no-such-board': {
    status: 404,
    closeCode: 4404,
    retryable: false,
    title: { nl: 'Dit bord bestaat niet (meer)', en: 'This board does not exist (any more)' },
    hint: {
      nl: 'Misschien is het gewist. Vraag het kernteam om een nieuwe link.',
      en: 'It may have been erased. Ask the facilitator for a new link.',
    },
  },
  'no-such-code': {
    status: 404,
    retryable: false,
    title: { nl: 'Die code kennen we niet', en: 'We do not know that code' },
    hint: {
      nl: 'Kijk de acht tekens nog eens na op het scherm.',
      en: 'Check the eight characters on the screen once more.',
    },
  },
  'board-not-draft': {
    status: 409,
    retryable: false,
    title: { nl: 'Het bord is al open', en: 'The board is open already' },
    hint: { nl: 'Iedereen met de code kan meedoen.', en: 'Everybody with the code can take part.' },
  },
  'board-closed': {
    status: 409,
    retryable: false,
    title: { nl: 'De dag is afgesloten', en: 'The day is closed' },
    hint: {
      nl: 'Je ziet alles nog, maar wijzigen kan niet meer. Je laatste wijziging staat alleen op dit toestel.',
      en: 'You can still see everything but change nothing. Your last change is on this device only.',
    },
  },
  'board-not-open': {
    status: 409,
    retryable: true,
    title: { nl: 'Het bord is nog niet open', en: 'The board is not open yet' },
    hint: {
      nl: 'Het kernteam bereidt de dag nog voor. Probeer straks opnieuw met dezelfde code.',
      en: 'The facilitators are still preparing the day. Try the same code again later.',
    },
  },
  'board-full': {
    status: 409,
    retryable: false,
    title: { nl: 'Het bord is vol', en: 'The board is full' },
    hint: {
      nl: 'Vraag het kernteam om de prullenmand leeg te maken. Wat je net toevoegde, staat alleen op dit toestel.',
      en: 'Ask the facilitators to clear the bin. What you added last is on this device only.',
    },
  },
  'last-facilitator': {
    status: 409,
    retryable: false,
    title: { nl: 'Dit is de laatste link van het kernteam', en: 'This is the last link of the facilitators' },
    hint: {
      nl: 'Maak eerst een link voor iemand anders: zonder kernteam kan niemand het bord nog leiden.',
      en: 'Make a link for somebody else first: without facilitators nobody can lead the board.',
    },
  },
} as const satisfies ErrorFamily;
