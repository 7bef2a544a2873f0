/** A board as it is kept, and what can be made of it: whole, changed in one place, as a PDF. */
import { boardFromTemplate } from '@samenbord/board';
import type { BoardSnapshot, Note } from '@samenbord/board';
import { templateById } from '@samenbord/templates';

export function keptBoard(): BoardSnapshot {
  const template = templateById('van-leerplan-naar-mijn-klas');
  if (!template) throw new Error('there is no such template');
  const made = boardFromTemplate(template, {
    ...{ title: 'Taal', school: 'De Linde', date: '2026-11-23', language: 'nl', state: 'closed' },
    ...{ retention: 366, now: 1 },
  });
  const practice = Object.entries(made.zones).find(([, { kind }]) => kind === 'practice')?.[0] ?? '';
  const note: Note = {
    ...{ text: 'Elke dag een kring', pos: [10, 20] as const },
    ...{ size: 'normal', color: 'yellow', zone: practice, cluster: '', author: null, anonymous: false },
    ...{
      group: '',
      onBehalf: '',
      claim: '',
      origin: null,
      readAhead: false,
      tags: [],
      createdAt: 1,
      pinned: false,
      deleted: 0,
    },
  } as const;
  return { ...made, notes: { n1: note } };
}

export const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** The kept board with something else under one key. */
export const boardWith = (changes: Readonly<Record<string, unknown>>): Buffer =>
  json({ ...keptBoard(), ...changes });

/** The kept board with its one note changed. */
export const noteWith = (changes: Readonly<Record<string, unknown>>): Buffer =>
  boardWith({ notes: { n1: { ...keptBoard().notes['n1'], ...changes } } });

/** A PDF with these streams inside, each as an embedded file. */
export const pdfWith = (...streams: readonly Buffer[]): Buffer =>
  Buffer.from(
    `%PDF-1.7\n${streams
      .map(
        (stream) =>
          `1 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${String(stream.length)} >>\nstream\n` +
          `${stream.toString('latin1')}\nendstream\nendobj\n`,
      )
      .join('')}%%EOF\n`,
    'latin1',
  );
