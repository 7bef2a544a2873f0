import type { ErrorFamily } from './entry.ts';

/** Requests that are wrong in themselves, and who may not make them. */
export const REQUEST_ERRORS = {
  'bad-request': {
    status: 400,
    retryable: false,
    title: { nl: 'Daar klopt iets niet', en: 'That request is not valid' },
    hint: { nl: 'Kijk na wat je invulde en probeer opnieuw.', en: 'Check what you filled in and try again.' },
  },
  'not-found': {
    status: 404,
    retryable: false,
    title: { nl: 'Dat vinden we hier niet', en: 'Not found' },
    hint: { nl: 'Kijk het adres na. Misschien staat er een tikfout in.', en: 'Check the address.' },
  },
  unauthorized: {
    status: 401,
    closeCode: 4401,
    retryable: false,
    title: { nl: 'Je bent hier nog niet binnen', en: 'You are not signed in' },
    hint: {
      nl: 'Open de link die je kreeg opnieuw, of doe mee met de code.',
      en: 'Open your link again, or join with the code.',
    },
  },
  forbidden: {
    status: 403,
    closeCode: 4403,
    retryable: false,
    title: { nl: 'Dat mag je hier niet', en: 'You may not do that here' },
    hint: {
      nl: 'Vraag het aan wie de studiedag begeleidt.',
      en: 'Ask the person who facilitates the day.',
    },
  },
  'create-key-needed': {
    status: 401,
    retryable: false,
    title: { nl: 'Hier heb je een sleutel voor nodig', en: 'You need a key for this' },
    hint: {
      nl: 'Vraag de sleutel om borden te maken aan wie deze server beheert.',
      en: 'Ask whoever runs this server for the key to create boards.',
    },
  },
  'create-key-wrong': {
    status: 401,
    retryable: false,
    title: { nl: 'Deze sleutel klopt niet', en: 'That key is not right' },
    hint: {
      nl: 'Kijk na of je hem juist overtypte, of vraag hem opnieuw aan wie deze server beheert.',
      en: 'Check what you typed, or ask whoever runs this server for the key again.',
    },
  },
  'slow-down': {
    status: 429,
    retryable: true,
    title: { nl: 'Dat ging even te snel', en: 'Please slow down' },
    hint: { nl: 'Wacht een paar tellen en probeer opnieuw.', en: 'Wait a few seconds and try again.' },
  },
  'too-large': {
    status: 413,
    closeCode: 4413,
    retryable: false,
    title: { nl: 'Dat is te groot', en: 'That is too large' },
    hint: { nl: 'Probeer het in kleinere stukken.', en: 'Try it in smaller pieces.' },
  },
  'disk-full': {
    status: 503,
    retryable: true,
    title: { nl: 'De schijf van de server is vol', en: 'The disk of the server is full' },
    hint: {
      nl: 'Verwittig wie deze server beheert. Zodra er weer plaats is, werkt alles vanzelf weer.',
      en: 'Tell whoever runs this server. As soon as there is room, all works again by itself.',
    },
  },
  internal: {
    status: 500,
    retryable: true,
    title: { nl: 'Er liep iets mis bij ons', en: 'Something went wrong on our side' },
    hint: { nl: 'Probeer het zo meteen opnieuw.', en: 'Try again in a moment.' },
  },
} as const satisfies ErrorFamily;
