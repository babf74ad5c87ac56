// A rule of lights (红黄绿灯) says when a project, a promise or a step left undone asks for somebody: what is measured, and at how
// much it turns yellow, red, or leaves the library. Rules are data of a city, with versions and days; none is on by itself.
import { z } from 'zod';
import { Day } from '../day.ts';
import { promiseKinds } from '../promises/promise.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';
import proposals from './proposedLightRules.json' with { type: 'json' };

/** pledge: a promise; returned: an entry that was given back; pursuit: a firm that an office courts; follow_up: what is to follow an outing. */
export const lightObjects = ['project', 'pledge', 'pursuit', 'returned', 'follow_up'] as const;
export type LightObject = (typeof lightObjects)[number];

/** Weakest first. `out`: it is to leave the library (出库). */
export const lightColours = ['yellow', 'red', 'out'] as const;
export type LightColour = (typeof lightColours)[number];
/** What a light changes to. */
export const lightsShown = ['green', ...lightColours] as const;
export type LightShown = (typeof lightsShown)[number];

/** Of what, in which units its limits can be. Where days are left, a limit below nought is before that day. */
export const lightMeasures = {
  talks_idle: { of: 'project', units: ['month', 'day'] },
  signed_not_started: { of: 'project', units: ['month', 'day'] },
  filed_not_started: { of: 'project', units: ['month', 'day'] },
  started_not_in_statistics: { of: 'project', units: ['month', 'day'] },
  funds_behind: { of: 'project', units: ['point'] },
  promise_due: { of: 'pledge', units: ['day', 'month'] },
  protection_ending: { of: 'pursuit', units: ['day'] },
  returned_unmended: { of: 'returned', units: ['day'] },
  no_follow_up: { of: 'follow_up', units: ['day'] },
} as const satisfies Readonly<
  Record<string, { readonly of: LightObject; readonly units: readonly ('month' | 'day' | 'point')[] }>
>;
export type LightMeasure = keyof typeof lightMeasures;
export const measureNames = Object.keys(lightMeasures) as [LightMeasure, ...LightMeasure[]];
export type LightUnit = 'month' | 'day' | 'point';

const limit = z.int().min(-400).max(400).nullable().default(null);

/** What is measured and where it turns. */
export const LightTest = z.strictObject({
  measure: z.enum(measureNames),
  unit: z.enum(['month', 'day', 'point']),
  yellow: limit,
  red: limit,
  out: limit,
  /** Of promises, only of these kinds; none: of all. */
  kinds: z.array(z.enum(promiseKinds)).max(20).default([]),
  /** Of funds, where the firm promised no day: months after signing in which the investment is to be in, evenly. */
  overMonths: z.int().min(1).max(120).nullable().default(null),
});
export type LightTest = z.output<typeof LightTest>;

export const LightRuleInput = z.strictObject({
  ruleId: codeText(/^[a-z][a-z0-9_]{2,40}$/),
  effectiveFrom: Day,
  name: textLine(2, 40),
  /** Where the limits come from. */
  basis: textLines(2, 300),
  test: LightTest,
  /** False: from that day on it is off. */
  on: z.boolean().default(true),
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type LightRuleInput = z.output<typeof LightRuleInput>;

export interface LightRule extends Omit<LightRuleInput, 'reason'> {
  readonly version: number;
}

export const objectOf = ({ measure }: Pick<LightTest, 'measure'>): LightObject => lightMeasures[measure].of;

/** The laws of a new version, in order of precedence. */
export function lightRuleBreaches(
  rule: LightRuleInput,
  facts: { readonly today: string; readonly latestFrom: string | null },
): Breach[] {
  const { today, latestFrom } = facts;
  const field = 'effectiveFrom';
  const breaches: Breach[] = lightTestBreaches(rule.test);
  // What was seen until yesterday is kept: no rule reaches back behind it.
  if (rule.effectiveFrom < today) breaches.push({ law: 'rule_day_in_past', field, detail: { today } });
  if (latestFrom && rule.effectiveFrom < latestFrom)
    breaches.push({ law: 'rule_begins_before_earlier_version', field, detail: { day: latestFrom } });
  return breaches;
}

export function lightTestBreaches(test: LightTest): Breach[] {
  const breaches: Breach[] = [];
  const limits = lightColours.flatMap((colour) => test[colour] ?? []);
  if (!lightMeasures[test.measure].units.some((unit) => unit === test.unit))
    breaches.push({ law: 'light_unit_of_other_measure', field: 'test.unit' });
  if (limits.length === 0) breaches.push({ law: 'light_without_limit', field: 'test.yellow' });
  if (limits.some((one, n) => n > 0 && one <= (limits[n - 1] ?? 0)))
    breaches.push({ law: 'light_limits_out_of_order', field: 'test.red' });
  if (limits.some((one) => one < 0) && !(test.measure === 'promise_due' || test.measure === 'protection_ending'))
    breaches.push({ law: 'light_limit_below_nought', field: 'test.yellow' });
  if (test.kinds.length > 0 && objectOf(test) !== 'pledge')
    breaches.push({ law: 'light_kinds_of_promises_alone', field: 'test.kinds' });
  return breaches;
}

/** Of each rule the version in force on a day, by their ids; what is off is not there. */
export function lightRulesOn<Rule extends LightRule>(rules: readonly Rule[], day: string): Rule[] {
  const latest = new Map<string, Rule>();
  for (const rule of rules) {
    const before = latest.get(rule.ruleId);
    if (rule.effectiveFrom <= day && (!before || before.version < rule.version)) latest.set(rule.ruleId, rule);
  }
  return [...latest.values()].filter(({ on }) => on).toSorted((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
}

const Proposed = LightRuleInput.pick({ ruleId: true, name: true, basis: true, test: true });
export type ProposedLightRule = z.output<typeof Proposed>;

/** What public rules of several places have, to be looked at, tried on last year's rows and then switched on. */
export const proposedLightRules: readonly ProposedLightRule[] = proposals.map((one) => Proposed.parse(one));
