// A clause review (公平竞争审查): a second person decides on every flag of the clause check and on the whole. It is
// recorded once and never edited; a later review of the same agreement takes its place.
import { z } from 'zod';
import type { Law } from '../../laws/laws.ts';
import { ClauseRuleId, clauseReviewFrom } from './clauseRule.ts';
import type { Origin } from '../entries/entry.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';
import { wholeFrom } from '../whole.ts';

/** deleted 删除, changed 修改, has_basis 有法律依据, not_applicable 不构成. */
export const flagOutcomes = ['deleted', 'changed', 'has_basis', 'not_applicable'] as const;
export type FlagOutcome = (typeof flagOutcomes)[number];

/** passed 通过, changes_required 修改后再审, refused 不予通过. */
export const reviewConclusions = ['passed', 'changes_required', 'refused'] as const;
export type ReviewConclusion = (typeof reviewConclusions)[number];

export const FlagDecision = z.strictObject({
  clauseNo: wholeFrom(1),
  ruleId: ClauseRuleId,
  outcome: z.enum(flagOutcomes),
  /** Law, regulation or approval that allows it. */
  basis: textLines(0, 500).nullish(),
});
export type FlagDecision = z.output<typeof FlagDecision>;

export const ClauseReviewInput = z.strictObject({
  id: z.uuid(),
  agreementId: z.uuid(),
  decisions: z.array(FlagDecision).max(3000).default([]),
  conclusion: z.enum(reviewConclusions),
  opinion: textLines(0, 2000).nullish(),
});
export type ClauseReviewInput = z.output<typeof ClauseReviewInput>;

/** A flag of the check: of one clause by one rule. */
export interface FlagKey {
  readonly clauseNo: number;
  readonly ruleId: ClauseRuleId;
}

export interface ClauseReviewFacts {
  /** The agreement as it stands, or null where it is not in reach. */
  readonly agreement: { readonly recordedBy: string; readonly standing: boolean } | null;
  readonly reviewerId: string;
  readonly flags: readonly FlagKey[];
}

const inOrder: readonly Law[] = [
  'agreement_unknown',
  'agreement_not_standing',
  'reviewer_is_registrant',
  'flag_undecided',
  'flag_unknown',
  'flag_decided_twice',
  'basis_required',
  'passed_with_open_flags',
  'opinion_required',
];

const keyOf = ({ clauseNo, ruleId }: FlagKey): string => `${clauseNo} ${ruleId}`;

/** The laws of a review, in order of precedence. */
export function clauseReviewBreaches(input: ClauseReviewInput, facts: ClauseReviewFacts): Breach[] {
  const { agreement, flags } = facts;
  if (!agreement) return [{ law: 'agreement_unknown' }];
  if (!agreement.standing) return [{ law: 'agreement_not_standing' }];
  if (agreement.recordedBy === facts.reviewerId) return [{ law: 'reviewer_is_registrant' }];
  const flagged = new Set(flags.map(keyOf));
  const decided = new Set<string>();
  const breaches: Breach[] = [];
  for (const [n, decision] of input.decisions.entries()) {
    const field = `decisions.${n}`;
    const key = keyOf(decision);
    if (!flagged.has(key)) breaches.push({ law: 'flag_unknown', field, detail: { clause: decision.clauseNo } });
    else if (decided.has(key)) {
      breaches.push({ law: 'flag_decided_twice', field, detail: { clause: decision.clauseNo } });
    }
    decided.add(key);
    if (decision.outcome === 'has_basis' && !decision.basis) {
      breaches.push({ law: 'basis_required', field: `${field}.basis`, detail: { clause: decision.clauseNo } });
    }
  }
  for (const flag of flags) {
    if (!decided.has(keyOf(flag))) {
      breaches.push({ law: 'flag_undecided', field: 'decisions', detail: { clause: flag.clauseNo } });
    }
  }
  const open = input.decisions.some(({ outcome }) => outcome === 'deleted' || outcome === 'changed');
  if (input.conclusion === 'passed' && open) breaches.push({ law: 'passed_with_open_flags', field: 'conclusion' });
  if (input.conclusion !== 'passed' && !input.opinion) breaches.push({ law: 'opinion_required', field: 'opinion' });
  return breaches.toSorted((a, b) => orderOf(a) - orderOf(b));
}

const orderOf = ({ law }: Breach): number => inOrder.indexOf(law);

/** Whether a signing needs a passed review; if not, why not: signed before the rules, or a historical row. */
export type ReviewDuty = 'required' | 'earlier' | 'historical';

export function reviewDuty(signing: { readonly occurredOn: string; readonly origin: Origin }): ReviewDuty {
  if (signing.occurredOn < clauseReviewFrom) return 'earlier';
  return signing.origin === 'historical' ? 'historical' : 'required';
}

/** A signing that is to be verified, with what stands of its project's agreements. */
export interface SigningFacts {
  readonly occurredOn: string;
  readonly origin: Origin;
  readonly projectCode: string;
  /** Agreements that stand, and how many of them have no passed review as their latest. */
  readonly agreements: number;
  readonly unpassed: number;
}

/** Without a passed review of all that is promised, or of the statement that nothing is, a signing is not verified. */
export function signingBreaches(signing: SigningFacts): Breach[] {
  if (reviewDuty(signing) !== 'required') return [];
  if (signing.agreements > 0 && signing.unpassed === 0) return [];
  return [{ law: 'clause_review_required', detail: { project: signing.projectCode, day: signing.occurredOn } }];
}
