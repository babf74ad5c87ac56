// What a column of progress tells with its day, where the column of that day is missing or blank: proposed with its words, and taken only
// where a person says so, once for the column.
import { dayOfMonth, isDay, pad } from '../../../domain/day.ts';
import type { Sign } from '../../../domain/imports/doubts.ts';
import { forms } from '../../../sheets/forms/index.ts';
import { actsTold } from '../../../sheets/forms/doubts/progress.ts';
import { listMark } from '../../../sheets/forms/marks.ts';
import type { SheetForm } from '../../../sheets/forms/sheetForm.ts';
import type { Plan } from '../plan.ts';
import type { ReadRow, ReadTable } from '../reading.ts';

interface Told {
  readonly field: string;
  readonly words: string;
  readonly on: string;
  readonly isMonth: boolean;
}

const columns = ['progress', 'note'] as const;

function toldIn(plan: Plan, { context }: ReadTable, row: ReadRow, column: string): Told[] {
  const text = row.values[column];
  if (typeof text !== 'string' || !(forms[row.form] as SheetForm).tellsParts) return [];
  const { today } = plan.world;
  return actsTold(text).flatMap(({ field, words, year: said, month, day }): Told[] => {
    if (month < 1 || month > 12 || row.values[field] !== undefined || row.refused.some((one) => one.field === field))
      return [];
    // Of a month that may be of two years nothing is proposed.
    const year = said ?? (context.years.asks(month) ? undefined : context.years.of(month));
    if (year === undefined) return [];
    const ofMonth = `${year}-${pad(month, 2)}`;
    const on = day === undefined ? dayOfMonth(ofMonth, today) : `${ofMonth}-${pad(day, 2)}`;
    return isDay(on) && on <= today ? [{ field, words, on, isMonth: day === undefined }] : [];
  });
}

export function progressSigns(plan: Plan, table: ReadTable, row: ReadRow): (Sign & { readonly part: string })[] {
  if (row.values['record'] !== undefined) return [];
  return columns.flatMap((column) => {
    const told = toldIn(plan, table, row, column);
    if (told.length === 0) return [];
    const letter = plan.letters[row.table]?.get(column);
    const ref = letter === undefined ? {} : { ref: `${letter}${row.row}` };
    const read = told.map(({ words }) => words).join(listMark);
    return [{ kind: 'progress_told' as const, part: column, read, ...ref }];
  });
}

export function withToldActs(plan: Plan, table: ReadTable, row: ReadRow, column: string, answer: string): ReadRow {
  if (answer !== 'take') return row;
  const told = toldIn(plan, table, row, column);
  return {
    ...row,
    values: { ...row.values, ...Object.fromEntries(told.map(({ field, on }) => [field, on])) },
    monthEnds: [...(row.monthEnds ?? []), ...told.flatMap(({ field, isMonth }) => (isMonth ? field : []))],
  };
}
