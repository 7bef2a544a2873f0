import type { ErrorFamily } from './entry.ts';

/** What ends or delays a connection to the server. */
export const CONNECTION_ERRORS = {
  malformed: {
    status: 400,
    closeCode: 4400,
    retryable: false,
    title: { nl: 'De server begreep dit toestel niet', en: 'The server did not understand this device' },
    hint: {
      nl: 'Laad de pagina opnieuw. Wat nog niet bewaard was, blijft op dit toestel staan.',
      en: 'Reload the page. What was not saved yet stays on this device.',
    },
  },
  'client-too-old': {
    status: 426,
    closeCode: 4426,
    retryable: false,
    title: { nl: 'Er is een nieuwe versie', en: 'There is a new version' },
    hint: { nl: 'Laad de pagina opnieuw.', en: 'Reload the page.' },
  },
  'too-slow': {
    status: 503,
    closeCode: 4508,
    retryable: true,
    title: { nl: 'Je verbinding kan niet volgen', en: 'Your connection cannot keep up' },
    hint: { nl: 'We verbinden zo meteen opnieuw.', en: 'We will reconnect in a moment.' },
  },
  'too-many': {
    status: 503,
    closeCode: 4529,
    retryable: true,
    title: { nl: 'Het is hier nu te druk', en: 'It is too busy here right now' },
    hint: { nl: 'We proberen zo meteen opnieuw.', en: 'We will try again in a moment.' },
  },
  restart: {
    status: 503,
    closeCode: 1012,
    retryable: true,
    title: { nl: 'De server herstart', en: 'The server is restarting' },
    hint: { nl: 'We verbinden vanzelf opnieuw.', en: 'We will reconnect by ourselves.' },
  },
} as const satisfies ErrorFamily;
