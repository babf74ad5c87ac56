// The city's assessment years: each setting is a row, the latest of a label holds.
import type { AssessmentYear } from '../../domain/closes/assessmentYear.ts';
import type { Tx } from '../store.ts';

export interface AssessmentYearRow extends AssessmentYear {
  readonly recordedAt: string;
}

/** Every setting, latest first: the first of a label holds today. */
export async function assessmentYearRows(tx: Tx, cityCode: string): Promise<AssessmentYearRow[]> {
  return tx
    .selectFrom('assessment_year')
    .select(['year', 'from_on as from', 'to_on as to', 'recorded_at as recordedAt'])
    .where('city_code', '=', cityCode)
    .orderBy('recorded_at', 'desc')
    .execute();
}

/** Of settings with the latest first, the one that holds of each label, latest year first. */
export function inForce<T extends AssessmentYear>(rows: readonly T[]): T[] {
  const held = new Map<number, T>();
  for (const row of rows) if (!held.has(row.year)) held.set(row.year, row);
  return [...held.values()].toSorted((a, b) => b.year - a.year);
}
