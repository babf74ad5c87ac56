// One firm under two names: from the merge on what names either counts as the kept one, and the other's names become
// aliases with their dates. The undoing restores both.
import { z } from 'zod';
import type { Breach } from '../refusal.ts';
import { codesDiffer } from '../projects/projectMerge.ts';
import { textLines } from '../text.ts';

const reason = textLines(0, 500);

export const CompanyMergeInput = z.strictObject({ id: z.uuid(), keptId: z.uuid(), mergedId: z.uuid(), reason });
export type CompanyMergeInput = z.output<typeof CompanyMergeInput>;

export const UndoCompanyMergeInput = z.strictObject({ id: z.uuid(), mergeId: z.uuid(), reason });
export type UndoCompanyMergeInput = z.output<typeof UndoCompanyMergeInput>;

export interface CompanySide {
  readonly name: string;
  /** Name of the firm into which it is merged. */
  readonly mergedInto: string | null;
  readonly creditCode: string | null;
  readonly reporters: ReadonlySet<string>;
}

export interface CompanyMergeFacts {
  readonly actorId: string;
  readonly kept: CompanySide | null;
  readonly merged: CompanySide | null;
}

/** The laws of a merge of companies, in order of precedence. The right is the city's: firms belong to no county. */
export function companyMergeBreaches(input: Omit<CompanyMergeInput, 'id'>, facts: CompanyMergeFacts): Breach[] {
  const { kept, merged, actorId } = facts;
  if (input.keptId === input.mergedId) return [{ law: 'merge_with_itself', field: 'mergedId' }];
  if (!kept || !merged) return [{ law: 'company_unknown', field: kept ? 'mergedId' : 'keptId' }];
  const breaches: Breach[] = input.reason ? [] : [{ law: 'reason_required_for_merge', field: 'reason' }];
  for (const [field, { name, mergedInto }] of [
    ['keptId', kept],
    ['mergedId', merged],
  ] as const) {
    if (mergedInto) breaches.push({ law: 'company_merged_already', field, detail: { name, into: mergedInto } });
  }
  const [one, other] = [kept.creditCode, merged.creditCode];
  if (codesDiffer(one, other))
    breaches.push({
      law: 'merge_credit_codes_differ',
      field: 'mergedId',
      detail: { one: one ?? '', other: other ?? '' },
    });
  if (kept.reporters.has(actorId) || merged.reporters.has(actorId)) breaches.push({ law: 'merger_is_reporter' });
  return breaches;
}

/** A merge as its undoing finds it. */
export interface StandingCompanyMerge {
  readonly undone: boolean;
  readonly laterMerge: string | null;
  /** The kept firm, where both carry one credit code: apart they would be two with it. */
  readonly oneCode: string | null;
}

export function undoCompanyMergeBreaches(
  input: Pick<UndoCompanyMergeInput, 'reason'>,
  merge: StandingCompanyMerge | null,
): Breach[] {
  if (!merge) return [{ law: 'merge_unknown', field: 'mergeId' }];
  if (merge.undone) return [{ law: 'merge_already_undone', field: 'mergeId' }];
  const breaches: Breach[] = [];
  if (merge.laterMerge)
    breaches.push({ law: 'merge_is_built_on', field: 'mergeId', detail: { code: merge.laterMerge } });
  if (merge.oneCode) breaches.push({ law: 'credit_code_taken', field: 'mergeId', detail: { name: merge.oneCode } });
  if (!input.reason) breaches.push({ law: 'reason_required_for_merge', field: 'reason' });
  return breaches;
}
