// What of a table speaks for a doubt, while its rows go by: some of it holds only once all have been seen.
import { type DoubtKind, isOfAside, type Sign } from '../../domain/imports/doubts.ts';
import { yiExact } from '../../domain/money.ts';
import type { SheetForm } from '../forms/sheetForm.ts';
import { type CellContext, type FormValues, isMoneyValue } from '../forms/values.ts';
import type { DataRow, TableReading } from '../tables/reading.ts';
import { Asides } from './aside.ts';
import { amountSigns } from './amounts.ts';
import type { AnswerTo } from './asAnswered.ts';
import { inOtherUnit, Magnitudes } from './magnitudes.ts';
import { Plans } from './plans.ts';
import { ReportDays, type RunningTotal, runningTotals } from './runningTotals.ts';
import { sumNameOf, SumsAbove } from './sums.ts';
import type { DayYears } from './years.ts';

const unitKinds: ReadonlySet<DoubtKind> = new Set(['unit_changes', 'format_unit', 'merged_amount']);

/** A row as it waits between being read and being planned. */
interface RowOfSigns {
  readonly cells: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly signs?: readonly Sign[];
}

interface OutOfSize {
  readonly field: string;
  readonly inOther: bigint | undefined;
  readonly sign: Sign;
}

export class TableSigns {
  readonly #hiddenSheet: string | undefined;
  readonly #plans: readonly { readonly day?: string; readonly plans: Plans }[];
  readonly #years: DayYears;
  /** Measures of a thing: a count of a group is told once by itself. */
  readonly #amounts: ReadonlySet<string>;
  readonly #units: ReadonlyMap<string, string | null>;
  readonly #answered: AnswerTo;
  readonly #running: readonly RunningTotal[];
  readonly #days = new ReportDays();
  readonly #sums = new SumsAbove();
  readonly #asides = new Asides();
  readonly #day: string | undefined;
  /** By field of money. */
  readonly #magnitudes: ReadonlyMap<string, Magnitudes>;

