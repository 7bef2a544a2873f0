/**
 * The one registry of everything that can go wrong for a person or a client: HTTP status, WebSocket close code,
 * whether trying again can help, and what a person reads. HTTP problems, close reasons and notices all name a
 * code from here.
 */
import type { Language } from '@samenbord/board';

export interface ErrorEntry {
  /** HTTP status of the problem answer. */
  status: number;
  /** WebSocket close code; without one the code only travels as a notice or an HTTP problem. */
  closeCode?: number;
  /** Whether the same request may succeed later without the person changing anything. */
  retryable: boolean;
  title: Record<Language, string>;
  /** What the person can do now. */
  hint: Record<Language, string>;
}

export const ERRORS = {
  'bad-request': {
    status: 400,
    retryable: false,
    title: { nl: 'Dat verzoek klopt niet', en: 'That request is not valid' },
    hint: { nl: 'Kijk na wat je invulde en probeer opnieuw.', en: 'Check what you filled in and try again.' },
  },
  'not-found': {
    status: 404,
    retryable: false,
    title: { nl: 'Niet gevonden', en: 'Not found' },
    hint: { nl: 'Kijk het adres na.', en: 'Check the address.' },
  },
  unauthorized: {
    status: 401,
    closeCode: 4401,
    retryable: false,
    title: { nl: 'Je bent niet aangemeld', en: 'You are not signed in' },
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
    title: { nl: 'Die sleutel past niet op de school', en: 'That key does not fit the school' },
    hint: {
      nl: 'Open de sleutellink van je school opnieuw, of vraag ze aan wie ze bewaart.',
      en: 'Open the key link of your school again, or ask whoever keeps it.',
    },
  },
  'no-such-board': {
    status: 404,
    closeCode: 4404,
    retryable: false,
    title: { nl: 'Dit bord bestaat niet (meer)', en: 'This board does not exist (any more)' },
    hint: {
      nl: 'Misschien is het gewist. Vraag de begeleider om een nieuwe link.',
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
  'slow-down': {
    status: 429,
    retryable: true,
    title: { nl: 'Even rustig aan', en: 'Please slow down' },
    hint: { nl: 'Wacht een paar tellen en probeer opnieuw.', en: 'Wait a few seconds and try again.' },
  },
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
    title: { nl: 'Iedereen is in die fase', en: 'Everybody is in that phase' },
    hint: { nl: 'Ga eerst naar een andere fase.', en: 'Go to another phase first.' },
  },
  'no-such-target': {
    status: 404,
    retryable: false,
    title: { nl: 'Dat staat niet (meer) op het bord', en: 'That is not on the board (any more)' },
    hint: {
      nl: 'Kies een vak, briefje of kaart van het bord.',
      en: 'Choose a zone, note or card of the board.',
    },
  },
  'board-not-draft': {
    status: 409,
    retryable: false,
    title: { nl: 'Het bord is al open', en: 'The board is open already' },
    hint: { nl: 'Iedereen met de code kan meedoen.', en: 'Everybody with the code can take part.' },
  },
  'no-such-action': {
    status: 404,
    retryable: false,
    title: { nl: 'Dat staat niet in het logboek', en: 'That is not in the log' },
    hint: { nl: 'Kies een handeling uit de lijst.', en: 'Choose an action from the list.' },
  },
  'undo-too-late': {
    status: 409,
    retryable: false,
    title: { nl: 'Dat kan niet meer ongedaan gemaakt worden', en: 'That can no longer be undone' },
    hint: {
      nl: 'Na tien minuten, of voor wat voorgoed is, kun je wel terug naar een eerder moment.',
      en: 'After ten minutes, or for what is for good, you can still go back to an earlier moment.',
    },
  },
  'undo-overtaken': {
    status: 409,
    retryable: false,
    title: { nl: 'Daar is intussen op verder gewerkt', en: 'Somebody has worked on it since' },
    hint: { nl: 'Maak eerst ongedaan wat later kwam.', en: 'Undo what came later first.' },
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
  'not-in-bin': {
    status: 404,
    retryable: false,
    title: { nl: 'Dat ligt niet (meer) in de prullenbak', en: 'That is not in the bin (any more)' },
    hint: {
      nl: 'Iemand anders heeft het intussen teruggezet of gewist.',
      en: 'Somebody else has put it back or erased it meanwhile.',
    },
  },
  'no-such-point': {
    status: 404,
    retryable: false,
    title: { nl: 'Dat moment is niet bewaard', en: 'That moment is not kept' },
    hint: { nl: 'Kies een ander moment uit de lijst.', en: 'Choose another moment from the list.' },
  },
  'timer-not-running': {
    status: 409,
    retryable: false,
    title: { nl: 'De timer loopt niet', en: 'The timer is not running' },
    hint: { nl: 'Start de timer eerst.', en: 'Start the timer first.' },
  },
  'board-closed': {
    status: 409,
    retryable: false,
    title: { nl: 'De dag is afgesloten', en: 'The day is closed' },
    hint: {
      nl: 'Je ziet alles nog, maar wijzigen kan niet meer. Je laatste wijziging staat enkel op dit toestel.',
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
  'last-facilitator': {
    status: 409,
    retryable: false,
    title: { nl: 'Dit is de laatste van het kernteam', en: 'This is the last facilitator' },
    hint: {
      nl: 'Maak eerst een link voor iemand anders: zonder kernteam kan niemand het bord nog leiden.',
      en: 'Make a link for somebody else first: without facilitators nobody can lead the board.',
    },
  },
  'board-full': {
    status: 409,
    retryable: false,
    title: { nl: 'Het bord is vol', en: 'The board is full' },
    hint: {
      nl: 'Er past niets meer bij. Je laatste toevoeging staat enkel op dit toestel.',
      en: 'Nothing more fits. What you added last is on this device only.',
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
  'too-large': {
    status: 413,
    closeCode: 4413,
    retryable: false,
    title: { nl: 'Dat is te groot', en: 'That is too large' },
    hint: { nl: 'Probeer het in kleinere stukken.', en: 'Try it in smaller pieces.' },
  },
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
    title: { nl: 'Het is hier even te druk', en: 'It is too busy here right now' },
    hint: { nl: 'We proberen zo meteen opnieuw.', en: 'We will try again in a moment.' },
  },
  restart: {
    status: 503,
    closeCode: 1012,
    retryable: true,
    title: { nl: 'De server herstart', en: 'The server is restarting' },
    hint: { nl: 'We verbinden vanzelf opnieuw.', en: 'We will reconnect by ourselves.' },
  },
  internal: {
    status: 500,
    retryable: true,
    title: { nl: 'Er ging iets mis bij ons', en: 'Something went wrong on our side' },
    hint: { nl: 'Probeer het zo meteen opnieuw.', en: 'Try again in a moment.' },
  },
  'not-an-image': {
    status: 415,
    retryable: false,
    title: { nl: 'Dat is geen afbeelding voor op het bord', en: 'That is not an image for the board' },
    hint: {
      nl: 'Kies een foto of schermafdruk: JPEG, PNG of WebP.',
      en: 'Choose a photo or a screenshot: JPEG, PNG or WebP.',
    },
  },
  'image-too-large': {
    status: 413,
    retryable: false,
    title: { nl: 'Die afbeelding is te groot', en: 'That image is too large' },
    hint: {
      nl: 'Ze mag hoogstens 10 MB en 24 megapixels zijn. Maak ze kleiner of neem de foto opnieuw.',
      en: 'It may be at most 10 MB and 24 megapixels. Make it smaller or take the photo again.',
    },
  },
  'image-unreadable': {
    status: 422,
    retryable: false,
    title: { nl: 'Die afbeelding kan niet gelezen worden', en: 'That image cannot be read' },
    hint: {
      nl: 'Het bestand is beschadigd of onvolledig. Neem de foto opnieuw, of bewaar ze opnieuw als JPEG.',
      en: 'The file is damaged or incomplete. Take the photo again, or save it once more as JPEG.',
    },
  },
  'images-off': {
    status: 403,
    retryable: false,
    title: { nl: 'Afbeeldingen staan uit', en: 'Images are switched off' },
    hint: {
      nl: 'Het kernteam kan ze weer aanzetten. Een briefje schrijven kan wel.',
      en: 'The facilitators can switch them on again. You can still write a note.',
    },
  },
  'images-full': {
    status: 409,
    retryable: false,
    title: { nl: 'Er passen geen afbeeldingen meer bij', en: 'No more images fit on the board' },
    hint: {
      nl: 'Een bord heeft plaats voor 200 afbeeldingen. Briefjes passen er nog bij.',
      en: 'A board has room for 200 images. Notes still fit.',
    },
  },
  'nothing-to-reveal': {
    status: 409,
    retryable: false,
    title: { nl: 'Er wacht nog niets om te tonen', en: 'Nothing waits to be shown yet' },
    hint: {
      nl: 'Geef de groep nog even de tijd om te schrijven.',
      en: 'Give the group a little more time to write.',
    },
  },
  'too-few-writers': {
    status: 409,
    retryable: false,
    title: { nl: 'Nog te weinig mensen hebben geschreven', en: 'Too few people have written yet' },
    hint: {
      nl: 'Naamloze briefjes verschijnen pas als er van drie mensen iets wacht: anders weet iedereen wie wat schreef.',
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
  'not-in-this-phase': {
    status: 409,
    retryable: false,
    title: { nl: 'Schrijven kan nu niet', en: 'Notes cannot be written now' },
    hint: {
      nl: 'Wacht tot het kernteam het schrijven weer opent.',
      en: 'Wait until the facilitators open writing again.',
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
    title: { nl: 'In dat vak ligt nog iets', en: 'Something still lies in that zone' },
    hint: {
      nl: 'Verplaats eerst de briefjes en kaarten naar een ander vak.',
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
      nl: 'Wat je op tijd gaf, telt mee; later toegevoegde stippen niet meer.',
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
  'no-board-in-file': {
    status: 422,
    retryable: false,
    title: { nl: 'In dat bestand zit geen bord', en: 'There is no board in that file' },
    hint: {
      nl: 'Kies een verslag (PDF) of een board.json die met Samenbord gemaakt is.',
      en: 'Choose a report (PDF) or a board.json that Samenbord made.',
    },
  },
  'board-file-damaged': {
    status: 422,
    retryable: false,
    title: { nl: 'Dat bestand is beschadigd', en: 'That file is damaged' },
    hint: {
      nl: 'Neem een andere kopie, bijvoorbeeld uit de mail waarmee je het kreeg.',
      en: 'Take another copy, for instance from the mail that brought it.',
    },
  },
  'board-file-too-new': {
    status: 422,
    retryable: false,
    title: { nl: 'Dat bestand komt uit een nieuwere versie', en: 'That file is from a newer version' },
    hint: {
      nl: 'Vraag wie deze server beheert om Samenbord bij te werken.',
      en: 'Ask whoever runs this server to update Samenbord.',
    },
  },
  'board-file-too-large': {
    status: 413,
    retryable: false,
    title: { nl: 'Dat bord is te groot', en: 'That board is too large' },
    hint: {
      nl: 'Een bestand mag hoogstens 48 MB zijn. Kies het verslag van één studiedag.',
      en: 'A file may be at most 48 MB. Choose the report of one study day.',
    },
  },
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
  'rehearsal-running': {
    status: 409,
    retryable: false,
    title: { nl: 'Er loopt al een generale repetitie', en: 'A rehearsal is already running' },
    hint: { nl: 'Stop die eerst, of ga ze bekijken.', en: 'Stop that one first, or go and watch it.' },
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
    title: { nl: 'Er wordt al te veel geoefend op deze server', en: 'Too many rehearsals on this server' },
    hint: { nl: 'Probeer het straks opnieuw.', en: 'Try again later.' },
  },
  'report-failed': {
    status: 500,
    retryable: true,
    title: { nl: 'Het verslag kon niet gemaakt worden', en: 'The report could not be made' },
    hint: {
      nl: 'Het bord zelf is veilig bewaard. Probeer het verslag opnieuw.',
      en: 'The board itself is safe. Try the report again.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ErrorCode = keyof typeof ERRORS;

/** The entry of a code, with every field readable whatever the code. */
export const errorEntry = (code: ErrorCode): ErrorEntry => ERRORS[code];

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

/** Codes that end a connection. */
export type ClosingCode = {
  [Code in ErrorCode]: (typeof ERRORS)[Code] extends { closeCode: number } ? Code : never;
}[ErrorCode];
