// Runs vitest and counts from its JSON report, so that the tally never depends on how its output looks.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, show } from './process.mjs';
import { at, cache } from './paths.mjs';

/**
 * @param {string} name of this round, for its report's file
 * @param {string[]} projects of tests/vitest.config.ts
 * @param {string[]} filters passed on: parts of file names, or vitest's own options
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runVitest(node, name, projects, filters) {
  const report = join(cache, `vitest-${name}.json`);
  mkdirSync(cache, { recursive: true });
  rmSync(report, { force: true });
  const code = await show(
    node,
    [
      at('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--config=tests/vitest.config.ts',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filters,
    ],
    { env: environment(node) },
  );
  return count(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, code);
}

/** Whatever is not a test that ran and passed counts as failed: skipped ones, files that don't load, crashes. */
export function count(report, code) {
  if (!report) return { passed: 0, failed: 1 };
  const files = report.testResults ?? [];
  const left = files.flatMap((file) =>
    file.assertionResults.filter((result) => !['passed', 'failed'].includes(result.status)),
  );
  for (const result of left)
    console.error(`Not run, which counts as failed (${result.status}): ${result.fullName}`);
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'),
  );
  const passed = report.numPassedTests ?? 0;
  const failed = (report.numFailedTests ?? 0) + left.length + broken.length;
  const unexplained = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}
