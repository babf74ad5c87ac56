// A city's rules of lights: everyone reads them, the administrator of the whole city tries one on the year before and switches it on.
import { v7 as uuidv7 } from 'uuid';
import { addDays } from '../../domain/day.ts';
import { type LightChange, lightsThrough } from '../../domain/lights/light.ts';
import {
  type LightRuleInput,
  lightRuleBreaches,
  type LightTest,
  lightTestBreaches,
} from '../../domain/lights/lightRule.ts';
import type { Actor } from '../../domain/people/role.ts';
import { Refusal } from '../../domain/refusal.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { type KeptLightRule, keptLightRules } from '../../storage/lights/lightRules.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';
import { cityLights } from './cityLights.ts';

/** By rule, latest version first. */
export async function readLightRules(store: Store, { cityCode }: Actor): Promise<KeptLightRule[]> {
  return inScope(store, { cityCode, officeIds: [] }, (tx) => keptLightRules(tx, cityCode));
}

export async function addLightRule(
  store: Store,
  actor: Actor,
  { key, rule }: { readonly key: string; readonly rule: LightRuleInput },
): Promise<{ ruleId: string; version: number }> {
  await inCity(store, actor, ['admin']);
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'add_light_rule', key, content: rule, officeIds: [] };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const [latest] = (await keptLightRules(tx, cityCode)).filter(({ ruleId }) => ruleId === rule.ruleId);
    const breaches = lightRuleBreaches(rule, { today, latestFrom: latest?.effectiveFrom ?? null });
    if (breaches.length > 0) throw new Refusal(breaches);
    const version = (latest?.version ?? 0) + 1;
    const row = {
      city_code: cityCode,
      id: uuidv7(),
      rule_id: rule.ruleId,
      version,
      effective_from: rule.effectiveFrom,
      name: rule.name,
      basis: rule.basis,
      test: rule.test,
      is_on: rule.on,
      reason: rule.reason,
      recorded_at: recordedAt,
      recorded_by: accountId,
    };
    await insertRows(tx, { light_rule: [row] });
    const result = { ruleId: rule.ruleId, version };
    return { result, summary: { ...result, effectiveFrom: rule.effectiveFrom, on: rule.on } };
  });
}

export interface SimulatedLights {
  readonly from: string;
  readonly to: string;
  /** Things that the rule looked at. */
  readonly looked: number;
  readonly changes: readonly LightChange[];
}

/** What a rule would have shown on each day of the year before, by what was known at the end of that day. */
export async function simulateLights(store: Store, actor: Actor, test: LightTest): Promise<SimulatedLights> {
  await inCity(store, actor, ['admin']);
  const breaches = lightTestBreaches(test);
  if (breaches.length > 0) throw new Refusal(breaches);
  const { watched } = await cityLights(store, actor.cityCode);
  const to = addDays(todayOf(store.clock), -1);
  const from = addDays(to, -364);
  const rule = { ruleId: 'tried', version: 1, effectiveFrom: from, name: '', basis: '', test, on: true };
  const changes = lightsThrough([rule], watched, { from, to });
  return { from, to, looked: watched.length, changes };
}
