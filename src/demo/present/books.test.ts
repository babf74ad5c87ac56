import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromEpochDay } from '../../domain/day.ts';
import { demoAccounts, demoCity } from '../offices.ts';
import type { FormRecord } from '../../sheets/forms/index.ts';
import { presentPlan } from './books.ts';
import { presentAccounts, presentCity, presentDays } from './city.ts';

const anyDay = fc.integer({ min: 20_000, max: 24_000 }).map(fromEpochDay);
/** Every day that a row says, in whichever cell. */
const daysOf = (cells: object): string[] =>
  Object.values(cells).flatMap((cell) => (typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? [cell] : []));

test('on any day: nothing lies ahead, every row says that it is invented, names are told apart, each month is told once', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const plan = presentPlan(presentDays(today));
      const books = [...plan.closed, ...plan.waiting];
      const records = books.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.records));
      expect(new Set(records).size).toBe(records.length);
      for (const { form, cells } of records) {
        expect(cells['sampleFields']).toEqual(['*']);
        // Only a target is of a year.
        expect([form, daysOf(cells).length > 0]).toEqual([form, form !== 'targets']);
        expect(daysOf(cells).filter((day) => day >= today)).toEqual([]);
      }
      for (const { recordedOn } of books) expect(recordedOn <= today).toBe(true);
      expect(new Set(plan.projects.map(({ name }) => name)).size).toBe(plan.projects.length);
      expect(new Set(books.map(({ fileName }) => fileName)).size).toBe(books.length);
    }),
    { numRuns: 40 },
  );
});

/** The projects that a row records, and those that it names. */
function projectsOf({ form, cells }: FormRecord): { records: string[]; names: string[] } {
  const said = (field: string) => {
    const cell = cells[field];
    return Array.isArray(cell) ? cell.map(String) : cell === undefined ? [] : [String(cell)];
  };
  const names = ['project', 'projects', 'signedProjects', 'advancedProjects'].flatMap(said);
  return { records: form === 'leads' || form === 'signed' ? said('project') : [], names };
}

test('on any day: no file names a project that neither it nor a file before it records', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const plan = presentPlan(presentDays(today));
      const known = new Set<string>();
      for (const { fileName, sheets } of [...plan.closed, ...plan.waiting]) {
        const rows = sheets.flatMap((sheet) => sheet.records).map(projectsOf);
        for (const name of rows.flatMap(({ records }) => records)) known.add(name);
        const unknown = rows.flatMap(({ names }) => names).filter((name) => !known.has(name));
        expect([fileName, unknown]).toEqual([fileName, []]);
      }
      expect(known.size).toBeGreaterThan(50);
    }),
    { numRuns: 100 },
  );
});

test('the last month told ended a week ago at least, and all before it is told', () => {
  expect(presentDays('2026-11-30').published).toEqual({ year: 2026, month: 10, lastDay: '2026-10-31' });
  expect(presentDays('2026-12-08').published.lastDay).toBe('2026-10-31');
  expect(presentDays('2026-12-09').published.lastDay).toBe('2026-11-30');
  expect(presentDays('2027-01-05')).toMatchObject({ from: '2025-01-01', published: { year: 2026, month: 11 } });
  expect(presentDays('2027-01-09').from).toBe('2025-01-01');
});

test('no office and no account stands in both demo cities', () => {
  const ids = new Set<string>(demoCity.offices.map(({ id }) => id));
  expect(presentCity.offices.filter(({ id }) => ids.has(id))).toEqual([]);
  const usernames = new Set(demoAccounts.map(({ username }) => username));
  expect(presentAccounts.filter(({ username }) => usernames.has(username))).toEqual([]);
});
