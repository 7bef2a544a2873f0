/** What a picture of a template shows, in one language. */
import type { Language, Template } from '@samenbord/board';

export const pictureOf = ({ zones, theory }: Pick<Template, 'zones' | 'theory'>, language: Language) => ({
  zones: zones.map(({ kind, box, title }) => ({ kind, box, title: title[language] })),
  cards: theory.map(({ pos, title }) => ({ pos, title: title[language] })),
});
