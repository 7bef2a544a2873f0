/** Small choices kept on this device. Storage can be forbidden by the browser; then they last as long as the page. */
const KEY = (name: string) => `samenbord:${name}`;

export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(KEY(name));
  } catch {
    return null;
  }
}

export function writeKept(name: string, value: string): void {
  try {
    localStorage.setItem(KEY(name), value);
  } catch {
    // Not kept; the page goes on with it.
  }
}
