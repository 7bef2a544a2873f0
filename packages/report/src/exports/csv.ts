/**
 * All notes as a table for a spreadsheet. With a byte order mark, semicolons and CRLF: what Excel in Dutch opens
 * right at a double click (RFC 4180 but for the separator).
 */
import type { BoardSnapshot } from '@samenbord/board';
import type { ReportChoices } from '../options.ts';
import { oneLine } from '../text/clean.ts';
import { authorName, noteLines, notesInOrder } from '../content/notes.ts';
import { prepare } from './prepare.ts';

const BYTE_ORDER_MARK = '\ufeff';
/** A spreadsheet would take the cell for a formula; some read the wide signs of East Asian keyboards as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row per note, in the order of the report. Who wrote it has columns only where names are asked for. */
export function notesCsv(original: BoardSnapshot, choices: ReportChoices): string {
  const names = choices.names === true;
  const { board, messages } = prepare(original, { ...choices, names });
  const { columns } = messages;
  const lines = noteLines(board, messages);
  const rows: string[][] = [
    [
      columns.number,
      columns.zone,
      columns.kind,
      columns.note,
      columns.theme,
      columns.group,
      ...(names ? [columns.name, columns.onBehalf] : []),
      columns.links,
      columns.reactions,
    ],
  ];
  for (const [zoneId, ids] of notesInOrder(board))
    for (const id of ids) {
      const [note, told] = [board.notes[id], lines.get(id)];
      if (!note || !told) continue;
      const zone = board.zones[zoneId];
      rows.push([
        String(told.number),
        zone ? oneLine(zone.title) || messages.untitledZone : messages.outside,
        zone ? messages.kinds[zone.kind] : '',
        note.text.trim(),
        oneLine(board.clusters[note.cluster]?.title ?? ''),
        oneLine(note.group),
        ...(names ? [authorName(board, note), oneLine(note.onBehalf)] : []),
        told.links.map(({ name, card }) => `${name}: ${card}`).join(' | '),
        told.reactions.map(({ count, name }) => `${String(count)} × ${name}`).join(' | '),
      ]);
    }
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}
