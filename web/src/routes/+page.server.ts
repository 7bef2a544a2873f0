/** The templates to start from, read while building: the page carries only what the cards show. */
import { TEMPLATES } from '@samenbord/templates';
import { templateCard } from '#lib/start/template-card.ts';
import type { TemplateCardData } from '#lib/start/template-card.ts';

export const prerender = true;

export const load = (): { templates: TemplateCardData[] } => ({ templates: TEMPLATES.map(templateCard) });
