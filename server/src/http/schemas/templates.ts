import { ANONYMITY, PHASE_KINDS, TEMPLATE_NEEDS, WORKING_FORMS, ZONE_KINDS } from '@samenbord/board';
import { Type } from 'typebox';
import { Exactly } from './common.ts';

const BoxSchema = Type.Immutable(Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]));
const PointSchema = Type.Immutable(Type.Tuple([Type.Number(), Type.Number()]));
const Both = Exactly({ nl: Type.String(), en: Type.String() });
const PeopleSchema = Type.Immutable(
  Type.Tuple([Type.Number(), Type.Number()], { description: 'How few and how many people it works with.' }),
);
const Words = <const T extends string>(words: readonly T[]) =>
  Type.Immutable(Type.Array(Type.Enum([...words])));

export const RulesSchema = Exactly({
  add: Type.Boolean(),
  see: Type.Boolean(),
  move: Type.Enum(['none', 'own', 'all']),
  link: Type.Boolean(),
  react: Type.Boolean(),
  vote: Type.Boolean(),
  draw: Type.Boolean(),
  anonymous: Type.Enum([...ANONYMITY]),
});

/** A template as the gallery shows it, in one language. */
export const TemplateCardSchema = Exactly({
  id: Type.String(),
  title: Type.String(),
  aim: Type.String(),
  minutes: Type.Number(),
  needs: Words(TEMPLATE_NEEDS),
  people: PeopleSchema,
  variants: Type.Array(Exactly({ id: Type.String(), name: Type.String(), minutes: Type.Number() })),
  zones: Type.Array(Exactly({ kind: Type.Enum([...ZONE_KINDS]), box: BoxSchema, title: Type.String() })),
  phases: Type.Array(Exactly({ name: Type.String(), minutes: Type.Number() })),
});

/** A whole template, in all languages. */
export const TemplateSchema = Exactly({
  id: Type.String(),
  title: Both,
  aim: Both,
  question: Both,
  outcome: Both,
  caution: Type.Optional(Both),
  needs: Words(TEMPLATE_NEEDS),
  forms: Words(WORKING_FORMS),
  people: PeopleSchema,
  retention: Type.Optional(Type.Number({ description: 'Days that a board is kept at most.' })),
  phases: Type.Immutable(
    Type.Array(
      Exactly({
        id: Type.String(),
        name: Both,
        minutes: Type.Number(),
        kind: Type.Enum([...PHASE_KINDS]),
        groupSize: Type.Optional(
          Type.Number({ description: 'How many people work together when this phase makes groups.' }),
        ),
        purpose: Both,
        script: Both,
        may: RulesSchema,
      }),
    ),
  ),
  zones: Type.Immutable(
    Type.Array(
      Exactly({
        id: Type.String(),
        kind: Type.Enum([...ZONE_KINDS]),
        title: Both,
        prompt: Both,
        box: BoxSchema,
        phases: Type.Immutable(Type.Array(Type.String())),
      }),
    ),
  ),
  theory: Type.Immutable(
    Type.Array(
      Exactly({
        id: Type.String(),
        zone: Type.String(),
        title: Both,
        text: Both,
        source: Both,
        pos: PointSchema,
      }),
    ),
  ),
  variants: Type.Immutable(
    Type.Array(
      Exactly({
        id: Type.String(),
        name: Both,
        phases: Type.Immutable(Type.Array(Exactly({ id: Type.String(), minutes: Type.Number() }))),
      }),
    ),
  ),
});

export const SchoolTemplateBody = Exactly({
  template: Type.Object(
    {},
    { description: 'As `GET /api/templates/:id` gives one, or as a template file holds it.' },
  ),
  replaces: Type.Optional(
    Type.Integer({ minimum: 1, description: 'The revision that was seen; left out for a new template.' }),
  ),
});

const Revision = Type.Integer({ description: 'Counts how often the template was saved.' });
export const SchoolTemplateSaved = Exactly({ revision: Revision });
export const SchoolTemplateList = Type.Array(Exactly({ revision: Revision, template: TemplateSchema }), {
  description: 'By title.',
});
