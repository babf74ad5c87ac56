import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { creditCodeIsValid } from '../domain/companies/company.ts';
import { addDays, isDay } from '../domain/day.ts';
import { nameKey } from '../names/normalise.ts';
import { forms } from '../sheets/forms/index.ts';
import {
  books,
  firstDays,
  in2023,
  investmentOf,
  listIn,
  parentOf,
  projects,
  rows,
  signedFirst,
  startedFirst,
  sumOf,
  text,
  wan,
} from './ledger.test-support.ts';
import { demoAccounts, demoCity } from './offices.ts';
import { demoWorkbooks } from './workbooks.ts';

/** Laws that the ledger will hold the rows to, and marks of what is invented. */

test('the same on every run', () => {
  const hash = (all: unknown) => createHash('sha256').update(JSON.stringify(all)).digest('hex');
  expect(hash(demoWorkbooks())).toBe(hash(books));
});

test('no row without its mark, and marks only of the form’s own fields', () => {
  const named = new Set<string>();
  for (const { records } of books.flatMap(({ sheets }) => sheets)) {
    for (const { form, cells } of records) {
      const marks = listIn(cells, 'sampleFields');
      if (marks.join() === '*') continue;
      named.add(text(cells, 'project') || text(cells, 'name'));
      expect(marks.length).toBeGreaterThan(0);
      for (const field of marks) expect(forms[form].columns.map((one) => one.field)).toContain(field);
    }
  }
  // Seven projects, their companies, and the events that were published by name.
  expect(named.size).toBeLessThan(30);
});

test('codes and names', () => {
  const sql = readFileSync(new URL('../storage/migrations/0101_codes.sql', import.meta.url), 'utf8');
  const all = [...projects.values()];
  expect(all.filter((cells) => !sql.includes(`('${text(cells, 'industryCode')}', '`))).toEqual([]);
  const codes = all.map((cells) => text(cells, 'investorCode')).filter((code) => code !== '');
  expect(codes.filter((code) => !creditCodeIsValid(code) || !code.startsWith('9199'))).toEqual([]);
  expect(new Set([...projects.keys()].map(nameKey)).size).toBe(projects.size);
  const offices = new Set<string>(demoCity.offices.map(({ name }) => name));
  const records = books.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.records));
  const strange = records.filter(({ form, cells }) => form !== 'companies' && !offices.has(text(cells, 'office')));
  expect(strange).toEqual([]);
  expect(demoCity.offices.length).toBe(1 + 12 + 3 + 1 + 59);
  expect(new Set(demoAccounts.map(({ username }) => username)).size).toBe(demoAccounts.length);
});

test('one thing after another', () => {
  const steps = [
    ['registered', 'registeredOn'],
    ['filed', 'filedOn'],
    ['started', 'startedOn'],
    ['produced', 'producedOn'],
  ] as const;
  const tooEarly = steps.flatMap(([form, field]) =>
    rows(form).filter((cells) => text(cells, field) < (signedFirst.get(text(cells, 'project')) ?? '9')),
  );
  expect(tooEarly).toEqual([]);
  const filed = firstDays('filed', 'filedOn');
  const whole = [...startedFirst].filter(([name]) => !parentOf.has(name));
  expect(whole.filter(([name, day]) => day < (filed.get(name) ?? '9'))).toEqual([]);
  const produced = [...firstDays('produced', 'producedOn')];
  expect(produced.filter(([name, day]) => day <= (startedFirst.get(name) ?? '9'))).toEqual([]);
});

test('money follows the signing and never exceeds the project', () => {
  const total = new Map<string, number>();
  for (const cells of rows('funds')) {
    const name = text(cells, 'project');
    expect(text(cells, 'arrivedOn') >= addDays(signedFirst.get(name) ?? '2999-01-01', -60)).toBe(true);
    expect(wan(text(cells, 'recognised'))).toBeLessThanOrEqual(wan(text(cells, 'claimed')));
    expect(wan(text(cells, 'recognised'))).toBeGreaterThan(0);
    total.set(name, (total.get(name) ?? 0) + wan(text(cells, 'recognised')));
  }
  expect([...total].filter(([name, got]) => got > investmentOf(name))).toEqual([]);
  const vouchers = rows('funds').map((c) => `${text(c, 'voucherKind')}/${text(c, 'voucherNo')}`);
  expect(new Set(vouchers).size).toBe(vouchers.length);
});

test('sizes and months look like a year', () => {
  const fresh = [...signedFirst].filter(([name, day]) => in2023(day) && !parentOf.has(name));
  const months = Array.from(
    { length: 12 },
    (_, m) => fresh.filter(([, day]) => Number(day.slice(5, 7)) === m + 1).length,
  );
  expect(Math.min(...months)).toBeGreaterThan(5);
  for (const peak of [2, 5, 8]) expect(months[peak]).toBeGreaterThan(months[peak + 1] ?? 0);
  const amounts = fresh.map(([name]) => investmentOf(name));
  expect(amounts.filter((w) => w % 500 === 0).length).toBeGreaterThan(0.75 * amounts.length);
  expect(new Set(amounts).size).toBeGreaterThan(100);
  expect(sumOf(amounts.map((w) => (w > 100_000 ? 1 : 0)))).toBeLessThan(40);
});

test('what a row speaks of has been told by the same file or an earlier one', () => {
  const told = new Set<string>();
  const untold: string[] = [];
  const early: string[] = [];
  for (const { sheets, recordedOn } of books) {
    const of = (form: string) => sheets.filter((sheet) => sheet.form === form).flatMap((sheet) => sheet.records);
    for (const { cells } of [...of('leads'), ...of('signed')]) told.add(text(cells, 'project'));
    for (const { cells } of sheets.flatMap((sheet) => sheet.records)) {
      const spoken = [text(cells, 'project'), ...listIn(cells, 'projects'), ...listIn(cells, 'advancedProjects')];
      untold.push(...spoken.filter((name) => name !== '' && !told.has(name)));
      early.push(
        ...Object.values(cells)
          .filter((v) => typeof v === 'string' && isDay(v) && v > recordedOn)
          .map(String),
      );
    }
  }
  expect(untold).toEqual([]);
  expect(early).toEqual([]);
});

test('second signings and one correction', () => {
  const byProject = new Map<string, Set<string>>();
  for (const c of rows('signed'))
    byProject.set(text(c, 'project'), (byProject.get(text(c, 'project')) ?? new Set()).add(text(c, 'signedOn')));
  expect([...byProject.values()].filter((days) => days.size > 1).length).toBe(4);
  const amounts = new Map<string, Set<string>>();
  for (const c of rows('signed'))
    amounts.set(text(c, 'project'), (amounts.get(text(c, 'project')) ?? new Set()).add(text(c, 'investment')));
  expect([...amounts.values()].filter((said) => said.size > 1).length).toBe(1);
});
