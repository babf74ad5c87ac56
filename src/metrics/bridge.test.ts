// Of a period told by the version of one day every day on which another one was in force lies in exactly one bridge, and none besides.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrival, cityWith, yi } from '../../test/fixture/figures/arrivals.ts';
import { must } from '../../test/fixture/must.ts';
import { addDays } from '../domain/day.ts';
import type { Office } from '../domain/offices/office.ts';
import { parsePeriod, periodOfDays } from '../domain/figures/period.ts';
import { bridgesBeside, bridgesOf, bridgesOver } from './bridge.ts';
import { catalogueOf, shipped } from './catalogue/catalogue.ts';
import type { Definition } from './definition.ts';
import { type CityFacts, latest } from './facts.ts';
import { figureOf } from './figure.ts';

const funds = must(shipped.on('funds_arrived', '2024-01-01'));
const first = funds.version + 1;

/** Later versions of funds; each counts another thing, so that their values tell them apart. */
function withVersions(...days: readonly (readonly [from: string, to: string | null])[]): CityFacts {
  const own = days.map(([effectiveFrom, effectiveTo], n) => {
    const conditions = [{ field: 'moneySource', op: 'eq', value: `s${n}` }];
    return { ...funds, version: first + n, effectiveFrom, effectiveTo, conditions } as Definition;
  });
  const arrivals = ['2022-05-01', '2023-02-01', '2023-05-01', '2023-08-01', '2023-11-01'];
  return { ...cityWith(...arrivals.map((on) => arrival(on, yi))), catalogue: catalogueOf(own) };
}
const asked = (text: string) => ({ period: parsePeriod(text), at: latest });
const told = (city: CityFacts, text: string) =>
  bridgesOver('funds_arrived', city, asked(text)).map(({ question, since, byThen, byNow }) => [
    question.period.text,
    since,
    byThen.version - funds.version,
    byNow.version - funds.version,
  ]);

test.each<[what: string, versions: [string, string | null][], period: string, bridges: unknown[]]>([
  ['none', [], '2023', []],
  ['one', [['2023-07-01', null]], '2023', [['2023-01-01..2023-06-30', '2023-07-01', 0, 1]]],
  ['one that came before', [['2022-07-01', null]], '2023', []],
  ['one that comes after', [['2024-07-01', null]], '2023', []],
  ['one on its first day', [['2023-01-01', null]], '2023', []],
  [
    'two',
    [
      ['2023-04-01', null],
      ['2023-07-01', null],
    ],
    '2023',
    [
      ['2023-01-01..2023-03-31', '2023-07-01', 0, 2],
      ['2023-04-01..2023-06-30', '2023-07-01', 1, 2],
    ],
  ],
  // By the version of its end it is counted, and that is the one of before again.
  ['one that ended', [['2023-04-01', '2023-06-30']], '2023', [['2023-04-01..2023-06-30', '2023-07-01', 1, 0]]],
  ['one that ended, before it did', [['2023-04-01', '2023-06-30']], '2023-06', []],
  ['one day of another', [['2023-01-02', null]], '2023', [['2023-01-01', '2023-01-02', 0, 1]]],
])('%s of %j in %s', (_what, versions, period, bridges) => {
  expect(told(withVersions(...versions), period)).toEqual(bridges);
});

const day = (n: number) => addDays('2022-06-01', n);

test('every day of another version lies in one bridge, by the version of that day, and both values are those of the days', () => {
  const days = fc.integer({ min: 0, max: 700 });
  const version = fc.tuple(days, fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }));
  fc.assert(
    fc.property(fc.array(version, { maxLength: 4 }), days, fc.integer({ min: 0, max: 400 }), (given, from, length) => {
      const city = withVersions(
        ...given.map(([start, stays]) => [day(start), stays === null ? null : day(start + stays)] as const),
      );
      const question = { period: periodOfDays(day(from), day(from + length)), at: latest };
      const counting = must(city.catalogue.on('funds_arrived', question.period.to)).version;
      const bridges = bridgesOver('funds_arrived', city, question);
      for (let on = question.period.from; on <= question.period.to; on = addDays(on, 1)) {
        const own = must(city.catalogue.on('funds_arrived', on)).version;
        const holding = bridges.filter(({ question: { period } }) => period.from <= on && on <= period.to);
        expect(holding.map(({ byThen }) => byThen.version)).toEqual(own === counting ? [] : [own]);
      }
      for (const { question: part, byThen, byNow } of bridges) {
        expect(byNow.version).toBe(counting);
        expect(byThen.value).toBe(figureOf('funds_arrived', city, part)?.value);
      }
    }),
    { numRuns: 60 },
  );
});

test('a growth tells of its base, a completion of the year so far, and a figure of what stands beside it', () => {
  const aim = { entryId: 'aim', figureId: 'funds_arrived', year: 2023, officeId: 'city', value: '4' };
  const city = {
    ...withVersions(['2023-04-01', null]),
    offices: [{ id: 'city', parentId: null } as Office],
    targets: [{ ...aim, stretch: null, parts: null, sample: false, knownFrom: 0, knownUntil: Infinity, recorded: 0 }],
  };
  const periods = (id: string, text: string) =>
    bridgesOf(must(figureOf(id, city, asked(text))), city, asked(text)).map(({ question }) => question.period.text);
  expect(periods('funds_arrived', '2023-05')).toEqual([]);
  expect(periods('funds_arrived_growth', '2023-05')).toEqual(['2022-05']);
  expect(periods('funds_arrived_completion', '2023-05')).toEqual(['2023-01-01..2023-03-31']);
  expect(periods('funds_arrived_pace', '2023-03')).toEqual([]);
  const beside = bridgesBeside(must(figureOf('funds_arrived', city, asked('2023-05'))), city, asked('2023-05'));
  expect(beside.map(({ question }) => question.period.text)).toEqual(['2022-05', '2023-01-01..2023-03-31']);
  // A second period of a text, told by the version of the text's own.
  const [month, of] = [asked('2023-02'), '2023-12-31'];
  const second = must(figureOf('funds_arrived', city, month, of));
  expect(bridgesOf(second, city, month, of).map(({ question }) => question.period.text)).toEqual(['2023-02']);
});
