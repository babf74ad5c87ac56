// Vectors of what others than the publisher sign: offices their closes, witnesses the heads.
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import {
  type CloseStatement,
  type Countersignature,
  type OfficeSigned,
  sealedValue,
  statementMessage,
} from '../../src/proof/beside/statement.ts';
import { readPoint } from '../../src/proof/commit.ts';
import { cutProofFile, jsonLine } from '../../src/proof/file.ts';
import { report } from '../../src/proof/report.ts';
import { alterations, rewritten } from './alterations.ts';
import { chanceOf } from './chance.ts';
import { publisherOf, randomFile, type MadeFile } from './randomCity.ts';
import { namesOf } from './faults.ts';
import { wordOf } from './witness.ts';

export interface SignedCase {
  readonly name: string;
  readonly files: readonly string[];
  /** `office_unsigned` and `differs_from_signed` are named, and no faults. */
  readonly faults: readonly string[];
  /** Of each page that says who signed: how many facts are as each office signed, and how many differ. */
  readonly signed: readonly unknown[];
  /** Numbers that a witness saw: of files at hand, and of others. */
  readonly witnesses: { readonly seen: readonly number[]; readonly idle: readonly number[] };
}

export function toldOf(files: readonly string[]): Omit<SignedCase, 'name' | 'files'> {
  const { files: pages, witnesses } = report(files.map((text, n) => ({ name: `${n}`, text })));
  const signed = pages.flatMap(({ countersigned }) => {
    if (!countersigned) return [];
    const { signed: own, unsigned, rows, covered } = countersigned;
    const offices = own.map(({ office, periods, agrees, differs, outside }) => ({
      office,
      periods,
      agrees: agrees.length,
      differs: differs.length,
      outside: outside.length,
    }));
    return [{ offices, unsigned, rows, covered }];
  });
  const numbers = (all: readonly { readonly no: number }[]) => all.map(({ no }) => no);
  return {
    faults: namesOf(files),
    signed,
    witnesses: { seen: numbers(witnesses.seen), idle: numbers(witnesses.idle) },
  };
}

const secret = new Uint8Array(32).fill(13);
const key = bytesToHex(ed25519.getPublicKey(secret));

function signedLine(statement: string): Countersignature {
  return { statement, public: key, signature: bytesToHex(ed25519.sign(statementMessage(statement), secret)) };
}

/** The first office signs another line than it did: of the same, altered. */
const resigned =
  (...alter: ((said: CloseStatement) => unknown)[]) =>
  ([first, ...others]: OfficeSigned[]): OfficeSigned[] => {
    if (!first) return others;
    const said = JSON.parse(first.signed[0]?.statement ?? '') as CloseStatement;
    const lines = alter.map((one) => one(said)).map((told) => (typeof told === 'string' ? told : jsonLine(told)));
    return [{ ...first, signed: lines.map((line) => signedLine(line)) }, ...others];
  };

const months = Array.from({ length: 12 }, (_, n) => `2023-${String(n + 1).padStart(2, '0')}`);

/** What was sealed of the year, in twelve parts that add up to it. */
function ofMonth(said: CloseStatement, month: number): CloseStatement {
  const figures = said.figures.map((figure, n) => {
    const part = (at: number) => sealedValue(BigInt(1000 * n + at), BigInt(7 + 100 * n + at));
    if (month < 11) return { ...figure, sealed: part(month) };
    const whole = readPoint(hexToBytes(figure.sealed));
    const rest = months.slice(0, 11).reduce((sum, _, at) => {
      const point = readPoint(hexToBytes(part(at)));
      return sum && point && sum.subtract(point);
    }, whole);
    return { ...figure, sealed: rest ? bytesToHex(rest.toBytes()) : '' };
  });
  return { ...said, period: months[month] ?? '', figures };
}

type Case = [name: string, files: string[]];

const seed = 20_230;
const by = publisherOf(chanceOf(seed), '示例市');
const small = { rows: 24, counties: 2 };
const signed = (altered: (all: OfficeSigned[]) => OfficeSigned[] = (all) => all): MadeFile =>
  randomFile(by, seed, { ...small, signed: { altered } });
const first = (all: OfficeSigned[], alter: (one: OfficeSigned) => OfficeSigned): OfficeSigned[] =>
  all.map((one, n) => (n === 0 ? alter(one) : one));

