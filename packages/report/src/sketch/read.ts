/**
 * Reading values out of a foreign record. A sketch is what the canvas's own tools made, kept whole; nothing in it can be
 * relied upon, so each value is looked at and replaced where it is missing or absurd.
 */
export type Values = Readonly<Record<string, unknown>>;

export const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

export const valuesAt = (values: Values, key: string): Values => {
  const value = values[key];
  return isValues(value) ? value : {};
};

/** Lengths beyond this are nonsense and would make a page of nothing. */
const FAR = 1_000_000;

export const numberAt = (values: Values, key: string, fallback: number): number => {
  const value = values[key];
  return typeof value === 'number' && Math.abs(value) <= FAR ? value : fallback;
};

export const textAt = (values: Values, key: string, fallback = ''): string => {
  const value = values[key];
  return typeof value === 'string' ? value : fallback;
};

export const listAt = (values: Values, key: string): readonly Values[] => {
  const value = values[key];
  return Array.isArray(value) ? value.filter(isValues) : [];
};

export const oneOfAt = <T extends string>(
  values: Values,
  key: string,
  options: Readonly<Record<T, unknown>>,
  fallback: NoInfer<T>,
): T => {
  const value = values[key];
  return typeof value === 'string' && Object.hasOwn(options, value) ? (value as T) : fallback;
};
