// Installs the packages when the lockfile or a package.json differs from what was installed last.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { capture, environment, StepFailed, tail } from './process.mjs';
import { at, installStamp } from './paths.mjs';
import { fingerprint, record, recorded } from './fingerprint.mjs';
import { fittingNode, ownNodeFits } from './node.mjs';

const pnpmVersion = '12.21.0';

/** Every file that decides what gets installed. */
function manifests() {
  const members = readdirSync(at('packages')).map((name) => at('packages', name, 'package.json'));
  const own = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map((name) => at(name));
  const others = ['server', 'web', 'tests'].map((name) => at(name, 'package.json'));
  return [...own, ...members.sort(), ...others].filter(existsSync);
}

async function pnpm(...args) {
  // CI=true keeps pnpm from asking questions that nobody would see.
  const options = { env: environment(null, { CI: 'true' }), shell: process.platform === 'win32' };
  const { code, output } = await capture('npx', ['-y', `pnpm@${pnpmVersion}`, ...args], options);
  if (code !== 0) {
    throw new StepFailed('De pakketten konden niet geïnstalleerd worden. / Installing failed.', tail(output));
  }
}

/** Returns the path of the Node that runs everything else. */
export async function install() {
  const wanted = fingerprint(manifests(), [process.platform, process.arch]);
  if (recorded(installStamp) !== wanted || !existsSync(at('node_modules', '.pnpm'))) {
    console.log('Pakketten installeren… / Installing packages…');
    rmSync(installStamp, { force: true });
    // The only install script that may run is that of the package `node`, which fetches 100 MB: without
    // scripts it stays an empty shell, and whoever has a fitting Node is spared the download.
    await pnpm('install', '--frozen-lockfile', ...(ownNodeFits ? ['--ignore-scripts'] : []));
    record(installStamp, wanted);
  }
  if (!fittingNode()) {
    console.log('Node ophalen… / Fetching Node…');
    await pnpm('rebuild', 'node');
  }
  const node = fittingNode();
  if (!node)
    throw new StepFailed('Installeer Node 24.12 of nieuwer (24.x). / Please install Node 24.12+ (24.x).');
  return node;
}
