// What somebody might alter of a published file, and what a check has to call it. `outsider`: without the publisher's key;
// `publisher`: with it, so that all hashes and the signature are right again and only the figures can tell.
import { bytesToHex } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from '../../src/proof/base64.ts';
import { commitTo } from '../../src/proof/commit.ts';
import type { ToldFacts } from '../../src/proof/facts.ts';
import {
  cutProofFile,
  hashOfText,
  jsonLine,
  type ProofHead,
  type ProofParts,
  writeProofFile,
} from '../../src/proof/file.ts';
import { rootOf } from '../../src/proof/tree.ts';
import type { OfficeSigned } from '../../src/proof/beside/statement.ts';
import type { WitnessWord } from '../../src/proof/beside/witness.ts';
import type { Chance } from './chance.ts';
import { signedBy } from './officeSigner.ts';
import { wordOf } from './witness.ts';
import { keyOfFirstCounty, type MadeFile, type Publisher, publisherOf, randomFile, signWith } from './randomCity.ts';

export interface Altered {
  /** Files to be checked together: pages first, then keys. */
  readonly files: readonly string[];
  /** One of these has to be among what is found. */
  readonly named: readonly string[];
}

type Alter = (chance: Chance, by: Publisher, made: MadeFile, seed: number) => Altered | undefined;

const resigned = (parts: ProofParts, head: ProofHead, secret: Uint8Array): string => {
  const line = jsonLine(head);
  return writeProofFile({ ...parts, head: line, signature: signWith(secret, line) });
};

/** As its publisher would write it, who lies. */
export function rewritten({ secrets, keys }: Publisher, made: MadeFile, changed: Partial<ProofParts>): string {
  const parts = { ...cutProofFile(made.file), ...changed };
  const leaves = leavesIn(parts.rows);
  const rows = { count: leaves.length, root: bytesToHex(rootOf(leaves)) };
  const head = { ...made.head, facts: hashOfText(parts.facts), page: hashOfText(parts.page), rows };
  const last = keys.keys.length - 1;
  return resigned(parts, head, secrets[last] ?? new Uint8Array());
}

function leavesIn(rows: string): Uint8Array[] {
  const all = fromBase64(rows) ?? new Uint8Array();
  return Array.from({ length: all.length / 40 }, (_, n) => all.slice(n * 40, n * 40 + 40));
}
const joined = (leaves: readonly Uint8Array[]): string => toBase64(Uint8Array.from(leaves.flatMap((one) => [...one])));

const factsOf = (made: MadeFile): ToldFacts => JSON.parse(cutProofFile(made.file).facts) as ToldFacts;

function withValue(chance: Chance, made: MadeFile): string | undefined {
  const told = factsOf(made);
  const some = [...told.facts.entries()].filter(([, { as }]) =>
    ['count', 'sum', 'share', 'growth', 'completion'].includes(as),
  );
  if (some.length === 0) return undefined;
  const [at, fact] = chance.pick(some);
  const [n = '0', d] = (fact.value ?? '0').split('/');
  const other = BigInt(n) + BigInt(1 + chance.below(1000)) * (chance.below(2) === 0 ? 1n : -1n);
  const value = d === undefined ? String(other) : `${other}/${d}`;
  return jsonLine({ ...told, facts: told.facts.map((one, i) => (i === at ? { ...one, value } : one)) });
}

const wrong = ['count_wrong', 'sum_wrong', 'ratio_wrong', 'text_differs'];

/** Another digit in the place of one. */
function withDigit(chance: Chance, page: string, inTags: boolean): string | undefined {
  const places = [...page.matchAll(inTags ? /(?<=<data value="\d+">[^<]*)\d/g : /\d(?=[^<]*<\/data>)|[引到占]/g)];
  if (places.length === 0) return undefined;
  const { index, 0: was } = chance.pick(places);
  const digit = /\d/.test(was) ? String((Number(was) + 1 + chance.below(9)) % 10) : '假';
  return page.slice(0, index) + digit + page.slice(index + 1);
}

