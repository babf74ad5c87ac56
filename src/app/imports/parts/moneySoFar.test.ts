// What totals beside each other become, and what is asked of them.
import { expect, test } from 'vitest';
import type { ReadRow } from '../reading.ts';
import { moneySoFar } from './moneySoFar.ts';

const wan = (amount: number) => ({ currency: 'CNY' as const, minor: BigInt(amount) * 1_000_000n });
type Amounts = Partial<Record<'fundsSinceStart' | 'fundsThisYear' | 'fundsNow' | 'fundsSoFar', number>>;
function told(
  amounts: Amounts,
  { earlier, soFar = '' }: { earlier?: string; soFar?: string } = {},
  day = '2023-06-30',
) {
  const values = Object.fromEntries(Object.entries(amounts).map(([field, amount]) => [field, wan(amount)]));
  const answers = { 'running_total fundsSoFar': soFar };
  const row: ReadRow = {
    form: 'lifecycle',
    table: 0,
    row: 4,
    cells: {},
    values,
    undetermined: [],
    refused: [],
    answers,
  };
  const said = moneySoFar(row, { day, isMonth: true }, () => earlier);
  if ('asked' in said) return `${said.asked.kind} ${said.asked.part}`;
  if (said.breach) return said.breach.law;
  return said.statements
    .map(({ amount, on, since = 'single' }) => `${amount.minor / 1_000_000n} ${on} ${since}`)
    .join(', ');
}

test.each<[Amounts, Parameters<typeof told>[1], string]>([
  [{ fundsSinceStart: 600 }, {}, '600 2023-06-30 since_start'],
  [{ fundsThisYear: 500 }, {}, '500 2023-06-30 since_year'],
  [{ fundsNow: 70 }, {}, '70 2023-06-30 single'],
  [{ fundsNow: 0 }, {}, ''],
  [{ fundsSoFar: 600 }, { soFar: 'since_year' }, '600 2023-06-30 since_year'],
  [{ fundsSoFar: 600 }, { soFar: 'since_start' }, '600 2023-06-30 since_start'],
  [{ fundsSoFar: 60 }, { soFar: 'arrivals' }, '60 2023-06-30 single'],
  [{ fundsSinceStart: 600, fundsThisYear: 500 }, {}, 'funds_earlier year'],
  [{ fundsSinceStart: 600, fundsThisYear: 500 }, { earlier: 'leave' }, '500 2023-06-30 since_year'],
  [
    { fundsSinceStart: 600, fundsThisYear: 500 },
    { earlier: 'add' },
    '100 2022-12-31 since_start, 500 2023-06-30 since_year',
  ],
  [{ fundsSinceStart: 500, fundsThisYear: 500 }, {}, '500 2023-06-30 since_year'],
  [{ fundsThisYear: 500, fundsNow: 70 }, {}, 'funds_earlier month'],
  [{ fundsThisYear: 500, fundsNow: 70 }, { earlier: 'leave' }, '70 2023-06-30 single'],
  [{ fundsThisYear: 500, fundsNow: 70 }, { earlier: 'add' }, '430 2023-05-31 since_year, 500 2023-06-30 since_year'],
  [{ fundsThisYear: 500, fundsNow: 0 }, { earlier: 'add' }, '500 2023-05-31 since_year, 500 2023-06-30 since_year'],
  [{ fundsThisYear: 70, fundsNow: 70 }, {}, '70 2023-06-30 since_year'],
  [
    { fundsSinceStart: 600, fundsThisYear: 500, fundsNow: 70 },
    { earlier: 'add' },
    '100 2022-12-31 since_start, 430 2023-05-31 since_year, 500 2023-06-30 since_year',
  ],
  [{ fundsSinceStart: 400, fundsThisYear: 500 }, { earlier: 'add' }, 'funds_totals_contradict'],
  [{ fundsThisYear: 50, fundsNow: 70 }, { earlier: 'add' }, 'funds_totals_contradict'],
])('%j, answered %j, is %s', (amounts, given, expected) => {
  expect(told(amounts, given)).toBe(expected);
});

test('in January nothing came in the year before the month', () => {
  expect(told({ fundsThisYear: 70, fundsNow: 60 }, { earlier: 'add' }, '2023-01-31')).toBe('70 2023-01-31 since_year');
});
