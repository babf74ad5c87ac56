// An exclusion rule (不计入规则) says which fund arrivals a city does not count as funds in place. Rules are data with
// versions and days; which one excluded an arrival is decided once, when it is verified, and kept with the decision.
import { z } from 'zod';
import { Day } from '../day.ts';
import { fundUses } from '../projects/fundArrival.ts';
import { Fen } from '../money.ts';
import { moneySources } from '../projects/project.ts';
import proposals from './proposedExclusions.json' with { type: 'json' };
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';

export const projectRelations = ['single', 'package', 'part'] as const;
export type ProjectRelation = (typeof projectRelations)[number];

const Mark = textLine(1, 40);

export const ExclusionCondition = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('moneySource'), in: z.array(z.enum(moneySources)).min(1).max(4) }),
  z.strictObject({ field: z.literal('use'), in: z.array(z.enum(fundUses)).min(1).max(10) }),
  /** Sections, or the first digits of codes of GB/T 4754. */
  z.strictObject({
    field: z.literal('industryCode'),
    startsWith: z
      .array(codeText(/^([A-T]|\d{2,4})$/))
      .min(1)
      .max(40),
  }),
  /** Of the whole project; an investment that is not known yet is not below anything. */
  z.strictObject({ field: z.literal('investmentFen'), below: Fen }),
  z.strictObject({ field: z.literal('tags'), hasAny: z.array(Mark).min(1).max(20) }),
  z.strictObject({ field: z.literal('relation'), in: z.array(z.enum(projectRelations)).min(1).max(3) }),
]);
export type ExclusionCondition = z.output<typeof ExclusionCondition>;

export const ExclusionRuleInput = z.strictObject({
  ruleId: codeText(/^[a-z][a-z0-9_]{2,40}$/),
  effectiveFrom: Day,
  /** The last day on which it holds. */
  effectiveTo: Day.nullish(),
  name: textLine(2, 40),
  words: textLines(2, 300),
  /** All must hold. */
  conditions: z.array(ExclusionCondition).min(1).max(6),
});
export type ExclusionRuleInput = z.output<typeof ExclusionRuleInput>;

export interface ExclusionRule extends ExclusionRuleInput {
  readonly version: number;
}

/** What rules ask of an arrival and of its project, as it was last reported. */
export interface ArrivalFacts {
  readonly occurredOn: string;
  readonly moneySource: string | null;
  readonly use: string | null;
  readonly section: string;
  readonly industryCode: string;
  readonly investmentFen: bigint | null;
  readonly tags: readonly string[];
  readonly relation: ProjectRelation;
}

/** The laws of a new version, in order of precedence. */
export function exclusionRuleBreaches(
  rule: ExclusionRuleInput,
  facts: { readonly latestFrom: string | null; readonly industries: { has(code: string): boolean } },
): Breach[] {
  const breaches: Breach[] = [];
  if (rule.effectiveTo && rule.effectiveTo < rule.effectiveFrom)
    breaches.push({ law: 'rule_ends_before_it_begins', field: 'effectiveTo' });
  if (facts.latestFrom && rule.effectiveFrom < facts.latestFrom)
    breaches.push({
      law: 'rule_begins_before_earlier_version',
      field: 'effectiveFrom',
      detail: { day: facts.latestFrom },
    });
  if (new Set(rule.conditions.map(({ field }) => field)).size < rule.conditions.length)
    breaches.push({ law: 'rule_field_twice', field: 'conditions' });
  for (const [n, condition] of rule.conditions.entries()) {
    const field = `conditions.${n}`;
    if (condition.field === 'investmentFen' && condition.below <= 0n)
      breaches.push({ law: 'rule_threshold_not_positive', field });
    if (condition.field !== 'industryCode') continue;
    const unknown = condition.startsWith.find((code) => !facts.industries.has(code));
    if (unknown) breaches.push({ law: 'industry_unknown', field, detail: { code: unknown } });
  }
  return breaches;
}

/** Of each rule the latest version that had begun, if it had not ended; in the order of their ids. */
export function rulesOn<Rule extends ExclusionRule>(rules: readonly Rule[], day: string): Rule[] {
  const latest = new Map<string, Rule>();
  for (const rule of rules) {
    const before = latest.get(rule.ruleId);
    if (rule.effectiveFrom <= day && (!before || before.version < rule.version)) latest.set(rule.ruleId, rule);
  }
  return [...latest.values()]
    .filter(({ effectiveTo }) => !effectiveTo || day <= effectiveTo)
    .toSorted((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
}

/** The rule in force on the arrival's day that excludes it; the first by id where several do. */
export function excludingRule<Rule extends ExclusionRule>(
  rules: readonly Rule[],
  arrival: ArrivalFacts,
): Rule | undefined {
  return rulesOn(rules, arrival.occurredOn).find((rule) => excludes(rule, arrival));
}

export function excludes(rule: Pick<ExclusionRuleInput, 'conditions'>, arrival: ArrivalFacts): boolean {
  return rule.conditions.every((condition) => holds(condition, arrival));
}

function holds(condition: ExclusionCondition, arrival: ArrivalFacts): boolean {
  switch (condition.field) {
    case 'moneySource':
      return condition.in.some((source) => source === arrival.moneySource);
    case 'use':
      return condition.in.some((use) => use === arrival.use);
    case 'industryCode':
      return condition.startsWith.some((code) => code === arrival.section || arrival.industryCode.startsWith(code));
    case 'investmentFen':
      return arrival.investmentFen !== null && arrival.investmentFen < condition.below;
    case 'tags':
      return condition.hasAny.some((tag) => arrival.tags.includes(tag));
    case 'relation':
      return condition.in.includes(arrival.relation);
  }
}

/** What many cities leave out, to be looked at, tried on last year's rows and then switched on. */
export const proposedExclusions: readonly Omit<ExclusionRuleInput, 'effectiveFrom'>[] = proposals.map((proposal) =>
  ExclusionRuleInput.omit({ effectiveFrom: true }).parse(proposal),
);
