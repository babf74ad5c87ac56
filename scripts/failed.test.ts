import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failedLine } from './failed.ts';

const file = join(process.cwd(), 'test/a.test.ts');

test('a failed test is told in one line: its file, its name, the first line of why', () => {
  expect(failedLine(file, 'sums > add up', [{ message: 'expected 1 to be 2\n- 1\n+ 2' }])).toBe(
    'FAILED test/a.test.ts > sums > add up: expected 1 to be 2',
  );
});

test('a failure without a reason says so', () => {
  expect(failedLine(file, 'sums', [])).toBe('FAILED test/a.test.ts > sums: no reason given');
});
