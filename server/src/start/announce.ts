/** What is printed when the server is up: where to go, and a code to point a phone at. */
import { renderUnicodeCompact } from 'uqr';

export interface Started {
  version: string;
  /** What the server was told to listen on. */
  host: string;
  port: number;
  baseUrl: string | undefined;
  lan: readonly string[];
  /** Whether one needs a key to make boards. */
  hasCreateKey: boolean;
  /** Room left on the disk of the data folder. */
  freeBytes: number;
}

/** Below this a few days with photos fill the disk. */
const LITTLE_ROOM = 500 * 1024 * 1024;

const EVERYWHERE = new Set(['0.0.0.0', '::']);
/** Bright on black, whatever the colours of the terminal: a phone cannot read it the other way round. */
const BRIGHT_ON_BLACK = '\u001b[97;40m';
const RESET = '\u001b[0m';

const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

const LOOPBACK = /^(localhost|127\.|::1$)/;

export function announcement(started: Started, colours: boolean): string {
  const { version, host, port, baseUrl, lan } = started;
  const url = (name: string) => `http://${inUrl(name)}:${String(port)}`;
  const isEverywhere = EVERYWHERE.has(host);
  const others = isEverywhere ? lan.map(url) : [];
  const lines = ['', `Samenbord ${version} staat klaar. / Samenbord ${version} is ready.`, ''];
  const line = (label: string, address: string) => lines.push(`  ${label.padEnd(36)}${address}`);
  line('Op dit toestel / on this machine', url(isEverywhere ? 'localhost' : host));
  for (const address of others) line('Op het netwerk / on the network', address);
  if (baseUrl !== undefined) line('Voor iedereen / for everybody', baseUrl);

  const shown = baseUrl ?? others[0];
  if (shown !== undefined) lines.push('', qrCode(shown, colours), `  ${shown}`);
  else if (isEverywhere)
    lines.push('', '  Dit toestel is met geen enkel netwerk verbonden. / This machine is on no network.');
  lines.push(...warnings(started), '', '  Stoppen / to stop: Ctrl+C', '');
  return lines.join('\n');
}

function warnings({ host, baseUrl, hasCreateKey, freeBytes }: Started): string[] {
  const lines: string[] = [];
  const warn = (nl: string, en: string) => lines.push('', `  ${nl}`, `  ${en}`);
  if (!hasCreateKey && (baseUrl !== undefined || !LOOPBACK.test(host)))
    warn(
      'Iedereen op dit netwerk kan borden maken; zet CREATE_KEY om dat te beperken.',
      'Everybody on this network can make boards; set CREATE_KEY to limit that.',
    );
  if (freeBytes < LITTLE_ROOM) {
    const left = String(Math.floor(freeBytes / 1024 / 1024));
    warn(
      `Op de schijf van de gegevensmap is nog maar ${left} MB vrij.`,
      `Only ${left} MB is free on the disk of the data folder.`,
    );
  }
  return lines;
}

const qrCode = (text: string, colours: boolean): string =>
  renderUnicodeCompact(text, { border: 2 })
    .split('\n')
    .map((row) => `  ${colours ? `${BRIGHT_ON_BLACK}${row}${RESET}` : row}`)
    .join('\n');
