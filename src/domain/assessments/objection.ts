// An objection (异议) of an office to a published result, and its answer by another person.
import { z } from 'zod';
import { addDays } from '../day.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLines } from '../text.ts';

export const ObjectTo = z.strictObject({
  id: z.uuid(),
  resultId: z.uuid(),
  officeId: z.uuid(),
  /** The indicator that it is about; null: the whole. */
  indicator: codeText(/^[a-z][a-z0-9_]{0,40}$/).nullable(),
  reason: textLines(1, 1000, 'reason_required_for_rule'),
  evidence: textLines(1, 1000),
});
export type ObjectTo = z.output<typeof ObjectTo>;

export const AnswerObjection = z.strictObject({
  objectionId: z.uuid(),
  accepted: z.boolean(),
  says: textLines(1, 1000, 'reason_required_for_rule'),
});
export type AnswerObjection = z.output<typeof AnswerObjection>;

export interface ObjectedResult {
  readonly corrected: boolean;
  readonly offices: readonly string[];
  readonly indicators: readonly string[];
  /** The day on which it was published. */
  readonly publishedOn: string;
  readonly objectionDays: number;
}

export const lastDayOfObjections = ({
  publishedOn,
  objectionDays,
}: Pick<ObjectedResult, 'publishedOn' | 'objectionDays'>) => addDays(publishedOn, objectionDays);

export function objectionBreaches(
  { officeId, indicator }: Pick<ObjectTo, 'officeId' | 'indicator'>,
  result: ObjectedResult,
  today: string,
): Breach[] {
  if (result.corrected) return [{ law: 'assessment_superseded', field: 'objection.resultId' }];
  if (!result.offices.includes(officeId))
    return [{ law: 'assessment_office_not_in_result', field: 'objection.officeId' }];
  if (indicator !== null && !result.indicators.includes(indicator))
    return [{ law: 'assessment_indicator_unknown', field: 'objection.indicator' }];
  const day = lastDayOfObjections(result);
  return today > day ? [{ law: 'assessment_objection_late', detail: { day } }] : [];
}

export interface AnsweredObjection {
  readonly answered: boolean;
  readonly objectedBy: string;
  readonly publishedBy: string;
  /** Who gave the office the numbers by hand that it objects to. */
  readonly gaveNumbers: readonly string[];
}

export function answerBreaches(
  { answered, objectedBy, publishedBy, gaveNumbers }: AnsweredObjection,
  accountId: string,
): Breach[] {
  if (answered) return [{ law: 'assessment_objection_answered' }];
  const concerned = [objectedBy, publishedBy, ...gaveNumbers];
  return concerned.includes(accountId) ? [{ law: 'assessment_answer_by_other' }] : [];
}
