/** What a kept file would make, told before it is made. */
import { NOTE_COLORS, ZONE_KINDS } from '@samenbord/board';
import { Type } from 'typebox';
import { Exactly, LanguageName } from './common.ts';

const Box = Type.Immutable(Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]));

export const ImportQuery = Exactly({
  dryRun: Type.Optional(
    Type.Enum(['0', '1'], { description: '`1`: tells what it would make, and makes nothing.' }),
  ),
});

export const KeptFilePreview = Exactly({
  title: Type.String(),
  school: Type.String(),
  date: Type.String(),
  language: LanguageName,
  counts: Exactly({
    phases: Type.Integer(),
    zones: Type.Integer(),
    theory: Type.Integer(),
    notes: Type.Integer(),
    links: Type.Integer(),
    agreements: Type.Integer(),
    drawings: Type.Integer(),
    images: Type.Integer(),
  }),
  leftOut: Exactly({
    people: Type.Integer(),
    votes: Type.Integer(),
    drawings: Type.Integer(),
    images: Type.Integer({ description: 'Images that did not come along: their places stay empty.' }),
  }),
  picture: Exactly({
    zones: Type.Array(Exactly({ kind: Type.Enum([...ZONE_KINDS]), title: Type.String(), box: Box })),
    cards: Type.Array(Box),
    notes: Type.Array(Exactly({ box: Box, color: Type.Enum([...NOTE_COLORS]) })),
  }),
});
