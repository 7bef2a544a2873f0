/** What a card of the start form shows of a template. */
import { templateMinutes } from '@samenbord/board';
import type { Box, Localized, Point, Template, TemplateVariant, ZoneKind } from '@samenbord/board';

export interface TemplateCardData {
  id: string;
  title: Localized;
  aim: Localized;
  /** Undefined for an open board, which has phases to begin with but no length that anybody should keep to. */
  minutes: number | undefined;
  phases: readonly { minutes: number }[];
  variants: readonly TemplateVariant[];
  zones: readonly { kind: ZoneKind; box: Box; title: string }[];
  cards: readonly { pos: Point }[];
  /** The template itself, where the server does not know it. */
  own?: Template;
  /** Name of the school that keeps it. */
  school?: string;
}

const isOpen = ({ needs }: Template): boolean => needs.includes('free');

export const templateCard = (template: Template): TemplateCardData => ({
  id: template.id,
  title: template.title,
  aim: template.aim,
  minutes: isOpen(template) ? undefined : templateMinutes(template),
  phases: template.phases.map(({ minutes }) => ({ minutes })),
  variants: template.variants,
  // Too small for words.
  zones: template.zones.map(({ kind, box }) => ({ kind, box, title: '' })),
  cards: template.theory.map(({ pos }) => ({ pos })),
});