/** One of the counties has signed otherwise; whoever publishes signs the page as always. */
const withSigned =
  (named: string, alter: (one: OfficeSigned, others: readonly OfficeSigned[], chance: Chance) => OfficeSigned): Alter =>
  (chance, by, _, seed) => {
    const altered = (all: OfficeSigned[]) => {
      const at = chance.below(all.length);
      return all.map((one, n) => (n === at ? alter(one, all.toSpliced(n, 1), chance) : one));
    };
    return { files: [randomFile(by, seed, { signed: { altered } }).file], named: [named] };
  };

export const alterations: Readonly<Record<string, Alter>> = {
  "an office's signature left out, by the publisher": withSigned('office_unsigned', (one) => ({ ...one, signed: [] })),
  "an office's figure that it did not sign so, by the publisher": withSigned(
    'differs_from_signed',
    (one, _, chance) => {
      const at = chance.below(one.opened.length);
      const other = (n: number) => (n === at ? hashOfText(`${chance.below(1000)}`).replace(/^./, '0') : undefined);
      return { ...one, opened: one.opened.map((figure, n) => ({ ...figure, blinding: other(n) ?? figure.blinding })) };
    },
  ),
  "an office's statement altered, by the publisher": withSigned('countersignature_wrong', (one) => ({
    ...one,
    signed: one.signed.map((each) => ({ ...each, statement: each.statement.replace('"version":1', '"version":3') })),
  })),
  "another office's signature, by the publisher": withSigned('countersignature_other', (one, others, chance) => ({
    ...one,
    signed: chance.pick(others).signed,
  })),
  'one key for two offices, by the publisher': withSigned('countersignature_shared', (one, others, chance) => {
    const secret = Uint8Array.from({ length: 32 }, () => chance.below(256));
    const withSharedKey = ({ signed }: OfficeSigned) =>
      signed.map(({ statement }) => ({ statement, ...signedBy(secret, statement) }));
    for (const other of others) Object.assign(other, { signed: withSharedKey(other) });
    return { ...one, signed: withSharedKey(one) };
  }),
  "a signature by the publisher's own key, by the publisher": (_, by, __, seed) => {
    const bySelf = (all: OfficeSigned[]) =>
      all.map((one) => ({
        ...one,
        signed: one.signed.map(({ statement }) => ({
          statement,
          ...signedBy(by.secrets[seed % 2] ?? new Uint8Array(), statement),
        })),
      }));
    const { file } = randomFile(by, seed, { signed: { altered: bySelf } });
    return { files: [file, JSON.stringify(by.keys)], named: ['countersignature_is_publisher'] };
  },
  'a list of who signed that is not read, by the publisher': (chance, by, _, seed) => {
    const made = randomFile(by, seed, { signed: {} });
    const { page } = cutProofFile(made.file);
    const hidden = chance.pick([
      page.replace('id="yiwang-offices">\n', 'id="yiwang-offices">'),
      page.replace('id="yiwang-offices">', 'id="yiwang-other">'),
      page.replace('x-yiwang-offices', 'x-yiwang-other'),
    ]);
    return { files: [rewritten(by, made, { page: hidden })], named: ['offices_shape'] };
  },
  'signatures of another period, by the publisher': (_, by, __, seed) => ({
    files: [randomFile(by, seed, { signed: { period: '2022' } }).file],
    named: ['countersignature_other'],
  }),
  'the list of who signed, by an outsider': (_, by, __, seed) => {
    const parts = cutProofFile(randomFile(by, seed, { signed: {} }).file);
    const page = parts.page.slice(0, parts.page.indexOf('<script'));
    return { files: [writeProofFile({ ...parts, page })], named: ['page_altered'] };
  },
  'a value, by an outsider': (chance, _, made) => {
    const facts = withValue(chance, made);
    return facts
      ? { files: [writeProofFile({ ...cutProofFile(made.file), facts })], named: ['facts_altered'] }
      : undefined;
  },
  'a value, by the publisher': (chance, by, made) => {
    const facts = withValue(chance, made);
    return facts ? { files: [rewritten(by, made, { facts })], named: wrong } : undefined;
  },
  'the text, by an outsider': (chance, _, made) => {
    const parts = cutProofFile(made.file);
    const page = withDigit(chance, parts.page, false);
    return page ? { files: [writeProofFile({ ...parts, page })], named: ['page_altered'] } : undefined;
  },
  'a printed number, by the publisher': (chance, by, made) => {
    const page = withDigit(chance, cutProofFile(made.file).page, true);
    return page ? { files: [rewritten(by, made, { page })], named: ['text_differs'] } : undefined;
  },
  'a sign that touches a number, by the publisher': (chance, by, made) => {
    const { page } = cutProofFile(made.file);
    const [tag = ''] = chance.pick([...page.matchAll(/<data value="\d+">[^<]*<\/data>/g)]);
    const touched = `${chance.pick(['1', '-', '不足', '3,', '.', '１', '十'])}${tag}`;
    return { files: [rewritten(by, made, { page: page.replace(tag, touched) })], named: ['page_unclear'] };
  },
  'a tag that a browser leaves out between digits and a number, by the publisher': (chance, by, made) => {
    const { page } = cutProofFile(made.file);
    const [tag = ''] = chance.pick([...page.matchAll(/<data value="\d+">[^<]*<\/data>/g)]);
    const stray = `1${chance.pick(['</td>', '<html lang="zh">', '</main>', '<td>', '<body>'])}${tag}`;
    return { files: [rewritten(by, made, { page: page.replace(tag, stray) })], named: ['page_unclear'] };
  },
  'a row that stands twice, by the publisher': (chance, by, made) => {
    const leaves = leavesIn(cutProofFile(made.file).rows);
    const rows = joined([...leaves, chance.pick(leaves)]);
    return { files: [rewritten(by, made, { rows })], named: ['row_twice'] };
  },
  'a figure that is told twice, by the publisher': (chance, by, made) => {
    const told = factsOf(made);
    const { d, period, office } = chance.pick(told.facts);
    const other = { d, period, ...(office === undefined ? {} : { office }), as: 'stated', value: '999' } as const;
    const facts = jsonLine({ ...told, facts: [...told.facts, other] });
    return { files: [rewritten(by, made, { facts })], named: ['fact_twice'] };
  },
  'a unit that is not what was added up, by the publisher': (chance, by, made) => {
    const unit = chance.pick(['万元', '万亿元', '元', '亿']);
    const told = factsOf(made);
    const definitions = told.definitions.map((one) => (one.id === 'funds_arrived' ? { ...one, unit } : one));
    const facts = jsonLine({ ...told, definitions });
    return { files: [rewritten(by, made, { facts })], named: ['definition_wrong'] };
  },
  'a share or growth of other facts, by the publisher': (chance, by, made) => {
    const told = factsOf(made);
    const ratios = [...told.facts.entries()].filter(([, { as }]) => as === 'share' || as === 'growth');
    const sums = [...told.facts.entries()].filter(
      ([, { as, value, office }]) => as === 'sum' && value !== '0' && office,
    );
    if (ratios.length === 0 || sums.length === 0) return undefined;
    const [at, { as }] = chance.pick(ratios);
    const [place] = chance.pick(sums);
    // Of itself: everything comes out, and says nothing.
    const itself = { of: [place, place], value: as === 'share' ? '100' : '0' };
    const facts = jsonLine({ ...told, facts: told.facts.map((one, n) => (n === at ? { ...one, ...itself } : one)) });
    return { files: [rewritten(by, made, { facts })], named: ['ratio_of_other'] };
  },
  'two counties change their numbers, by the publisher': (chance, by, made) => {
    const { page } = cutProofFile(made.file);
    const tags = [...page.matchAll(/<data value="(\d+)">([^<]*)<\/data>/g)];
    const [one, other] = [chance.pick(tags), chance.pick(tags)];
    if (one[2] === other[2]) return undefined;
    const swapped = page
      .replace(one[0], `<data value="${one[1]}">${other[2]}</data>`)
      .replace(other[0], `<data value="${other[1]}">${one[2]}</data>`);
    return { files: [rewritten(by, made, { page: swapped })], named: ['text_differs'] };
  },
  'which rows a figure takes, by the publisher': (chance, by, made) => {
    const told = factsOf(made);
    const used = [...new Set(told.facts.flatMap(({ mask }) => (mask === undefined ? [] : [mask])))];
    const filled = used.filter((at) => (told.masks[at] ?? []).length > 0);
    if (filled.length === 0) return undefined;
    const at = chance.pick(filled);
    const mask = [...(told.masks[at] ?? [])];
    const last = mask.length - 1;
    mask[last] = Math.max(1, (mask[last] ?? 1) + (chance.below(2) === 0 ? 1 : -1));
    const same = JSON.stringify(mask) === JSON.stringify(told.masks[at]);
    const masks = told.masks.map((one, i) => (i === at ? mask : one));
    const named = ['count_wrong', 'sum_wrong', 'mask_small', 'mask_wrong'];
    return same ? undefined : { files: [rewritten(by, made, { facts: jsonLine({ ...told, masks }) })], named };
  },
  'a row of another amount, by the publisher': (chance, by, made) => {
    const leaves = leavesIn(cutProofFile(made.file).rows);
    const told = factsOf(made);
    const summed = told.facts.flatMap(({ as, mask }) =>
      as === 'sum' && mask !== undefined ? [told.masks[mask] ?? []] : [],
    );
    const inSums = summed.flatMap((mask) => (mask.length > 0 ? [mask[0] ?? 0] : []));
    if (inSums.length === 0) return undefined;
    const row = chance.pick(inSums);
    const other = commitTo(BigInt(chance.below(1_000_000)), BigInt(1 + chance.below(1_000_000))).toBytes();
    leaves[row]?.set(other);
    return { files: [rewritten(by, made, { rows: joined(leaves) })], named: ['sum_wrong'] };
  },
  'a row, by an outsider': (chance, _, made) => {
    const parts = cutProofFile(made.file);
    const leaves = leavesIn(parts.rows);
    const leaf = chance.pick(leaves);
    leaf[chance.below(40)]! ^= 1 << chance.below(8);
    return { files: [writeProofFile({ ...parts, rows: joined(leaves) })], named: ['rows_altered'] };
  },
  'a row that is no row, by the publisher': (chance, by, made) => {
    const leaves = leavesIn(cutProofFile(made.file).rows);
    chance.pick(leaves).fill(255, 0, 32);
    return { files: [rewritten(by, made, { rows: joined(leaves) })], named: ['row_unreadable'] };
  },
  'the order of rows, by an outsider': (chance, _, made) => {
    const parts = cutProofFile(made.file);
    const leaves = leavesIn(parts.rows);
    const [a, b] = [chance.below(leaves.length), chance.below(leaves.length)];
    if (a === b) return undefined;
    [leaves[a], leaves[b]] = [leaves[b]!, leaves[a]!];
    return { files: [writeProofFile({ ...parts, rows: joined(leaves) })], named: ['rows_altered'] };
  },
  "another city's key": (chance, by, made) => {
    const secret = Uint8Array.from({ length: 32 }, () => chance.below(256));
    const parts = cutProofFile(made.file);
    const file = writeProofFile({ ...parts, signature: signWith(secret, parts.head) });
    return { files: [file, JSON.stringify(by.keys)], named: ['signature_wrong'] };
  },
  'a key that is not in the list': (_, by, made, seed) => {
    const key = { no: 2, public: hashOfText(`key ${seed}`) };
    const file = resigned(cutProofFile(made.file), { ...made.head, key }, by.secrets[1] ?? new Uint8Array());
    return { files: [file, JSON.stringify(by.keys)], named: ['key_unknown'] };
  },
  'a key of before': (_, by, made) => {
    const key = { no: 1, public: by.keys.keys[0]?.public ?? '' };
    const file = resigned(cutProofFile(made.file), { ...made.head, key }, by.secrets[0] ?? new Uint8Array());
    return { files: [file, JSON.stringify(by.keys)], named: ['key_retired'] };
  },
  'a list of keys that was altered': (chance, by, made) => {
    const signed = hashOfText(`${chance.below(1000)}`).repeat(2);
    const keys = by.keys.keys.map((one) => (one.no === 2 ? { ...one, signed } : one));
    return { files: [made.file, JSON.stringify({ ...by.keys, keys })], named: ['keys_broken'] };
  },
  'a publication left out of the chain': (_, by, made, seed) => {
    const second = randomFile(by, seed + 1, { no: 2, previous: made.fingerprint });
    const third = randomFile(by, seed + 2, { no: 3, previous: second.fingerprint });
    return { files: [made.file, third.file], named: ['chain_missing'] };
  },
  'a publication put in the place of another': (_, by, made, seed) => {
    const other = randomFile(by, seed + 1);
    const second = randomFile(by, seed + 2, { no: 2, previous: other.fingerprint });
    return { files: [made.file, second.file], named: ['chain_broken'] };
  },
  'a publication of before the one before it': (_, by, made, seed) => {
    const publishedAt = '2024-01-15T02:00:00.000Z';
    const second = randomFile(by, seed + 1, { no: 2, previous: made.fingerprint, publishedAt });
    return { files: [made.file, second.file], named: ['chain_backwards'] };
  },
  'a list of keys that contradicts another': (chance, by, made) => {
    const other = publisherOf(chance, by.city).keys;
    return { files: [made.file, JSON.stringify(by.keys), JSON.stringify(other)], named: ['keys_forked'] };
  },
  'another file than the witness saw, by the publisher': (_, by, made, seed) => ({
    files: [randomFile(by, seed + 1).file, wordOf(made)],
    named: ['witness_saw_other'],
  }),
  'a publication that does not follow what the witness saw, by the publisher': (_, by, made, seed) => {
    const other = randomFile(by, seed + 1);
    const second = randomFile(by, seed + 2, { no: 2, previous: other.fingerprint });
    return { files: [second.file, wordOf(made)], named: ['witness_saw_other'] };
  },
  "a witness's word, by an outsider": (chance, _, made) => {
    const word = JSON.parse(wordOf(made)) as WitnessWord;
    const fingerprint = hashOfText(`${chance.below(1000)}`);
    const statement = word.statement.replace(made.fingerprint, fingerprint);
    return { files: [made.file, JSON.stringify({ ...word, statement })], named: ['witness_wrong'] };
  },
  'a witness of another key of the publisher, by the witness': (_, by, made) => ({
    files: [made.file, wordOf(made, { key: { no: 1, public: by.keys.keys[0]?.public ?? '' } })],
    named: ['witness_wrong'],
  }),
  'a witness that is the publisher': (_, by, made) => ({
    files: [made.file, JSON.stringify(by.keys), wordOf(made, {}, by.secrets[0])],
    named: ['witness_is_publisher'],
  }),
  'a witness that signs two files of one number': (_, by, made, seed) => ({
    files: [made.file, wordOf(made), wordOf(randomFile(by, seed + 1))],
    named: ['witness_forked'],
  }),
  'a row in the name of a county that never filed it': (chance, by, _, seed) => {
    const made = randomFile(by, seed, { phantoms: 1 + chance.below(3) });
    return { files: [made.file, JSON.stringify(keyOfFirstCounty(made))], named: ['row_phantom'] };
  },
  'a row of a county that is left out, or of another amount': (chance, _, made) => {
    const key = keyOfFirstCounty(made);
    if (key.rows.length === 0) return undefined;
    const at = chance.below(key.rows.length);
    const rows = key.rows.map((row, n) => (n === at ? { ...row, amount: String(BigInt(row.amount) + 1n) } : row));
    return { files: [made.file, JSON.stringify({ ...key, rows })], named: ['row_missing'] };
  },
};
