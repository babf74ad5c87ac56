// Cities added up: what is right holds, alone and beside the cities' files, and what a province alters of it is named.
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { sumFile } from '../../src/documents/bulletin/proof/sumFile.ts';
import { toBase64 } from '../../src/proof/base64.ts';
import { commitmentBytes, commitTo, readPoint } from '../../src/proof/commit.ts';
import type { ToldFacts } from '../../src/proof/facts.ts';
import {
  cutProofFile,
  hashOfText,
  headMessage,
  jsonLine,
  type ProofHead,
  writeProofFile,
} from '../../src/proof/file.ts';
import { isSound, report } from '../../src/proof/report.ts';
import type { CityFile } from '../../src/proof/sums/add.ts';
import { type Sums, sumsBlock, sumsIn } from '../../src/proof/sums/block.ts';
import { rootOf } from '../../src/proof/tree.ts';
import { verifyFile } from '../../src/proof/verify.ts';
import { chanceOf } from './chance.ts';
import { publisherOf, randomFile } from './randomCity.ts';

const secret = Uint8Array.from({ length: 32 }, (_, n) => n + 1);
const key = {
  public: bytesToHex(ed25519.getPublicKey(secret)),
  sign: (message: Uint8Array) => bytesToHex(ed25519.sign(message, secret)),
};
const at = '2024-03-01T02:00:00.000Z';

const cityFile = (city: string, seed: number, rows = 60): string =>
  randomFile(publisherOf(chanceOf(seed), city), seed, { rows, counties: 3 }).file;

function read(file: string): CityFile {
  const { head, fingerprint, facts } = verifyFile(file);
  if (!head || !fingerprint || !facts) throw new Error('no file');
  return { head, fingerprint, facts };
}

const added = (files: readonly string[], before?: string) =>
  sumFile({ name: '某省', files: files.map(read), before: before === undefined ? undefined : read(before), key, at });

const checked = (files: readonly string[]) => report(files.map((text, n) => ({ name: `${n}`, text })));
const faultsIn = (files: readonly string[]): string[] =>
  checked(files).files.flatMap(({ faults, sums }) => [...faults, ...(sums?.faults ?? [])].map(({ fault }) => fault));

let cities: string[];
let sum: ReturnType<typeof added>;
beforeAll(() => {
  cities = ['甲市', '乙市', '丙市', '丁市'].map((city, n) => cityFile(city, n + 1));
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

/** As the province would sign it, who lies: every hash is right again. */
function lied(change: {
  readonly told?: (told: ToldFacts) => ToldFacts;
  readonly sums?: (sums: Sums) => Omit<Sums, 'format'>;
  readonly rows?: (rows: Uint8Array[]) => Uint8Array[];
}): string {
  const parts = cutProofFile(sum.file);
  const told = JSON.parse(parts.facts) as ToldFacts;
  const facts = jsonLine(change.told?.(told) ?? told);
  const was = sumsIn(parts.page);
  if (!was) throw new Error('no sums');
  const page = change.sums
    ? parts.page.replace(sumsBlock(was), () => sumsBlock(change.sums?.(was) ?? was))
    : parts.page;
  const leaves = [...(verifyFile(sum.file).rows ?? [])];
  const rows = change.rows?.(leaves) ?? leaves;
  const head: ProofHead = {
    ...(JSON.parse(parts.head) as ProofHead),
    facts: hashOfText(facts),
    page: hashOfText(page),
    rows: { count: rows.length, root: bytesToHex(rootOf(rows)) },
  };
  const line = jsonLine(head);
  const bytes = toBase64(Uint8Array.from(rows.flatMap((one) => [...one])));
  return writeProofFile({ page, head: line, signature: key.sign(headMessage(line)), facts, rows: bytes });
}

const withFact =
  (place: (told: ToldFacts) => number, change: object) =>
  (told: ToldFacts): ToldFacts => ({
    ...told,
    facts: told.facts.map((fact, index) => (index === place(told) ? { ...fact, ...change } : fact)),
  });
const proved = (told: ToldFacts): number => told.facts.findIndex(({ as }) => as === 'sum');
const word = (told: ToldFacts): number =>
  told.facts.findIndex(({ as, office, d }) => as === 'stated' && office === undefined && d !== -1);
const part = (told: ToldFacts): number => told.facts.findIndex(({ office }) => office === '乙市');

describe('what a province alters is named', () => {
  test.each([
    ['a total that is told by its word', () => lied({ told: withFact(word, { value: '7' }) }), 'total_wrong'],
    ['a total that is proved', () => lied({ told: withFact(proved, { value: '7' }) }), 'sum_wrong'],
    ['a city’s part', () => lied({ told: withFact(part, { value: '7' }) }), 'total_wrong'],
    ['a part under another city’s name', () => lied({ told: withFact(part, { office: '丙市' }) }), 'total_wrong'],
    ['a part of another period', () => lied({ told: withFact(part, { period: '2022' }) }), 'total_wrong'],
    [
      'a number that is no total',
      () =>
        lied({
          told: (told) => ({ ...told, facts: [...told.facts, { d: 0, period: '2023', as: 'stated', value: '9' }] }),
        }),
      'total_unlisted',
    ],
    [
      'a total that is not listed',
      () => lied({ sums: ({ cities: all, totals }) => ({ cities: all, totals: totals.slice(1) }) }),
      'total_unlisted',
    ],
    [
      'a city that is not listed',
      () => lied({ sums: ({ cities: all, totals }) => ({ cities: all.slice(1), totals }) }),
      'total_wrong',
    ],
    [
      'a city that is listed twice',
      () => lied({ sums: ({ cities: all, totals }) => ({ cities: [...all, ...all], totals }) }),
      'sums_shape',
    ],
  ])('%s', (_, make, fault) => {
    expect(faultsIn([make()])).toContain(fault);
  });

  test('two cities’ parts that change places, so that the sum stays', () => {
    const swapped = (told: ToldFacts): ToldFacts => {
      const first = sumsIn(cutProofFile(sum.file).page)?.totals[0]?.parts ?? [];
      const [a, b] = first.map(({ here }) => here);
      const value = (place = -1) => told.facts[place]?.value;
      return withFact(() => a ?? -1, { value: value(b) })(withFact(() => b ?? -1, { value: value(a) })(told));
    };
    const file = lied({ told: swapped });
    // Nobody sees it without the cities' files, who do see it.
    expect(faultsIn([file, ...cities])).toContain('part_differs');
  });

  test('commitments of its own in the place of a city’s', () => {
    const rows = (all: Uint8Array[]) => {
      const [first = new Uint8Array(40), second = new Uint8Array(40), ...rest] = all;
      const moved = (one: Uint8Array, by: bigint) => {
        const point = readPoint(one.subarray(0, commitmentBytes))?.add(commitTo(by, 0n));
        return Uint8Array.from([...(point?.toBytes() ?? []), ...one.subarray(commitmentBytes)]);
      };
      // One more here, one less there: the sum still opens.
      return [moved(first, 1n), moved(second, -1n), ...rest];
    };
    const file = lied({ rows });
    expect(faultsIn([file])).toEqual([]);
    expect(faultsIn([file, ...cities])).toContain('part_differs');
  });

  test('the file of a city that was published otherwise', () => {
    const other = cityFile('乙市', 77);
    const found = checked([sum.file, cities[0] ?? '', other]);
    expect(found.files[0]?.sums?.cities.map(({ isGiven }) => isGiven)).toEqual([true, false, false, false]);
  });
});
