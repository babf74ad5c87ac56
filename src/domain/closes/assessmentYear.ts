// An assessment year (考核年度): the year a city answers for, which may end on another day than the calendar's. Append-only
// setting of the city; `A2023` is the way to write it.
import { z } from 'zod';
import { Day, epochDay } from '../day.ts';
import type { Breach } from '../refusal.ts';

export const AssessmentYearInput = z.strictObject({
  id: z.uuid(),
  year: z.int().min(1900).max(2199),
  from: Day,
  to: Day,
});
export type AssessmentYearInput = z.output<typeof AssessmentYearInput>;

/** As it was set; the latest of a label holds. */
export interface AssessmentYear {
  readonly year: number;
  readonly from: string;
  readonly to: string;
}

/** A year of change may be short or long, but nobody is assessed for two years at once. */
const longestDays = 550;

export interface AssessmentYearFacts {
  /** The years of other labels that hold today. */
  readonly others: readonly AssessmentYear[];
  /** Some office has closed the year and not reopened it. */
  readonly closed: boolean;
}

/** The laws of an assessment year, in order of precedence. */
export function assessmentYearBreaches(input: AssessmentYearInput, facts: AssessmentYearFacts): Breach[] {
  const { from, to, year } = input;
  if (to < from) return [{ law: 'assessment_year_backwards', field: 'to' }];
  const breaches: Breach[] = [];
  const days = epochDay(to) - epochDay(from) + 1;
  if (days > longestDays)
    breaches.push({ law: 'assessment_year_too_long', field: 'to', detail: { days, longestDays } });
  const overlapped = facts.others.find((other) => other.from <= to && from <= other.to);
  if (overlapped) {
    const detail = { other: overlapped.year, from: overlapped.from, to: overlapped.to };
    breaches.push({ law: 'assessment_year_overlaps', field: 'from', detail });
  }
  if (facts.closed) breaches.push({ law: 'assessment_year_closed', field: 'year', detail: { year } });
  return breaches;
}
