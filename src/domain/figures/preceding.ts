// 上期: the period of the same kind right before one.
import { type Period, parsePeriod, yearBefore } from './period.ts';
import type { AssessmentYear } from '../closes/assessmentYear.ts';
import { pad } from '../day.ts';

/** Null of days and months from and to: nothing says which run of days comes before them. */
export function preceding(period: Period, years: readonly AssessmentYear[] = []): Period | null {
  const { text } = period;
  if (/^A?\d{4}$/u.test(text)) return yearBefore(period, years);
  const [, year = '', kind = '', part = ''] = /^(\d{4})-(H|Q|)(\d{1,2})$/u.exec(text) ?? [];
  if (year === '') return null;
  const [width, last] = kind === 'H' ? [1, 2] : kind === 'Q' ? [1, 4] : [2, 12];
  const before = Number(part) - 1;
  const of = before === 0 ? { year: Number(year) - 1, part: last } : { year: Number(year), part: before };
  return parsePeriod(`${of.year}-${kind}${pad(of.part, width)}`);
}
