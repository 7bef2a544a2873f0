/**
 * Who goes to which group. Thirty people cannot go deep together: a group has 6 to 12 of them where that can be, and
 * nobody is left out.
 */
import { ActionRefused } from '../refused.ts';
import { randomBelow, shuffled } from '../shuffle.ts';

export const SMALLEST_TALK = 6;
export const LARGEST_TALK = 12;
/** What a proposal aims at: enough voices, and a turn for everybody. */
const BEST_TALK = 8;
export const MAX_GROUPS = 30;
/** Leaves room for a number in what the layout holds. */
const LONGEST_NAME = 56;

export const DIVISIONS = ['age', 'vertical', 'mixed'] as const;
/** By age group, every age in every group, or at random. */
export type DivisionKind = (typeof DIVISIONS)[number];

export interface PersonToPlace {
  id: string;
  /** Age group; empty when none was chosen. */
  age: string;
}

export interface Division {
  name: string;
  /** The age groups of which people were put together; empty for a mix. */
  ages: readonly string[];
  people: readonly string[];
}

/** Age groups of a school from young to old; others follow by the alphabet. */
const BY_AGE = ['peuters en kleuters', 'eerste graad', 'tweede graad', 'derde graad'];
const rank = (age: string): number => {
  const found = BY_AGE.indexOf(age.toLowerCase());
  return found < 0 ? BY_AGE.length : found;
};
const compareAges = (a: string, b: string): number => rank(a) - rank(b) || a.localeCompare(b, 'nl');

/** How many groups are proposed for so many people: of about eight, and 6 to 12 each from twelve people on. */
export function proposedGroups(people: number): number {
  const most = Math.max(1, Math.floor(people / SMALLEST_TALK));
  const fewest = Math.max(1, Math.ceil(people / LARGEST_TALK));
  return Math.min(MAX_GROUPS, Math.max(fewest, Math.min(most, Math.round(people / BEST_TALK))));
}

/** How many groups of about this size so many people make: nobody sits alone. */
const groupsOf = (size: number, people: number): number =>
  Math.max(1, Math.min(Math.floor(people / 2), Math.round(people / size)));

export interface DivisionWish {
  by: DivisionKind;
  /** As many groups as proposed when left out; by age group it follows from the ages. */
  count?: number;
  /** How many work together, such as 2 for pairs; goes before `count`. */
  size?: number;
  /** What a group without a name of its own is called, before its number. */
  word: string;
}

/**
 * Everybody in one group, sizes as equal as they can be.
 * @throws ActionRefused when there are fewer people than groups
 */
export function divide(
  people: readonly PersonToPlace[],
  { by, size: wanted, count: asked = proposedGroups(people.length), word }: DivisionWish,
  random: (limit: number) => number = randomBelow,
): Division[] {
  const byAge = by === 'age' && people.some(({ age }) => age !== '');
  // Larger where there would be more groups than may be; by age each age may make one more.
  const most = byAge ? (MAX_GROUPS * 2) / 3 : MAX_GROUPS;
  const size = wanted && Math.max(wanted, Math.ceil(people.length / most));
  const count = size ? groupsOf(size, people.length) : asked;
  if (people.length === 0 || count > people.length)
    throw new ActionRefused('too-few-people', 'There are not enough people for that many groups.');
  const drawn = shuffled(people, random);
  if (byAge) return divideByAge(drawn, size);
  // In the order of their ages each goes to the next group, so that every group has some of every age.
  if (by === 'vertical') drawn.sort((a, b) => compareAges(a.age, b.age));
  return deal(drawn, count).map((dealt, at) => ({
    name: `${word} ${String(at + 1)}`,
    ages: [],
    people: dealt.map(({ id }) => id),
  }));
}

function deal<T>(entries: readonly T[], count: number): T[][] {
  const piles = Array.from({ length: count }, (): T[] => []);
  entries.forEach((entry, at) => piles[at % count]?.push(entry));
  return piles;
}

interface Bucket {
  ages: string[];
  people: PersonToPlace[];
}

function divideByAge(people: readonly PersonToPlace[], size?: number): Division[] {
  const byAge = Map.groupBy(people, ({ age }) => age);
  const ageless = byAge.get('') ?? [];
  byAge.delete('');
  let buckets: Bucket[] = [...byAge]
    .sort(([a], [b]) => compareAges(a, b))
    .map(([age, some]) => ({ ages: [age], people: [...some] }));
  // Whoever chose no age group helps where there are fewest.
  for (const person of ageless) smallest(buckets)?.people.push(person);
  buckets = joinSmall(buckets, size);
  return buckets.flatMap(({ ages, people: members }) => {
    const name = nameOf(ages);
    const piles = deal(members, size ? groupsOf(size, members.length) : proposedGroups(members.length));
    return piles.map((pile, at) => ({
      name: piles.length === 1 ? name : `${name} ${String(at + 1)}`,
      ages,
      people: pile.map(({ id }) => id),
    }));
  });
}

/** All ages by name where that can be read, else from the youngest to the oldest. */
function nameOf(ages: readonly string[]): string {
  const all = ages.join(' + ');
  const name = all.length <= LONGEST_NAME ? all : `${ages[0] ?? ''} – ${ages.at(-1) ?? ''}`;
  return capital(name).slice(0, LONGEST_NAME);
}

/** Too few of one age talk with those who are next to them in age. */
function joinSmall(buckets: readonly Bucket[], least = SMALLEST_TALK): Bucket[] {
  const joined = [...buckets];
  for (;;) {
    const at = joined.findIndex(({ people }) => people.length < least);
    const small = joined[at];
    if (!small || joined.length === 1) return joined;
    const [before, after] = [joined[at - 1], joined[at + 1]];
    const other = smallest([before, after].filter((bucket) => bucket !== undefined));
    if (!other) return joined;
    const [young, old] = other === before ? [other, small] : [small, other];
    const both = { ages: [...young.ages, ...old.ages], people: [...young.people, ...old.people] };
    joined.splice(Math.min(at, joined.indexOf(other)), 2, both);
  }
}

const smallest = <B extends { people: readonly unknown[] }>(buckets: readonly B[]): B | undefined =>
  buckets.reduce<B | undefined>(
    (least, bucket) => (!least || bucket.people.length < least.people.length ? bucket : least),
    undefined,
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export interface GroupToJoin {
  id: string;
  ages: readonly string[];
  /** How many are in it. */
  size: number;
}

/** Where somebody goes who came when the groups were made: to the own age where there are such groups, to the fewest. */
export function groupForLatecomer(groups: readonly GroupToJoin[], age: string): string | undefined {
  const own = age === '' ? [] : groups.filter(({ ages }) => ages.includes(age));
  const [first] = [...(own.length > 0 ? own : groups)].sort((a, b) => a.size - b.size);
  return first?.id;
}
