/** What is printed when the server is up: where to go, and a code to point a phone at. */
import { renderUnicodeCompact } from 'uqr';

export interface Address {
  /** What the server was told to listen on. */
  host: string;
  port: number;
  baseUrl: string | undefined;
  lan: readonly string[];
}

const EVERYWHERE = new Set(['0.0.0.0', '::']);
/** Bright on black, whatever the colours of the terminal: a phone cannot read it the other way round. */
const BRIGHT_ON_BLACK = '\u001b[97;40m';
const RESET = '\u001b[0m';

const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

export function announcement({ host, port, baseUrl, lan }: Address, colours: boolean): string {
  const url = (name: string) => `http://${inUrl(name)}:${String(port)}`;
  const isEverywhere = EVERYWHERE.has(host);
  const others = isEverywhere ? lan.map(url) : [];
  const lines = ['', 'Samenbord staat klaar. / Samenbord is ready.', ''];
  const line = (label: string, address: string) => lines.push(`  ${label.padEnd(36)}${address}`);
  line('Op dit toestel / on this machine', url(isEverywhere ? 'localhost' : host));
  for (const address of others) line('Op het netwerk / on the network', address);
  if (baseUrl !== undefined) line('Voor iedereen / for everybody', baseUrl);

  const shown = baseUrl ?? others[0];
  if (shown !== undefined) lines.push('', qrCode(shown, colours), `  ${shown}`);
  else if (isEverywhere)
    lines.push('', '  Dit toestel is met geen enkel netwerk verbonden. / This machine is on no network.');
  lines.push('', '  Stoppen / to stop: Ctrl+C', '');
  return lines.join('\n');
}

const qrCode = (text: string, colours: boolean): string =>
  renderUnicodeCompact(text, { border: 2 })
    .split('\n')
    .map((row) => `  ${colours ? `${BRIGHT_ON_BLACK}${row}${RESET}` : row}`)
    .join('\n');
