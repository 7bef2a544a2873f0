/** Files from elsewhere that no notes come of, and what the person reads. */
import * as others from './files-of-others.ts';
import { boardWith } from './kept-board.ts';
import type { FileCase } from './templates.ts';

const EMPTY = 'Daar staat niets in om op te hangen.';
const SPREADSHEET = 'Dat is het rekenblad zelf. Bewaar het in Excel of LibreOffice als CSV';
const NOT_TEXT = 'Dat is geen tekstbestand. Kies een CSV-bestand';
const PAGE = 'Dat is een webpagina. Zoek bij Padlet, Miro of Mural naar';
const BOARD = 'Dat is een bewaard bord of een verslag. Open het op de startpagina';
const LARGE = 'Dat bestand is te groot. Tot 2 MB gaat het';

export const TABLES_WITHOUT_NOTES: readonly FileCase[] = [
  { name: 'nothing', file: () => Buffer.alloc(0), says: EMPTY },
  { name: 'only lines', file: () => Buffer.from('\r\n\r\n  \r\n'), says: EMPTY },
  { name: 'only a heading', file: () => Buffer.from('Titel;Tekst\r\n'), says: EMPTY },
  { name: 'only a mark', file: () => Buffer.from('\ufeff'), says: EMPTY },
  { name: 'a spreadsheet', file: others.xlsx, says: SPREADSHEET },
  { name: 'an old spreadsheet', file: others.oldXls, says: SPREADSHEET },
  { name: 'a zip bomb', file: others.swelling, says: SPREADSHEET },
  { name: 'a photo', file: others.jpeg, says: NOT_TEXT },
  { name: 'a picture', file: others.png, says: NOT_TEXT },
  { name: 'a gzip bomb', file: others.swellingGzip, says: NOT_TEXT },
  { name: 'a web page', file: others.html, says: PAGE },
  { name: 'a drawing with a script', file: others.svg, says: PAGE },
  { name: 'a kept board', file: () => boardWith({}), says: BOARD },
  { name: 'half a kept board', file: () => boardWith({}).subarray(0, 300), says: BOARD },
  { name: 'a report', file: others.emptyPdf, says: BOARD },
  { name: '50 MB', file: others.fiftyMegabytes, says: LARGE },
];
