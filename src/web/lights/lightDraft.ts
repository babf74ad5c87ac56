// A rule of lights while it is written: each number as it is typed.
import { lightMeasures, type LightMeasure, type LightUnit } from '../../domain/lights/lightRule.ts';
import type { LightRuleView, ProposedLightRuleView } from '../../server/lights/views.ts';
import type { BodyOf } from '../api/contract.ts';

export interface LightDraft {
  readonly ruleId: string;
  readonly name: string;
  readonly basis: string;
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly measure: LightMeasure;
  readonly unit: LightUnit;
  readonly yellow: string;
  readonly red: string;
  readonly out: string;
  readonly overMonths: string;
  readonly kinds: readonly string[];
  /** A version of a rule that is there keeps its code. */
  readonly isVersion: boolean;
}

const typed = (n: number | null): string => (n === null ? '' : String(n));

export function lightDraftOf(rule: LightRuleView | ProposedLightRuleView | null, today: string): LightDraft {
  const known = rule && 'version' in rule ? rule : undefined;
  const { measure = 'signed_not_started', unit = 'month', yellow = null, red = null, out = null } = rule?.test ?? {};
  return {
    ruleId: rule?.ruleId ?? '',
    name: rule?.name ?? '',
    basis: rule?.basis ?? '',
    effectiveFrom: known && known.effectiveFrom > today ? known.effectiveFrom : today,
    reason: '',
    measure,
    unit,
    yellow: typed(yellow),
    red: typed(red),
    out: typed(out),
    overMonths: typed(rule?.test.overMonths ?? null),
    kinds: rule?.test.kinds ?? [],
    isVersion: known !== undefined,
  };
}

/** Another measure may have other units. */
export function withMeasure(draft: LightDraft, measure: LightMeasure): LightDraft {
  const units: readonly LightUnit[] = lightMeasures[measure].units;
  const unit = units.includes(draft.unit) ? draft.unit : (units[0] ?? 'day');
  return { ...draft, measure, unit, kinds: lightMeasures[measure].of === 'pledge' ? draft.kinds : [] };
}

type Test = BodyOf<'POST /light-rules/simulate'>['test'];

/** What is no number goes as it was typed, and the server says what is wrong with it. */
const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : /^-?\d+$/.test(text.trim()) ? Number(text) : (text as unknown as number);

export function lightTestOf({ measure, unit, yellow, red, out, kinds, overMonths }: LightDraft): Test {
  return {
    measure,
    unit,
    yellow: numberOf(yellow),
    red: numberOf(red),
    out: numberOf(out),
    kinds,
    overMonths: measure === 'funds_behind' ? numberOf(overMonths) : null,
  };
}

export function lightRuleOf(draft: LightDraft, on = true): BodyOf<'POST /light-rules'>['rule'] {
  const { ruleId, name, basis, effectiveFrom, reason } = draft;
  return { ruleId, name, basis, effectiveFrom, reason, test: lightTestOf(draft), on };
}
