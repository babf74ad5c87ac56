// The rules of the clause check (条款体检): what the fair-competition rules forbid an agreement to promise, or ask a basis
// for. Data: a changed rule is a new version with its own first day. The words that trigger a rule lie in
// prose/clauses/rules/, what it says to people in labels/clauses/clauseRules.ts.
import { z } from 'zod';

/** forbidden 禁止, needs_basis 须有依据, notice 提示. */
export const severities = ['forbidden', 'needs_basis', 'notice'] as const;
export type Severity = (typeof severities)[number];

/** Where a rule stands; each has its words in labels. */
export type LegalSource =
  | 'regulation_8_2'
  | 'regulation_8_3'
  | 'regulation_9_1'
  | 'regulation_9_2'
  | 'regulation_9_3'
  | 'regulation_9_4'
  | 'regulation_9_5'
  | 'regulation_10_1'
  | 'regulation_10_2'
  | 'regulation_10_3'
  | 'measures'
  | 'tax_collection_law'
  | 'land_income_notice'
  | 'budget_law'
  | 'business_environment';

export const clauseRuleIds = [
  'tax_returned_by_share',
  'levied_then_returned',
  'tax_relief',
  'land_below_benchmark',
  'land_directed',
  'land_price_fixed',
  'relocation_blocked',
  'relocation_rewarded',
  'registration_condition',
  'designated_operator',
  'exclusive_right',
  'outside_discrimination',
  'local_preferred',
  'listed_beneficiary',
  'selective_subsidy',
  'factor_price',
  'fee_and_insurance',
  'rent_subsidy',
  'law_waived',
  'beyond_powers',
  'debt_guarantee',
  'case_by_case',
  'uncapped_promise',
] as const;
export const ClauseRuleId = z.enum(clauseRuleIds);
export type ClauseRuleId = z.output<typeof ClauseRuleId>;

export interface ClauseRule {
  readonly id: ClauseRuleId;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly severity: Severity;
  readonly sources: readonly LegalSource[];
}

/** The regulation (公平竞争审查条例) and its implementing measures (实施办法) take effect. */
const regulationFrom = '2024-08-01';
const measuresFrom = '2025-04-20';

const byRegulation = (id: ClauseRuleId, severity: Severity, ...sources: LegalSource[]): ClauseRule => ({
  id,
  version: 1,
  effectiveFrom: regulationFrom,
  severity,
  sources,
});
const byMeasures = (version: number, id: ClauseRuleId, severity: Severity, ...sources: LegalSource[]): ClauseRule => ({
  id,
  version,
  effectiveFrom: measuresFrom,
  severity,
  sources: [...sources, 'measures'],
});

export const clauseRules: readonly ClauseRule[] = [
  byRegulation('tax_returned_by_share', 'forbidden', 'regulation_10_1', 'regulation_10_2'),
  byRegulation('levied_then_returned', 'forbidden', 'regulation_10_1', 'regulation_10_2'),
  byMeasures(2, 'levied_then_returned', 'forbidden', 'regulation_10_1', 'regulation_10_2'),
  byRegulation('tax_relief', 'needs_basis', 'regulation_10_1', 'tax_collection_law'),
  byRegulation('land_below_benchmark', 'forbidden', 'regulation_10_3', 'land_income_notice'),
  byRegulation('land_directed', 'forbidden', 'regulation_10_3'),
  byRegulation('land_price_fixed', 'needs_basis', 'regulation_10_3', 'land_income_notice'),
  byRegulation('relocation_blocked', 'forbidden', 'regulation_9_1'),
  byRegulation('relocation_rewarded', 'forbidden', 'regulation_9_2', 'regulation_10_2'),
  byMeasures(2, 'relocation_rewarded', 'forbidden', 'regulation_9_2', 'regulation_10_2'),
  byRegulation('registration_condition', 'needs_basis', 'regulation_9_2'),
  byRegulation('designated_operator', 'forbidden', 'regulation_8_3'),
  byRegulation('exclusive_right', 'forbidden', 'regulation_8_2', 'regulation_8_3'),
  byRegulation('outside_discrimination', 'forbidden', 'regulation_9_3', 'regulation_9_5'),
  byRegulation('local_preferred', 'forbidden', 'regulation_9_3', 'regulation_9_4'),
  byMeasures(1, 'listed_beneficiary', 'forbidden', 'regulation_10_2'),
  byRegulation('selective_subsidy', 'needs_basis', 'regulation_10_2'),
  byRegulation('factor_price', 'forbidden', 'regulation_10_3'),
  byRegulation('fee_and_insurance', 'forbidden', 'regulation_10_3'),
  byRegulation('rent_subsidy', 'needs_basis', 'regulation_10_2', 'regulation_10_3'),
  byRegulation('law_waived', 'forbidden', 'regulation_9_5', 'business_environment'),
  byRegulation('beyond_powers', 'needs_basis', 'business_environment'),
  byRegulation('debt_guarantee', 'forbidden', 'budget_law'),
  byRegulation('case_by_case', 'notice', 'regulation_10_2'),
  byRegulation('uncapped_promise', 'notice', 'regulation_10_2', 'business_environment'),
];

/** The first day on which any rule is in force. */
export const clauseReviewFrom: string = clauseRules.reduce(
  (first, { effectiveFrom }) => (effectiveFrom < first ? effectiveFrom : first),
  '9999-12-31',
);

/** Of each rule the version in force on a day, in the order of the list. */
export function clauseRulesOn(day: string): ClauseRule[] {
  const inForce = clauseRules.filter(({ effectiveFrom }) => effectiveFrom <= day);
  return inForce.filter((rule) => !inForce.some(({ id, version }) => id === rule.id && version > rule.version));
}
