// Arrivals of a row that has a column for each month: what came in a month, of which no day is known.
import { dayOfMonth, pad } from '../../../domain/day.ts';
import { wanExact } from '../../../domain/money.ts';
import { monthsSpanned } from '../../../sheets/forms/words.ts';
import { forms } from '../../../sheets/forms/index.ts';
import type { FormField, SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { isMoneyValue } from '../../../sheets/forms/values.ts';
import type { Sign } from '../../../domain/imports/doubts.ts';
import type { ReadRow, ReadTable } from '../reading.ts';
import type { MoneySaid, Statement } from './moneySoFar.ts';

export function moneyByMonth(
  row: ReadRow,
  table: ReadTable,
  today: string,
  answerOf: (sign: Sign) => string | undefined,
): MoneySaid | { readonly asked: Sign } | 'skipped' {
  const { columns }: SheetForm = forms[row.form];
  const told = columns.filter(({ field, month }) => month !== undefined && isMoneyValue(row.values[field]));
  const statements: Statement[] = [];
  for (const { field, month = 0 } of told) {
    const amount = row.values[field];
    if (!isMoneyValue(amount)) continue;
    const isNone = amount.minor === 0n;
    const year = yearOf(row, table, { field, month }, answerOf);
    if (typeof year === 'object') return year;
    // That nothing came contradicts a ledger that has something; of an unknown year it says nothing.
    if (year === undefined && isNone) continue;
    if (year === undefined) return { statements: [], breach: { law: 'cell_day_year_missing', field } };
    statements.push({
      amount,
      on: dayOfMonth(`${year}-${pad(month, 2)}`, today),
      since: 'since_month',
      isMonth: true,
      field,
    });
  }
  const differs = sumSign(row, told, table);
  if (!differs) return { statements };
  const answer = answerOf(differs);
  if (answer === undefined) return { asked: differs };
  return answer === 'skip' ? 'skipped' : { statements };
}

/** As its own heading says, or the row, or the lines over the table, which may speak of two. */
function yearOf(
  row: ReadRow,
  { reading, context: { years } }: ReadTable,
  { field, month }: { readonly field: string; readonly month: number },
  answerOf: (sign: Sign) => string | undefined,
): number | undefined | { readonly asked: Sign } {
  const heading = reading.columns.find((one) => one.field === field)?.heading ?? '';
  const said = heading.match(/(?<!\d)20\d\d(?!\d)/g);
  if (said) return Number(said.at(-1));
  const own = row.values['year'];
  if (typeof own === 'number') return own >= 1900 && own < 2200 ? own : undefined;
  if (years.asks(month)) {
    const offers = years.offers.map(({ answer, year }) => ({ answer, detail: { year } }));
    const sign: Sign = { kind: 'year_open', read: heading, offers };
    if (answerOf(sign) === undefined) return { asked: sign };
  }
  return years.of(month);
}

/**
 * A column of sums is checked and not counted. Under a heading of its own it is the sum of what stands there beside it; of a span of months
 * that its heading names (1-10月累计) the sum of those.
 */
function sumSign(row: ReadRow, months: readonly FormField[], { reading }: ReadTable): Sign | undefined {
  const sum = row.values['monthsSum'];
  if (!isMoneyValue(sum)) return undefined;
  const headingOf = (name: string) => reading.columns.find(({ field }) => field === name)?.heading ?? '';
  const over = (name: string) => headingOf(name).split('/').slice(0, -1).join('/');
  const own = over('monthsSum');
  const span = monthsSpanned(headingOf('monthsSum').split('/').at(-1) ?? '');
  const beside = months.filter(
    ({ field, month = 0 }) =>
      (own === '' || over(field) === own) && (!span || (month >= span.from && month <= span.to)),
  );
  const amounts = beside.map(({ field }) => row.values[field]).filter(isMoneyValue);
  const together = amounts.reduce((all, { minor }) => all + minor, 0n);
  if (together === sum.minor && amounts.every(({ currency }) => currency === sum.currency)) return undefined;
  return { kind: 'months_differ', read: `${wanExact(sum.minor)} ≠ ${wanExact(together)}` };
}
