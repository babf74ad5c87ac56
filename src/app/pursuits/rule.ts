// The city's rule of protection and release: everyone may read it, the administrator of the whole city sets it from a day on.
import {
  defaultPursuitRule,
  type PursuitRule,
  pursuitRuleBreaches,
  type SetPursuitRule,
} from '../../domain/pursuits/pursuitRule.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { accountNames } from '../../storage/people/accounts.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { type KeptPursuitRule, pursuitRules } from '../../storage/pursuits/pursuitRules.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export interface CityPursuitRule {
  readonly inForce: PursuitRule;
  /** Every setting, latest first. */
  readonly settings: readonly (Omit<KeptPursuitRule, 'recordedBy'> & { readonly by: string })[];
}

export async function readPursuitRule(store: Store, { cityCode }: Actor): Promise<CityPursuitRule> {
  const today = todayOf(store.clock);
  const settings = await inScope(store, { cityCode, officeIds: [] }, (tx) => pursuitRules(tx, cityCode));
  const names = await accountNames(store.pool.db, cityCode, [...new Set(settings.map((each) => each.recordedBy))]);
  const inForce = settings.find(({ effectiveFrom }) => effectiveFrom <= today) ?? defaultPursuitRule;
  return {
    inForce: { protectionDays: inForce.protectionDays, releaseDays: inForce.releaseDays },
    settings: settings.map(({ recordedBy, ...each }) => ({ ...each, by: names.get(recordedBy) ?? '' })),
  };
}

export async function setPursuitRule(
  store: Store,
  actor: Actor,
  { key, rule }: { readonly key: string; readonly rule: SetPursuitRule },
): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['admin']);
  const officeIds = grants.map((grant) => grant.officeId);
  const act = { cityCode, accountId, useCase: 'set_pursuit_rule', key, content: rule, officeIds };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const breaches = pursuitRuleBreaches(rule, today);
    if (breaches.length > 0) throw new Refusal(breaches);
    const { id, effectiveFrom, protectionDays, releaseDays, reason } = rule;
    await insertRows(tx, {
      pursuit_rule: [
        {
          city_code: cityCode,
          id,
          effective_from: effectiveFrom,
          protection_days: protectionDays,
          release_days: releaseDays,
          reason,
          recorded_at: recordedAt,
          recorded_by: accountId,
        },
      ],
    });
    return { result: { id }, summary: { effectiveFrom, protectionDays, releaseDays } };
  });
}
