import { expect, test } from 'vitest';
import { countVitest } from './count-vitest.ts';

const ran = { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'pending' }, { status: 'todo' }] };
const broke = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const neverRan = { status: 'failed', assertionResults: [] };

test.each([
  ['all is well', [ran], true, { passed: 1, failed: 0, skipped: 2 }],
  ['a test fails', [ran, broke], false, { passed: 2, failed: 1, skipped: 2 }],
  ['a file does not load', [ran, neverRan], false, { passed: 1, failed: 1, skipped: 2 }],
  ['an error outside all tests', [ran], false, { passed: 1, failed: 1, skipped: 2 }],
  ['nothing matched the pattern', [], false, { passed: 0, failed: 1, skipped: 0 }],
])('%s', (_name, testResults, endedWell, count) => {
  expect(countVitest({ testResults }, endedWell)).toEqual(count);
});
