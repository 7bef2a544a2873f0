import type { Language } from '@samenbord/board';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { nl } from './nl.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { nl, en };

export const messagesFor = (language: Language): Messages => MESSAGES[language];
