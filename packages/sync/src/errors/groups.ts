import type { ErrorFamily } from './entry.ts';

/** Groups and what they bring back. */
export const GROUP_ERRORS = {
  'no-such-group': {
    status: 404,
    retryable: false,
    title: { nl: 'Die groep is er niet (meer)', en: 'There is no such group (any more)' },
    hint: { nl: 'Kies een groep uit de lijst.', en: 'Choose a group from the list.' },
  },
  'no-such-person': {
    status: 404,
    retryable: false,
    title: { nl: 'Die deelnemer is er niet (meer)', en: 'That participant is not here (any more)' },
    hint: { nl: 'Kies iemand uit de lijst.', en: 'Choose somebody from the list.' },
  },
  'no-groups': {
    status: 409,
    retryable: false,
    title: { nl: 'Er zijn nog geen groepen', en: 'There are no groups yet' },
    hint: { nl: 'Maak eerst groepen.', en: 'Make groups first.' },
  },
  'groups-at-work': {
    status: 409,
    retryable: false,
    title: { nl: 'De groepen zijn al aan het werk', en: 'The groups are already at work' },
    hint: {
      nl: 'Roep ze eerst terug naar de plenaire. Daarna kun je opnieuw verdelen; hun borden blijven bewaard.',
      en: 'Call them back first. Then you can divide again; their boards are kept.',
    },
  },
  'too-few-people': {
    status: 409,
    retryable: false,
    title: { nl: 'Er zijn te weinig mensen voor zoveel groepen', en: 'Too few people for that many groups' },
    hint: {
      nl: 'Kies minder groepen, of wacht op de anderen.',
      en: 'Choose fewer groups, or wait for the others.',
    },
  },
  'nothing-to-harvest': {
    status: 409,
    retryable: false,
    title: { nl: 'Nog geen groep koos een briefje', en: 'No group has chosen a note yet' },
    hint: {
      nl: 'Vraag de groepen om hoogstens drie briefjes aan te duiden met ‘Naar de plenaire’.',
      en: 'Ask the groups to mark at most three notes with ‘To the plenary’.',
    },
  },
  'not-a-group': {
    status: 409,
    retryable: false,
    title: { nl: 'Dit is geen bord van een groep', en: 'This is not the board of a group' },
    hint: { nl: 'Briefjes kiezen doe je in je groep.', en: 'Notes are chosen in your group.' },
  },
  'too-many-picks': {
    status: 409,
    retryable: false,
    title: { nl: 'Jullie kozen al drie briefjes', en: 'You have chosen three notes already' },
    hint: { nl: 'Laat er eerst een los.', en: 'Let go of one first.' },
  },
} as const satisfies ErrorFamily;
