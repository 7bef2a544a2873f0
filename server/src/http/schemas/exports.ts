/** What people choose of a report and of the other files that a board gives. */
import { REPORT_PARTS } from '@samenbord/board';
import { OVERVIEW_SIZES, PAPERS } from '@samenbord/report';
import { Type } from 'typebox';
import { Exactly, LanguageName } from './common.ts';

const parts = REPORT_PARTS.join('|');

const choices = {
  language: Type.Optional(LanguageName),
  names: Type.Optional(
    Type.Enum(['all', 'none'], { description: '`none`: nobody can be recognised by name.' }),
  ),
};

export const ExportQuery = Exactly(choices);

/** Tells requests of one person apart; made up by the asker. */
const Ticket = Type.String({ maxLength: 64, pattern: '^[A-Za-z0-9_-]*$' });

export const ReportQuery = Exactly({
  ...choices,
  parts: Type.Optional(
    Type.String({
      maxLength: 200,
      pattern: `^(?:(?:${parts})(?:,(?:${parts}))*)?$`,
      description: `With commas between: ${REPORT_PARTS.join(', ')}. All when absent. Late notes are for facilitators.`,
    }),
  ),
  paper: Type.Optional(Type.Enum([...PAPERS])),
  overview: Type.Optional(
    Type.Enum([...OVERVIEW_SIZES], {
      description:
        'The page of the whole board. `large` (the default): on the chosen paper where notes can be read on it, else on a larger sheet. `paper`: always on the chosen paper.',
    }),
  ),
  ticket: Type.Optional(Ticket),
});

export const PictureQuery = Exactly({
  ...choices,
  zone: Type.Optional(
    Type.String({ maxLength: 64, description: 'Id of a zone; the whole board when absent.' }),
  ),
});

export const ProgressQuery = Exactly({ ticket: Type.Optional(Ticket) });

export const ReportProgress = Exactly({
  state: Type.Enum(['idle', 'waiting', 'busy', 'ready']),
  step: Type.Integer(),
  steps: Type.Integer(),
  label: Type.String(),
  ahead: Type.Integer({ description: 'Reports that are made before this one.' }),
});
