import { expect, test } from 'vitest';
import type { TargetLineView } from '../../server/figures/targetViews.ts';
import {
  isChanged,
  partsShown,
  problemOf,
  sentTarget,
  splitOf,
  splitOfParts,
  sumText,
  typedFrom,
  withPart,
} from './targetDraft.ts';

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
  expect(partsShown(draft('12', '', months), 'quarter')).toEqual(['3', '3', '3', '3']);
  expect(partsShown(draft('12', '', ['3', '3', '3', '3']), 'month')).toEqual(Array(12).fill(''));
  expect(partsShown(draft('12', '', months), 'year')).toEqual([]);
});

test('only what says something else is sent', () => {
  const set = line(version({ stretch: '45', parts: ['10', '10', '10', '10'] }));
  expect(isChanged(typedFrom(set), set)).toBe(false);
  expect(isChanged({ ...typedFrom(set), value: '41' }, set)).toBe(true);
  expect(isChanged(draft(''), line())).toBe(false);
  expect(sentTarget(draft(' 40 ', '', ['40', '', '', '']))).toEqual({ value: '40', parts: ['40', '0', '0', '0'] });
  expect(sumText(['1', '', '2.5'])).toBe('3.5');
});

const quarters = ['10', '10', '10', '10'];
const kept = [
  ['month', quarters],
  ['year', quarters],
  ['quarter', months],
  ['year', months],
  ['month', []],
] as const;

test.each(kept)('under %s another cell is edited, and the parts %j stay', (split, parts) => {
  const set = line(version({ value: sumText(parts) ?? '', parts: parts.length > 0 ? [...parts] : null }));
  const edited = { ...typedFrom(set), stretch: '99' };
  expect(partsShown(edited, split)).not.toEqual(parts);
  expect(sentTarget(edited).parts).toEqual(parts.length > 0 ? parts : undefined);
  // A part that is typed and wiped out again leaves nothing behind.
  if (split === 'year') return;
  const typed = withPart(edited, set, { split, at: 2, text: '7' });
  expect([typed.parts.length, typed.parts[2], splitOfParts(typed)]).toEqual([
    partsShown(edited, split).length,
    '7',
    split,
  ]);
});

test('a part that is typed where none is shown, and wiped out again, leaves the row as it was', () => {
  const set = line(version({ parts: quarters }));
  const typed = withPart(typedFrom(set), set, { split: 'month', at: 4, text: '7' });
  expect(isChanged(typed, set)).toBe(true);
  expect(withPart(typed, set, { split: 'month', at: 4, text: '' })).toEqual(typedFrom(set));
  const wiped = quarters.reduce(
    (draftNow, _, at) => withPart(draftNow, set, { split: 'quarter', at, text: '' }),
    typedFrom(set),
  );
  expect(sentTarget(wiped)).toEqual({ value: '40' });
});
