// Two reports of one project (并入): from the merge on what was reported under the merged project counts under the kept
// one, but for rows that repeat a row that is there. Nothing is rewritten, so the undoing (拆回) restores all of it.
import { z } from 'zod';
import type { ClosedHere } from '../closes/adjustment.ts';
import { creditCodeIsValid } from '../companies/company.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';

const reason = textLines(0, 500);

export const MergeInput = z.strictObject({
  /** Made where the form is born, so that a form sent twice is one merge. */
  id: z.uuid(),
  keptId: z.uuid(),
  mergedId: z.uuid(),
  reason,
});
export type MergeInput = z.output<typeof MergeInput>;

export const UndoMergeInput = z.strictObject({ id: z.uuid(), mergeId: z.uuid(), reason });
export type UndoMergeInput = z.output<typeof UndoMergeInput>;

/** What a merge must know of either project. */
export interface MergeSide {
  readonly code: string;
  /** Code of the project into which it is merged. */
  readonly mergedInto: string | null;
  readonly isPart: boolean;
  readonly isPackage: boolean;
  /** Entries of it that wait for their verification. */
  readonly waiting: number;
  /** Who reported anything of it that stands. */
  readonly reporters: ReadonlySet<string>;
  /** Credit codes of the firms that invest, and of the one that is founded. */
  readonly investorCode: string | null;
  readonly recipientCode: string | null;
}

/** What both a merge and its undoing must know of who does it. */
export interface MergeHand {
  readonly actorId: string;
  /** The office above both, whose verifiers merge; whether the actor is one of them. */
  readonly level: { readonly office: string; readonly reached: boolean };
  /** Closes that rows which move or fall away lie in, and whether the actor verifies for who closed. */
  readonly closed: readonly (ClosedHere & { readonly reached: boolean })[];
}

export interface MergeFacts extends MergeHand {
  readonly kept: MergeSide | null;
  readonly merged: MergeSide | null;
}

/** The laws of a merge, in order of precedence. */
export function mergeBreaches(input: Omit<MergeInput, 'id'>, facts: MergeFacts): Breach[] {
  const { kept, merged } = facts;
  if (input.keptId === input.mergedId) return [{ law: 'merge_with_itself', field: 'mergedId' }];
  if (!kept || !merged) return [{ law: 'project_unknown', field: kept ? 'mergedId' : 'keptId' }];
  const breaches = reasonBreaches(input.reason);
  if (merged.mergedInto)
    breaches.push({ law: 'merged_already', field: 'mergedId', detail: { code: merged.code, into: merged.mergedInto } });
  if (kept.mergedInto)
    breaches.push({ law: 'kept_is_merged', field: 'keptId', detail: { code: kept.code, into: kept.mergedInto } });
  for (const [field, side] of [
    ['keptId', kept],
    ['mergedId', merged],
  ] as const) {
    if (side.isPart || side.isPackage) breaches.push({ law: 'merge_of_package', field, detail: { code: side.code } });
    if (side.waiting > 0)
      breaches.push({ law: 'merge_needs_decided_entries', field, detail: { code: side.code, waiting: side.waiting } });
  }
  for (const [a, b] of [
    [kept.investorCode, merged.investorCode],
    [kept.recipientCode, merged.recipientCode],
  ] as const) {
    if (codesDiffer(a, b))
      breaches.push({ law: 'merge_credit_codes_differ', field: 'mergedId', detail: { one: a ?? '', other: b ?? '' } });
  }
  return [...breaches, ...handBreaches(facts, new Set([...kept.reporters, ...merged.reporters]))];
}

/** Two different valid credit codes are two firms, whatever they are called. */
export function codesDiffer(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b && creditCodeIsValid(a) && creditCodeIsValid(b);
}

function reasonBreaches(text: string): Breach[] {
  return text ? [] : [{ law: 'reason_required_for_merge', field: 'reason' }];
}

function handBreaches({ level, actorId, closed }: MergeHand, reporters: ReadonlySet<string>): Breach[] {
  const breaches: Breach[] = [];
  if (!level.reached) breaches.push({ law: 'merge_by_level_above', detail: { office: level.office } });
  if (reporters.has(actorId)) breaches.push({ law: 'merger_is_reporter' });
  const above = closed.find(({ reached }) => !reached);
  if (above)
    breaches.push({ law: 'merge_needs_closing_level', detail: { office: above.officeName, period: above.period } });
  return breaches;
}

export interface UndoMergeFacts extends MergeHand {
  /** Null where there is none, or it is out of reach. */
  readonly merge: { readonly undone: boolean; readonly reporters: ReadonlySet<string> } | null;
  /** A later merge in force that builds on this one: code of its merged project. */
  readonly laterMerge: string | null;
}

export function undoMergeBreaches(input: Pick<UndoMergeInput, 'reason'>, facts: UndoMergeFacts): Breach[] {
  const { merge, laterMerge } = facts;
  if (!merge) return [{ law: 'merge_unknown', field: 'mergeId' }];
  if (merge.undone) return [{ law: 'merge_already_undone', field: 'mergeId' }];
  const breaches: Breach[] = [];
  if (laterMerge) breaches.push({ law: 'merge_is_built_on', field: 'mergeId', detail: { code: laterMerge } });
  return [...breaches, ...reasonBreaches(input.reason), ...handBreaches(facts, merge.reporters)];
}
