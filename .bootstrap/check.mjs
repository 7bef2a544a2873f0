// npm test: everything that has to hold before a change goes in. The last line is `N passed, N failed`.
//   npm test                        all of it
//   npm test -- lint | types        formatting and lint | the type checks
//   npm test -- build               the website
//   npm test -- unit [filter]       tests beside their source
//   npm test -- system [filter]     tests across packages, in real processes and browsers
import { readdirSync } from 'node:fs';
import { buildWeb, generateWebSources } from './web.mjs';
import { environment, show, StepFailed } from './process.mjs';
import { at } from './paths.mjs';
import { install } from './install.mjs';
import { runVitest } from './vitest.mjs';
import { systemPackages } from './system-packages.mjs';

const kinds = ['lint', 'types', 'build', 'unit', 'system'];

/** Runs an installed tool in view; resolves to one check, passed or failed. */
async function tool(node, script, args, cwd = at()) {
  const code = await show(node, [script, ...args], { cwd, env: environment(node) });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const nothing = { passed: 0, failed: 0 };
const npm = (...parts) => at('node_modules', ...parts);
const webNpm = (...parts) => at('web', 'node_modules', ...parts);

/**
 * All packages but web (svelte-check looks after that one), in one process. By force, because a build without
 * project references takes a package for up to date while one that it imports has changed.
 */
const programs = () => ['server', 'tests', ...readdirSync(at('packages')).map((name) => `packages/${name}`)];

const steps = (node, filters) => [
  {
    name: 'Web sources',
    for: ['lint', 'types', 'unit'],
    run: async () => (await generateWebSources(node), nothing),
  },
  {
    name: 'Formatting',
    for: ['lint'],
    run: () => tool(node, npm('prettier', 'bin', 'prettier.cjs'), ['--check', '--log-level=warn', '.']),
  },
  {
    name: 'Lint',
    for: ['lint'],
    run: () =>
      tool(node, npm('eslint', 'bin', 'eslint.js'), [
        '-c',
        '.config/eslint.config.js',
        '--max-warnings=0',
        '.',
      ]),
  },
  {
    name: 'Types',
    for: ['types'],
    run: () => tool(node, npm('typescript', 'bin', 'tsc'), ['--build', '--force', '--noEmit', ...programs()]),
  },
  {
    name: 'Types of the website',
    for: ['types'],
    run: () =>
      tool(
        node,
        webNpm('svelte-check', 'bin', 'svelte-check'),
        ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
        at('web'),
      ),
  },
  {
    name: 'Website',
    for: ['build', 'system'],
    run: async () => (await buildWeb(node), { passed: 1, failed: 0 }),
  },
  { name: 'System packages', for: ['unit', 'system'], run: async () => (await systemPackages(), nothing) },
  { name: 'Unit tests', for: ['unit'], run: () => runVitest(node, 'unit', ['unit', 'web'], filters) },
  { name: 'System tests', for: ['system'], run: () => runVitest(node, 'system', ['system'], filters) },
];

async function timed(name, run) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const result = await run();
  const verdict = result.failed > 0 ? 'failed' : 'ok';
  console.log(`── ${name}: ${verdict}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** @returns {Promise<number>} the exit code */
export async function check(args) {
  const chosen = args.filter((arg) => kinds.includes(arg));
  const filters = args.filter((arg) => !kinds.includes(arg));
  const wanted = chosen.length > 0 ? chosen : kinds;
  const total = { passed: 0, failed: 0 };
  const results = [];
  try {
    let node = '';
    await timed('Packages', async () => ((node = await install()), nothing));
    for (const step of steps(node, filters)) {
      if (!step.for.some((kind) => wanted.includes(kind))) continue;
      const result = await timed(step.name, step.run);
      results.push({ name: step.name, ...result });
      total.passed += result.passed;
      total.failed += result.failed;
    }
  } catch (error) {
    // Without packages or a website nothing after this would mean anything.
    total.failed += 1;
    console.error(error instanceof StepFailed ? `${error.tail}\n${error.message}` : error);
  }
  console.log('');
  for (const { name, passed, failed } of results) {
    if (passed + failed > 0)
      console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed`);
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}
