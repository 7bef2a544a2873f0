/** The reader's language and theme: kept on this device, never in the address or a cookie. */
import { LANGUAGES } from '@samenbord/board';
import type { Language } from '@samenbord/board';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { readKept, writeKept } from './kept.ts';

class Reader {
  // Pages are built in Dutch, so every page starts in Dutch and turns once it runs.
  #language = $state<Language>('nl');

  get language(): Language {
    return this.#language;
  }

  speak(language: Language): void {
    this.#language = language;
    document.documentElement.lang = language;
    writeKept('language', language);
  }

  /** Takes up what was chosen earlier on this device. */
  resume(): void {
    const kept = LANGUAGES.find((language) => language === readKept('language'));
    if (kept && kept !== this.#language) this.speak(kept);
  }
}

export const reader = new Reader();

// Messages ask for the locale on every call: reading rune state here makes each of them turn by itself.
overwriteGetLocale(() => reader.language);
