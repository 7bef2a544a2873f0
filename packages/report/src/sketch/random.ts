/** Marsaglia's xorshift with four words, fed with a text: the same hand for the same drawing, as the canvas has it. */
const WARM_UP = 64;

/** Numbers from -1 to 1. */
export function randomFrom(seed: string): () => number {
  const words: [number, number, number, number] = [0, 0, 0, 0];
  const next = (): number => {
    const [x, y, z, w] = words;
    const mixed = x ^ (x << 11);
    words[0] = y;
    words[1] = z;
    words[2] = w;
    words[3] = w ^ (((w >>> 19) ^ mixed ^ (mixed >>> 8)) >>> 0);
    return words[3] / 2 ** 31;
  };
  for (let at = 0; at < seed.length + WARM_UP; at += 1) {
    words[0] ^= seed.charCodeAt(at) || 0;
    next();
  }
  return next;
}
