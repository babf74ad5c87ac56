import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, uncalculated } from './cells.ts';
import { serialOfDay } from './serialDays.ts';
import { value } from './values/answer.ts';
import { decimalText } from './values/decimal.ts';
import {
  type Answer,
  parseChoice,
  parseCode,
  parseCount,
  parseDay,
  parseLand,
  parseList,
  parseMoney,
  parseMoneyUnit,
  parsePercent,
  parseRate,
  parseText,
  parseYesNo,
  splitList,
  type RawValue,
} from './values.ts';

/** An answer as one short text, so that a table of cases reads in one look. */
function short(answer: Answer<unknown>): string {
  if (answer.kind === 'refused') return answer.refusal.law;
  if (answer.kind !== 'value') return answer.kind;
  return JSON.stringify(answer.value, (_, part) => (typeof part === 'bigint' ? String(part) : part)).replaceAll(
    '"',
    '',
  );
}

const shownAs = (number: number, power: number, unit: string): Cell => ({
  ref: 'A1',
  column: 1,
  text: String(number),
  kind: 'number',
  number,
  shown: { power, unit },
});
const CNY = (minor: string) => `{currency:CNY,minor:${minor}}`;
const USD = (minor: string) => `{currency:USD,minor:${minor}}`;

test.each<[RawValue, string | null, string]>([
  [12.5, '亿元', CNY('125000000000')],
  ['12.5', '亿元', CNY('125000000000')],
  ['１２．５', '亿元', CNY('125000000000')],
  ['1,234.5', '万元', CNY('1234500000')],
  ['1，234.5', '万元', CNY('1234500000')],
  ['12,34', '万元', 'cell_not_money'],
  ['0', '万元', CNY('0')],
  ['-3', '万元', CNY('-3000000')],
  ['5亿', '万元', CNY('50000000000')],
  ['5亿3000万元', null, CNY('53000000000')],
  ['3000万5亿', null, 'cell_not_money'],
  ['5亿3000', null, 'cell_not_money'],
  ['9500万美元', '亿元', USD('9500000000')],
  ['9500', '万美元', USD('9500000000')],
  ['500万', '万美元', USD('500000000')],
  ['人民币500万元', null, CNY('500000000')],
  ['￥5000', '元', CNY('500000')],
  ['¥5000', '万元', 'cell_unit_conflicts'],
  ['3亿港币', null, '{currency:HKD,minor:30000000000}'],
  ['3亿日元', null, '{currency:JPY,minor:300000000}'],
  ['200万欧元', null, '{currency:EUR,minor:200000000}'],
  ['5000', null, 'cell_unit_unknown'],
  [5000, null, 'cell_unit_unknown'],
  ['5000', '亩', 'cell_unit_unknown'],
  ['约5亿元', '亿元', 'cell_approximate'],
  ['5-10亿元', '亿元', 'cell_approximate'],
  ['10余亿元', '亿元', 'cell_approximate'],
  ['未定', '亿元', 'undetermined'],
  ['（待定）', '亿元', 'undetermined'],
  ['-', '亿元', 'empty'],
  ['——', '亿元', 'empty'],
  ['  ', '亿元', 'empty'],
  [null, '亿元', 'empty'],
  ['5000\n3000', '万元', 'cell_parted_digits'],
  ['3000 5000', '万元', 'cell_parted_digits'],
  ['5亿\n3000万', null, 'cell_parted_digits'],
  ['- 3', '万元', 'cell_parted_digits'],
  ['5000 万元', null, CNY('5000000000')],
  ['人民币 500\n万元', null, CNY('500000000')],
  ['1.5①', '万元', 'cell_has_note_mark'],
  ['5²', '万元', 'cell_has_note_mark'],
  [shownAs(1.2, 0, '亿元'), '万元', CNY('12000000000')],
  [shownAs(52_000_000, 4, '万元'), '万元', CNY('5200000000')],
  [shownAs(5000, 0, '¥'), '万元', CNY('5000000000')],
  [{ ref: 'A1', column: 1, text: '=DISPIMG("a",1)', kind: 'picture' }, '亿元', 'cell_is_picture'],
  ['五亿', '亿元', 'cell_not_money'],
  ['=1+1', '亿元', 'cell_not_money'],
  ['0.001', '元', 'cell_too_precise'],
  [1234567.891, '元', 'cell_too_precise'],
  [0.1 + 0.2, '亿元', CNY('3000000000')],
  [2529.6400000000003, '亿元', CNY('25296400000000')],
  [-(0.1 + 0.2), '亿元', CNY('-3000000000')],
  [1e-7, '亿元', CNY('1000')],
  [{ ref: 'A1', column: 1, text: '#REF!', kind: 'error' }, '亿元', 'cell_is_error'],
  [{ ref: 'A1', column: 1, text: uncalculated, kind: 'error' }, '亿元', 'cell_uncalculated'],
])('money %j under %s', (raw, unit, expected) => {
  expect(short(parseMoney(raw, unit))).toBe(expected);
});

