// Exclusion rules, every version.
import { z } from 'zod';
import { fundUses } from '../../domain/projects/fundArrival.ts';
import { moneySources } from '../../domain/projects/project.ts';
import { projectRelations } from '../../domain/exclusions/exclusionRule.ts';
import { list, view } from '../answerViews.ts';
import type { ConditionView } from '../../labels/exclusions/exclusionText.ts';

/** As JSON carries it: amounts as text. */
const condition = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('moneySource'), in: z.array(z.enum(moneySources)) }),
  z.strictObject({ field: z.literal('use'), in: z.array(z.enum(fundUses)) }),
  z.strictObject({ field: z.literal('industryCode'), startsWith: z.array(z.string()) }),
  z.strictObject({ field: z.literal('investmentFen'), below: z.string() }),
  z.strictObject({ field: z.literal('tags'), hasAny: z.array(z.string()) }),
  z.strictObject({ field: z.literal('relation'), in: z.array(z.enum(projectRelations)) }),
]) satisfies z.ZodType<ConditionView>;

export const ExclusionRuleView = view('ExclusionRuleView', {
  ruleId: z.string(),
  version: z.number(),
  name: z.string(),
  words: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  conditions: list(condition),
  conditionWords: list(z.string()),
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** As of today; `replaced`: a later version has begun. */
  state: z.enum(['inForce', 'notYet', 'ended', 'replaced']),
});
export type ExclusionRuleView = z.infer<typeof ExclusionRuleView>;

export const ProposedExclusion = view('ProposedExclusion', {
  ruleId: z.string(),
  name: z.string(),
  words: z.string(),
  conditions: list(condition),
  conditionWords: list(z.string()),
});
export type ProposedExclusion = z.infer<typeof ProposedExclusion>;

export const ExclusionRules = view('ExclusionRules', {
  /** By rule, latest version first. */
  rules: list(ExclusionRuleView),
  /** What many cities have and this one has not. */
  proposed: list(ProposedExclusion),
});
export type ExclusionRules = z.infer<typeof ExclusionRules>;

export const SimulatedExclusion = view('SimulatedExclusion', {
  rows: z.number(),
  recognisedYi: z.string(),
  excludedRows: z.number(),
  excludedYi: z.string(),
});
export type SimulatedExclusion = z.infer<typeof SimulatedExclusion>;

export type { ConditionView };
