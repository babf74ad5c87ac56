import { expect, test } from 'vitest';
import { refusalText } from './refusals.ts';

test.each([
  ['zh', '日期 2023-13-01 晚于今天（2023-12-31），请填实际发生的日期'],
  ['en', 'The day 2023-13-01 is after today (2023-12-31); give the day it happened'],
] as const)('details are put into the sentence (%s)', (language, text) => {
  expect(refusalText({ law: 'day_in_future', detail: { day: '2023-13-01', today: '2023-12-31' } }, language)).toBe(
    text,
  );
});

test('a law of an earlier release, as a refused row keeps it, is told by its name', () => {
  expect(refusalText({ law: 'law_of_yesterday' as never }, 'zh')).toBe('law_of_yesterday');
});
