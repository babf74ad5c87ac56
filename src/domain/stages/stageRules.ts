// The rules of stages are data: from which stage each requirement is asked and of which rows, and which stage may
// follow which. The default is dated; a city changes one rule at a time from a day on, and may go back to the default.
import { z } from 'zod';
import { Day } from '../day.ts';
import { type Origin, origins } from '../entries/entry.ts';
import { type Stage, stages } from '../projects/project.ts';
import type { Breach } from '../refusal.ts';
import { type RequirementId, requirementIds } from './stageRequirements.ts';
import { textLines } from '../text.ts';

export const Gate = z.strictObject({
  /** The stage from which it is asked; null: never. */
  from: z.enum(stages).nullable(),
  /** Rows of which it is asked; those of other origins are exempt, and the project's page says so. */
  origins: z.array(z.enum(origins)).max(origins.length),
});
export type Gate = z.output<typeof Gate>;

export const Transition = z.strictObject({
  /** The stages that may be reached next. */
  to: z.array(z.enum(stages)).max(stages.length),
  origins: z.array(z.enum(origins)).max(origins.length),
});
export type Transition = z.output<typeof Transition>;

export interface StageRules {
  readonly gates: Readonly<Record<RequirementId, Gate>>;
  readonly transitions: Readonly<Record<Stage, Transition>>;
}

export interface DatedStageRules extends StageRules {
  readonly version: number;
  readonly effectiveFrom: string;
}

const typed: Origin[] = ['typed'];
/** The bureaus' own forms carry these columns as required, so that their rows are held to them too. */
const filled: Origin[] = ['typed', 'imported'];
const after = (...to: Stage[]): Transition => ({ to, origins: typed });

/** Oldest first. A rule that changes is a new set with its own day; what is here stays. */
export const defaultStageRules: readonly DatedStageRules[] = [
  {
    version: 1,
    effectiveFrom: '2021-01-01',
    gates: {
      name: { from: 'lead', origins: filled },
      investor_or_source: { from: 'lead', origins: typed },
      county: { from: 'lead', origins: typed },
      amount_or_undetermined: { from: 'talks', origins: typed },
      amount: { from: 'signed', origins: typed },
      lead_office: { from: 'signed', origins: filled },
      contract_day: { from: 'signed', origins: typed },
      agreement_type: { from: 'signed', origins: typed },
      contract_file: { from: 'signed', origins: typed },
      review_record: { from: null, origins: typed },
      recipient: { from: 'registered', origins: typed },
      business_licence: { from: null, origins: typed },
      filing_number: { from: 'filed', origins: typed },
      start_proof: { from: 'started', origins: typed },
      site_photo: { from: null, origins: typed },
      production_proof: { from: 'in_production', origins: typed },
      capacity_proof: { from: 'full_capacity', origins: typed },
    },
    transitions: {
      lead: after('talks', 'signed'),
      talks: after('signed'),
      // Registration and filing run beside each other; whoever starts owes what both ask, not their days.
      signed: after('registered', 'filed', 'started'),
      registered: after('filed', 'started'),
      filed: after('started', 'registered'),
      started: after('in_production'),
      in_production: after('full_capacity'),
      full_capacity: after(),
    },
  },
];

/** What a city sets: one gate or one row of the map, or null to take the default again. */
export const StageRuleChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('gate'), of: z.enum(requirementIds), rule: Gate.nullable() }),
  z.strictObject({ what: z.literal('transition'), of: z.enum(stages), rule: Transition.nullable() }),
]);
export type StageRuleChange = z.output<typeof StageRuleChange>;

export const SetStageRule = z.strictObject({
  change: StageRuleChange,
  effectiveFrom: Day,
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type SetStageRule = z.output<typeof SetStageRule>;

export interface RecordedStageRule {
  readonly change: StageRuleChange;
  readonly effectiveFrom: string;
  readonly recordedAt: string;
}

export function defaultStageRulesOn(day: string): DatedStageRules | undefined {
  return defaultStageRules.findLast(({ effectiveFrom }) => effectiveFrom <= day);
}

const noGate: Gate = { from: null, origins: [] };
const noTransition: Transition = { to: [], origins: [] };

/** The rules of a city on a day; before the first default there are none. */
export function stageRulesOn(day: string, recorded: readonly RecordedStageRule[]): StageRules {
  const base = defaultStageRulesOn(day);
  const inForce = recorded
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .toSorted((a, b) =>
      a.effectiveFrom === b.effectiveFrom ? order(a.recordedAt, b.recordedAt) : order(a.effectiveFrom, b.effectiveFrom),
    );
  const changeOf = <W extends StageRuleChange['what']>(what: W, of: string) =>
    inForce.findLast(({ change }) => change.what === what && change.of === of)?.change.rule as
      | Extract<StageRuleChange, { what: W }>['rule']
      | undefined;
  return {
    gates: Object.fromEntries(
      requirementIds.map((id) => [id, changeOf('gate', id) ?? base?.gates[id] ?? noGate]),
    ) as Record<RequirementId, Gate>,
    transitions: Object.fromEntries(
      stages.map((stage) => [stage, changeOf('transition', stage) ?? base?.transitions[stage] ?? noTransition]),
    ) as Record<Stage, Transition>,
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A rule binds what is entered from its day on, so a day that has passed would say what nobody was held to. */
export function stageRuleBreaches({ change, effectiveFrom }: SetStageRule, today: string): Breach[] {
  const breaches: Breach[] = [];
  if (effectiveFrom < today) breaches.push({ law: 'rule_day_in_past', field: 'effectiveFrom', detail: { today } });
  if (change.what === 'transition') {
    const before = change.rule?.to.find((to) => stages.indexOf(to) <= stages.indexOf(change.of));
    if (before) breaches.push({ law: 'stage_follows_itself', field: 'change', detail: { stage: before } });
  }
  return breaches;
}
