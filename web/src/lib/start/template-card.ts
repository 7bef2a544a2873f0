/** What a card of the gallery shows of a template. */
import type { Box, Language, Point, ZoneKind } from '@samenbord/board';

export interface TemplateCardData {
  id: string;
  title: Record<Language, string>;
  aim: Record<Language, string>;
  minutes: number | undefined;
  zones: { kind: ZoneKind; box: Box }[];
  cards: Point[];
}
