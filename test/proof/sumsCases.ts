// Sums of cities, right and altered: what a province may hand out, and what has to be found in it.
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex } from '@noble/hashes/utils.js';
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
import { report } from '../../src/proof/report.ts';
import type { CityFile } from '../../src/proof/sums/add.ts';
import { type Sums, sumsBlock, sumsIn } from '../../src/proof/sums/block.ts';
import { rootOf } from '../../src/proof/tree.ts';
import { verifyFile } from '../../src/proof/verify.ts';
import { chanceOf } from './chance.ts';
import { publisherOf, randomFile } from './randomCity.ts';
import { namesOf } from './faults.ts';

const secret = Uint8Array.from({ length: 32 }, (_, n) => n + 1);
export const key = {
  public: bytesToHex(ed25519.getPublicKey(secret)),
  sign: (message: Uint8Array) => bytesToHex(ed25519.sign(message, secret)),
};
export const at = '2024-03-01T02:00:00.000Z';

export const cityFile = (city: string, seed: number, rows = 60): string =>
  randomFile(publisherOf(chanceOf(seed), city), seed, { rows, counties: 3 }).file;

export function read(file: string): CityFile {
  const { head, fingerprint, facts } = verifyFile(file);
  if (!head || !fingerprint || !facts) throw new Error('no file');
  return { head, fingerprint, facts };
}

export const added = (files: readonly string[], before?: string, when = at) =>
  sumFile({
    name: '某省',
    files: files.map(read),
    before: before === undefined ? undefined : read(before),
    key,
    at: when,
  });

export const cityFiles = (rows?: number): string[] =>
  ['甲市', '乙市', '丙市', '丁市'].map((city, n) => cityFile(city, n + 1, rows));

/** As the province would sign it, who lies: every hash is right again. */
export function lied(
  sum: string,
  change: {
    readonly told?: (told: ToldFacts) => ToldFacts;
    readonly sums?: (sums: Sums) => Omit<Sums, 'format'>;
    readonly rows?: (rows: Uint8Array[]) => Uint8Array[];
  },
): string {
  const parts = cutProofFile(sum);
  const told = JSON.parse(parts.facts) as ToldFacts;
  const facts = jsonLine(change.told?.(told) ?? told);
  const was = sumsIn(parts.page);
  if (!was) throw new Error('no sums');
  const page = change.sums
    ? parts.page.replace(sumsBlock(was), () => sumsBlock(change.sums?.(was) ?? was))
    : parts.page;
  const leaves = [...(verifyFile(sum).rows ?? [])];
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

/** Two cities' parts change places, so that the sum stays. */
const swapped =
  (sum: string) =>
  (told: ToldFacts): ToldFacts => {
    const first = sumsIn(cutProofFile(sum).page)?.totals[0]?.parts ?? [];
    const [a, b] = first.map(({ here }) => here);
    const value = (place = -1) => told.facts[place]?.value;
    return withFact(() => a ?? -1, { value: value(b) })(withFact(() => b ?? -1, { value: value(a) })(told));
  };

/** One more in the first row, one less in the second: what they add up to still opens. */
const moved = ([first, second, ...rest]: Uint8Array[]): Uint8Array[] => {
  const by = (one: Uint8Array | undefined, amount: bigint) => {
    const row = one ?? new Uint8Array();
    const point = readPoint(row.subarray(0, commitmentBytes))?.add(commitTo(amount, 0n));
    return Uint8Array.from([...(point?.toBytes() ?? []), ...row.subarray(commitmentBytes)]);
  };
  return [by(first, 1n), by(second, -1n), ...rest];
};

const nobodys = { d: 0, period: '2023', as: 'stated', value: '9' } as const;

/** Altered, and signed again by the province: `alone` is named without the cities' files, the others only beside them. */
export const liesOf = (sum: string): readonly { name: string; file: string; fault: string; alone: boolean }[] => {
  const alone: readonly (readonly [string, Parameters<typeof lied>[1], string])[] = [
    ['a total that is told by its word', { told: withFact(word, { value: '7' }) }, 'total_wrong'],
    ['a total that is proved', { told: withFact(proved, { value: '7' }) }, 'sum_wrong'],
    ["a city's part", { told: withFact(part, { value: '7' }) }, 'total_wrong'],
    ["a part under another city's name", { told: withFact(part, { office: '丙市' }) }, 'total_wrong'],
    ['a part of another period', { told: withFact(part, { period: '2022' }) }, 'total_wrong'],
    ['a number that is no total', { told: (told) => ({ ...told, facts: [...told.facts, nobodys] }) }, 'total_unlisted'],
    ['a total that is not listed', { sums: (all) => ({ ...all, totals: all.totals.slice(1) }) }, 'total_unlisted'],
    ['a city that is not listed', { sums: (all) => ({ ...all, cities: all.cities.slice(1) }) }, 'total_wrong'],
    [
      'a city that is listed twice',
      { sums: (all) => ({ ...all, cities: [...all.cities, ...all.cities] }) },
      'sums_shape',
    ],
  ];
  const beside: readonly (readonly [string, Parameters<typeof lied>[1], string])[] = [
    ["two cities' parts that change places", { told: swapped(sum) }, 'part_differs'],
    ["commitments of its own in the place of cities'", { rows: moved }, 'part_differs'],
  ];
  const made = (isAlone: boolean) => (one: (typeof alone)[number]) => {
    const [name, change, fault] = one;
    return { name, file: lied(sum, change), fault, alone: isAlone };
  };
  return [...alone.map(made(true)), ...beside.map(made(false))];
};

/** What a second verifier has to say of several files, one of which adds up the others. */
export function sumsToldOf(files: readonly string[]): {
  readonly faults: string[];
  readonly cities: readonly unknown[];
} {
  const found = report(files.map((text, n) => ({ name: `${n}`, text })));
  const cities = found.files.flatMap(({ sums }) =>
    sums ? [sums.cities.map(({ city, isGiven }) => ({ city, isGiven }))] : [],
  );
  return { faults: namesOf(files), cities };
}

/** `[name, texts of the files]`; of few rows, so that some numbers are told by a word. */
export function sumsCases(): [name: string, files: string[]][] {
  const cities = cityFiles(24);
  const { file } = added(cities);
  const next = added(cities, file).file;
  const two = added(cities.slice(0, 2)).file;
  const other = cityFile('乙市', 77, 24);
  const lies = liesOf(file).map((lie): [string, string[]] => [
    lie.name,
    lie.alone ? [lie.file] : [lie.file, ...cities],
  ]);
  return [
    ['a sum by itself', [file]],
    ['a sum beside its cities', [file, ...cities]],
    ['of two cities', [two, ...cities.slice(0, 2)]],
    ['a sum that follows another', [file, next]],
    ['the file of a city that was published otherwise', [file, cities[0] ?? '', other]],
    ...lies,
  ];
}
