/** The house's fonts as measuring on a bitmap needs them: family lists without CSS variables. */

const resolved = new Map<string, string>();

function family(token: string): string {
  const known = resolved.get(token);
  if (known) return known;
  const style = getComputedStyle(document.documentElement);
  const inline = (list: string): string =>
    list.replace(/var\((--[\w-]+)\)/g, (_, inner: string) => style.getPropertyValue(inner).trim());
  const list = inline(style.getPropertyValue(token).trim()) || 'sans-serif';
  resolved.set(token, list);
  return list;
}

export const noteFamily = (): string => family('--font-note');
export const uiFamily = (): string => family('--font-ui');
