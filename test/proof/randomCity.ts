// Cities that never were, and what they publish: rows of counties and months, figures over them, a page that prints them.
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { quotientText } from '../../src/domain/exact.ts';
import {
  fingerprintOf,
  format,
  hashOfText,
  headMessage,
  jsonLine,
  type ProofHead,
  writeProofFile,
} from '../../src/proof/file.ts';
import { keyListFormat, type KeyList, keyMessage } from '../../src/proof/keys.ts';
import { commitRows, type CommittedRow, officeKeyOf, type PlannedFact, saltOf } from '../../src/proof/make.ts';
import type { OfficeKey } from '../../src/proof/office.ts';
import { officeKeyFormat } from '../../src/proof/office.ts';
import { numberTag } from '../../src/proof/page.ts';
import { type OfficeSigned, officesBlock } from '../../src/proof/beside/statement.ts';
import { type Chance, chanceOf } from './chance.ts';
import { countiesSigned } from './countersigned.ts';

export interface Publisher {
  readonly city: string;
  readonly secrets: readonly Uint8Array[];
  readonly keys: KeyList;
}

export interface MadeFile {
  readonly file: string;
  readonly head: ProofHead;
  readonly fingerprint: string;
  readonly rows: readonly CommittedRow[];
  readonly secret: Uint8Array;
}

const bytes = (chance: Chance): Uint8Array => Uint8Array.from({ length: 32 }, () => chance.below(256));

/** With two keys, of which the second signs from 2024 on. */
export function publisherOf(chance: Chance, city: string): Publisher {
  const secrets = [bytes(chance), bytes(chance)];
  const [first, second] = secrets.map((secret) => bytesToHex(ed25519.getPublicKey(secret)));
  const next = { no: 2, public: second ?? '', from: '2024-01-01T00:00:00.000Z' };
  const signed = bytesToHex(ed25519.sign(keyMessage(city, next), secrets[0] ?? new Uint8Array()));
  const keys = [
    { no: 1, public: first ?? '', from: '2020-01-01T00:00:00.000Z', signed: null },
    { ...next, signed },
  ];
  return { city, secrets, keys: { format: keyListFormat, city, keys } };
}

export const signWith = (secret: Uint8Array, head: string): string =>
  bytesToHex(ed25519.sign(headMessage(head), secret));

const definitions = [
  { id: 'projects_new', version: 1, name: '新引进项目', says: '条数', unit: '个', per: '1' },
  { id: 'funds_arrived', version: 2, name: '到位资金', says: '合计', unit: '亿元', per: '10000000000' },
  { id: 'funds_share', version: 1, name: '到位资金占比', says: '占比', unit: '%', per: '1' },
  { id: 'funds_growth', version: 1, name: '到位资金增幅', says: '增幅', unit: '%', per: '1' },
  { id: 'target:funds_arrived', version: 0, name: '到位资金的目标', says: '目标', unit: '亿元', per: '1' },
  { id: 'funds_completion', version: 1, name: '到位资金完成率', says: '完成率', unit: '%', per: '1' },
];

export interface Wanted {
  readonly rows?: number;
  readonly counties?: number;
  readonly no?: number;
  readonly previous?: string | null;
  readonly corrects?: string | null;
  /** Rows that stand in a county's name and are none of its own. */
  readonly phantoms?: number;
  readonly publishedAt?: string;
  /** Its counties signed the close of their year: of this period, altered like so. */
  readonly signed?: {
    readonly period?: string;
    readonly altered?: (offices: OfficeSigned[]) => readonly OfficeSigned[];
  };
}

/** Of which county and month each row is lies beside it. */
interface Placed extends CommittedRow {
  readonly month: number;
  readonly year: number;
}

function randomRows(chance: Chance, count: number, counties: readonly string[]): Placed[] {
  return Array.from({ length: count }, (_, n) => {
    // One of twenty takes back something of before.
    const amount = BigInt(1 + chance.below(900_000)) * 1_000_000n * (chance.below(20) === 0 ? -1n : 1n);
    const [office, month, year] = [chance.pick(counties), chance.below(12), chance.below(4) === 0 ? 2022 : 2023];
    return { content: JSON.stringify([`row-${n}`, year, month]), amount, office, month, year };
  });
}

interface Printed {
  readonly facts: PlannedFact[];
  readonly lines: string[];
}

