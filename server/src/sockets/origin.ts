/**
 * Browsers send cookies nowhere here, but a page of somebody else's must not speak for a token that leaked to it
 * either: a WebSocket is exempt from CORS, so its Origin is checked by hand, and exactly.
 */
export function originAllowed(
  origin: string | undefined,
  host: string | undefined,
  baseUrl: string | undefined,
): boolean {
  // Only browsers send one; programs can write what they like anyway.
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  if (page.protocol !== 'http:' && page.protocol !== 'https:') return false;
  return page.host === hostOf(host, page.protocol) || page.origin === (baseUrl && new URL(baseUrl).origin);
}

/** The Host header as a URL would write it: in lower case, without the port that goes without saying. */
function hostOf(header: string | undefined, protocol: string): string | undefined {
  const url = `${protocol}//${header ?? ''}`;
  return header !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}
