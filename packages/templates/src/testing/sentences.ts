/** The sentences of a text; what stands after a colon is one of its own, as it is when read aloud. */
export const sentences = (text: string): string[] =>
  text
    .split(/(?<=[.?:…])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => words(sentence).length > 0);

export const words = (text: string): string[] => text.match(/[\p{L}\p{N}’-]+/gu) ?? [];
