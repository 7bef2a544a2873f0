/**
 * Checks of single values. A `Field` says which JSON values may stand under a key, what a reader sees when the
 * key is missing, and names itself so that the layout can be hashed.
 */
export interface Field<T = unknown> {
  /** Describes type and limits; part of the layout hash. */
  readonly name: string;
  /** What is read where the key is missing or holds something else. */
  readonly fallback: T;
  readonly accepts: (value: unknown) => boolean;
  /** What a reader makes of a value that may stand there; the fallback of any other. */
  readonly read: (value: unknown) => T;
}

/** Coordinates beyond this are mistakes or attacks; a board of 5,000 notes needs far less. */
export const MAX_COORDINATE = 1_000_000;
/** 2100-01-01: later times are refused. */
const MAX_TIME = 4_102_444_800_000;

const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCoordinate = (value: unknown): value is number =>
  isFinite(value) && Math.abs(value) <= MAX_COORDINATE;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const field = <T>(name: string, fallback: T, test: (value: unknown) => boolean): Field<T> => {
  const accepts = (value: unknown): value is T => test(value);
  return { name, fallback, accepts, read: (value) => (accepts(value) ? value : fallback) };
};

/** A string of at most `max` UTF-16 code units. */
export const text = (max: number): Field<string> =>
  field(`text(${max})`, '', (value) => typeof value === 'string' && value.length <= max);

export const MAX_ID_LENGTH = 64;
const ID = /^[A-Za-z0-9][A-Za-z0-9:_-]{0,63}$/;
/** Whether a string can be the id of a record: 1–64 letters, digits, `:`, `_`, `-`. */
export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** The id of another record, or empty. */
export const id: Field<string> = field('id', '', (value) => value === '' || isId(value));
export const idOrNull: Field<string | null> = field('id?', null, (value) => value === null || isId(value));

export const flag: Field<boolean> = field('flag', false, (value) => typeof value === 'boolean');

export const number = (min: number, max: number, fallback: number): Field<number> =>
  field(`number(${min}..${max})`, fallback, (value) => isFinite(value) && value >= min && value <= max);

export const time: Field<number> = number(0, MAX_TIME, 0);

/** When something went into the bin; 0 while it doesn't lie there. Clients that keep no time write true or false. */
export const binned: Field<number> = {
  name: `${time.name} / ${flag.name}`,
  fallback: 0,
  accepts: (value) => time.accepts(value) || flag.accepts(value),
  read: (value) => (value === true ? 1 : time.read(value)),
};

export const oneOf = <const T extends string>(options: readonly T[], fallback: T): Field<T> =>
  field<T>(`one(${options.join('|')})`, fallback, (value) => options.some((option) => option === value));

const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** `yyyy-mm-dd`, or empty. */
export const date: Field<string> = field(
  'date',
  '',
  (value) =>
    value === '' || (typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value))),
);

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
/** A time of the day as `hh:mm`, or empty. */
export const clock: Field<string> = field(
  'clock',
  '',
  (value) => value === '' || (typeof value === 'string' && CLOCK.test(value)),
);

export const point: Field<readonly [number, number]> = field(
  'point',
  [0, 0],
  (value) => Array.isArray(value) && value.length === 2 && value.every(isCoordinate),
);

export const box: Field<readonly [number, number, number, number]> = field(
  'box',
  [0, 0, 400, 300],
  (value) => {
    if (!Array.isArray(value) || value.length !== 4 || !value.every(isCoordinate)) return false;
    const [, , w = 0, h = 0] = value;
    return w > 0 && h > 0;
  },
);

export const ids = (max: number): Field<readonly string[]> =>
  field(`ids(${max})`, [], (value) => Array.isArray(value) && value.length <= max && value.every(isId));

export const texts = (count: number, max: number): Field<readonly string[]> =>
  field(
    `texts(${count},${max})`,
    [],
    (value) =>
      Array.isArray(value) &&
      value.length <= count &&
      value.every((entry) => typeof entry === 'string' && entry.length <= max),
  );

/** A plain object with at most `count` entries, each accepted by `entry`. */
export const mapOf = <T>(count: number, entry: Field<T>): Field<Readonly<Record<string, T>>> =>
  field(
    `map(${count},${entry.name})`,
    {},
    (value) =>
      isRecord(value) && Object.keys(value).length <= count && Object.values(value).every(entry.accepts),
  );

/** A plain object whose keys are exactly those of `shape`. */
export const object = <T extends object>(shape: { readonly [K in keyof T]-?: Field<T[K]> }): Field<T> => {
  const entries = Object.entries<Field>(shape);
  const fallback: object = Object.fromEntries(entries.map(([key, entry]) => [key, entry.fallback]));
  return field(
    `{${entries.map(([key, entry]) => `${key}:${entry.name}`).join(',')}}`,
    fallback as T,
    (value) =>
      isRecord(value) &&
      Object.keys(value).length === entries.length &&
      entries.every(([key, entry]) => Object.hasOwn(value, key) && entry.accepts(value[key])),
  );
};

export const nullable = <T>(inner: Field<T>): Field<T | null> =>
  field<T | null>(`${inner.name}?`, null, (value) => value === null || inner.accepts(value));

/** The first of several alternatives is also the fallback. */
export const anyOf = <T>(alternatives: readonly [Field<T>, ...Field<T>[]]): Field<T> =>
  field(alternatives.map((entry) => entry.name).join(' / '), alternatives[0].fallback, (value) =>
    alternatives.some((entry) => entry.accepts(value)),
  );

const MAX_JSON_DEPTH = 12;

/** Counts characters of keys and strings plus one per value; Infinity when nested too deep. */
function jsonWeight(value: unknown, depth: number): number {
  if (depth > MAX_JSON_DEPTH) return Infinity;
  if (typeof value === 'string') return value.length + 1;
  if (typeof value === 'number') return Number.isFinite(value) ? 1 : Infinity;
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value !== 'object') return Infinity;
  let weight = 1;
  for (const [key, entry] of Object.entries(value)) weight += key.length + jsonWeight(entry, depth + 1);
  return weight;
}

/** A JSON object of bounded depth whose strings and values weigh at most `max`. */
export const json = (max: number): Field<Readonly<Record<string, unknown>>> =>
  field(`json(${max})`, {}, (value) => isRecord(value) && jsonWeight(value, 0) <= max);

/** `[x, y, rotation, parent, index]` of a free drawing. */
export const sketchPlace: Field<readonly [number, number, number, string, string]> = field(
  'sketchPlace',
  [0, 0, 0, '', 'a1'],
  (value) =>
    Array.isArray(value) &&
    value.length === 5 &&
    value.slice(0, 3).every(isCoordinate) &&
    value.slice(3).every((entry) => typeof entry === 'string' && entry.length <= MAX_ID_LENGTH),
);