function told(rows: readonly Placed[], counties: readonly string[]): Printed {
  const facts: PlannedFact[] = [];
  const lines: string[] = [];
  const say = (fact: PlannedFact, printed: string, before: string): number => {
    const at = facts.push(fact) - 1;
    lines.push(`<p>${before}${numberTag(at, printed)}。</p>`);
    return at;
  };
  const taken = (holds: (row: Placed) => boolean) => rows.flatMap((row, at) => (holds(row) ? [at] : []));
  const sum = (of: readonly number[]) => of.reduce((total, at) => total + (rows[at]?.amount ?? 0n), 0n);
  const both = (of: readonly number[], subject: { period: string; office?: string }) => {
    say({ d: 0, ...subject, as: 'count', value: String(of.length), rows: of }, `${of.length}个`, '引进');
    const total = sum(of);
    const printed = `${quotientText(total, 10n ** 10n, 2)}亿元`;
    return { total, at: say({ d: 1, ...subject, as: 'sum', value: String(total), rows: of }, printed, '到位') };
  };
  const whole = both(
    taken(({ year }) => year === 2023),
    { period: '2023' },
  );
  const before = both(
    taken(({ year }) => year === 2022),
    { period: '2022' },
  );
  for (const [n, office] of counties.entries()) {
    const own = both(
      taken((row) => row.office === office && row.year === 2023),
      { period: '2023', office: `县${n}` },
    );
    if (whole.total <= 0n) continue;
    const value = ratio(own.total * 100n, whole.total);
    const printed = `${quotientText(own.total * 100n, whole.total, 1)}%`;
    say({ d: 2, period: '2023', office: `县${n}`, as: 'share', value, of: [own.at, whole.at] }, printed, '占');
  }
  for (let month = 0; month < 12; month++)
    both(
      taken((row) => row.month === month && row.year === 2023),
      { period: `2023-${month + 1}` },
    );
  if (before.total > 0n) {
    const apart = whole.total - before.total;
    const printed = quotientText((apart < 0n ? -apart : apart) * 100n, before.total, 1);
    const word = apart < 0n ? '下降' : '增长';
    const value = ratio(apart * 100n, before.total);
    const of = [whole.at, before.at];
    if (apart !== 0n) say({ d: 3, period: '2023', as: 'growth', value, of }, `${printed}%`, `同比${word}`);
  }
  const target = facts.push({ d: 4, period: '2023', as: 'stated', value: '1001/2' }) - 1;
  const value = ratio(whole.total * 200n, 1001n * 10n ** 10n);
  const printed = `${quotientText(whole.total * 200n, 1001n * 10n ** 10n, 1)}%`;
  say({ d: 5, period: '2023', as: 'completion', value, of: [whole.at, target] }, printed, '完成');
  say({ d: 3, period: '2024', as: 'none' }, '—', '未定');
  return { facts, lines };
}

const ratio = (n: bigint, d: bigint): string => (d === 1n ? String(n) : `${n}/${d}`);

/** `seed` makes the same rows of one city; what is published of them may be asked otherwise. */
export function randomFile(publisher: Publisher, seed: number, wanted: Wanted = {}): MadeFile {
  const chance = chanceOf(seed);
  const counties = Array.from({ length: wanted.counties ?? 2 + chance.below(5) }, (_, n) => `county ${n}`);
  const honest = randomRows(chance, wanted.rows ?? 3 + chance.below(60), counties);
  const phantom = Array.from({ length: wanted.phantoms ?? 0 }, (_, n): Placed => {
    const place = { office: 'county 0', month: 0, year: 2023 };
    return { content: JSON.stringify([`phantom-${n}`]), amount: 77_000_000n, ...place };
  });
  const rows = [...honest, ...phantom];
  const secret = bytes(chance);
  const { facts, lines } = told(rows, counties);
  const committed = commitRows({ secret, rows, definitions, facts });
  const { signed } = wanted;
  const { altered = (all: OfficeSigned[]) => all, ...close } = signed ?? {};
  const block = signed
    ? officesBlock(altered(countiesSigned(chance, { city: publisher.city, definitions, facts, ...close })))
    : '';
  const page = `<!doctype html>\n<html lang="zh-CN">\n<body>\n<main>\n${lines.join('\n')}\n</main>\n${block}`;
  const publishedAt = wanted.publishedAt ?? '2024-02-01T02:00:00.000Z';
  const key = publishedAt < '2024' ? 1 : 2;
  const head: ProofHead = {
    format,
    city: publisher.city,
    title: `${publisher.city}通报`,
    period: '2023',
    text: 'annual',
    knownAt: publishedAt,
    publishedAt,
    no: wanted.no ?? 1,
    previous: wanted.previous ?? null,
    corrects: wanted.corrects ?? null,
    ledger: { no: '129', hash: hashOfText('ledger') },
    rows: committed.told.rows,
    facts: committed.told.facts,
    page: hashOfText(page),
    key: { no: key, public: publisher.keys.keys[key - 1]?.public ?? '' },
  };
  const line = jsonLine(head);
  const signature = signWith(publisher.secrets[key - 1] ?? new Uint8Array(), line);
  const file = writeProofFile({ page, head: line, signature, facts: committed.facts, rows: committed.rows });
  return { file, head, fingerprint: fingerprintOf(line), rows, secret };
}

/** What the first county is given; it knows of no phantom. */
export function keyOfFirstCounty({ rows, secret, fingerprint }: MadeFile): OfficeKey {
  const own = rows.filter(({ office, content }) => office === 'county 0' && !content.includes('phantom'));
  return {
    format: officeKeyFormat,
    fingerprint,
    office: '县0',
    keys: [bytesToHex(officeKeyOf(secret, 'county 0'))],
    rows: own.map((row) => ({
      content: row.content,
      amount: String(row.amount),
      salt: bytesToHex(saltOf(secret, row)),
      enteredBy: 'own',
      name: row.content,
    })),
  };
}
