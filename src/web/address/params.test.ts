// What an address may say, and what is said of one that is not understood.
import { expect, test } from 'vitest';
import { type Address, amount, day, id, oneOf, type Param, period, readAddress, unreadIn, whole, yes } from './params.ts';

const uuid = '0190a000-0000-7000-8000-000000000001';

const table: readonly [string, Param<unknown>, readonly string[], readonly string[]][] = [
  ['period', period, ['2023', 'A2024'], ['2023-H1', '2023-Q4', '2023-06', '1850', '99999', 'all']],
  ['day', day, ['2026-11-29'], ['2026-13-01', '2026-02-30', '29.11.2026', '2026']],
  ['id', id, [uuid], ['1', `${uuid}0`, 'tianbao']],
  ['whole', whole, ['1', '20'], ['0', '-1', '1.5', '1e3', 'x', '10000000']],
  ['amount', amount, ['3', '0.25'], ['-3', '3亿', '.5', '1e9']],
  ['yes', yes, ['true'], ['1', 'false']],
  ['oneOf', oneOf(['asc', 'desc']), ['asc'], ['ascending', 'ASC']],
];

test.each(table)('a parameter of the kind %s reads what it understands, and nothing else', (_, read, good, bad) => {
  expect({ good: good.filter((text) => read(text) === undefined), bad: bad.filter((text) => read(text) !== undefined) }).toEqual({
    good: [],
    bad: [],
  });
});

const address: Address = { year: period, page: whole };

test.each([
  ['year=2023&page=2', []],
  ['year=&page=2', []],
  ['year=2023-H1', [{ name: 'year', value: '2023-H1', known: true }]],
  ['yaer=2023', [{ name: 'yaer', value: '2023', known: false }]],
  ['toString=1', [{ name: 'toString', value: '1', known: false }]],
  [
    'year=2023&year=2024',
    [
      { name: 'year', value: '2023', known: true },
      { name: 'year', value: '2024', known: true },
    ],
  ],
])('of ?%s is said what is not understood', (search, unread) => {
  expect(unreadIn(address, new URLSearchParams(search))).toEqual(unread);
});

test('an address says only what was understood', () => {
  expect(readAddress({ year: period, page: whole, mine: yes }, new URLSearchParams('year=A2023&page=2&mine=no'))).toEqual({
    year: 'A2023',
    page: 2,
  });
});
