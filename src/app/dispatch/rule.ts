// The city's rule of dispatch: everyone may read it, the administrator of the whole city sets it from a day on.
import {
  dispatchRuleBreaches,
  type DispatchRule,
  dispatchRuleOn,
  type SetDispatchRule,
} from '../../domain/dispatch/dispatchRule.ts';
import type { Actor } from '../../domain/people/role.ts';
import { Refusal } from '../../domain/refusal.ts';
import { dispatchRules, type KeptDispatchRule } from '../../storage/dispatch/dispatchRules.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { accountNames } from '../../storage/people/accounts.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export interface CityDispatchRule {
  readonly inForce: DispatchRule;
  /** Every setting, latest first. */
  readonly settings: readonly (Omit<KeptDispatchRule, 'recordedBy'> & { readonly by: string })[];
}

export async function readDispatchRule(store: Store, { cityCode }: Pick<Actor, 'cityCode'>): Promise<CityDispatchRule> {
  const settings = await inScope(store, { cityCode, officeIds: [] }, (tx) => dispatchRules(tx, cityCode));
  const names = await accountNames(store, cityCode, [...new Set(settings.map((each) => each.recordedBy))]);
  const { warnDays, urgeDays, superviseDays } = dispatchRuleOn(todayOf(store.clock), settings);
  return {
    inForce: { warnDays, urgeDays, superviseDays },
    settings: settings.map(({ recordedBy, ...each }) => ({ ...each, by: names.get(recordedBy) ?? '' })),
  };
}

export async function setDispatchRule(
  store: Store,
  actor: Actor,
  { key, rule }: { readonly key: string; readonly rule: SetDispatchRule },
): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['admin']);
  const officeIds = grants.map((grant) => grant.officeId);
  const act = { cityCode, accountId, useCase: 'set_dispatch_rule', key, content: rule, officeIds };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const breaches = dispatchRuleBreaches(rule, today);
    if (breaches.length > 0) throw new Refusal(breaches);
    const { id, effectiveFrom, warnDays, urgeDays, superviseDays, reason } = rule;
    const days = { warn_days: warnDays, urge_days: urgeDays, supervise_days: superviseDays };
    const row = { city_code: cityCode, id, effective_from: effectiveFrom, ...days, reason };
    await insertRows(tx, { dispatch_rule: [{ ...row, recorded_at: recordedAt, recorded_by: accountId }] });
    return { result: { id }, summary: { effectiveFrom, warnDays, urgeDays, superviseDays } };
  });
}
