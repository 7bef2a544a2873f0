import { AGREEMENT_KINDS, AGREEMENT_STATES } from '@samenbord/board';
import { Type } from 'typebox';
import { Exactly, Line } from './common.ts';

export const SchoolName = Exactly({ name: Line(200) });

/** Nobody but the holder can show this key again: only its hash is kept. */
export const SchoolKey = Exactly({ id: Type.String(), key: Type.String(), link: Type.String() });

const Counts = Exactly({
  already: Type.Integer(),
  partly: Type.Integer(),
  chafes: Type.Integer(),
  trying: Type.Integer(),
});

export const LineDaySchema = Exactly({
  board: Type.String(),
  present: Type.Boolean({ description: 'False once the board is gone and only this is left of it.' }),
  title: Type.String(),
  date: Type.String(),
  theory: Type.Immutable(
    Type.Array(Exactly({ title: Type.String(), source: Type.String(), counts: Counts })),
  ),
  agreements: Type.Immutable(
    Type.Array(
      Exactly({
        id: Type.String({ description: 'The same on every day that the agreement went on to.' }),
        text: Type.String(),
        kind: Type.Enum([...AGREEMENT_KINDS]),
        state: Type.Enum([...AGREEMENT_STATES]),
        who: Type.Optional(
          Type.String({ description: 'The team, where it is for everybody: never a name.' }),
        ),
        due: Type.String(),
        quotes: Type.Immutable(Type.Array(Type.String())),
      }),
    ),
  ),
});

export const SchoolLine = Exactly({
  id: Type.String(),
  name: Type.String(),
  days: Type.Array(LineDaySchema, { description: 'By date, oldest first.' }),
});
