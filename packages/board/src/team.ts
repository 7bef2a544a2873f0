/** Who does what is agreed: a person, who put the own name to it, or everybody. */
import type { Localized } from './template.ts';

/** What stands at an agreement that is for everybody. */
export const TEAM: Localized = { nl: 'het team', en: 'the team' };

/** As people and other programs say it too. */
const WORDS: ReadonlySet<string> = new Set([...Object.values(TEAM), 'het hele team', 'the whole team']);

/** Whether an agreement is for everybody; else `who` may be a person's name. */
export const isTeam = (who: string): boolean => WORDS.has(who.trim().toLowerCase());
