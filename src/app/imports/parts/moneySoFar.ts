// The money of a row that tells all of a project: totals since the project or the year began, and what came this month. Each becomes
// rows of the form of arrivals; a total says what came since the ledger was last told.
import { addDays } from '../../../domain/day.ts';
import type { Sign } from '../../../domain/imports/doubts.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { isMoneyValue, type MoneyValue } from '../../../sheets/forms/values.ts';
import type { ReportDay } from '../../../sheets/forms/doubts/reportDay.ts';
import { answerKey, rowAnswer } from '../doubts/answers.ts';
import type { ReadRow } from '../reading.ts';

type Since = 'since_start' | 'since_year' | 'since_month';

/** An amount as the form of arrivals has it: up to a day, or of one arrival. */
export interface Statement {
  readonly amount: MoneyValue;
  readonly on: string;
  readonly since?: Since;
  /** Of its day only the month is known. */
  readonly isMonth: boolean;
  /** The column that says it. */
  readonly field: string;
  /** A person has said that what came earlier is put down on that day. */
  readonly earlier?: true;
}

export interface MoneySaid {
  readonly statements: readonly Statement[];
  readonly breach?: Breach;
}

/** Up to the day; `earlier`: whether what came before the year, or the month, is put down too. */
export function moneySoFar(
  row: ReadRow,
  { day, isMonth }: ReportDay,
  earlier: (sign: Sign) => string | undefined,
): MoneySaid | { readonly asked: Sign } {
  const said = amountsIn(row);
  const { start, year, month } = said;
  // Nothing came is no arrival.
  const single = (one: Amount | undefined): Statement[] =>
    one && minorOf(one) !== 0n ? [{ ...one, on: day, isMonth }] : [];
  const statements: Statement[] = [];
  const total = year ?? start;
  if (start && year && minorOf(start) !== minorOf(year)) {
    const before = less(start, year, [start, year]);
    if ('law' in before) return { statements, breach: before };
    const answer = askedEarlier(row, 'year', [start, year], earlier);
    if (typeof answer !== 'string') return answer;
    if (answer === 'add')
      statements.push({
        ...before,
        on: `${Number(day.slice(0, 4)) - 1}-12-31`,
        since: 'since_start',
        isMonth: true,
        field: start.field,
        earlier: true,
      });
  }
  if (!total) return { statements: single(month) };
  const since = total === year ? 'since_year' : 'since_start';
  if (!month || minorOf(month) === minorOf(total))
    return { statements: [...statements, { ...total, on: day, since, isMonth }] };
  const before = less(total, month, [total, month]);
  if ('law' in before) return { statements, breach: before };
  const answer = askedEarlier(row, 'month', [total, month], earlier);
  if (typeof answer !== 'string') return answer;
  if (answer === 'leave') return { statements: [...statements, ...single(month)] };
  const on = addDays(`${day.slice(0, 7)}-01`, -1);
  const isOfYear = since === 'since_start' || on.slice(0, 4) === day.slice(0, 4);
  if (isOfYear) statements.push({ ...before, on, since, isMonth: true, field: total.field, earlier: true });
  return { statements: [...statements, { ...total, on: day, since, isMonth }] };
}

interface Amount {
  readonly amount: MoneyValue;
  readonly field: string;
}

const minorOf = ({ amount }: Amount): bigint => amount.minor;

/** By what the columns are called, and what was answered of the one that does not say since when it counts. */
function amountsIn(row: ReadRow): { start?: Amount; year?: Amount; month?: Amount } {
  const read = (field: string): Amount | undefined => {
    const amount = row.values[field];
    return isMoneyValue(amount) ? { amount, field } : undefined;
  };
  const open = read('fundsSoFar');
  const since = open && rowAnswer(row, 'running_total', 'fundsSoFar');
  const found = {
    start: read('fundsSinceStart') ?? (since === 'since_start' ? open : undefined),
    year: read('fundsThisYear') ?? (since === 'since_year' ? open : undefined),
    month: read('fundsNow') ?? (since === 'arrivals' ? open : undefined),
  };
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined));
}

function less(all: Amount, some: Amount, [a, b]: readonly [Amount, Amount]): { amount: MoneyValue } | Breach {
  const minor = minorOf(all) - minorOf(some);
  if (minor < 0n || a.amount.currency !== b.amount.currency)
    return { law: 'funds_totals_contradict', field: all.field };
  return { amount: { ...all.amount, minor } };
}

function askedEarlier(
  row: ReadRow,
  part: 'year' | 'month',
  amounts: readonly Amount[],
  answerOf: (sign: Sign) => string | undefined,
): string | { readonly asked: Sign } {
  const sign: Sign = {
    kind: 'funds_earlier',
    part,
    read: amounts.map(({ field }) => row.cells[field] ?? '').join(' − '),
  };
  return answerOf(sign) ?? { asked: sign };
}

/** How the form of arrivals is told that an amount is a total. */
export const totalAnswers = ({ since, earlier }: Statement): Record<string, string> => ({
  ...(since ? { [answerKey({ kind: 'running_total', part: 'claimed' })]: since } : {}),
  ...(earlier ? { [answerKey({ kind: 'funds_of_years', part: 'claimed' })]: 'this_year' } : {}),
});
