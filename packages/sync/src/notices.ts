/**
 * What a room tells the writer of something that came too late: nothing is wrong, and nothing has to be done again.
 * Codes are those of `Late` in packages/board; the title says what happened, the hint where it is now.
 */
import type { Language, Late } from '@samenbord/board';

export interface NoticeEntry {
  title: Record<Language, string>;
  hint: Record<Language, string>;
}

const KEPT_ASIDE = {
  nl: 'Je briefje is niet weg: het ligt bij het kernteam, onder "laat binnengekomen".',
  en: 'Your note is not lost: the facilitators have it, under "came in late".',
};
const IN_BIN = {
  nl: 'Wat je toevoegde ligt in de prullenmand en kan teruggehaald worden.',
  en: 'What you added lies in the bin and can be brought back.',
};
const SET_BACK = {
  nl: 'Je laatste wijziging is teruggedraaid; de rest is bewaard.',
  en: 'Your last change was set back; everything else is saved.',
};
export const NOTICES: Readonly<Record<Late, NoticeEntry>> = {
  silence: {
    title: { nl: 'Er wordt nu in stilte geschreven', en: 'Everyone is writing in silence now' },
    hint: {
      nl: 'Wat je toevoegde ligt bij je eigen briefjes; niemand anders heeft het gezien.',
      en: 'What you added is with your own notes; nobody else has seen it.',
    },
  },
  'adding-over': {
    title: { nl: 'Er komen nu geen briefjes meer bij', en: 'No more notes are being added now' },
    hint: KEPT_ASIDE,
  },
  'zone-closed': {
    title: { nl: 'In die zone komen nu geen briefjes bij', en: 'That zone takes no notes now' },
    hint: KEPT_ASIDE,
  },
  'zone-full': {
    title: {
      nl: 'In die zone schrijft ieder maar één briefje',
      en: 'Everybody writes only one note in that zone',
    },
    hint: {
      nl: 'Het eerste hangt er. Wat erna kwam is niet weg: het kernteam kan het nog ophangen.',
      en: 'The first one is there. What came after it is not lost: the facilitators can still put it up.',
    },
  },
  'moving-over': {
    title: { nl: 'Verschuiven kan nu niet meer', en: 'Things stay where they are now' },
    hint: SET_BACK,
  },
  'linking-over': {
    title: { nl: 'Verbinden kan nu niet meer', en: 'Linking is over for now' },
    hint: IN_BIN,
  },
  'reacting-over': {
    title: { nl: 'Reageren kan nu niet meer', en: 'Reacting is over for now' },
    hint: {
      nl: 'Je laatste reactie is niet meer meegeteld.',
      en: 'Your last reaction was not counted any more.',
    },
  },
  'drawing-over': {
    title: { nl: 'Tekenen kan nu niet meer', en: 'Drawing is over for now' },
    hint: IN_BIN,
  },
  pinned: {
    title: { nl: 'Dat briefje ligt vast', en: 'That note is pinned down' },
    hint: SET_BACK,
  },
  locked: {
    title: { nl: 'Het bord staat even vast', en: 'The board is locked for a while' },
    hint: SET_BACK,
  },
};
