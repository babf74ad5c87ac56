// The day of rows that have none: where their table has no column for it, or says an amount up to a day that stands nowhere, a person
// says which, and what stands over the table and around it is proposed.
import { dayOfMonth } from '../../../domain/day.ts';
import type { Offer, Sign } from '../../../domain/imports/doubts.ts';
import { forms } from '../../../sheets/forms/index.ts';
import { listMark } from '../../../sheets/forms/marks.ts';
import type { SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { type DayOffer, type ReportDay, reportDays } from '../../../sheets/forms/doubts/reportDay.ts';
import type { Plan } from '../plan.ts';
import type { ReadRow, ReadTable } from '../reading.ts';

const offered = new WeakMap<ReadTable, readonly DayOffer[]>();

function daysOf(plan: Plan, table: ReadTable): readonly DayOffer[] {
  const { today } = plan.world;
  const found =
    offered.get(table) ??
    reportDays(table.reading, today)
      // Of the month under way it is told until today; what is still to come is no report.
      .map(({ answer, day }) => ({
        answer,
        day: day.isMonth ? { ...day, day: dayOfMonth(day.day.slice(0, 7), today) } : day,
      }))
      .filter(({ day }) => day.day <= today);
  offered.set(table, found);
  return found;
}

/** What is asked, once for a table; `part`: of which field. */
export function reportDaySign(plan: Plan, table: ReadTable, part: string): Sign {
  const alike = plan.tables.filter(({ signature }) => signature === table.signature);
  const own = daysOf(plan, table);
  // Sheets with one head have a day each: by its own title each is told, and no day that is written holds for another.
  const isOne = alike.every((one) => sameOffers(daysOf(plan, one), own));
  const inTitle = isOne ? [] : alike.map((one) => daysOf(plan, one).find(({ answer }) => answer === 'title'));
  const isEach = inTitle.length > 0 && inTitle.every((one) => one !== undefined);
  const offers = own.map(({ answer, day }): Offer => {
    const days =
      isEach && answer === 'title' ? inTitle.flatMap((one) => (one ? shownDay(one.day) : [])) : [shownDay(day)];
    return { answer, detail: { day: [...new Set(days)].join(listMark) } };
  });
  const of = isOne || isEach ? part : `${part} ${table.reading.sheet}`;
  const [line] = [
    ...table.reading.above.map(({ text }) => text),
    table.reading.around?.file ?? '',
    table.reading.sheet,
  ];
  return { kind: 'report_day', part: of, read: line ?? '', offers: [...offers, { answer: 'skip' }] };
}

const sameOffers = (some: readonly DayOffer[], others: readonly DayOffer[]): boolean =>
  JSON.stringify(some.map(({ answer, day }) => [answer, day.day])) ===
  JSON.stringify(others.map(({ answer, day }) => [answer, day.day]));

const shownDay = ({ day, isMonth }: ReportDay): string => (isMonth ? day.slice(0, 7) : day);

/** The day by an answer. */
export function answeredDay(plan: Plan, table: ReadTable, answer: string): ReportDay | undefined {
  return daysOf(plan, table).find((one) => one.answer === answer)?.day ?? { day: answer, isMonth: false };
}

/** Fields that every row must have and the table has no column for. */
export function daysWithoutColumn(plan: Plan, row: ReadRow): readonly string[] {
  const { columns }: SheetForm = forms[row.form];
  const letters = plan.letters[row.table];
  const isThere = (field: string) => letters?.has(field) || row.values[field] !== undefined;
  return row.values['record'] !== undefined
    ? []
    : columns.flatMap(({ field, required, ofReport }) => (required && ofReport && !isThere(field) ? field : []));
}

export function withDay(row: ReadRow, field: string, told: ReportDay): ReadRow {
  return {
    ...row,
    values: { ...row.values, [field]: told.day },
    monthEnds: [...(row.monthEnds ?? []), ...(told.isMonth ? [field] : [])],
  };
}
