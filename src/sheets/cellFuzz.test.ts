// A number or a day with a blank, a line end, a mark, an hour or any character that is not of its own writing, behind one of its characters, is read
// as before or refused, never as another value. `npm run fuzz:cells -- --seed N --cells 100000` does at length what this does in short.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  parseCode,
  parseCount,
  parseDay,
  parseLand,
  parseMoney,
  parsePercent,
  parseRate,
  type Answer,
} from './values.ts';
import { narrowed } from './values/raw.ts';
import { patience } from '../../test/setup/patience.ts';

const seed = Number(process.env['CELLS_SEED'] ?? 20261130);
const numRuns = Number(process.env['CELLS_RUNS'] ?? 3000);

interface Kind {
  readonly name: string;
  readonly written: fc.Arbitrary<string>;
  readonly read: (text: string) => Answer<unknown>;
  /** What its own writing is made of besides digits: one more of these may make another value that is written rightly. */
  readonly own: RegExp;
}

const digits = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
const pair = fc.tuple(digits(1, 12), digits(1, 28), digits(2001, 2099));
const padded = (text: string) => text.padStart(2, '0');
const decimal = fc.tuple(digits(0, 99_999), fc.constantFrom('', '.5', '.25', '.08')).map(([a, b]) => a + b);

const kinds: readonly Kind[] = [
  {
    name: 'money',
    written: fc.tuple(decimal, fc.constantFrom('', '万元', '亿', '元', '万美元', '亿3000万元')).map(([a, b]) => a + b),
    read: (text) => parseMoney(text, '万元'),
    own: /[.,+\-十百千万亿元美金港欧日圆币人民CNYRMBUSDHKEURJP¥$€]/i,
  },
  {
    name: 'day',
    written: pair.chain(([month, day, year]) =>
      fc.constantFrom(
        `${year}.${month}.${day}`,
        `${year}-${padded(month)}-${padded(day)}`,
        `${year}/${month}/${day}`,
        `${year}年${month}月${day}日`,
        `${month}月${day}日`,
        `${year}.${month}`,
        `${year}${padded(month)}${padded(day)}`,
        `${year}-${month}-${day} 09:30`,
      ),
    ),
    read: (text) => parseDay(text, { year: 2023 }),
    own: /[-./年月日号]/,
  },
  { name: 'count', written: digits(0, 99_999).map((n) => `${n}个`), read: parseCount, own: /[.,+-]/ },
  { name: 'percent', written: decimal.map((n) => `${n}%`), read: (text) => parsePercent(text), own: /[.,+-]/ },
  {
    name: 'land',
    written: decimal.map((n) => `${n}亩`),
    read: (text) => parseLand(text, '亩'),
    own: /[.,+万平方公顷米里亩㎡m2-]/,
  },
  { name: 'rate', written: decimal, read: parseRate, own: /[.,+-]/ },
  // What is no code is refused by whoever looks it up.
  {
    name: 'code',
    written: fc.constantFrom('C33', '3340', '2023-0017', '91371500MA3C00000A', 'C3334'),
    read: (text) => {
      const answer = parseCode(text);
      return answer.kind === 'value' && !/^[\w-]+$/.test(answer.value) ? { kind: 'empty' } : answer;
    },
    own: /[^\s\p{N}]/u,
  },
];

const blanks = fc.constantFrom(' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u3000', '\u2003', '\u200b', '\u2028', ' \n ');
const marks = fc.constantFrom(
  ...Array.from('①②⑩⑴⒈㈠㊀❶¹²³⁵₂½¾ⅣⅫ𝟓٣＊*#†‡§·•‥…、；;:：?？!！\'"`“”（）()[]【】<>《》〇○●△▲★※√×~～_=|\\^'),
  '[1]',
  '(1)',
  '（2）',
  '注1',
  '左右',
  '约',
);
const hours = fc.constantFrom(' 10:00', '10:00', ' 0:00', ' 9:05:30', '\n8:05', 'T23:59', ' 上午', ' 10时', ' 25:61');
const seconds = fc.constantFrom('\n3000 ', ' 3000\n', ' 2 ', '\n2\n', ' 2023.6.1 ', '\n0.5 ', ' .5 ', ' ,000 ');
const anything = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });

function isOwn(kind: Kind, noise: string): boolean {
  const text = narrowed(noise);
  return /[0-9]/.test(text) ? !/[\s:[(（注]/.test(noise) : kind.own.test(text);
}

test(`cells from seed ${seed}, ${numRuns} mutations`, { timeout: patience(60_000 + numRuns * 5) }, () => {
  let kept = 0;
  const mutation = fc.constantFrom(...kinds).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      text: kind.written,
      noise: fc.oneof(blanks, marks, hours, seconds, anything).filter((noise) => !isOwn(kind, noise)),
      at: fc.nat(40),
    }),
  );
  fc.assert(
    fc.property(mutation, ({ kind, text, noise, at }) => {
      const before = kind.read(text);
      expect(before.kind).toBe('value');
      const place = 1 + (at % text.length);
      const after = kind.read(text.slice(0, place) + noise + text.slice(place));
      if (after.kind !== 'value') return;
      kept++;
      expect(after).toEqual(before);
    }),
    { seed, numRuns },
  );
  // Not all are refused: blanks around a number and its unit, and hours behind a day, change nothing.
  expect(kept).toBeGreaterThan(numRuns / 50);
});
