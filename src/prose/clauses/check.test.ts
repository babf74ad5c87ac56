import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { clauseRules, clauseRulesOn } from '../../domain/clauses/clauseRule.ts';
import { checkClause, patternsOf, ruleWords } from './check.ts';
import { cleanClauses, flaggedClauses, obscuredClauses } from './clauses.test-data.ts';
import { cpuMilliseconds } from '../../../test/setup/patience.ts';

const today = '2026-01-01';
const flagsOf = (clause: string, day = today) => checkClause(clause, day).map(({ rule }) => rule.id);

test.each(flaggedClauses)('%s → %s', (clause, expected) => {
  expect(flagsOf(clause).toSorted()).toEqual(expected.split(' ').toSorted());
});

test.each(cleanClauses.map((clause) => [clause]))('%s → nothing', (clause) => {
  expect(flagsOf(clause)).toEqual([]);
});

test.each(obscuredClauses)('however it is written: %s', (clause, expected) => {
  expect(flagsOf(clause)).toEqual(expected.split(' '));
});

test('a flag shows the words that triggered it', () => {
  const clause = '甲方按乙方 年纳税额 的３０％ 予以返 还。';
  const [flag] = checkClause(clause, today);
  expect(flag?.spans.map(({ from, to }) => clause.slice(from, to))).toEqual(['税额', '返 还']);
});

test('rules have their first day, and a later version its own', () => {
  expect(flagsOf('甲方按乙方年纳税额的30%返还', '2024-07-31')).toEqual([]);
  expect(flagsOf('甲方按乙方年纳税额的30%返还', '2024-08-01')).toEqual(['tax_returned_by_share']);
  expect(flagsOf('以列收列支方式予以支持', '2025-04-19')).toEqual([]);
  expect(flagsOf('以列收列支方式予以支持', '2025-04-20')).toEqual(['levied_then_returned']);
  expect(clauseRulesOn('2025-04-20').find(({ id }) => id === 'relocation_rewarded')?.version).toBe(2);
});

test('every version of every rule has its words, and no words are without a rule', () => {
  expect(clauseRules.filter((rule) => patternsOf(rule).length === 0)).toEqual([]);
  const known = new Set(clauseRules.map(({ id, version }) => `${id}@${version}`));
  expect(ruleWords.filter(({ id, version }) => !known.has(`${id}@${version}`))).toEqual([]);
});

/** Pieces of real words, marks and anything at all. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '甲方',
        '不得',
        '返还',
        '税收',
        '30%',
        '，',
        '。',
        '：',
        '下列',
        '零地价',
        '乙方',
        '奖励',
        '\n',
        '（',
        '迁出',
        '并',
        '低于',
        '基准地价',
        '𠮷',
        '\u200b',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

test('whatever the text: no error, spans lie inside it, in order, and hold something', () => {
  fc.assert(
    fc.property(text, (clause) => {
      for (const { spans } of checkClause(clause, today)) {
        expect(spans.length).toBeGreaterThan(0);
        let last = 0;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(clause.length);
          last = to;
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('spaces and width between the characters change nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...flaggedClauses),
      fc.constantFrom(' ', '　', '\n', '\u200b', '“'),
      ([clause], between) => {
        expect(flagsOf(clause.split('').join(between))).toEqual(flagsOf(clause));
      },
    ),
    { numRuns: 120 },
  );
});

const hostile: [string, string][] = [
  ['one list over and over', '税收返还'],
  ['never an end of the sentence', '不得返还税款'],
  ['places without an act', '甲方须在本地'],
  ['heads without a list', '不得有下列：'],
  ['only negations', '不得不'],
  ['letters that fall apart', '㍿ﷺ'],
];

test.each(hostile)('linear in the length: %s', (_what, piece) => {
  const clause = piece.repeat(32_000);
  // Under half a second; a quadratic step anywhere would take minutes.
  expect(cpuMilliseconds(() => checkClause(clause, today))).toBeLessThan(5000);
});
