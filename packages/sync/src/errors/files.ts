import type { ErrorFamily } from './entry.ts';

/** Files that a board is read from or written to. */
export const FILE_ERRORS = {
  'no-board-in-file': {
    status: 422,
    retryable: false,
    title: { nl: 'In dat bestand zit geen bord', en: 'There is no board in that file' },
    hint: {
      nl: 'Kies een verslag (PDF) of een board.json die met Samenbord gemaakt is.',
      en: 'Choose a report (PDF) or a board.json that Samenbord made.',
    },
  },
  'template-not-board': {
    status: 422,
    retryable: false,
    title: { nl: 'Dat is een sjabloon, geen bewaard bord', en: 'That is a template, not a kept board' },
    hint: {
      nl: 'Ga naar de sjablonen en kies daar ‘Open een sjabloonbestand’.',
      en: 'Go to the templates and choose ‘Open a template file’ there.',
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
  'report-failed': {
    status: 500,
    retryable: true,
    title: { nl: 'Het verslag kon niet gemaakt worden', en: 'The report could not be made' },
    hint: {
      nl: 'Het bord zelf is veilig bewaard. Probeer het verslag opnieuw.',
      en: 'The board itself is safe. Try the report again.',
    },
  },
} as const satisfies ErrorFamily;
