/** Light or dark: the system's choice until the reader makes one. */
import { readKept, writeKept } from './kept.ts';

export type Theme = 'light' | 'dark';

class ThemeChoice {
  #current = $state<Theme>('light');

  get current(): Theme {
    return this.#current;
  }

  /** Takes up the kept choice, or follows the system. Returns what stops the following. */
  resume(): () => void {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => {
      const kept = readKept('theme');
      this.#current = kept === 'dark' || kept === 'light' ? kept : system.matches ? 'dark' : 'light';
    };
    follow();
    system.addEventListener('change', follow);
    return () => {
      system.removeEventListener('change', follow);
    };
  }

  turn(): void {
    this.#current = this.#current === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = this.#current;
    writeKept('theme', this.#current);
  }
}

export const theme = new ThemeChoice();
