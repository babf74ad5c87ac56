// Two things that are told in one cell, the first and the last day of something, or a firm and where it comes from: as if each had
// a cell of its own.
import type { Cell } from '../cells.ts';
import { spanIn } from '../values/span.ts';
import type { SheetForm } from './sheetForm.ts';
import { beginsOnly, dateWords, endsInBrackets, seatInHeading } from './words.ts';

type Fields = Readonly<Record<string, Cell>>;

export function asTwo(
  { columns }: SheetForm,
  fields: Fields,
  headings: ReadonlyMap<string, string>,
): { readonly fields: Fields; readonly vague: readonly string[] } {
  const told: Record<string, Cell> = {};
  const vague: string[] = [];
  for (const { field, until, inBrackets, inParts } of columns) {
    const cell = fields[field];
    if (inParts && !cell) Object.assign(told, monthAndDay(fields, field, inParts));
    if (cell && inBrackets !== undefined && columns.some((one) => one.field === inBrackets))
      Object.assign(told, firmAndSeat(cell, { field, seat: inBrackets }, headings));
    if (until === undefined || !cell || (fields[until]?.text ?? '').trim() !== '') continue;
    const span = cell.kind === 'text' ? spanIn(cell.text) : null;
    if (span) {
      told[field] = { ...cell, text: span.first };
      told[until] = { ...cell, text: span.last };
      if (span.isVague) vague.push(field);
    } else if (columns.some((one) => one.field === until && one.endOf) && isWhole(headings, field, until))
      told[until] = cell;
  }
  return Object.keys(told).length === 0 ? { fields, vague } : { fields: { ...fields, ...told }, vague };
}

/** There is no other column, and this one does not say that it is the beginning alone. */
function isWhole(headings: ReadonlyMap<string, string>, field: string, until: string): boolean {
  const heading = headings.get(field);
  return heading !== undefined && !headings.has(until) && !beginsOnly.test(heading);
}

/** 月 and 日 as columns of their own, under one heading. */
function monthAndDay(fields: Fields, field: string, parts: { month: string; day: string }): Record<string, Cell> {
  const [month, day] = [fields[parts.month], fields[parts.day]];
  const [inMonth, onDay] = [month, day].map((cell) => /^\d{1,2}/.exec(cell?.text.trim() ?? '')?.[0]);
  if (!day || inMonth === undefined || onDay === undefined) return {};
  const { ref, column } = day;
  const text = `${inMonth}${dateWords.month}${onDay}${dateWords.day[0]}`;
  return { [field]: { ref, column, kind: 'text', text } };
}

function firmAndSeat(
  cell: Cell,
  { field, seat }: { readonly field: string; readonly seat: string },
  headings: ReadonlyMap<string, string>,
): Record<string, Cell> {
  if (headings.has(seat) || !seatInHeading.test(headings.get(field) ?? '')) return {};
  const [, name, where] = endsInBrackets.exec(cell.text.trim()) ?? [];
  return name === undefined || where === undefined
    ? {}
    : { [field]: { ...cell, text: name }, [seat]: { ...cell, text: where } };
}
