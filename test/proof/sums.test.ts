// Cities added up: what is right holds, alone and beside the cities' files, and what a province alters of it is named.
import { beforeAll, describe, expect, test } from 'vitest';
import { sumFile } from '../../src/documents/bulletin/proof/sumFile.ts';
import { isSound, report } from '../../src/proof/report.ts';
import { added, at, cityFile, cityFiles, key, liesOf, read } from './sumsCases.ts';

const checked = (files: readonly string[]) => report(files.map((text, n) => ({ name: `${n}`, text })));
const faultsIn = (files: readonly string[]): string[] =>
  checked(files).files.flatMap(({ faults, sums }) => [...faults, ...(sums?.faults ?? [])].map(({ fault }) => fault));

let cities: string[];
let sum: ReturnType<typeof added>;
beforeAll(() => {
  cities = cityFiles();
  sum = added(cities);
});

test('a sum holds by itself, and beside the files that it adds up', () => {
  expect(isSound(checked([sum.file]))).toBe(true);
  const all = checked([sum.file, ...cities]);
  expect(isSound(all)).toBe(true);
  const { sums } = all.files[0] ?? {};
  expect(sums?.cities.map(({ city, isGiven }) => [city, isGiven])).toEqual([
    ['甲市', true],
    ['乙市', true],
    ['丙市', true],
    ['丁市', true],
  ]);
  // The year's number and amount, told by every city with enough rows.
  expect(sums?.proved).toBeGreaterThanOrEqual(2);
  const year = sum.added.told.facts.find(
    ({ as, d }) => as === 'sum' && sum.added.told.definitions[d]?.id === 'funds_arrived',
  );
  const own = cities.map((file) => {
    const { facts, definitions } = read(file).facts;
    const one = facts.find(
      (f) => f.period === year?.period && f.office === undefined && definitions[f.d]?.id === 'funds_arrived',
    );
    return BigInt(one?.value ?? '0');
  });
  expect(year?.value).toBe(String(own.reduce((total, one) => total + one, 0n)));
});

test('a growth follows from the sums, not from the cities’ growths', () => {
  const { facts } = sum.added.told;
  const [growth] = sum.added.ratios.map((place) => facts[place]);
  const [now, before] = (growth?.of ?? []).map((place) => BigInt(facts[place]?.value ?? '0'));
  const [n = '', d = '1'] = (growth?.value ?? '').split('/');
  expect(BigInt(n) * (before ?? 0n)).toBe(((now ?? 0n) - (before ?? 0n)) * 100n * BigInt(d));
});

test('of two cities nothing is proved, since one could take its own part off', () => {
  const { file, added: both } = added(cities.slice(0, 2));
  expect(both.totals.every(({ rows }) => rows === undefined)).toBe(true);
  expect(isSound(checked([file, ...cities.slice(0, 2)]))).toBe(true);
});

test('what a city withholds is told by its word, and so is the sum', () => {
  const { file, added: all } = added([...cities.slice(0, 3), cityFile('小市', 9, 4)]);
  const words = all.totals.filter(({ rows }) => rows === undefined);
  expect(words.length).toBeGreaterThan(0);
  expect(words.every(({ fact }) => all.told.facts[fact]?.as === 'stated')).toBe(true);
  expect(isSound(checked([file]))).toBe(true);
});

test('the next sum follows the last, and names what it corrects', () => {
  const next = added(cities, sum.file);
  const { files, chain, changes } = checked([sum.file, next.file]);
  expect(files[1]?.head).toMatchObject({ no: 2, previous: sum.fingerprint, corrects: sum.fingerprint });
  expect(chain).toEqual([]);
  expect(changes).toEqual([{ before: 0, after: 1, facts: [] }]);
});

test('sums are added up as cities are', () => {
  const others = ['戊市', '己市', '庚市'].map((city, n) => cityFile(city, n + 31));
  const second = sumFile({ name: '另一省', files: others.map(read), before: undefined, key, at });
  const third = sumFile({ name: '第三省', files: others.toReversed().map(read), before: undefined, key, at });
  const country = sumFile({
    name: '全国',
    files: [sum, second, third].map(({ file }) => read(file)),
    before: undefined,
    key,
    at,
  });
  expect(country.added.totals.length).toBeGreaterThan(0);
  expect(isSound(checked([country.file, sum.file, second.file, third.file]))).toBe(true);
});

describe('what a province alters is named', () => {
  test('by the file alone, or beside those of its cities', () => {
    const lies = liesOf(sum.file);
    expect(lies.length).toBe(11);
    for (const { name, file, fault, alone } of lies) {
      const found = faultsIn(alone ? [file] : [file, ...cities]);
      expect([name, found.includes(fault)]).toEqual([name, true]);
      // What needs the cities' files is not seen without them.
      expect([name, alone || !faultsIn([file]).includes(fault)]).toEqual([name, true]);
    }
  });

  test('the file of a city that was published otherwise', () => {
    const other = cityFile('乙市', 77);
    const found = checked([sum.file, cities[0] ?? '', other]);
    expect(found.files[0]?.sums?.cities.map(({ isGiven }) => isGiven)).toEqual([true, false, false, false]);
  });
});
