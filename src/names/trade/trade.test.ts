// Which class a name speaks of: cases by rule. How often it is right on names that nobody built on is in the decision page.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { thingIn, TradeIndex } from './trade.ts';
import { tradeWords, wordsOfName } from './tradeWords.ts';

const classes = [
  { code: 'A', name: '农、林、牧、渔业' },
  { code: '011', name: '谷物种植' },
  { code: '0113', name: '玉米种植' },
  { code: '313', name: '钢压延加工' },
  { code: '3130', name: '钢压延加工' },
  { code: '345', name: '轴承、齿轮和传动部件制造' },
  { code: '3451', name: '滚动轴承制造' },
  { code: '3459', name: '其他传动部件制造' },
  { code: '2911', name: '轮胎制造' },
  { code: '3572', name: '机械化农业及园艺机具制造' },
];
const index = new TradeIndex(classes);
const first = (text: string) => index.propose(text)[0]?.code;

describe('what a project makes', () => {
  test.each([
    ['年产5000万套滚动轴承项目', '滚动轴承'],
    ['鲁信集团年产20万吨无缝钢管扩建项目（二期）', '无缝钢管'],
    ['轮胎生产基地项目', '轮胎'],
    ['铝型材项目（年产5万吨）', '铝型材'],
    ['', ''],
    ['项目', '项目'],
  ])('%s', (text, thing) => expect(thingIn(text)).toBe(thing));
});

describe('the words of an official name', () => {
  test.each([
    ['滚动轴承制造', ['滚动轴承制造', '滚动轴承'], []],
    ['轴承、齿轮和传动部件制造', ['轴承齿轮和传动部件制造', '轴承齿轮和传动部件'], ['轴承', '传动部件']],
    ['其他传动部件制造', [], []],
  ])('%s', (name, whole, inPart) => expect(wordsOfName(name)).toEqual({ whole, inPart }));
});

test('a part of a name says less than the list of words: 食品 is not what is added to it', () => {
  const food = [...classes, { code: '14', name: '食品制造业' }, { code: '1495', name: '食品及饲料添加剂制造' }];
  expect(new TradeIndex(food).propose('食品')[0]?.code).toBe('14');
});

test('a class and the one class below it share their name: the narrower is meant', () => {
  expect(first('钢压延加工')).toBe('3130');
});

test('a name says last what a thing is, and of several things first the chief one', () => {
  expect(first('轮胎用滚动轴承项目')).toBe('3451');
  expect(first('滚动轴承及轮胎项目')).toBe('3451');
});

test('a word that is written otherwise is found by what it shares', () => {
  expect(first('钢材压延加工')).toBe('3130');
});

test('each class once, the likeliest first, and no more than are asked for', () => {
  const codes = index.propose('轴承、滚动轴承和轮胎项目', 2).map(({ code }) => code);
  expect(codes).toHaveLength(2);
  expect(new Set(codes).size).toBe(2);
});

test.each(['', '现代服务', '!!!', '项目项目'])('of %j nothing is proposed', (text) =>
  expect(index.propose(text)).toEqual([]));

test('every word of the list stands for a class of the standard', async () => {
  const standard = await readFile(join(import.meta.dirname, '../../storage/migrations/0101_codes.sql'), 'utf8');
  const codes = new Set(Array.from(standard.matchAll(/^\('([A-Z]|\d{2,4})',/gm), ([, code]) => code));
  expect(codes.size).toBeGreaterThan(1900);
  const words = tradeWords([]);
  expect(words.length).toBeGreaterThan(10_000);
  expect(words.filter(({ key, code }) => key.length < 2 || !codes.has(code))).toEqual([]);
});
