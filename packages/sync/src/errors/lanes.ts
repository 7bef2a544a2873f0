import type { ErrorFamily } from './entry.ts';

/** Writing in silence, notes without a name, and votes. */
export const LANE_ERRORS = {
  'not-read-ahead': {
    status: 409,
    retryable: false,
    title: { nl: 'In deze fase leest niemand mee', en: 'In this phase nobody reads along' },
    hint: {
      nl: 'Het kernteam leest alleen mee in fasen waar dat vooraf bij staat.',
      en: 'The team can only read along where the phase says so beforehand.',
    },
  },
  'nothing-to-reveal': {
    status: 409,
    retryable: false,
    title: { nl: 'Er wacht nog niets om te tonen', en: 'Nothing waits to be shown yet' },
    hint: {
      nl: 'Geef de groep nog wat tijd om te schrijven.',
      en: 'Give the group a little more time to write.',
    },
  },
  'too-few-writers': {
    status: 409,
    retryable: false,
    title: { nl: 'Nog te weinig mensen hebben geschreven', en: 'Too few people have written yet' },
    hint: {
      nl: 'Briefjes zonder naam verschijnen pas als drie mensen iets schreven. Anders weet iedereen van wie ze zijn.',
      en: 'Notes without a name appear once three people have written: otherwise all know who wrote what.',
    },
  },
  'lanes-renewed': {
    status: 409,
    closeCode: 4409,
    retryable: false,
    title: { nl: 'De briefjes zijn intussen getoond', en: 'The notes have been shown meanwhile' },
    hint: {
      nl: 'Laad de pagina opnieuw om verder te schrijven.',
      en: 'Reload the page to go on writing.',
    },
  },
  'not-your-note': {
    status: 403,
    retryable: false,
    title: { nl: 'Dat briefje hoort niet bij dit toestel', en: 'That note does not belong to this device' },
    hint: {
      nl: 'Een naamloos briefje wijzig je op het toestel waarop je het schreef.',
      en: 'A note without a name is changed on the device that it was written on.',
    },
  },
  'no-such-vote': {
    status: 404,
    retryable: false,
    title: { nl: 'Die stemming bestaat niet', en: 'There is no such vote' },
    hint: { nl: 'Kijk welke stemming nu open is.', en: 'Look which vote is open now.' },
  },
  'vote-closed': {
    status: 409,
    retryable: false,
    title: { nl: 'De stemming is gesloten', en: 'The vote is closed' },
    hint: {
      nl: 'Wat je op tijd gaf, telt mee. Stippen van daarna niet meer.',
      en: 'What you gave in time counts; dots added later no longer do.',
    },
  },
  'no-such-choice': {
    status: 409,
    retryable: false,
    title: { nl: 'Daarop kun je niet stemmen', en: 'You cannot vote on that' },
    hint: {
      nl: 'Misschien is het briefje intussen weggehaald. Kies iets anders.',
      en: 'Perhaps the note was taken away meanwhile. Choose something else.',
    },
  },
  'too-many-dots': {
    status: 409,
    retryable: false,
    title: { nl: 'Zoveel stippen heb je niet', en: 'You do not have that many dots' },
    hint: { nl: 'Haal eerst ergens een stip weg.', en: 'Take a dot away somewhere first.' },
  },
  'nothing-to-choose': {
    status: 409,
    retryable: false,
    title: { nl: 'Er is niets om op te stemmen', en: 'There is nothing to vote on' },
    hint: {
      nl: 'Geef keuzes op, of kies een zone waarin briefjes hangen.',
      en: 'Give options, or choose a zone that has notes.',
    },
  },
} as const satisfies ErrorFamily;
