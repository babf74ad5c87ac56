import { expect, test } from 'vitest';
import { isLoopback } from './loopback.ts';

test.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::ffff:127.0.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.7', false],
  ['127.0.0.1.example.org', false],
  ['localhost.example.org', false],
  ['example.org', false],
  ['', false],
])('%s: %s', (host, own) => {
  expect(isLoopback(host)).toBe(own);
});