test.each<[RawValue, string]>([
  [45054, '{day:2023-05-08}'],
  ['45054', '{day:2023-05-08}'],
  [45054.5, '{day:2023-05-08}'],
  ['2023.5.8', '{day:2023-05-08}'],
  ['2023．5．8', '{day:2023-05-08}'],
  ['2023年5月8日', '{day:2023-05-08}'],
  ['2023-05-08', '{day:2023-05-08}'],
  ['2023/5/8', '{day:2023-05-08}'],
  ['2023-05-08 00:00:00', '{day:2023-05-08}'],
  ['2023/3/2 10:00', '{day:2023-03-02}'],
  ['2023-3-1 12:30:00', '{day:2023-03-01}'],
  ['2023-05-08T00:00:00.000Z', '{day:2023-05-08}'],
  ['2023年5月8日10:30', '{day:2023-05-08}'],
  ['2023-3-210:00', 'cell_day_approximate'],
  ['2023-3-2 25:00', 'cell_parted_digits'],
  ['2023.5 10:00', 'cell_not_a_day'],
  ['2023 年 5 月\n8 日', '{day:2023-05-08}'],
  ['2023. 5. 8', '{day:2023-05-08}'],
  ['2023.3.1\n2', 'cell_parted_digits'],
  ['2023.5.1①', 'cell_has_note_mark'],
  ['20230.508', 'cell_not_a_day'],
  ['20230508', '{day:2023-05-08}'],
  [20230508, '{day:2023-05-08}'],
  ['2023年5月', '{month:2023-05}'],
  ['2023.5', '{month:2023-05}'],
  ['2023-05', '{month:2023-05}'],
  [2023.5, '{month:2023-05}'],
  [2023.1, 'cell_day_ambiguous'],
  ['5月8日', 'cell_day_year_missing'],
  ['23.5.8', 'cell_day_year_short'],
  ['2023', 'cell_day_incomplete'],
  [2023, 'cell_day_incomplete'],
  ['2023年', 'cell_day_incomplete'],
  ['2023.2.29', 'cell_day_impossible'],
  ['2024.2.29', '{day:2024-02-29}'],
  ['2023.13.1', 'cell_day_impossible'],
  ['2023年5月底', '{month:2023-05}'],
  ['2023年5月份', '{month:2023-05}'],
  ['2023年5月底8日', 'cell_day_approximate'],
  ['2023年5月上旬', 'cell_day_approximate'],
  ['2023年底', 'cell_day_approximate'],
  ['2023.5.8-2023.5.10', 'cell_day_approximate'],
  ['五月', 'cell_not_a_day'],
  ['未定', 'undetermined'],
  ['/', 'empty'],
])('day %j', (raw, expected) => {
  expect(short(parseDay(raw))).toBe(expected);
});

test('a day without a year takes the year of the sheet, and only that', () => {
  expect(short(parseDay('5月8日', { year: 2023 }))).toBe('{day:2023-05-08,yearOfSheet:true}');
  expect(short(parseDay('2月29日', { year: 2023 }))).toBe('cell_day_impossible');
});

const percentCell: Cell = { ref: 'A1', column: 1, text: '12.5%', kind: 'number', number: 0.125, percent: true };

