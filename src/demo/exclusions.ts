// The demo city's exclusion rules are invented (示例). Those that its published years hold to are in force from the
// beginning; the stricter ones begin after them, since the published amounts may well hold what these leave out.
import { type ExclusionRuleInput, proposedExclusions } from '../domain/exclusions/exclusionRule.ts';

const sinceTheBeginning = new Set(['later_phase', 'public_finance', 'real_estate', 'relocation', 'restaurants_retail']);

export const demoExclusions: readonly ExclusionRuleInput[] = proposedExclusions.map((rule) => ({
  ...rule,
  words: `${rule.words}（示例）`,
  effectiveFrom: sinceTheBeginning.has(rule.ruleId) ? '2021-01-01' : '2024-01-01',
}));
