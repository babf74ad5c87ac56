import { expect, test } from 'vitest';
import type { PendingRow } from '../../server/verification/views.ts';
import { nextOf } from './useQueue.ts';

const rows = ['a', 'b', 'c', 'd'].map((entryId) => ({ entryId }) as PendingRow);

test.each([
  ['the one after it', 'b', ['b'], 'c'],
  ['the first after it that stays', 'b', ['b', 'c'], 'd'],
  ['at the end the one before', 'd', ['d'], 'c'],
  ['at the end the last that stays', 'd', ['c', 'd'], 'b'],
  ['nothing where nothing stays', 'a', ['a', 'b', 'c', 'd'], undefined],
])('the next is %s', (_, at, leaving, next) => {
  expect(nextOf(rows, at, new Set(leaving))?.entryId).toBe(next);
});
