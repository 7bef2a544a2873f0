import { expect, test } from 'vitest';
import { count } from '../../.bootstrap/vitest.mjs';

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result, fullName: `a ${result} test` })),
});

const report = (passed: number, failed: number, ...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
});

test('tests that ran are counted as they ended', () => {
  expect(count(report(2, 1, file('failed', 'passed', 'passed', 'failed')), 1)).toEqual({
    passed: 2,
    failed: 1,
  });
});

test('a test that was skipped or is still to be written counts as failed', () => {
  const skipped = report(1, 0, file('passed', 'passed', 'skipped', 'todo'));
  expect(count(skipped, 0)).toEqual({ passed: 1, failed: 2 });
});

test('a file that does not load counts as failed', () => {
  expect(count(report(1, 0, file('passed', 'passed'), file('failed')), 1)).toEqual({ passed: 1, failed: 1 });
});

test('no report, no tests or an unexplained exit code counts as failed', () => {
  expect(count(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  expect(count(report(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(count(report(3, 0, file('passed', 'passed', 'passed', 'passed')), 1)).toEqual({
    passed: 3,
    failed: 1,
  });
});
