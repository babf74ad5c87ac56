import { expect, test } from 'vitest';
import type { TargetLineView } from '../../server/figures/targetViews.ts';
import { typedFrom, isChanged, partedBy, problemOf, splitOf, sumText, sentTarget } from './targetDraft.ts';

type Version = TargetLineView['versions'][number];
const version = (more: Partial<Version>): Version => ({
  entryId: 'e',
  value: '40',
  stretch: null,
  parts: null,
  state: 'in_force',
  recordedAt: '2024-01-02T00:00:00Z',
  by: null,
  sample: false,
  ...more,
});
const line = (...versions: Version[]) => ({ versions });
const draft = (value: string, stretch = '', parts: string[] = []) => ({ value, stretch, parts });
const months = Array<string>(12).fill('1');

test.each([
  [draft(''), undefined],
  [draft('40'), undefined],
  [draft('40', '45', ['10', '10', '10', '10.000']), undefined],
  [draft('40', '', ['40', '', '', '']), undefined],
  [draft('0'), 'value'],
  [draft('', '45'), 'value'],
  [draft('', '', ['1', '', '', '']), 'value'],
  [draft('四十'), 'number'],
  [draft('40', '五十'), 'number'],
  [draft('40', '', ['1.0000001', '', '', '']), 'number'],
  [draft('40', '39.999999'), 'stretch'],
  [draft('40', '', ['10', '10', '10', '9.99']), 'sum'],
  [draft('12', '', months), undefined],
])('%j: %s', (typed, problem) => {
  expect(problemOf(typed)).toBe(problem);
});

test('what was set last is what is typed on', () => {
  const set = line(
    version({ state: 'returned', value: '99' }),
    version({ state: 'waiting', value: '41', parts: months }),
  );
  expect(typedFrom(set)).toEqual({ value: '41', stretch: '', parts: months });
  expect([splitOf([line(version({}))]), splitOf([line(version({})), set])]).toEqual(['year', 'month']);
});

test('months make quarters, and quarters no months', () => {
  expect(partedBy(draft('12', '', months), 'quarter').parts).toEqual(['3', '3', '3', '3']);
  expect(partedBy(draft('12', '', ['3', '3', '3', '3']), 'month').parts).toEqual(Array(12).fill(''));
  expect(partedBy(draft('12', '', months), 'year').parts).toEqual(months);
});

test('only what says something else is sent', () => {
  const set = line(version({ stretch: '45', parts: ['10', '10', '10', '10'] }));
  expect(isChanged(typedFrom(set), set)).toBe(false);
  expect(isChanged({ ...typedFrom(set), value: '41' }, set)).toBe(true);
  expect(isChanged(draft(''), line())).toBe(false);
  expect(sentTarget(draft(' 40 ', '', ['40', '', '', '']))).toEqual({ value: '40', parts: ['40', '0', '0', '0'] });
  expect(sumText(['1', '', '2.5'])).toBe('3.5');
});