  constructor(form: SheetForm, table: TableReading, { years, units, answered }: CellContext) {
    this.#units = units;
    this.#answered = answered;
    const amounts = form.columns.filter(({ kind }) => kind === 'money' || kind === 'land');
    this.#amounts = new Set(amounts.map(({ field }) => field));
    // What founds the project is no part that may be left out.
    this.#plans = (form.reaches ?? []).map((one, n) => ({
      ...(form.parts && n > 0 ? { day: one.day } : {}),
      plans: new Plans(one, table),
    }));
    this.#years = years;
    const money = form.columns.filter(({ kind, ofLedger }) => kind === 'money' && !ofLedger);
    this.#magnitudes = new Map(money.map(({ field }) => [field, new Magnitudes()]));
    this.#hiddenSheet = table.hidden ? table.sheet : undefined;
    this.#running = runningTotals(form, table);
    this.#day = form.columns.find(({ kind, required }) => kind === 'day' && required)?.field;
  }

  /** Of one row. The order is that of asking: of a row that is left out nothing else is asked. */
  take(data: DataRow, read: FormValues): Sign[] {
    const signs: Sign[] = [];
    if (this.#hiddenSheet !== undefined)
      signs.push({ kind: 'sheet_hidden', part: this.#hiddenSheet, read: this.#hiddenSheet });
    if (data.hidden) signs.push({ kind: 'rows_hidden', read: rowText(data) });
    if (data.struck) signs.push({ kind: 'rows_struck', read: rowText(data) });
    const sum = sumNameOf(data);
    const once = countedOnce(data, read);
    const isSum = this.#sums.take(data, once, sum !== undefined);
    if (!isSum) this.#asides.add(once);
    if (isSum) signs.push({ kind: 'sum_rows', read: sum?.text ?? rowText(data), ...(sum ? { ref: sum.ref } : {}) });
    const told = this.#plans.filter(({ day }) => day === undefined || !isBlank(read, day));
    for (const { day, plans } of told) {
      const plan = plans.of(data, plans === told.at(-1)?.plans);
      if (!plan) continue;
      const { text, ref } = plan;
      signs.push({
        kind: 'planned',
        read: text,
        ...(ref ? { ref } : {}),
        ...(day === undefined ? {} : { field: day }),
      });
    }
    for (const field of read.vague) {
      const cell = data.fields[field];
      if (cell) signs.push({ kind: 'day_span', part: field, read: cell.text, ref: cell.ref });
    }
    signs.push(...this.#yearSigns(data, read), ...amountSigns(data, this.#units, this.#amounts));
    if (this.#running.length > 0) {
      this.#days.take(this.#day === undefined ? undefined : (read.values[this.#day] as string | undefined));
      for (const { field, read: words } of this.#running)
        if (read.values[field] !== undefined) signs.push({ kind: 'running_total', part: field, read: words });
    }
    if (!this.#isUnitOpen(signs)) {
      for (const [field, seen] of this.#magnitudes) {
        const value = read.values[field];
        if (isMoneyValue(value) && value.currency === 'CNY') seen.take(value.minor);
      }
    }
    return signs;
  }

  /** Of a row that would be dropped for what it is called. */
  takeAside(data: DataRow, read: FormValues): Sign {
    return this.#asides.take(data, read);
  }

  /** Until somebody says in which unit they are, amounts have no size. */
  #isUnitOpen(signs: readonly Sign[]): boolean {
    return signs.some(({ kind, part }) => unitKinds.has(kind) && this.#answered(kind, part) === undefined);
  }

  /** Once for all days of a row. */
  #yearSigns({ fields }: DataRow, { yearless, values }: FormValues): Sign[] {
    const field = yearless.find((one) => this.#years.asks(Number((values[one] as string).slice(5, 7))));
    const cell = field === undefined ? undefined : fields[field];
    if (!cell) return [];
    const offers = this.#years.offers.map(({ answer, year }) => ({ answer, detail: { year } }));
    return [{ kind: 'year_open', read: cell.text, ref: cell.ref, offers }];
  }

  /** After the last row: of its amounts those that are out of their column's size, each way by itself. */
  magnitudesOf({ cells, values, signs = [] }: RowOfSigns): OutOfSize[] {
    if (this.#isUnitOpen(signs)) return [];
    return [...this.#magnitudes].flatMap(([field, seen]): OutOfSize[] => {
      const value = values[field];
      if (!isMoneyValue(value) || value.currency !== 'CNY') return [];
      const direction = seen.isOut(value.minor);
      if (!direction) return [];
      const inOther = inOtherUnit(value.minor, direction);
      const detail = { was: yiExact(value.minor), is: inOther === undefined ? '' : yiExact(inOther) };
      const other = inOther === undefined ? [] : [{ answer: 'other_unit', detail }];
      const offers = [...other, { answer: 'as_written', detail }, { answer: 'skip' }];
      const sign: Sign = { kind: 'magnitude', part: `${field} ${direction}`, read: cells[field] ?? '', offers };
      return [{ field, inOther, sign }];
    });
  }

  /** After the last row: whether the sign is one. */
  holds({ kind, part, ref = '' }: Sign): boolean {
    if (isOfAside(kind)) return this.#asides.differs(ref);
    if (kind !== 'running_total') return true;
    return this.#days.areOfOneReport || this.#running.some((one) => one.field === part && !one.onlyLikely);
  }
}

/** Without what the row is told of a cell above it: a sum counts that there. */
function countedOnce({ row, fields }: DataRow, { values }: FormValues): Pick<FormValues, 'values'> {
  const isOwn = (field: string) => {
    const ref = fields[field]?.ref ?? '';
    return ref === '' || Number(/\d+$/.exec(ref)?.[0]) === row;
  };
  return { values: Object.fromEntries(Object.entries(values).filter(([field]) => isOwn(field))) };
}

/** Nothing stands there, or that it has not come yet. */
function isBlank({ values, refused }: FormValues, field: string): boolean {
  return values[field] === undefined && !refused.some((one) => one.field === field);
}

/** What a person knows a row by. */
function rowText({ fields }: DataRow): string {
  return Object.values(fields)
    .toSorted((a, b) => a.column - b.column)
    .slice(0, 4)
    .map(({ text }) => text.slice(0, 40))
    .join(' ');
}
