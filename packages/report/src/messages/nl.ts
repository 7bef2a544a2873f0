import type { Messages } from './messages.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const nl: Messages = {
  locale: 'nl-BE',
  untitled: 'Bord zonder titel',
  kicker: 'Verslag van de studiedag',
  attachment: 'Het bord van dit verslag, om opnieuw te openen',
  goal: 'Wat we wilden bereiken',
  question: 'De vraag van de dag',
  counts: {
    notes: (n) => count(n, 'briefje', 'briefjes'),
    agreements: (n) => count(n, 'afspraak', 'afspraken'),
    links: (n) => count(n, 'verband tussen theorie en praktijk', 'verbanden tussen theorie en praktijk'),
  },
  agreements: 'Onze afspraken',
  noAgreements: 'Er zijn nog geen afspraken gemaakt.',
  together: 'Samen',
  own: 'Eigen invulling',
  who: 'Wie',
  due: 'Tegen',
  sources: 'Gegroeid uit',
  ownWays: 'Zo vullen we het in',
  states: { new: 'nieuw', busy: 'bezig', done: 'gedaan', dropped: 'losgelaten' },
  overview: 'Het hele bord',
  overviewAlt: (zones, notes, links) =>
    `Overzicht van het bord: ${count(zones, 'zone', 'zones')}, ${count(notes, 'briefje', 'briefjes')} en ` +
    `${count(links, 'verband', 'verbanden')}. Alle tekst staat ook op de pagina’s hierna.`,
  zonePage: (title, part, parts) => (parts > 1 ? `${title} (${part} van ${parts})` : title),
  emptyZone: 'Hier hangen geen briefjes.',
  outside: 'Buiten de zones',
  untitledZone: 'Zone zonder titel',
  kinds: { theory: 'Theorie', practice: 'Praktijk', agreement: 'Afspraken', neutral: 'Vrij' },
  notesPerZone: 'Alle briefjes',
  theoryCards: 'Theoriekaarten',
  continued: 'vervolg',
  source: 'Bron',
  onBehalf: (whom) => `namens ${whom}`,
  emptyNote: '(leeg briefje)',
  labels: {
    already: 'doen we al',
    partly: 'deels',
    chafes: 'hier wringt het',
    trying: 'proberen we',
  },
  reactions: { heart: 'hartje', recognise: 'herken ik', curious: 'wil ik meer over weten' },
  matrix: 'Theorie en praktijk naast elkaar',
  matrixIntro:
    'Elk teken is een briefje dat aan een theoriekaart hangt. Een lege rij is een witte vlek: daar hing nog niets.',
  matrixEmpty: 'Er zijn nog geen verbanden gelegd tussen briefjes en theoriekaarten.',
  theory: 'Theorie',
  noGroup: 'Zonder groep',
  total: 'Samen',
  whiteSpots: 'Witte vlekken',
  whiteSpotsIntro: 'Theorie waar nog geen enkel briefje aan hangt.',
  noWhiteSpots: 'Geen: elke theoriekaart kreeg minstens één briefje.',
  withoutTheory: 'Praktijk zonder theorie',
  withoutTheoryIntro:
    'Briefjes uit de praktijk zonder verband met een theoriekaart: vaak het begin van een goed gesprek.',
  noWithoutTheory: 'Geen: elk briefje uit de praktijk hangt aan een theoriekaart.',
  votes: 'Stippen',
  voteOpen: 'Deze stemming is nog niet afgesloten.',
  dots: (n) => count(n, 'stip', 'stippen'),
  people: 'Wie erbij was',
  howToRead: 'Hoe lees je dit verslag?',
  howTo: [
    'De afspraken staan vooraan, met de briefjes waaruit ze groeiden. Daarna zie je het hele bord, dan elke zone met leesbare briefjes, en tot slot alles in lijsten.',
    'Een naam staat alleen bij een briefje als de schrijver met naam meedeed. Briefjes zonder naam blijven zonder naam.',
    'In dit bestand zit ook het bord zelf (board.json), zonder meer namen dan in het verslag. Zo kan het bord later opnieuw geopend worden.',
  ],
  retention: (days) =>
    `Het bord zelf wordt ${count(days, 'dag', 'dagen')} na de studiedag gewist. Dit verslag bewaar je zelf.`,
};
