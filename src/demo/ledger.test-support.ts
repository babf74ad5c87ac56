// Reads the demo's form records as an import would, without one: projects by name, first days, exact sums. Written
// apart from src/metrics on purpose, so that the two can disagree.
import type { FormId, FormRecord } from '../sheets/forms/index.ts';
import { demoWorkbooks } from './workbooks.ts';

export type Cells = FormRecord['cells'];
export const books = demoWorkbooks();

export function rows(form: FormId): Cells[] {
  return books.flatMap(({ sheets }) =>
    sheets.filter((s) => s.form === form).flatMap((s) => s.records.map((r) => r.cells)),
  );
}

export const text = (cells: Cells | undefined, field: string): string => String(cells?.[field] ?? '');
export const listIn = (cells: Cells | undefined, field: string): string[] =>
  (cells?.[field] as string[] | undefined) ?? [];
export const in2023 = (day: string): boolean => day.startsWith('2023-');

/** 亿元 as text to whole 万元. */
export function wan(yi: string): number {
  const [whole = '0', rest = ''] = yi.split('.');
  if (rest.length > 4) throw new Error(`${yi} 亿元 is finer than 万元`);
  return Number(whole) * 10_000 + Number(rest.padEnd(4, '0'));
}

/** The RMB reading of a project's amount: 9500万美元 at its rate, or 亿元. */
export function investmentWan(cells: Cells | undefined): number {
  const amount = text(cells, 'investment');
  const dollars = /^(\d+)万美元$/.exec(amount);
  return dollars ? Number(dollars[1]) * Number(text(cells, 'rate')) : wan(amount);
}

/** Facts of projects as the last row states them. */
export const projects = new Map<string, Cells>();
for (const form of ['leads', 'signed'] as const)
  for (const cells of rows(form))
    projects.set(text(cells, 'project'), { ...projects.get(text(cells, 'project')), ...cells });

export const parentOf = new Map(rows('packages').map((cells) => [text(cells, 'project'), text(cells, 'parent')]));

export function firstDays(
  form: FormId,
  field: string,
  only: (cells: Cells) => boolean = () => true,
): Map<string, string> {
  const first = new Map<string, string>();
  for (const cells of rows(form).filter(only)) {
    const [name, day] = [text(cells, 'project'), text(cells, field)];
    const before = first.get(name);
    if (before === undefined || day < before) first.set(name, day);
  }
  return first;
}

export const signedFirst = firstDays('signed', 'signedOn');
export const startedFirst = firstDays('started', 'startedOn', (cells) => cells['authority'] === 'promotion');

/** Section C of GB/T 4754 is 13 to 43. */
export function isManufacturing(name: string): boolean {
  const division = Number(text(projects.get(name), 'industryCode').slice(0, 2));
  return division >= 13 && division <= 43;
}

export const investmentOf = (name: string): number => investmentWan(projects.get(name));
export const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
