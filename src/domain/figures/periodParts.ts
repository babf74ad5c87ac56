// The periods of a year that people choose from, as an address bar has them.
import { pad } from '../day.ts';

export interface YearParts {
  readonly whole: string;
  readonly halves: readonly string[];
  readonly quarters: readonly string[];
  readonly months: readonly string[];
  /** From January to a month: what a monthly report adds up. January alone and the whole year have names of their own. */
  readonly through: readonly string[];
}

export function partsOfYear(year: string): YearParts {
  const months = Array.from({ length: 12 }, (_, n) => `${year}-${pad(n + 1, 2)}`);
  return {
    whole: year,
    halves: [1, 2].map((n) => `${year}-H${n}`),
    quarters: [1, 2, 3, 4].map((n) => `${year}-Q${n}`),
    months,
    through: months.slice(1, 11).map((month) => `${year}-01..${month}`),
  };
}

/** The calendar year in which a period begins, or by which it is called; undefined where the text is no period. */
export function yearOfText(period: string): string | undefined {
  return /^A?(\d{4})(?:$|[-.])/.exec(period)?.[1];
}
