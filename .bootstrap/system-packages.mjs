// Programs from outside npm that the system tests drive.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture, tail } from './process.mjs';

const onPath = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => names.some((name) => existsSync(join(folder, name))));

/** Debian keeps PostgreSQL's server programs out of PATH. */
function hasPostgres() {
  const versions = '/usr/lib/postgresql';
  return onPath('postgres') || (existsSync(versions) && readdirSync(versions).length > 0);
}

const programs = [
  { debian: 'chromium', present: () => onPath('chromium', 'chromium-browser', 'google-chrome') },
  { debian: 'poppler-utils', present: () => onPath('pdftotext') && onPath('pdftoppm') },
  { debian: 'qpdf', present: () => onPath('qpdf') },
  { debian: 'postgresql', present: hasPostgres },
];

function canInstall() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID=debian$/m.test(release);
}

const missing = () => programs.filter((program) => !program.present()).map((program) => program.debian);

/** Installs what is missing where that is allowed; otherwise says what to install. Never stops the run:
 * a test that needs an absent program fails, and that says more than a skipped one. */
export async function systemPackages() {
  const wanted = missing();
  if (wanted.length === 0) return;
  if (canInstall()) {
    console.log(`Systeempakketten installeren: ${wanted.join(', ')}… / Installing system packages…`);
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    await capture('apt-get', ['update'], options);
    const { output } = await capture(
      'apt-get',
      ['install', '-y', '--no-install-recommends', ...wanted],
      options,
    );
    if (missing().length > 0) console.error(tail(output, 10));
  }
  const still = missing();
  if (still.length > 0) {
    console.error(`Ontbreekt, tests die het nodig hebben zullen falen: ${still.join(', ')}.`);
    console.error(`Missing, tests that need it will fail; please install: ${still.join(', ')}.`);
  }
}
