/** Groups of a school from young to old, as people read them; other names follow by the alphabet. */
const BY_AGE = ['peuters en kleuters', 'eerste graad', 'tweede graad', 'derde graad'];

const rank = (group: string): number => {
  const found = BY_AGE.indexOf(group.toLowerCase());
  if (group === '') return BY_AGE.length + 1;
  return found < 0 ? BY_AGE.length : found;
};

const { compare } = new Intl.Collator('nl', { numeric: true });

/** Those without a group come last. */
export const compareGroups = (a: string, b: string): number => rank(a) - rank(b) || compare(a, b);
