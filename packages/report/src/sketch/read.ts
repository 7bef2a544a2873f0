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

/** The plain text of a rich text document, a paragraph per line; of an older record its `text`. */
export function plainText(props: Values): string {
  const document = valuesAt(props, 'richText');
  const lines = listAt(document, 'content').map(inlineText);
  return (lines.length > 0 ? lines.join('\n') : textAt(props, 'text')).trim();
}

function inlineText(node: Values): string {
  if (textAt(node, 'type') === 'hardBreak') return '\n';
  const children = listAt(node, 'content');
  const block = ['bulletList', 'orderedList'].includes(textAt(node, 'type'));
  return textAt(node, 'text') + children.map(inlineText).join(block ? '\n' : '');
}
