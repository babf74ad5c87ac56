// Which period a figure of the text is of: the one named nearest before it, its year from further up where it has none.
import type { Mention } from '../mentions/mention.ts';

export interface When {
  /** Absent where the text names none before. */
  readonly year?: number;
  /** First and last month; absent for a whole year. */
  readonly months?: readonly [number, number];
}

/** Walks back through the paragraph for the months, and through the text for the year. */
export function whenOf(mentions: readonly Mention[], mention: Mention): When {
  let months: When['months'];
  let year: number | undefined;
  for (let index = mention.index; index >= 0 && year === undefined; index--) {
    const one = mentions[index];
    if (!one?.period) continue;
    const settled = months !== undefined;
    if (!settled && one.paragraph === mention.paragraph && one.period.months) months = one.period.months;
    year = one.period.year;
    // A bare year ends the search for months: 2023年 is not the first half that an earlier sentence spoke of.
    if (year !== undefined && !one.period.months && one.index === mention.index) break;
  }
  return { ...(year === undefined ? {} : { year }), ...(months ? { months } : {}) };
}
