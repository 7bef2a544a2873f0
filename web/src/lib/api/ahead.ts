/** What the head of the page asked the server for before any script was there (app.html), for a link with a key. */

interface Asked {
  board: string;
  token: string;
  summary?: Promise<Response> | undefined;
  state?: Promise<Response> | undefined;
}

declare global {
  var samenbordAhead: Asked | undefined;
}

/** The answer that is on its way for this board and key. Given once: afterwards it would be an old one. */
export function takeAhead(
  what: 'summary' | 'state',
  board: string,
  token: string,
): Promise<Response> | undefined {
  const asked = globalThis.samenbordAhead;
  if (asked?.board !== board || asked.token !== token) return undefined;
  const answer = asked[what];
  asked[what] = undefined;
  return answer;
}
