import { expect, test } from 'vitest';
import { prospects } from './forms/prospects.ts';
import { contextOf, readValues } from './forms/values.ts';
import { countTold } from './told.ts';

const text = '日'.repeat(30_000);
/** Rows of target companies, of which one list may hold the most. */
const rows = 500;
const context = contextOf({ columns: [], above: [], sheet: '' });

test('of a cell that is refused the beginning is told', () => {
  const cell = { kind: 'text', column: 1, ref: 'A1', text } as const;
  const { refused } = readValues(prospects, { row: 1, fields: { dueOn: cell } }, context);
  expect(refused.map(({ field, value }) => [field, value.length])).toContainEqual(['dueOn', 4001]);
});

test('the longest list that can be taken is told whole; what would fill an answer is refused', () => {
  const row = prospects.columns.map(({ maxLength = 100 }) => '名'.repeat(maxLength));
  const taken = countTold();
  for (let n = 0; n < rows; n++) row.forEach(taken);
  const filled = countTold();
  expect(() => {
    for (let n = 0; n < rows; n++) filled(text.slice(0, 4000));
  }).toThrow('too_much_text');
});
