// The rules of stages of a city: everyone who is signed in may read them, the administrator of the whole city sets one
// at a time, from a day on.
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import {
  type DatedStageRules,
  defaultStageRulesOn,
  type SetStageRule,
  stageRuleBreaches,
  type StageRules,
  stageRulesOn,
} from '../../domain/stages/stageRules.ts';
import { accountNames } from '../../storage/people/accounts.ts';
import { write } from '../../storage/door/door.ts';
import { insertStageRule, type KeptStageRule, recordedStageRules } from '../../storage/stages/stageRules.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export interface CityStageRules {
  readonly today: string;
  readonly byDefault: DatedStageRules | null;
  readonly inForce: StageRules;
  /** Every change that was ever made, latest first. */
  readonly changes: readonly (KeptStageRule & { readonly by: string })[];
}

export async function readStageRules(store: Store, { cityCode }: Actor): Promise<CityStageRules> {
  const today = todayOf(store.clock);
  const recorded = await inScope(store, { cityCode, officeIds: [] }, (tx) => recordedStageRules(tx, cityCode));
  const names = await accountNames(store, cityCode, [...new Set(recorded.map((rule) => rule.recordedBy))]);
  return {
    today,
    byDefault: defaultStageRulesOn(today) ?? null,
    inForce: stageRulesOn(today, recorded),
    changes: recorded.map((rule) => ({ ...rule, by: names.get(rule.recordedBy) ?? '' })).toReversed(),
  };
}

export async function setStageRule(
  store: Store,
  actor: Actor,
  { key, rule }: { readonly key: string; readonly rule: SetStageRule },
): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['admin']);
  const act = {
    cityCode,
    accountId,
    useCase: 'set_stage_rule',
    key,
    content: rule,
    officeIds: grants.map((grant) => grant.officeId),
  };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const breaches = stageRuleBreaches(rule, today);
    if (breaches.length > 0) throw new Refusal(breaches);
    const id = await insertStageRule(tx, { cityCode, accountId, recordedAt }, rule);
    const { what, of } = rule.change;
    return { result: { id }, summary: { what, of, effectiveFrom: rule.effectiveFrom } };
  });
}
