// Columns whose amounts may be totals up to a day: taken as arrivals, the same money would be counted with every report.
import { runningWords, saysSingle, spanFromJanuary } from '../forms/doubts/words.ts';
import { totalWords } from '../forms/words.ts';
import type { SheetForm } from '../forms/sheetForm.ts';
import { readHeading } from '../tables/heads/heading.ts';
import type { TableReading } from '../tables/reading.ts';
import { plainText } from '../values/raw.ts';

export interface RunningTotal {
  readonly field: string;
  /** The words that say so. */
  readonly read: string;
  /** Only the span of a title speaks for it, which a list of single arrivals may bear as well. */
  readonly onlyLikely: boolean;
}

export function runningTotals(
  form: SheetForm,
  { columns, above, sheet, constants = {} }: Pick<TableReading, 'columns' | 'above' | 'sheet' | 'constants'>,
): RunningTotal[] {
  const mayRun = new Set(form.columns.filter(({ runs }) => runs).map(({ field }) => field));
  const sums = new Set(form.columns.filter((one) => one.sums).map(({ field }) => field));
  const days = new Set(form.columns.filter(({ kind }) => kind === 'day').map(({ field }) => field));
  const said = [...above.map(({ text }) => text), sheet];
  const around = [...said, ...columns.filter(({ field }) => field !== null && days.has(field)).map((c) => c.heading)];
  const line = around.find(saysRunning);
  const span = said.find((text) => spanFromJanuary.test(plainText(text)));
  // Of amounts that have no day of their own somebody has said up to when they are told.
  const isOfOneDay = form.columns.some(({ field, kind, required }) => kind === 'day' && required && field in constants);
  return columns.flatMap(({ field, heading, runs }): RunningTotal[] => {
    if (field === null || !mayRun.has(field) || (!runs && saysSingle(heading))) return [];
    if (
      runs ||
      sums.has(field) ||
      isOfOneDay ||
      isSum(heading) ||
      saysRunning(heading) ||
      spanFromJanuary.test(plainText(heading))
    )
      return [{ field, read: heading, onlyLikely: false }];
    if (line !== undefined) return [{ field, read: line, onlyLikely: false }];
    return span === undefined ? [] : [{ field, read: span, onlyLikely: true }];
  });
}

/** A column that adds up those beside it, as of months. */
const isSum = (heading: string) => totalWords.includes(readHeading(heading.split('/').at(-1) ?? '').key);
const says = (words: readonly string[], text: string) => words.some((word) => plainText(text).includes(word));
const saysRunning = (text: string) => says(runningWords, text);

/** Whether the days of a table are those of a report and not of single arrivals: all one, and of one row the end of a month. */
export class ReportDays {
  #rows = 0;
  readonly #days = new Set<string>();

  take(day: string | undefined): void {
    this.#rows++;
    if (day !== undefined && this.#days.size < 2) this.#days.add(day);
  }

  get areOfOneReport(): boolean {
    const [day = ''] = this.#days;
    return this.#days.size === 1 && (this.#rows > 1 || isMonthEnd(day));
  }
}

function isMonthEnd(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return date === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
