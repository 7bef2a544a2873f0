// Builds the website when its sources changed since the last build.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { capture, environment, StepFailed, tail } from './process.mjs';
import { at, buildStamp } from './paths.mjs';
import { fingerprint, record, recorded } from './fingerprint.mjs';

const sources = () => [
  at('web'),
  ...readdirSync(at('packages')).flatMap((name) => [
    at('packages', name, 'src'),
    at('packages', name, 'package.json'),
  ]),
  at('pnpm-lock.yaml'),
  at('tsconfig.base.json'),
];

async function inWeb(node, sentence, script, ...args) {
  const { code, output } = await capture(node, [at('web', 'node_modules', ...script), ...args], {
    cwd: at('web'),
    env: environment(node),
  });
  if (code !== 0) throw new StepFailed(sentence, tail(output, 40));
}

/** Builds into web/build; a fresh build is left alone. */
export async function buildWeb(node) {
  const wanted = fingerprint(sources());
  if (recorded(buildStamp) === wanted && existsSync(at('web', 'build'))) return;
  console.log('Website bouwen… / Building the website…');
  // Forget the old build first: one that is broken off halfway must not pass for whole.
  rmSync(buildStamp, { force: true });
  const failure = 'De website kon niet gebouwd worden. / Building the website failed.';
  await inWeb(node, failure, ['vite', 'bin', 'vite.js'], 'build');
  record(buildStamp, wanted);
}

/** When a file in or below this folder last changed, in ms; 0 for a missing or empty folder. */
const newest = (folder) =>
  Math.max(
    0,
    ...(existsSync(folder)
      ? readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name)).mtimeMs)
      : []),
  );

/** Writes the generated sources (Kit's types, the messages as functions) that linter and type checks read. */
export async function generateWebSources(node) {
  const failure = 'De gegenereerde bronnen van de website ontbreken. / Generating web sources failed.';
  mkdirSync(at('web', '.svelte-kit'), { recursive: true });
  await inWeb(node, failure, ['@sveltejs', 'kit', 'svelte-kit.js'], 'sync');
  const compiled = at('web', 'src', 'lib', 'paraglide');
  // Vite's plugin writes these too; only stale ones are made again, with the options of web/paraglide.ts.
  const settings = at('web', 'project.inlang', 'settings.json');
  if (!existsSync(settings)) return;
  if (newest(compiled) < Math.max(newest(at('web', 'messages')), statSync(settings).mtimeMs)) {
    const paths = ['--project', './project.inlang', '--outdir', './src/lib/paraglide', '--no-emit-readme'];
    const shape = ['--strategy', 'globalVariable', 'baseLocale', '--output-structure', 'message-modules'];
    await inWeb(node, failure, ['@inlang', 'paraglide-js', 'bin', 'run.js'], 'compile', ...paths, ...shape);
  }
}
