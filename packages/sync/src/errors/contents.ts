import type { ErrorFamily } from './entry.ts';

/** What stands, or no longer stands, on a board. */
export const CONTENT_ERRORS = {
  'no-such-target': {
    status: 404,
    retryable: false,
    title: { nl: 'Dat staat niet (meer) op het bord', en: 'That is not on the board (any more)' },
    hint: {
      nl: 'Kies een zone, briefje of kaart van het bord.',
      en: 'Choose a zone, note or card of the board.',
    },
  },
  'no-such-note': {
    status: 404,
    retryable: false,
    title: { nl: 'Dat briefje is er niet meer', en: 'That note is gone' },
    hint: {
      nl: 'Iemand heeft het intussen weggelegd of weggegooid.',
      en: 'Somebody has set it aside or thrown it away meanwhile.',
    },
  },
  'no-such-agreement': {
    status: 404,
    retryable: false,
    title: { nl: 'Die afspraak is er niet meer', en: 'That agreement is gone' },
    hint: {
      nl: 'Het kernteam heeft ze intussen weggehaald.',
      en: 'The facilitators have taken it away meanwhile.',
    },
  },
  'names-another': {
    status: 409,
    retryable: false,
    title: { nl: 'Niemand wordt door een ander aangeduid', en: 'Nobody is put down by somebody else' },
    hint: {
      nl: 'Kies ‘het team’, of laat ieder zelf intekenen bij de afspraak.',
      en: 'Choose ‘the team’, or let everybody put their own name to the agreement.',
    },
  },
  'not-in-bin': {
    status: 404,
    retryable: false,
    title: { nl: 'Dat ligt niet (meer) in de prullenmand', en: 'That is not in the bin (any more)' },
    hint: {
      nl: 'Iemand anders heeft het intussen teruggezet of gewist.',
      en: 'Somebody else has put it back or erased it meanwhile.',
    },
  },
  'no-such-zone': {
    status: 404,
    retryable: false,
    title: { nl: 'Die zone bestaat niet', en: 'There is no such zone' },
    hint: { nl: 'Kies een zone van het bord.', en: 'Choose a zone of the board.' },
  },
  'zone-not-empty': {
    status: 409,
    retryable: false,
    title: { nl: 'In die zone ligt nog iets', en: 'Something still lies in that zone' },
    hint: {
      nl: 'Verplaats eerst de briefjes en kaarten naar een andere zone.',
      en: 'Move the notes and cards to another zone first.',
    },
  },
  'no-such-card': {
    status: 404,
    retryable: false,
    title: { nl: 'Die theoriekaart bestaat niet', en: 'There is no such theory card' },
    hint: {
      nl: 'Misschien nam een collega ze net weg.',
      en: 'Perhaps a colleague took it away just now.',
    },
  },
  'not-in-this-phase': {
    status: 409,
    retryable: false,
    title: { nl: 'Schrijven kan nu niet', en: 'Notes cannot be written now' },
    hint: {
      nl: 'Wacht tot het kernteam het schrijven weer opent.',
      en: 'Wait until the facilitators open writing again.',
    },
  },
} as const satisfies ErrorFamily;
