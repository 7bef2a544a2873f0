import type { ErrorFamily } from './entry.ts';

/** Schools and what they keep for themselves. */
export const SCHOOL_ERRORS = {
  'no-such-school': {
    status: 404,
    retryable: false,
    title: { nl: 'Deze school kennen we niet', en: 'This school is not known' },
    hint: {
      nl: 'Misschien werd ze gewist. Kijk de sleutellink na.',
      en: 'It may have been erased. Check the key link.',
    },
  },
  'school-key-needed': {
    status: 401,
    retryable: false,
    title: { nl: 'Die sleutel past niet bij deze school', en: 'That key does not fit the school' },
    hint: {
      nl: 'Open de sleutellink van je school opnieuw, of vraag hem aan wie hem bewaart.',
      en: 'Open the key link of your school again, or ask whoever keeps it.',
    },
  },
  'no-such-template': {
    status: 404,
    retryable: false,
    title: { nl: 'Dat sjabloon is er niet (meer)', en: 'There is no such template (any more)' },
    hint: {
      nl: 'Misschien haalde een collega het net weg. Kies een ander sjabloon.',
      en: 'Perhaps a colleague took it away just now. Choose another template.',
    },
  },
  'template-changed': {
    status: 409,
    retryable: false,
    title: {
      nl: 'Een collega bewaarde dit sjabloon intussen ook',
      en: 'A colleague has saved this template meanwhile',
    },
    hint: {
      nl: 'Bewaar het jouwe ernaast. Zo gaat er niets verloren.',
      en: 'Save yours beside it, so that nothing is lost.',
    },
  },
  'template-too-large': {
    status: 413,
    retryable: false,
    title: { nl: 'Dat sjabloon is te groot', en: 'That template is too large' },
    hint: {
      nl: 'Kort de teksten in, of leg minder theoriekaarten klaar.',
      en: 'Shorten the texts, or lay out fewer theory cards.',
    },
  },
  'school-templates-full': {
    status: 409,
    retryable: false,
    title: {
      nl: 'Je school heeft geen plaats meer voor sjablonen',
      en: 'Your school has no room for more templates',
    },
    hint: {
      nl: 'Verwijder eerst een sjabloon dat niemand nog gebruikt. Je kunt het vooraf als bestand bewaren.',
      en: 'Remove a template that nobody uses any more first. You can save it as a file before.',
    },
  },
} as const satisfies ErrorFamily;
