// Which periods a scheme assesses.
import type { SchemePeriod } from './scheme.ts';

const patterns: Readonly<Record<SchemePeriod, RegExp>> = {
  month: /^\d{4}-\d{2}$/,
  quarter: /^\d{4}-Q[1-4]$/,
  half: /^\d{4}-H[12]$/,
  year: /^\d{4}$/,
  assessment_year: /^A\d{4}$/,
};

/** Whether a period as it is written is one of the kind by which a scheme assesses. */
export const isAssessed = (period: string, kind: SchemePeriod): boolean => patterns[kind].test(period);
