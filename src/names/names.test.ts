import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditCodeWithCheck } from '../domain/companies/company.ts';
import { companyName } from './company/companyName.ts';
import { compareCompanies } from './company/compareCompanies.ts';
import { nameKey } from './normalise.ts';
import { projectName } from './project/projectName.ts';
import { finderOf } from './search/find.ts';
import { buildNameIndex } from './search/nameIndex.ts';
import type { LedgerRecord } from './twins/columns.ts';
import { explainPattern, patternOfRecords } from './twins/explain.ts';
import { fields, patternFindings } from './twins/pattern.ts';
import { cityModel } from './twins/cityModel.ts';
import { cpuMilliseconds } from '../../test/setup/patience.ts';

/** What names are made of, and what nobody would call a name. */
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(...'山东聊城恒昱轴承集团控股股份有限公司中国（）()*ST A退市二期年产5万吨项目-—　'.split('')),
      {
        maxLength: 40,
      },
    )
    .map((chars) => chars.join('')),
);
const code = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'.split('')), { minLength: 9, maxLength: 9 })
  .map((chars) => creditCodeWithCheck(`91371500${chars.join('')}`));
const record: fc.Arbitrary<LedgerRecord> = fc.record({
  company: word,
  project: word,
  creditCode: fc.option(fc.oneof(code, word)),
  county: fc.constantFrom(371502, 371581, 110101, 0),
  amountFen: fc.option(fc.oneof(fc.double(), fc.integer())),
  day: fc.option(fc.integer({ min: -1e6, max: 1e6 })),
});

test('a key is its own key', () => {
  fc.assert(
    fc.property(word, (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }),
    { numRuns: 500 },
  );
});

test('names are read without a throw, and what is read hangs together', () => {
  fc.assert(
    fc.property(word, (name) => {
      const company = companyName(name);
      expect(company.parts()).toHaveLength(company.key.length);
      expect(company.core === '').toBe(company.key === '');
      const project = projectName(name);
      expect(project.core === '').toBe(project.key === '');
    }),
    { numRuns: 500 },
  );
});

test('comparing is symmetric', () => {
  fc.assert(
    fc.property(record, record, (left, right) => {
      expect(patternOfRecords(left, right)).toBe(patternOfRecords(right, left));
      const company = ({ company: name, creditCode }: LedgerRecord) => ({ name, creditCode });
      expect(compareCompanies(company(left), company(right))).toEqual(compareCompanies(company(right), company(left)));
    }),
    { numRuns: 300 },
  );
});

test('two valid codes that differ never match, however alike the rest', () => {
  fc.assert(
    fc.property(record, code, code, (one, left, right) => {
      fc.pre(left !== right);
      const [a, b] = [
        { ...one, creditCode: left },
        { ...one, creditCode: right },
      ];
      expect(explainPattern(cityModel, patternOfRecords(a, b))).toMatchObject({
        verdict: 'apart',
        chance: 0,
        otherCode: true,
      });
      const company = (creditCode: string) => ({ name: one.company, creditCode });
      expect(compareCompanies(company(left), company(right)).verdict).toBe('apart');
    }),
    { numRuns: 200 },
  );
});

test('a record is like itself in every field', () => {
  fc.assert(
    fc.property(record, (one) => {
      const findings = patternFindings(patternOfRecords(one, one));
      const names = Object.values(fields).map((list, f) => list[findings[f] ?? 0]);
      for (const name of names) expect(['same', 'not_said']).toContain(name);
    }),
    { numRuns: 200 },
  );
});

test('a question of any text is answered', () => {
  const find = finderOf(buildNameIndex(['聊城恒昱轴承有限公司', '', '恒昱']));
  fc.assert(
    fc.property(word, (name) => {
      for (const { score } of find(name, 3)) expect(score).not.toBeNaN();
    }),
    { numRuns: 300 },
  );
});

test('a very long name takes no longer than its beginning', () => {
  for (const one of ['(', '（聊城', '集团', '中国', 'a-', '二期', '总投资1', '*ST', '年产1', '\u0301']) {
    const taken = cpuMilliseconds(() => {
      companyName(one.repeat(200_000));
      projectName(one.repeat(200_000));
    });
    expect(taken).toBeLessThan(200);
  }
  // The key reads all of a name, each character once.
  expect(cpuMilliseconds(() => nameKey('（a-'.repeat(100_000)))).toBeLessThan(1_000);
});
