/** Several lines pasted into the composer can become as many notes. */

/** The lines that would each make a note: list marks taken off, empty ones left out. */
export const noteLines = (pasted: string): string[] =>
  pasted
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–·]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