test.each<[string, Answer<unknown>, string]>([
  ['count', parseCount('12家'), '12'],
  ['count with commas', parseCount('1,200'), '1200'],
  ['count of Excel', parseCount(3), '3'],
  ['count with noise', parseCount(2.9999999999999996), '3'],
  ['half a thing', parseCount(2.5), 'cell_not_whole'],
  ['less than none', parseCount('-2'), 'cell_negative'],
  ['about', parseCount('400余'), 'cell_approximate'],
  ['two counts', parseCount('3\n2'), 'cell_parted_digits'],
  ['a count with a note', parseCount('3①'), 'cell_has_note_mark'],
  ['a rate with a note', parseRate('7.1①'), 'cell_has_note_mark'],
  ['a rate with a comma', parseRate('7,1'), 'cell_not_a_measure'],
  ['land in square metres', parseLand('600 m²', null), '{amount:600,unit:㎡}'],
  ['a code in groups', parseCode('9137 1500 MA3C 0000 0A'), '91371500MA3C00000A'],
  ['two codes', parseCode('C33\n34'), 'cell_parted_digits'],
  ['a code with a note', parseCode('C33①'), 'cell_has_note_mark'],
  ['not a count', parseCount('许多'), 'cell_not_a_count'],
  ['percent in the cell', parsePercent('12.50%'), '12.5'],
  ['percent by format', parsePercent(percentCell), '12.5'],
  ['percent by head', parsePercent(12.5, '%'), '12.5'],
  ['percent or share?', parsePercent(0.125), 'cell_unit_unknown'],
  ['land', parseLand('150亩', null), '{amount:150,unit:亩}'],
  ['land by head', parseLand(150.5, '亩'), '{amount:150.5,unit:亩}'],
  ['land without unit', parseLand(150, null), 'cell_unit_unknown'],
  ['text', parseText(' 甲\r\n乙　'), '甲\\n乙'],
  ['a text that looks like a formula', parseText('=HYPERLINK(1)'), '=HYPERLINK(1)'],
  ['yes', parseYesNo('√'), 'true'],
  ['yes of Excel', parseYesNo({ ref: 'A1', column: 1, text: 'TRUE', kind: 'bool' }), 'true'],
  ['no', parseYesNo('否'), 'false'],
  ['none is no', parseYesNo('无'), 'false'],
  ['neither', parseYesNo('也许'), 'cell_not_yes_or_no'],
  ['no answer', parseYesNo(''), 'empty'],
  ['names', parseList('甲、乙；丙(A、B)、甲'), '[甲,乙,丙(A、B)]'],
  [
    'a list that keeps its places',
    value(splitList('县（市、区）长、、局长，县（市、区）长')),
    '[县（市、区）长,,局长,县（市、区）长]',
  ],
  ['a bracket that is never closed', value(splitList('甲（乙、丙\n丁、戊')), '[甲（乙、丙,丁,戊]'],
])('%s', (_, answer, expected) => {
  expect(short(answer)).toBe(expected);
});

describe('a choice', () => {
  const choices = [
    { value: 'new', words: ['新建', '新设'] },
    { value: 'none', words: ['无'] },
    { value: 'odd', words: ['新设'] },
  ];
  test.each([
    [' 新 建 ', 'new'],
    ['无', 'none'],
    ['新设', 'cell_fits_two_choices'],
    ['别的', 'cell_not_in_list'],
    ['', 'empty'],
    ['未定', 'undetermined'],
  ])('%j', (raw, expected) => expect(short(parseChoice(raw, choices))).toBe(expected));
});

describe('what is formatted is read back', () => {
  const units = ['元', '千元', '万元', '百万元', '亿元', '万美元', '亿美元', '万港元', '万欧元', '亿日元'];
  const minor = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });

  test('money in any unit, from text', () => {
    fc.assert(
      fc.property(minor, fc.constantFrom(...units), (amount, text) => {
        const unit = parseMoneyUnit(text);
        if (!unit) throw new Error(text);
        const digits = unit.currency === 'JPY' ? 0 : 2;
        const written = decimalText({ digits: amount, scale: unit.power + digits });
        const expected = { kind: 'value', value: { currency: unit.currency, minor: amount } };
        expect(parseMoney(written, text)).toEqual(expected);
        expect(parseMoney(written + text, null)).toEqual(expected);
      }),
    );
  });

  test('money from a float of Excel, to fifteen digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (fen) => {
        const written = Number(decimalText({ digits: BigInt(fen), scale: 10 }));
        expect(parseMoney(written, '亿元')).toEqual({ kind: 'value', value: { currency: 'CNY', minor: BigInt(fen) } });
      }),
    );
  });

  test('days in every way of writing', () => {
    const instants = fc.integer({ min: Date.UTC(1955, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(instants, (instant) => {
        const day = new Date(instant).toISOString().slice(0, 10);
        const [year = '', month = '', date = ''] = day.split('-');
        const ways = [
          day,
          `${year}.${Number(month)}.${Number(date)}`,
          `${year}年${Number(month)}月${Number(date)}日`,
          year + month + date,
          serialOfDay(day),
        ];
        for (const way of ways) expect(parseDay(way)).toEqual({ kind: 'value', value: { day } });
      }),
    );
  });
});
