import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { creditCodeIsValid } from '../domain/company.ts';
import { addDays, isDay } from '../domain/day.ts';
import { nameKey } from '../names/normalise.ts';
import { forms } from '../sheets/forms/index.ts';
import {
  books,
  firstDays,
  in2023,
  investmentOf,
  list,
  parentOf,
  projects,
  rows,
  signedFirst,
  startedFirst,
  sum,
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
      const marks = list(cells, 'sampleFields');
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
  const sql = readFileSync(new URL('../storage/migrations/0003_codes.sql', import.meta.url), 'utf8');
  for (const [name, cells] of projects) {
    expect(sql, name).toContain(`('${text(cells, 'industryCode')}', '`);
    const code = text(cells, 'investorCode');
    if (code) expect(creditCodeIsValid(code) && code.startsWith('9199')).toBe(true);
  }
  expect(new Set([...projects.keys()].map(nameKey)).size).toBe(projects.size);
  const offices = new Set(demoCity.offices.map(({ name }) => name));
  for (const { records } of books.flatMap(({ sheets }) => sheets))
    for (const { form, cells } of records) if (form !== 'companies') expect(offices).toContain(text(cells, 'office'));
  expect(demoCity.offices.length).toBe(1 + 12 + 3 + 1 + 59);
  expect(new Set(demoAccounts.map(({ username }) => username)).size).toBe(demoAccounts.length);
});

test('one thing after another', () => {
  for (const [form, field] of [
    ['registered', 'registeredOn'],
    ['filed', 'filedOn'],
    ['started', 'startedOn'],
    ['produced', 'producedOn'],
  ] as const) {
    for (const cells of rows(form)) {
      const signed = signedFirst.get(text(cells, 'project')) ?? '9';
      expect(text(cells, field) >= signed, `${form} ${text(cells, 'project')}`).toBe(true);
    }
  }
  const filed = firstDays('filed', 'filedOn');
  for (const [name, day] of startedFirst) if (!parentOf.has(name)) expect(day >= (filed.get(name) ?? '9')).toBe(true);
  for (const [name, day] of firstDays('produced', 'producedOn'))
    expect(day > (startedFirst.get(name) ?? '9')).toBe(true);
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
  for (const [name, got] of total) expect(got, name).toBeLessThanOrEqual(investmentOf(name));
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
  expect(sum(amounts.map((w) => (w > 100_000 ? 1 : 0)))).toBeLessThan(40);
});

test('what a row speaks of has been told by the same file or an earlier one', () => {
  const told = new Set<string>();
  for (const { sheets, recordedOn } of books) {
    const of = (form: string) => sheets.filter((sheet) => sheet.form === form).flatMap((sheet) => sheet.records);
    for (const { cells } of [...of('leads'), ...of('signed')]) told.add(text(cells, 'project'));
    for (const { records } of sheets) {
      for (const { cells } of records) {
        const spoken = [text(cells, 'project'), ...list(cells, 'projects'), ...list(cells, 'advancedProjects')];
        for (const name of spoken) if (name) expect(told).toContain(name);
        for (const value of Object.values(cells))
          if (typeof value === 'string' && isDay(value)) expect(value <= recordedOn).toBe(true);
      }
    }
  }
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