function ofLines(): Case[] {
  const twelve = months.map((_, month) => (said: CloseStatement) => ofMonth(said, month));
  return [
    ['all offices signed the year', [signed().file]],
    ['an office signed the twelve months', [signed(resigned(...twelve)).file]],
    ['an office signed eleven of the months', [signed(resigned(...twelve.slice(1))).file]],
    ['an office signed nothing', [signed((all) => first(all, (one) => ({ ...one, signed: [], opened: [] }))).file]],
    ['an office that has no fact', [signed((all) => [...all, { office: '县9', signed: [], opened: [] }]).file]],
    [
      'nothing is opened of what an office signed',
      [signed((all) => first(all, (one) => ({ ...one, opened: [] }))).file],
    ],
    [
      'two lines of one period',
      [
        signed(
          resigned(
            (said) => said,
            (said) => ({ ...said, figures: [] }),
          ),
        ).file,
      ],
    ],
    ['a line of a month of another year', [signed(resigned((said) => ({ ...said, period: '2022-12' }))).file]],
    ['a line of the thirteenth month', [signed(resigned((said) => ({ ...said, period: '2023-13' }))).file]],
    ['a line of another city', [signed(resigned((said) => ({ ...said, city: '别的市' }))).file]],
    [
      'closed after it was published',
      [signed(resigned((said) => ({ ...said, closedAt: '2024-02-01T02:00:00.001Z' }))).file],
    ],
    [
      'closed as it was published',
      [signed(resigned((said) => ({ ...said, closedAt: '2024-02-01T02:00:00.000Z' }))).file],
    ],
    ['a line with a blank', [signed(resigned((said) => jsonLine(said).replace(',', ', '))).file]],
    ['a line with a field twice', [signed(resigned((said) => jsonLine(said).replace('{', '{"city":"",'))).file]],
    ['a line with a field more', [signed(resigned((said) => ({ ...said, more: 1 }))).file]],
    [
      'a figure twice in a line',
      [signed(resigned((said) => ({ ...said, figures: [...said.figures, ...said.figures.slice(0, 1)] }))).file],
    ],
    [
      'what is sealed is no point',
      [
        signed(
          resigned((said) => ({ ...said, figures: said.figures.map((one) => ({ ...one, sealed: 'f'.repeat(64) })) })),
        ).file,
      ],
    ],
  ];
}

function ofBlocks(): Case[] {
  const right = signed();
  const page = (made: MadeFile, alter: (text: string) => string) =>
    rewritten(by, made, { page: alter(cutProofFile(made.file).page) });
  return [
    ['an office twice in the block', [signed((all) => [...all, ...all.slice(0, 1)]).file]],
    [
      'a figure opened twice',
      [signed((all) => first(all, (one) => ({ ...one, opened: [...one.opened, ...one.opened.slice(0, 1)] }))).file],
    ],
    ['a block with a blank', [page(right, (text) => text.replace('"offices":[', '"offices": ['))]],
    [
      'a block with > as it is',
      [
        page(
          signed((all) => [...all, { office: '县>', signed: [], opened: [] }]),
          (text) => text.replace(String.raw`\u003e`, '>'),
        ),
      ],
    ],
    ['a block with > as it is written', [signed((all) => [...all, { office: '县>', signed: [], opened: [] }]).file]],
    ['something behind the block', [page(right, (text) => `${text}<p>1</p>\n`)]],
    [
      'a sum written as a fraction',
      [
        rewritten(by, right, {
          facts: cutProofFile(right.file).facts.replace(/("as":"sum","value":"-?\d+)"/, '$1/1"'),
        }),
      ],
    ],
  ];
}

function ofWitnesses(): Case[] {
  const right = signed();
  const second = randomFile(by, seed + 1, { ...small, no: 2, previous: right.fingerprint });
  return [
    ['a witness saw it', [right.file, wordOf(right)]],
    ['a witness saw the one before', [second.file, wordOf(right)]],
    ['a witness saw both', [right.file, second.file, wordOf(right), wordOf(second, { first: 1 })]],
    [
      'a witness saw another number',
      [second.file, wordOf(second, { no: 7, first: 7, fingerprint: right.fingerprint })],
    ],
    ['a witness of a file by another number', [right.file, wordOf(right, { no: 2 })]],
    ['a witness that began after it signed', [right.file, wordOf(right, { first: 2 })]],
    ['a witness of another city', [right.file, wordOf(right, { city: '别的市' })]],
    ['a word with a field more', [right.file, JSON.stringify({ ...JSON.parse(wordOf(right)), more: 1 })]],
  ];
}

const ofAlterations = (): Case[] =>
  Object.entries(alterations).flatMap(([name, alter]): Case[] => {
    if (!/sign|witness|statement|two offices/.test(name)) return [];
    const found = alter(chanceOf(seed + 7), by, randomFile(by, seed, small), seed);
    return found ? [[name, [...found.files]]] : [];
  });

/** By the folder in which their files lie. */
export const signedCases = (): Readonly<Record<string, Case[]>> => ({
  lines: ofLines(),
  blocks: ofBlocks(),
  witnesses: ofWitnesses(),
  altered: ofAlterations(),
});
